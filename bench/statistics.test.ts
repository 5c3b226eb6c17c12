import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mean, percentile } from './statistics.ts';

test('a percentile is one of the values, whatever their order', () => {
  const values = Array.from({ length: 100 }, (_, at) => 100 - at);
  assert.equal(percentile(values, 0.5), 50);
  assert.equal(percentile(values, 0.99), 99);
  assert.equal(percentile(values, 1), 100);
  assert.equal(percentile([7], 0.5), 7);
  assert.throws(() => percentile([], 0.5), RangeError);
});

test('a mean weighs all values the same', () => {
  assert.equal(mean([1, 2, 6]), 3);
});
