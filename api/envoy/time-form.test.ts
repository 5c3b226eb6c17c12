import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { formatDuration, formatTimestamp, parseDuration, parseTimestamp } from './time-form.ts';

suite('durations', () => {
  const texts: readonly [string, number, number][] = [
    ['0s', 0, 0],
    ['1.5s', 1, 500_000_000],
    ['-0.25s', 0, -250_000_000],
    ['-3.000000001s', -3, -1],
    ['315576000000s', 315_576_000_000, 0],
  ];
  for (const [text, seconds, nanos] of texts) {
    test(text, () => {
      assert.deepEqual(parseDuration(text), { seconds, nanos });
      assert.equal(formatDuration({ seconds, nanos }), text);
    });
  }

  for (const text of [
    '',
    '1',
    's',
    '1m',
    '+1s',
    '1.s',
    '.5s',
    '1.0000000001s',
    '1e3s',
    '315576000001s',
    ' 1s',
    '1s\n',
  ]) {
    test(`${JSON.stringify(text)} is none`, () => assert.equal(parseDuration(text), undefined));
  }

  test('parts of two signs, or too many nanoseconds, have no form', () => {
    assert.equal(formatDuration({ seconds: 1, nanos: -1 }), undefined);
    assert.equal(formatDuration({ seconds: 0, nanos: 1_000_000_000 }), undefined);
    assert.equal(formatDuration({ seconds: Number.NaN, nanos: 0 }), undefined);
  });

  test('format and parse are inverse', () => {
    const parts = fc.record({ seconds: fc.integer(), nanos: fc.integer({ min: 0, max: 999_999_999 }) });
    fc.assert(
      fc.property(parts, ({ seconds, nanos }) => {
        const signed = { seconds, nanos: seconds < 0 ? -nanos + 0 : nanos };
        assert.deepEqual(parseDuration(formatDuration(signed) ?? ''), signed);
      }),
    );
  });
});

suite('timestamps', () => {
  const texts: readonly [string, number, number][] = [
    ['1970-01-01T00:00:00Z', 0, 0],
    ['2026-01-31T12:00:00.5Z', 1_769_860_800, 500_000_000],
    ['1969-12-31T23:59:59.999999999Z', -1, 999_999_999],
    ['0001-01-01T00:00:00Z', -62_135_596_800, 0],
    ['9999-12-31T23:59:59Z', 253_402_300_799, 0],
  ];
  for (const [text, seconds, nanos] of texts) {
    test(text, () => {
      assert.deepEqual(parseTimestamp(text), { seconds, nanos });
      assert.equal(formatTimestamp({ seconds, nanos }), text);
    });
  }

  for (const text of [
    '',
    '2026-02-29T00:00:00Z',
    '2026-01-01T24:00:00Z',
    '2026-01-01T00:00:00',
    '2026-01-01',
    '2026-01-01T00:00:00+01:00',
  ]) {
    test(`${JSON.stringify(text)} is none`, () => assert.equal(parseTimestamp(text), undefined));
  }

  test('parts out of range have no form', () => {
    assert.equal(formatTimestamp({ seconds: 253_402_300_800, nanos: 0 }), undefined);
    assert.equal(formatTimestamp({ seconds: 0, nanos: -1 }), undefined);
    assert.equal(formatTimestamp({ seconds: Number.NaN, nanos: 0 }), undefined);
  });
});
