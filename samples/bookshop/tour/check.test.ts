import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expectAll, expectAtMostShare, expectNone, expectShare } from './check.ts';

test('all and none need at least one', () => {
  assert.equal(expectAll({ hits: 3, of: 3 }, 'x').holds, true);
  assert.equal(expectAll({ hits: 2, of: 3 }, 'x').holds, false);
  assert.equal(expectAll({ hits: 0, of: 0 }, 'x').holds, false);
  assert.equal(expectNone({ hits: 0, of: 3 }, 'x').holds, true);
  assert.equal(expectNone({ hits: 1, of: 3 }, 'x').holds, false);
  assert.equal(expectNone({ hits: 0, of: 0 }, 'x').holds, false);
});

test('a share is believed near what is expected, and not far from it', () => {
  assert.equal(expectShare({ hits: 70, of: 600 }, 0.1, 'x').holds, true);
  assert.equal(expectShare({ hits: 200, of: 600 }, 0.1, 'x').holds, false);
  assert.equal(expectShare({ hits: 0, of: 600 }, 0.1, 'x').holds, false);
});

test('a share that is only bounded from above may be nothing', () => {
  assert.equal(expectAtMostShare({ hits: 0, of: 300 }, 0.01, 'x').holds, true);
  assert.equal(expectAtMostShare({ hits: 40, of: 300 }, 0.01, 'x').holds, false);
});

test('the text says what was seen and what is believed', () => {
  const { text } = expectShare({ hits: 52, of: 500 }, 0.1, 'reviews v3');
  assert.match(text, /^reviews v3: 52 of 500, 10\.4 % \(10\.0 % expected, \d+ to \d+ believed\)$/);
});
