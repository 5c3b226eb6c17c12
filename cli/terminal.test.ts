import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wantsColors } from './terminal.ts';

test('colours are for terminals, unless NO_COLOR says something', () => {
  assert.equal(wantsColors(true, {}), true);
  assert.equal(wantsColors(true, { NO_COLOR: '' }), true);
  assert.equal(wantsColors(true, { NO_COLOR: '0' }), false);
  assert.equal(wantsColors(true, { TERM: 'dumb' }), false);
  assert.equal(wantsColors(false, {}), false);
});
