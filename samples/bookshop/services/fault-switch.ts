/** What an instance has done since it started, and what it is told to do. */
export interface FaultState {
  /** How many requests it has answered, good and bad. */
  readonly answered: number;
  /** How many of them it failed on purpose. */
  readonly failed: number;
  /** How many of the requests to come it will fail, in percent. */
  readonly failPercent: number;
}

/** Makes a healthy instance a bad one, for as long as somebody wants to see what the mesh does about it. */
export class FaultSwitch {
  readonly #random: () => number;
  #state: FaultState = { answered: 0, failed: 0, failPercent: 0 };

  /** @param random gives numbers from 0 up to, but without, 1 */
  constructor(random: () => number = Math.random) {
    this.#random = random;
  }

  get state(): FaultState {
    return this.#state;
  }

  /**
   * Fails this share of the requests from now on, each by its own chance.
   * @returns false where it is not a percentage; nothing changes then
   */
  failFromNowOn(percent: number): boolean {
    if (!(percent >= 0 && percent <= 100)) return false;
    this.#state = { ...this.#state, failPercent: percent };
    return true;
  }

  /** Counts one request, and decides whether it is to fail. */
  nextFails(): boolean {
    const { answered, failed, failPercent } = this.#state;
    const fails = this.#random() * 100 < failPercent;
    this.#state = { answered: answered + 1, failed: failed + (fails ? 1 : 0), failPercent };
    return fails;
  }
}
