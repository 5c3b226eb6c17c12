import { AuthenticationUnavailable } from '../../xds/server/authentication.ts';
import type { Clock } from '../kubernetes/clock.ts';

/** How many may be asked about, and wait for that, at the same time. */
export interface ReviewLimits {
  readonly concurrent: number;
  readonly waiting: number;
  /** Whoever has waited longer tries again: an API server that answers nobody must not keep a whole mesh in line. */
  readonly waitMs: number;
}

/** A mesh of a thousand that comes back at once is through in a second; an API server is asked no faster than it answers. */
export const DEFAULT_LIMITS: ReviewLimits = { concurrent: 16, waiting: 10_000, waitMs: 10_000 };

/** Lets so many reviews run at a time, in the order in which they came. */
export class ReviewQueue {
  readonly #limits: ReviewLimits;
  readonly #clock: Clock;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: ReviewLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /**
   * Runs a review when it is its turn.
   * @throws AuthenticationUnavailable where too many wait, or it took too long; or what `review` throws
   */
  async run<T>(review: () => Promise<T>): Promise<T> {
    const { concurrent, waitMs } = this.#limits;
    const since = this.#clock.now();
    if (this.#running >= concurrent) await this.#turn();
    else this.#running += 1;
    try {
      if (this.#clock.now() - since > waitMs) throw tooMany();
      return await review();
    } finally {
      // Whoever comes next takes over the place.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running -= 1;
      else next();
    }
  }

  #turn(): Promise<void> {
    if (this.#waiting.length >= this.#limits.waiting) throw tooMany();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function tooMany(): AuthenticationUnavailable {
  return new AuthenticationUnavailable('too many proxies wait for the API server: try again');
}
