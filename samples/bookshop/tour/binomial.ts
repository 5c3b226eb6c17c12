/** How often a check that uses these bounds fails although nothing is wrong. All of a tour's together stay below 1e-6. */
export const falseAlarmChance = 1e-7;

/** The counts that are believed, ends included. */
export interface CountBounds {
  readonly lowest: number;
  readonly highest: number;
}

/**
 * The tightest bounds that a count of independent hits leaves, at either end, with at most half of `chance`.
 * They come from the exact binomial distribution, not from its normal approximation, whose tails are wrong this far out.
 * @param trials how many requests, a whole number from 0
 * @param probability of a hit, from 0 to 1
 */
export function binomialBounds(trials: number, probability: number, chance = falseAlarmChance): CountBounds {
  const masses = binomialMasses(trials, probability);
  const lowest = tailLength(masses, chance / 2);
  const highest = trials - tailLength(masses.toReversed(), chance / 2);
  return { lowest, highest };
}

/** How many of the first masses fit, added up, into `room`. */
function tailLength(masses: readonly number[], room: number): number {
  let sum = 0;
  const end = masses.findIndex((mass) => {
    sum += mass;
    return sum > room;
  });
  return end === -1 ? masses.length : end;
}

/** The probability of each count from 0 to `trials`; through logarithms, since factorials leave the range of numbers. */
function binomialMasses(trials: number, probability: number): readonly number[] {
  const logFactorial = [0];
  for (let n = 1; n <= trials; n += 1) logFactorial.push((logFactorial[n - 1] ?? 0) + Math.log(n));
  const logChoose = (count: number) =>
    (logFactorial[trials] ?? 0) - (logFactorial[count] ?? 0) - (logFactorial[trials - count] ?? 0);
  return Array.from({ length: trials + 1 }, (_, count) =>
    Math.exp(logChoose(count) + logPower(probability, count) + logPower(1 - probability, trials - count)),
  );
}

/** log(base ^ exponent), where 0 ^ 0 is 1. */
function logPower(base: number, exponent: number): number {
  return exponent === 0 ? 0 : exponent * Math.log(base);
}
