/** Time that only goes forward, and something to do later. Tests have one that they turn themselves. */
export interface Clock {
  /** Milliseconds since some moment; changes of the machine's date do not touch it. */
  now(): number;
  /** The date, for others to read: it may jump, and other machines have another one. */
  date(): Date;
  /** Runs something once, after this many milliseconds; the result takes that back. */
  after(milliseconds: number, run: () => void): () => void;
}

/** setTimeout counts in 32 bits. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  date: () => new Date(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, Math.min(milliseconds, LONGEST_TIMER_MS));
    return () => clearTimeout(timer);
  },
};
