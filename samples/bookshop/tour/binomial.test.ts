import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { binomialBounds, falseAlarmChance } from './binomial.ts';

test('a coin that is tossed four times', () => {
  // 1/16, 4/16, 6/16, 4/16, 1/16: a chance of an eighth leaves out the two ends, less leaves out nothing.
  assert.deepEqual(binomialBounds(4, 0.5, 0.125), { lowest: 1, highest: 3 });
  assert.deepEqual(binomialBounds(4, 0.5, 0.12), { lowest: 0, highest: 4 });
});

test('what always or never happens leaves no room', () => {
  assert.deepEqual(binomialBounds(300, 0), { lowest: 0, highest: 0 });
  assert.deepEqual(binomialBounds(300, 1), { lowest: 300, highest: 300 });
  assert.deepEqual(binomialBounds(0, 0.3), { lowest: 0, highest: 0 });
});

test('the canary of the tour is told from an even split and from none', () => {
  const { lowest, highest } = binomialBounds(600, 0.1);
  assert.ok(lowest > 20, `${lowest}`);
  assert.ok(highest < 110, `${highest}`);
});

test('what lies outside is rarer than the chance, and one step further in is not', () => {
  const trials = fc.integer({ min: 1, max: 120 });
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const chances = fc.constantFrom(0.05, 1e-3, falseAlarmChance);
  fc.assert(
    fc.property(trials, probability, chances, (count, p, chance) => {
      const masses = massesByRecursion(count, p);
      const below = (end: number) => sum(masses.slice(0, end));
      const above = (end: number) => sum(masses.slice(end + 1));
      const { lowest, highest } = binomialBounds(count, p, chance);
      const rounding = 1e-9 * chance;
      assert.ok(below(lowest) <= chance / 2 + rounding);
      assert.ok(above(highest) <= chance / 2 + rounding);
      assert.ok(below(lowest + 1) > chance / 2 - rounding);
      assert.ok(above(highest - 1) > chance / 2 - rounding);
    }),
  );
});

/** The distribution by another way: one more trial at a time, with additions only. */
function massesByRecursion(trials: number, p: number): readonly number[] {
  let masses = [1];
  for (let trial = 0; trial < trials; trial += 1) {
    masses = Array.from(
      { length: masses.length + 1 },
      (_, count) => (masses[count] ?? 0) * (1 - p) + (masses[count - 1] ?? 0) * p,
    );
  }
  return masses;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
