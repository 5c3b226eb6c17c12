import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type EncodedResource, encodeResource } from './encoded-resource.ts';
import { OriginIndex } from './origin-index.ts';
import { ResourceSet } from './resource-set.ts';

function resource(name: string, content: string): EncodedResource {
  return encodeResource({ type: 'Cluster', name, message: Buffer.from(content), origins: [] });
}

const names = (entries: readonly { readonly name: string }[]) => entries.map((entry) => entry.name);

describe('a resource set', () => {
  test('gives what changed after a revision, each name once, in the order of the last change', () => {
    const set = new ResourceSet(new OriginIndex());
    set.set('a', resource('a', '1'), 1);
    set.set('b', resource('b', '1'), 1);
    set.set('a', resource('a', '2'), 2);
    set.set('b', undefined, 3);
    assert.deepEqual(names(set.changes(0, 3)), ['a', 'b']);
    assert.deepEqual(names(set.changes(1, 3)), ['a', 'b']);
    assert.deepEqual(names(set.changes(2, 3)), ['b']);
    assert.deepEqual(names(set.changes(3, 3)), []);
    assert.equal(set.size, 1);
  });

  test('an object finds the resources made from it, until they are made from others', () => {
    const origins = new OriginIndex();
    const set = new ResourceSet(origins);
    const made = { ...resource('a', '1'), origins: [{ object: 'TrafficRoute/x/y', generation: 1 }] };
    set.set('a', made, 1);
    assert.deepEqual([...(origins.resourcesOf('TrafficRoute/x/y').get(set) ?? [])], ['a']);
    set.set('a', resource('a', '2'), 2);
    assert.equal(origins.resourcesOf('TrafficRoute/x/y').size, 0);
  });

  test('content that did not change is not a change, but its origins follow', () => {
    const set = new ResourceSet(new OriginIndex());
    set.set('a', resource('a', '1'), 1);
    const newer = { ...resource('a', '1'), origins: [{ object: 'TrafficRoute/x/y', generation: 2 }] };
    set.set('a', newer, 2);
    assert.deepEqual(set.changes(1, 2), []);
    assert.deepEqual(set.get('a')?.origins, newer.origins);
  });

  test('knows when a state within a range has been overtaken by a later one', () => {
    const set = new ResourceSet(new OriginIndex());
    set.set('a', resource('a', '1'), 1);
    set.set('a', resource('a', '2'), 5);
    assert.equal(set.overtaken(0, 1), true);
    assert.equal(set.overtaken(1, 5), false);
  });

  test('forgets removed names and gives their slots again only when released', () => {
    const set = new ResourceSet(new OriginIndex());
    set.set('a', resource('a', '1'), 1);
    const slot = set.entry('a')?.slot;
    set.set('a', undefined, 2);
    assert.deepEqual(set.forgetRemoved(1), []);
    assert.deepEqual(set.forgetRemoved(2), [slot]);
    set.set('b', resource('b', '1'), 3);
    assert.notEqual(set.entry('b')?.slot, slot);
    set.releaseSlots([slot ?? -1]);
    set.set('c', resource('c', '1'), 4);
    assert.equal(set.entry('c')?.slot, slot);
  });

  test('following the changes from any revision ends with the same content as the set', () => {
    const step = fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      content: fc.option(fc.constantFrom('1', '2', '3')),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.nat(200), (steps, joinAt) => {
        const set = new ResourceSet(new OriginIndex());
        const follower = new Map<string, string>();
        let seen = 0;
        steps.forEach(({ name, content }, at) => {
          set.set(name, content === null ? undefined : resource(name, content), at + 1);
          if (at % 7 !== joinAt % 7) return;
          for (const entry of set.changes(seen, at + 1)) {
            if (entry.resource === undefined) follower.delete(entry.name);
            else follower.set(entry.name, entry.resource.version);
          }
          seen = at + 1;
        });
        for (const entry of set.changes(seen, steps.length)) {
          if (entry.resource === undefined) follower.delete(entry.name);
          else follower.set(entry.name, entry.resource.version);
        }
        const expected = new Map([...set.resources()].map((each) => [each.name, each.version]));
        assert.deepEqual(follower, expected);
      }),
    );
  });
});
