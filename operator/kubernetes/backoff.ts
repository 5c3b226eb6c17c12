export interface BackoffTimes {
  readonly firstMs: number;
  readonly longestMs: number;
}

/** A pause is shorter by up to this part of it, at random: what failed together must not come back together. */
const JITTER = 0.5;

/** The exponent is bounded: 2 to the power of a week of failures is no number. */
const MOST_DOUBLINGS = 30;

/**
 * The pause before the next try after `failures` failures in a row (1 or more), in milliseconds: twice as long each time, up to a bound.
 * @param random gives a number from 0 to 1
 */
export function backoffPause(
  { firstMs, longestMs }: BackoffTimes,
  failures: number,
  random: () => number = Math.random,
): number {
  const doubled = firstMs * 2 ** Math.min(failures - 1, MOST_DOUBLINGS);
  return Math.round(Math.min(doubled, longestMs) * (1 - JITTER * random()));
}
