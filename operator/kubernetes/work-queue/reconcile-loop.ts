import { setTimeout as delay } from 'node:timers/promises';
import { isConflict } from '../connection/api-errors.ts';
import type { ObjectChange, ObjectSource } from '../informer/object-source.ts';
import { type Log, silentLog } from '../log.ts';
import { TimeLimit } from '../time-limit.ts';
import { type QueueOptions, type WorkEnd, WorkQueue } from './work-queue.ts';

/** Look again in this many milliseconds, although nothing has changed that an informer would tell. */
export interface ReconcileAgain {
  readonly againAfterMs: number;
}

/**
 * Brings the cluster to where the objects want it. It is called with a key, and looks itself at how things are: never at what has
 * changed. It may be called at any time, any number of times, and does nothing where nothing is to do. What it throws is tried again.
 */
export type Reconcile = (key: string, signal: AbortSignal) => Promise<ReconcileAgain | undefined>;

export interface LoopTimes {
  /** One reconciliation may take this long, in milliseconds, before its signal fires. */
  readonly limitMs: number;
  /** When the loop is stopped, reconciliations in progress get this long to end. */
  readonly graceMs: number;
}

export const DEFAULT_LOOP_TIMES: LoopTimes = { limitMs: 60_000, graceMs: 5_000 };

export interface LoopOptions extends QueueOptions {
  readonly reconcile: Reconcile;
  /** How many objects are worked on at the same time; 1 unless told. */
  readonly concurrency?: number;
  readonly limits?: LoopTimes;
  readonly log?: Log;
}

/** How long what is in progress gets to see that its signal has fired. */
const LAST_WORDS_MS = 1_000;

/** A reconciliation took too long. */
export class ReconcileTimeout extends Error {
  override readonly name = 'ReconcileTimeout';

  constructor(key: string, limitMs: number) {
    super(`reconciling ${key} took more than ${limitMs} ms`);
  }
}

/** The loop was stopped, and its grace is over. */
class GraceIsOver extends Error {
  override readonly name = 'GraceIsOver';
}

/**
 * Reconciles objects one after another, as their keys come into its queue. It runs once: after a lost leadership, the next term has a
 * loop of its own, whose sources tell it all objects anew.
 */
export class ReconcileLoop {
  readonly name: string;
  readonly queue: WorkQueue;
  readonly #reconcile: Reconcile;
  readonly #concurrency: number;
  readonly #limits: LoopTimes;
  readonly #log: Log;
  readonly #inProgress = new Set<string>();

  constructor(options: LoopOptions) {
    this.name = options.name;
    this.queue = new WorkQueue(options);
    this.#reconcile = options.reconcile;
    this.#concurrency = options.concurrency ?? 1;
    this.#limits = options.limits ?? DEFAULT_LOOP_TIMES;
    this.#log = options.log ?? silentLog;
  }

  /** Puts into the queue what changes of these objects concern, until the returned function is called. */
  watch<T>(
    source: Pick<ObjectSource<T>, 'follow'>,
    keysOf: (change: ObjectChange<T>) => Iterable<string>,
  ): () => void {
    return source.follow((changes) => {
      for (const change of changes) for (const key of keysOf(change)) this.queue.add(key);
    });
  }

  /** Works until the signal fires, and then until what is in progress has ended, or its grace is over. */
  async run(signal: AbortSignal): Promise<void> {
    const grace = new AbortController();
    const over = new AbortController();
    const workers = Array.from({ length: this.#concurrency }, () => this.#work(grace.signal));
    const stop = () => {
      this.queue.shutDown();
      void this.#endGrace(grace, over);
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    await Promise.race([Promise.all(workers), aborted(over.signal)]);
    over.abort();
  }

  /** Tells what is in progress that its time is over, and a moment later stops waiting for it. */
  async #endGrace(grace: AbortController, over: AbortController): Promise<void> {
    await pause(this.#limits.graceMs, over.signal);
    if (over.signal.aborted) return;
    grace.abort(new GraceIsOver('the loop was stopped'));
    await pause(LAST_WORDS_MS, over.signal);
    if (over.signal.aborted) return;
    this.#log.error(
      { loop: this.name, objects: [...this.#inProgress] },
      'left behind: it did not end in time',
    );
    over.abort();
  }

  async #work(grace: AbortSignal): Promise<void> {
    for (let key = await this.queue.take(); key !== undefined; key = await this.queue.take()) {
      this.#inProgress.add(key);
      const end = await this.#once(key, grace);
      this.#inProgress.delete(key);
      this.queue.end(key, end);
    }
  }

  async #once(key: string, grace: AbortSignal): Promise<WorkEnd> {
    const { limitMs } = this.#limits;
    // One that is left behind keeps no process alive.
    const limit = new TimeLimit(limitMs, grace, () => new ReconcileTimeout(key, limitMs)).unref();
    try {
      // Awaited also after its signal has fired: an object is never worked on twice at the same time.
      const again = await this.#reconcile(key, limit.signal);
      return { result: 'succeeded', ...again };
    } catch (error) {
      if (!grace.aborted) this.#logFailure(key, error);
      return { result: 'failed' };
    } finally {
      limit.end();
    }
  }

  #logFailure(key: string, err: unknown): void {
    const fields = { err, loop: this.name, object: key, failures: this.queue.failuresOf(key) + 1 };
    // Somebody else was faster; the next try sees what they did.
    if (isConflict(err)) this.#log.debug(fields, `${this.name}: ${key} has changed meanwhile`);
    else this.#log.warn(fields, `${this.name}: ${key} could not be reconciled; trying again`);
  }
}

/** Resolves when the signal fires. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
