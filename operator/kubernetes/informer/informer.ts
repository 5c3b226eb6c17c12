import { setTimeout as delay } from 'node:timers/promises';
import { type BackoffTimes, backoffPause } from '../backoff.ts';
import type { ApiConnection } from '../connection/api-connection.ts';
import {
  ApiError,
  ApiProtocolError,
  ApiStatusError,
  isExpired,
  isFromTheFuture,
  isNotFound,
} from '../connection/api-errors.ts';
import { type Log, silentLog } from '../log.ts';
import { InformerMetrics, type WatchEnd } from './informer-metrics.ts';
import { listObjects } from './list-objects.ts';
import { type CacheEvent, ObjectCache } from './object-cache.ts';
import type { ChangeListener, ObjectIndex, ObjectSource } from './object-source.ts';
import { SyncedFlag } from './synced-flag.ts';
import type { WatchEvent } from './watch-event.ts';
import { DEFAULT_WATCH_TIMES, WatchSilentError, type WatchTimes, watchObjects } from './watch-objects.ts';
import type { WatchedKind } from './watched-kind.ts';

export interface InformerTimes extends WatchTimes, BackoffTimes {
  /** How often an optional kind that the cluster does not have is looked for. */
  readonly absentMs: number;
}

export const DEFAULT_INFORMER_TIMES: InformerTimes = {
  ...DEFAULT_WATCH_TIMES,
  firstMs: 500,
  longestMs: 30_000,
  absentMs: 30_000,
};

/** A watch that ends sooner is no good one: opening the next one at once would make a storm of it. */
const SHORT_WATCH_MS = 1_000;

/** A watch that said nonsense is opened again from the same version; after this many times, everything is listed anew. */
const MOST_PROTOCOL_ERRORS = 3;

export interface InformerOptions<T> {
  readonly connection: ApiConnection;
  readonly kind: WatchedKind<T>;
  readonly times?: InformerTimes;
  readonly log?: Log;
  readonly metrics?: InformerMetrics;
}

/** How an informer stands with its server. */
export interface InformerHealth {
  readonly hasSynced: boolean;
  /** When the server last said something; undefined before the first time. */
  readonly heardAt: Date | undefined;
  /** Why it hears nothing at the moment; undefined while all is well. */
  readonly trouble: ApiError | undefined;
}

/**
 * A copy of all objects of a kind that follows the API server: one list, then a watch, for as long as it runs. Whatever happens in
 * between (the connection breaks, the server restarts, refuses, goes silent or has forgotten where we were), the copy stays as it was
 * until the server says what is different now.
 */
export class Informer<T> implements ObjectSource<T> {
  readonly name: string;
  readonly #options: Required<InformerOptions<T>>;
  readonly #cache = new ObjectCache<T>();
  readonly #synced = new SyncedFlag();
  /** Where the next watch goes on; undefined where everything must be listed first. */
  #resourceVersion: string | undefined;
  #failures = 0;
  #protocolErrors = 0;
  #heardAt: Date | undefined;
  #trouble: ApiError | undefined;

  constructor(options: InformerOptions<T>) {
    this.name = options.kind.name ?? options.kind.type.plural;
    this.#options = {
      times: DEFAULT_INFORMER_TIMES,
      log: silentLog,
      metrics: new InformerMetrics(),
      ...options,
    };
  }

  get hasSynced(): boolean {
    return this.#synced.isSet;
  }

  get size(): number {
    return this.#cache.size;
  }

  get health(): InformerHealth {
    return { hasSynced: this.hasSynced, heardAt: this.#heardAt, trouble: this.#trouble };
  }

  get(key: string): T | undefined {
    return this.#cache.get(key);
  }

  entries(): Iterable<readonly [key: string, value: T]> {
    return this.#cache.entries();
  }

  index(terms: (value: T) => readonly string[]): ObjectIndex<T> {
    return this.#cache.index(terms);
  }

  follow(listener: ChangeListener<T>): () => void {
    return this.#cache.follow(listener);
  }

  whenSynced(signal?: AbortSignal): Promise<void> {
    return this.#synced.whenSet(signal);
  }

  /**
   * Follows the server until the signal fires. Whatever the server does is survived; what a listener or `keep` throws is a mistake of
   * ours, and rejects.
   */
  async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        await this.#listThenWatch(signal);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        await this.#recover(error, signal);
      }
    }
  }

  async #listThenWatch(signal: AbortSignal): Promise<void> {
    const version = this.#resourceVersion ?? (await this.#list(signal));
    const { connection, kind, times, metrics } = this.#options;
    try {
      const started = performance.now();
      for await (const events of watchObjects(connection, kind, version, times, signal)) this.#take(events);
      if (performance.now() - started < SHORT_WATCH_MS) throw new ShortWatchError(this.name);
      metrics.watchEnded(this.name, 'ended');
    } catch (error) {
      if (!signal.aborted) metrics.watchEnded(this.name, watchEnd(error));
      throw error;
    }
  }

  async #list(signal: AbortSignal): Promise<string> {
    const { connection, kind, metrics } = this.#options;
    try {
      const list = await listObjects(connection, kind, signal);
      metrics.listed(this.name, 'listed');
      this.#cache.replace(list.objects);
      this.#progress(list.resourceVersion);
      this.#setSynced();
      return list.resourceVersion;
    } catch (error) {
      if (!signal.aborted) metrics.listed(this.name, 'failed');
      throw error;
    }
  }

  /** Takes the events up to the first that is an error: what came before it has happened. */
  #take(events: readonly WatchEvent[]): void {
    const taken: CacheEvent<T>[] = [];
    let version: string | undefined;
    let error: ApiError | undefined;
    for (const event of events) {
      this.#options.metrics.event(this.name, event.type);
      if (event.type === 'Error') {
        error = event.error;
        break;
      }
      if (event.type === 'Bookmark') {
        version = event.resourceVersion;
        continue;
      }
      const { metadata } = event.object;
      version = metadata.resourceVersion;
      taken.push({ type: event.type, object: { metadata, value: this.#options.kind.keep(event.object) } });
    }
    this.#cache.apply(taken);
    if (version !== undefined) this.#progress(version);
    if (error !== undefined) throw error;
  }

  #progress(resourceVersion: string): void {
    if (this.#trouble !== undefined) {
      this.#options.log.info({ resource: this.name }, `hearing of ${this.name} again`);
    }
    this.#resourceVersion = resourceVersion;
    this.#failures = 0;
    this.#protocolErrors = 0;
    this.#trouble = undefined;
    this.#heardAt = new Date();
    this.#options.metrics.heard(this.name, this.size, this.#heardAt);
  }

  #setSynced(): void {
    this.#synced.set();
    this.#options.metrics.synced(this.name);
  }

  async #recover(error: ApiError, signal: AbortSignal): Promise<void> {
    const { kind, times, log } = this.#options;
    if (kind.optional === true && isNotFound(error)) {
      // What was known stays known: where a kind is removed, its objects are deleted, and told as such, before it.
      this.#setSynced();
      return pause(times.absentMs, signal);
    }
    this.#failures += 1;
    this.#trouble = error;
    if (error instanceof ApiProtocolError) this.#protocolErrors += 1;
    if (this.#mustList(error)) this.#resourceVersion = undefined;
    const asked = error instanceof ApiStatusError ? (error.status.retryAfterMs ?? 0) : 0;
    const pauseMs = Math.max(asked, backoffPause(times, this.#failures));
    log.warn({ err: error, resource: this.name, pauseMs }, `not hearing of ${this.name}; trying again`);
    return pause(pauseMs, signal);
  }

  #mustList(error: ApiError): boolean {
    return isExpired(error) || isFromTheFuture(error) || this.#protocolErrors >= MOST_PROTOCOL_ERRORS;
  }
}

/** The server has ended a watch at once. */
class ShortWatchError extends ApiError {
  override readonly name = 'ShortWatchError';

  constructor(resource: string) {
    super(`WATCH ${resource}`, 'the watch ended as soon as it had begun');
  }
}

function watchEnd(error: unknown): WatchEnd {
  if (isExpired(error)) return 'expired';
  if (error instanceof WatchSilentError) return 'silent';
  return error instanceof ApiStatusError ? 'refused' : 'broken';
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  // The signal ends the pause, and the loop around it sees why.
  await delay(milliseconds, undefined, { signal }).catch(() => undefined);
}
