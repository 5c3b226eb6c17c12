import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { encodeResource } from '../../snapshot/encoded-resource.ts';
import { OriginIndex } from '../../snapshot/origin-index.ts';
import { ResourceSet } from '../../snapshot/resource-set.ts';
import { ResourceNames, TooManyNamesError } from './resource-names.ts';

function setOf(...names: readonly string[]): ResourceSet {
  const set = new ResourceSet(new OriginIndex());
  for (const name of names) put(set, name);
  return set;
}

function put(set: ResourceSet, name: string): void {
  const message = new Uint8Array();
  set.set(name, encodeResource({ type: 'Endpoints', name, message, origins: [] }), 1);
}

describe('names of a view', () => {
  test('are as a set of texts would be, whichever set has them, and when it gets them', () => {
    const name = fc.constantFrom(...Array.from({ length: 80 }, (_, at) => `n${at}`));
    const step = fc.oneof(
      fc.record({ kind: fc.constantFrom('add' as const, 'delete' as const, 'exist' as const), name }),
      fc.record({ kind: fc.constant('join' as const), names: fc.array(name) }),
      fc.record({ kind: fc.constant('clear' as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const sets = [setOf('n0', 'n1', 'n40'), setOf('n2')] as const;
        const names = new ResourceNames();
        const model = new Set<string>();
        for (const each of steps) {
          if (each.kind === 'add') names.add(each.name, sets);
          if (each.kind === 'add') model.add(each.name);
          if (each.kind === 'delete') names.delete(each.name);
          if (each.kind === 'delete') model.delete(each.name);
          if (each.kind === 'exist' && sets[0].get(each.name) === undefined) put(sets[1], each.name);
          if (each.kind === 'clear') names.clear();
          if (each.kind === 'clear') model.clear();
          if (each.kind === 'join') {
            const others = new ResourceNames();
            for (const other of each.names) others.add(other, sets);
            names.addAll(others);
            for (const other of each.names) model.add(other);
          }
          for (let at = 0; at < 80; at++) assert.equal(names.has(`n${at}`, sets), model.has(`n${at}`));
          assert.equal(names.isEmpty, model.size === 0);
        }
      }),
    );
  });

  test('go over to the sets of another view', () => {
    const [left, kept, joined] = [setOf('a', 'b'), setOf('c'), setOf('b')];
    const names = new ResourceNames();
    for (const name of ['a', 'b', 'c']) names.add(name, [left, kept]);
    names.move([left], [kept, joined]);
    assert.deepEqual([...names.unknown], ['a']);
    assert.deepEqual([...(names.slotsOf(joined)?.values() ?? [])], [joined.entry('b')?.slot]);
    assert.equal(names.slotsOf(left), undefined);
    for (const name of ['a', 'b', 'c']) assert.equal(names.has(name, [kept, joined]), true);
  });

  test('equal names have equal slots, in whatever order they were asked for', () => {
    const set = setOf(...Array.from({ length: 100 }, (_, at) => `n${at}`));
    const [forth, back] = [new ResourceNames(), new ResourceNames()];
    for (let at = 0; at < 100; at++) forth.add(`n${at}`, [set]);
    for (let at = 99; at >= 0; at--) back.add(`n${at}`, [set]);
    assert.equal(String(forth.slotsOf(set)), String(back.slotsOf(set)));
  });

  test('a proxy cannot fill the memory with names that do not exist', () => {
    const names = new ResourceNames();
    assert.throws(() => {
      for (let at = 0; at <= 10_000; at++) names.add(`none-${at}`, []);
    }, TooManyNamesError);
  });
});
