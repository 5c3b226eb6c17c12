import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CollectionGraph } from './graph.ts';

/** Numbers by key, the sum of each parity, and the two sums as one text: each collection reads the one before. */
function sums() {
  const graph = new CollectionGraph();
  const numbers = graph.source<number>('numbers');
  const parities = graph.source<number>('parities');
  parities.set('even', 0);
  parities.set('odd', 1);
  const doubled = graph.derive('doubled', numbers, (_key, number) => ({ number, twice: number * 2 }));
  const byParity = doubled.index('parity', ({ number }) => [String(Math.abs(number % 2))]);
  const totals = graph.derive('totals', parities, (_key, parity, read) =>
    read.lookup(byParity, String(parity)).reduce((total, { twice }) => total + twice, 0),
  );
  const texts = graph.derive('texts', parities, (key, _parity, read) => `${key}: ${read.get(totals, key)}`);
  graph.commit();
  return { graph, numbers, texts };
}

test('a commit done in parts, with writes in between, ends as if it had been done at once', () => {
  const edit = fc.record({ key: fc.constantFrom('a', 'b', 'c', 'd'), number: fc.option(fc.integer()) });
  const part = fc.record({ edits: fc.array(edit, { maxLength: 4 }), keys: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
      const inParts = sums();
      const atOnce = sums();
      for (const { edits, keys } of parts) {
        for (const { key, number } of edits) {
          for (const { numbers } of [inParts, atOnce]) {
            if (number === null) numbers.delete(key);
            else numbers.set(key, number);
          }
        }
        let left = keys;
        inParts.graph.settle(() => left-- <= 0);
      }
      const changed = inParts.graph.commit();
      atOnce.graph.commit();
      assert.deepEqual(new Map(inParts.texts.entries()), new Map(atOnce.texts.entries()));
      for (const [key] of inParts.texts.entries()) {
        const isOther = inParts.texts.get(key) !== `${key}: 0`;
        if (isOther) assert.ok(changed.get(inParts.texts)?.has(key), `${key} is told of as changed`);
      }
    }),
  );
});

test('time that is up leaves the rest for later, and says so', () => {
  const { graph, numbers, texts } = sums();
  for (const key of ['a', 'b', 'c']) numbers.set(key, 2);
  let keys = 2;
  assert.equal(
    graph.settle(() => keys-- <= 0),
    false,
  );
  assert.equal(texts.get('even'), 'even: 0');
  assert.equal(
    graph.settle(() => false),
    true,
  );
  assert.equal(texts.get('even'), 'even: 12');
});
