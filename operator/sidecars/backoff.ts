export interface BackoffTimes {
  readonly firstMs: number;
  readonly longestMs: number;
  /** A run of at least this long was a good one: after it, the pauses begin anew. */
  readonly goodRunMs: number;
}

export const DEFAULT_BACKOFF: BackoffTimes = { firstMs: 200, longestMs: 30_000, goodRunMs: 30_000 };

/** A pause is shorter by up to this part of it, at random: what failed together must not come back together. */
const JITTER = 0.5;

/** How long to wait before the next start of something that keeps ending: twice as long each time, up to a bound. */
export class Backoff {
  readonly #times: BackoffTimes;
  readonly #random: () => number;
  #failures = 0;

  /** `random` gives a number from 0 to 1. */
  constructor(times: BackoffTimes = DEFAULT_BACKOFF, random: () => number = Math.random) {
    this.#times = times;
    this.#random = random;
  }

  /** The pause in milliseconds after a run of `ranForMs`. */
  pauseAfter(ranForMs: number): number {
    if (ranForMs >= this.#times.goodRunMs) this.#failures = 0;
    // The exponent is bounded: 2 to the power of a week of failures is no number.
    const doubled = this.#times.firstMs * 2 ** Math.min(this.#failures, 30);
    this.#failures += 1;
    return Math.round(Math.min(doubled, this.#times.longestMs) * (1 - JITTER * this.#random()));
  }
}
