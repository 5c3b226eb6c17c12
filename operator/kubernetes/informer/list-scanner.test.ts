import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ListScanner, NoList } from './list-scanner.ts';

/** Reads a text that arrives in pieces of some sizes, over and over. */
function scan(text: string, sizes: readonly number[] = [7]): { items: unknown[]; envelope: unknown } {
  const bytes = Buffer.from(text);
  const scanner = new ListScanner();
  const items: unknown[] = [];
  for (let start = 0, piece = 0; start < bytes.length; piece += 1) {
    const size = sizes[piece % sizes.length] ?? 1;
    items.push(...scanner.push(bytes.subarray(start, start + size)));
    start += size;
  }
  return { items, envelope: scanner.end() };
}

const arbitraryItem = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue());
const arbitraryList = fc.record(
  {
    kind: fc.constant('PodList'),
    metadata: fc.record({ resourceVersion: fc.string(), continue: fc.string({ unit: 'binary' }) }),
    others: fc.array(fc.jsonValue()),
    nested: fc.record({ items: fc.array(fc.jsonValue()) }),
    items: fc.array(arbitraryItem),
    after: fc.jsonValue(),
  },
  { requiredKeys: ['items'] },
);

describe('a list that arrives in pieces', () => {
  test('is what JSON.parse makes of it, whatever is in it and however it is cut', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 });
    const indent = fc.constantFrom(undefined, 2, '\t');
    fc.assert(
      fc.property(arbitraryList, sizes, indent, (list, cuts, space) => {
        const text = JSON.stringify(list, undefined, space);
        const { items, envelope } = scan(text, cuts);
        const whole = JSON.parse(text);
        assert.deepEqual(items, whole.items);
        assert.deepEqual(envelope, { ...whole, items: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('gives each item as soon as it is whole', () => {
    const scanner = new ListScanner();
    assert.deepEqual(scanner.push(Buffer.from('{"items":[{"a":1},{"a"')), [{ a: 1 }]);
    assert.deepEqual(scanner.push(Buffer.from(':2}')), [{ a: 2 }]);
    assert.deepEqual(scanner.push(Buffer.from(']}')), []);
    assert.deepEqual(scanner.end(), { items: [] });
  });

  test('may have no items', () => {
    for (const text of ['{"items":null,"metadata":{}}', '{"metadata":{}}', '[]', '"text"', '{"items":[]}']) {
      assert.deepEqual(scan(text), { items: [], envelope: JSON.parse(text) });
    }
  });

  test('is none where it ends in the middle, or has something else in it', () => {
    const list = JSON.stringify({ metadata: { resourceVersion: '1' }, items: [{ a: [1] }, { b: '}' }] });
    for (let end = 0; end < list.length; end += 1)
      assert.throws(() => scan(list.slice(0, end)), NoList, list.slice(0, end));
    for (const text of [
      '{"items":[1]}',
      '{"items":[{},null,{}]}',
      '{"items":[{}]]}',
      '{"items":[{"a":}]}',
      '<html>',
    ]) {
      assert.throws(() => scan(text), NoList, text);
    }
  });

  test('has no endless part', () => {
    const scanner = new ListScanner();
    scanner.push(Buffer.from('{"items":[{"a":"'));
    const piece = Buffer.alloc(1024 * 1024, 'x');
    assert.throws(() => {
      for (let megabytes = 0; megabytes < 64; megabytes += 1) scanner.push(piece);
    }, /more than 33554432 bytes/);
  });
});
