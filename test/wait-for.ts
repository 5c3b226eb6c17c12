import { setTimeout as delay } from 'node:timers/promises';
import { inspect } from 'node:util';

export interface WaitOptions {
  /** What is waited for, to end the sentence "gave up waiting for …". */
  readonly describe: string;
  /** Milliseconds until it gives up; 10 seconds unless told. */
  readonly timeout?: number;
  /** Milliseconds between two tries; 20 unless told. */
  readonly interval?: number;
}

/** The condition did not come true in time; carries what the last try gave. */
export class WaitTimeoutError extends Error {
  override readonly name = 'WaitTimeoutError';
  readonly lastState: unknown;

  constructor(options: WaitOptions, timeout: number, tries: number, last: Attempt<unknown>) {
    const state =
      'error' in last ? `threw ${describeError(last.error)}` : `gave ${inspect(last.value, { depth: 6 })}`;
    super(
      `gave up waiting for ${options.describe} after ${timeout} ms and ${tries} tries; the last one ${state}`,
    );
    this.lastState = 'error' in last ? last.error : last.value;
  }
}

type Attempt<T> = { readonly value: T } | { readonly error: unknown };
type Met<T> = Exclude<T, false | null | undefined>;

/**
 * Polls until `condition` gives something other than `false`, `null` or `undefined`, and returns that. A condition
 * that throws counts as not met yet, so an assertion can serve as one (`{ … assert(…); return true; }`).
 * A try that hangs is given up at the timeout too.
 * @throws WaitTimeoutError with the value or the error of the last try
 */
export async function waitFor<T>(condition: () => T | Promise<T>, options: WaitOptions): Promise<Met<T>> {
  const timeout = options.timeout ?? 10_000;
  const deadline = performance.now() + timeout;
  const met = new AbortController();
  const expiry = expire(timeout, met.signal);
  try {
    for (let tries = 1; ; tries += 1) {
      const last = await Promise.race([attempt(condition), expiry]);
      if ('value' in last && isMet(last.value)) return last.value;
      if (performance.now() >= deadline) throw new WaitTimeoutError(options, timeout, tries, last);
      await delay(options.interval ?? 20);
    }
  } finally {
    met.abort();
  }
}

function isMet<T>(value: T | undefined): value is Met<T> {
  return value !== undefined && value !== null && value !== false;
}

async function attempt<T>(condition: () => T | Promise<T>): Promise<Attempt<T>> {
  try {
    return { value: await condition() };
  } catch (error) {
    return { error };
  }
}

async function expire(milliseconds: number, met: AbortSignal): Promise<Attempt<never>> {
  await delay(milliseconds, undefined, { signal: met }).catch(() => undefined);
  return { error: new Error('a try that had not ended') };
}

function describeError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : inspect(error);
}
