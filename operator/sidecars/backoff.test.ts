import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Backoff } from './backoff.ts';

const times = { firstMs: 200, longestMs: 30_000, goodRunMs: 60_000 };

test('pauses double up to a bound, and begin anew after a good run', () => {
  const backoff = new Backoff(times, () => 0);
  const pauses = [0, 0, 59_999, 0, 60_000, 0].map((ranForMs) => backoff.pauseAfter(ranForMs));
  assert.deepEqual(pauses, [200, 400, 800, 1600, 200, 400]);
});

test('a pause is never longer than the bound, nor shorter than half of its due', () => {
  const random = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(random, fc.integer({ min: 1, max: 5_000 }), (part, failures) => {
      const backoff = new Backoff(times, () => part);
      let pause = 0;
      for (let failure = 0; failure < failures; failure += 1) pause = backoff.pauseAfter(0);
      const due = Math.min(times.firstMs * 2 ** (failures - 1), times.longestMs);
      assert.ok(pause <= due && pause >= Math.floor(due / 2), `${pause} for ${due}`);
    }),
    { numRuns: 50 },
  );
});
