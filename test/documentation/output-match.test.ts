import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outputDifference } from './output-match.ts';

const same = (expected: string, actual: string, tolerance = 0) =>
  outputDifference(expected.split('\n'), actual, tolerance) === undefined;

test('the lines of the page, all of them and no others', () => {
  assert.ok(same('a\nb', 'a\nb\n'));
  assert.ok(same('', ''));
  assert.ok(!same('a', 'a\nb\n'));
  assert.ok(!same('a\nb', 'a\n'));
  assert.ok(!same('b\na', 'a\nb\n'));
  assert.ok(!same('', 'an error'));
});

test('columns may be wider, and ages, times, hashes and ids may be others', () => {
  assert.ok(same('NAME   AGE\necho   2s', 'NAME      AGE\necho      1m30s\n'));
  assert.ok(same('at 2026-01-01T00:00:00Z', 'at 2027-12-31T23:59:59.123Z'));
  assert.ok(same(`Hash=${'0'.repeat(64)}`, `Hash=${'af'.repeat(32)}`));
  assert.ok(!same('5 proxies', '4 proxies'));
  assert.ok(!same('v1.2', 'v1x2'), 'a dot is a dot');
});

test('`...` is any words in a line, and any lines by itself', () => {
  assert.ok(same('a ... z', 'a b c z'));
  assert.ok(!same('a ... z', 'a b c'));
  assert.ok(same('...\nb\n...', 'x\ny\nb\nz'));
  assert.ok(same('...', ''));
  assert.ok(!same('...\nb', 'a\nc'));
});

test('whole numbers within the tolerance', () => {
  assert.ok(same('180 v1\n20 v2', '171 v1\n29 v2', 10));
  assert.ok(!same('180 v1\n20 v2', '160 v1\n40 v2', 10));
  assert.ok(!same('180 v1', '180 w1', 10));
});
