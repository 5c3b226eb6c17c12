/** Time, as something that a test can hold in its hand. */
export interface Scheduler {
  /** Milliseconds since 1970. */
  now(): number;
  /** Calls back once, `delayMs` from now at the earliest. What it returns calls that off. */
  after(delayMs: number, callback: () => void): () => void;
}

/** The machine's own time. Its timers never keep the process alive. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  after: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs).unref();
    return () => clearTimeout(timer);
  },
};
