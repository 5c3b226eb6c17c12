import { type BackoffTimes, backoffPause } from '../backoff.ts';
import { type Clock, systemClock } from '../clock.ts';
import { QueueMetrics } from './queue-metrics.ts';
import { type Rate, TokenBucket } from './token-bucket.ts';

export interface QueueTimes extends BackoffTimes {
  /** Of retries over all keys: when everything fails together, it is not tried together for ever. */
  readonly retries: Rate;
}

export const DEFAULT_QUEUE_TIMES: QueueTimes = {
  firstMs: 200,
  longestMs: 300_000,
  retries: { perSecond: 20, burst: 100 },
};

export interface QueueOptions {
  /** For metrics. */
  readonly name: string;
  readonly times?: QueueTimes;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly metrics?: QueueMetrics;
}

/** How the work on a key ended. */
export type WorkEnd =
  | { readonly result: 'succeeded'; readonly againAfterMs?: number }
  /** Will be tried again, later each time. */
  | { readonly result: 'failed' };

interface Running {
  readonly since: number;
  /** When to work on it again; undefined where nothing asks for that. */
  againAt: number | undefined;
}

interface Delayed {
  readonly at: number;
  readonly cancel: () => void;
}

/**
 * Keys of objects that want work, each at most once in the queue, and never in work twice at the same time. A key that is added while
 * it is worked on is worked on once more after that: the work in progress may have looked before the change.
 */
export class WorkQueue {
  readonly #options: Required<QueueOptions>;
  readonly #retries: TokenBucket;
  /** In the order of their turn, with the time when they came. */
  readonly #ready = new Map<string, number>();
  readonly #delayed = new Map<string, Delayed>();
  readonly #running = new Map<string, Running>();
  readonly #failures = new Map<string, number>();
  readonly #takers: ((key: string | undefined) => void)[] = [];
  #isShutDown = false;

  constructor(options: QueueOptions) {
    this.#options = {
      times: DEFAULT_QUEUE_TIMES,
      clock: systemClock,
      random: Math.random,
      metrics: new QueueMetrics(),
      ...options,
    };
    this.#retries = new TokenBucket(this.#options.times.retries, this.#now);
  }

  /** How many keys wait for their turn. */
  get depth(): number {
    return this.#ready.size;
  }

  /** How often the work on a key has failed in a row. */
  failuresOf(key: string): number {
    return this.#failures.get(key) ?? 0;
  }

  /** The object of this key has changed: work on it as soon as it is its turn. */
  add(key: string): void {
    this.addAfter(key, 0);
  }

  /** The same, after some milliseconds; what is due sooner stays so. */
  addAfter(key: string, milliseconds: number): void {
    if (this.#isShutDown || this.#ready.has(key)) return;
    const at = this.#now + Math.max(0, milliseconds);
    const running = this.#running.get(key);
    if (running !== undefined) running.againAt = Math.min(running.againAt ?? at, at);
    else this.#schedule(key, at);
  }

  /** The next key to work on, as soon as there is one; undefined once the queue is shut down. Say `end` when the work is over. */
  take(): Promise<string | undefined> {
    return new Promise((resolve) => {
      this.#takers.push(resolve);
      this.#handOut();
    });
  }

  /** The work on a key that was taken is over. */
  end(key: string, end: WorkEnd): void {
    const running = this.#running.get(key);
    if (running === undefined) throw new TypeError(`${key} is not in work`);
    this.#running.delete(key);
    this.#options.metrics.ended(this.#options.name, end.result, this.#now - running.since);
    if (running.againAt !== undefined) this.addAfter(key, running.againAt - this.#now);
    if (end.result === 'failed') this.#retry(key);
    else {
      this.#failures.delete(key);
      if (end.againAfterMs !== undefined) this.addAfter(key, end.againAfterMs);
    }
    this.#report();
  }

  /** Nothing is handed out any more; what is in work may end. Nothing is lost by that: work begins with a look at how things are. */
  shutDown(): void {
    this.#isShutDown = true;
    for (const { cancel } of this.#delayed.values()) cancel();
    this.#delayed.clear();
    this.#ready.clear();
    for (const taker of this.#takers.splice(0)) taker(undefined);
    this.#report();
  }

  get #now(): number {
    return this.#options.clock.now();
  }

  #retry(key: string): void {
    const failures = this.failuresOf(key) + 1;
    this.#failures.set(key, failures);
    const { times, random } = this.#options;
    const pause = backoffPause(times, failures, random);
    this.addAfter(key, Math.max(pause, this.#retries.reserve(this.#now)));
  }

  #schedule(key: string, at: number): void {
    const delayed = this.#delayed.get(key);
    if (delayed !== undefined && delayed.at <= at) return;
    delayed?.cancel();
    this.#delayed.delete(key);
    if (at <= this.#now) this.#makeReady(key);
    else {
      const cancel = this.#options.clock.after(at - this.#now, () => this.#due(key));
      this.#delayed.set(key, { at, cancel });
    }
  }

  #due(key: string): void {
    this.#delayed.delete(key);
    this.#makeReady(key);
  }

  #makeReady(key: string): void {
    this.#ready.set(key, this.#now);
    this.#options.metrics.added(this.#options.name);
    this.#handOut();
    this.#report();
  }

  #handOut(): void {
    if (this.#isShutDown) {
      for (const taker of this.#takers.splice(0)) taker(undefined);
      return;
    }
    for (const [key, since] of this.#ready) {
      const taker = this.#takers.shift();
      if (taker === undefined) return;
      this.#ready.delete(key);
      this.#running.set(key, { since: this.#now, againAt: undefined });
      this.#options.metrics.taken(this.#options.name, this.#now - since);
      taker(key);
    }
  }

  #report(): void {
    this.#options.metrics.depth(this.#options.name, this.#ready.size, this.#running.size);
  }
}
