import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { labelsText, selects } from './labels.ts';

describe('labels', () => {
  test('are written in the order of their names', () => {
    assert.equal(labelsText({ version: 'v2', app: 'reviews' }), 'app=reviews,version=v2');
    assert.equal(labelsText({}), '');
  });

  test('different labels never have one text', () => {
    // Marks of the text itself are likely, or the property would hardly ever meet them.
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '=', ',', '%', '2', 'C', '|'), maxLength: 4 });
    const labels = fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true });
    fc.assert(
      fc.property(labels, labels, (a, b) => {
        const equal = selects(a, b) && selects(b, a);
        assert.equal(labelsText(a) === labelsText(b), equal);
      }),
      { numRuns: 1000 },
    );
  });

  test('inherited names are no labels', () => {
    assert.equal(selects({ toString: 'x' }, {}), false);
    assert.equal(selects({}, { app: 'reviews' }), true);
  });
});
