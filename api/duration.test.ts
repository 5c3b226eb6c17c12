import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatDuration, parseDuration } from './duration.ts';

test('durations are read in milliseconds', () => {
  const cases = {
    '0s': 0,
    '250ms': 250,
    '10s': 10_000,
    '1m30s': 90_000,
    '1h': 3_600_000,
    '1h1ms': 3_600_001,
  };
  for (const [text, milliseconds] of Object.entries(cases)) assert.equal(parseDuration(text), milliseconds);
});

test('a text that is no duration is a programmer error', () => {
  for (const text of ['', '10', '10 s', '1.5s', '-1s', '1d', '100000s', '1s1s1s1s1s']) {
    assert.throws(() => parseDuration(text), RangeError, text);
  }
});

test('durations are written with the largest units first', () => {
  const cases = { '0s': 0, '250ms': 250, '1m30s': 90_000, '26h': 93_600_000, '1h1ms': 3_600_001 };
  for (const [text, milliseconds] of Object.entries(cases)) assert.equal(formatDuration(milliseconds), text);
  for (const wrong of [-1, 0.5, Number.NaN]) assert.throws(() => formatDuration(wrong), RangeError);
});

test('what is written is read back', () => {
  const milliseconds = fc.integer({ min: 0, max: 99_999 * 3_600_000 });
  fc.assert(fc.property(milliseconds, (value) => parseDuration(formatDuration(value)) === value));
});
