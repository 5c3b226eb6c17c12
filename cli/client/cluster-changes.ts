import { setTimeout as delay } from 'node:timers/promises';
import { ApiError } from '../../operator/kubernetes/connection/api-errors.ts';
import { listObjects } from '../../operator/kubernetes/informer/list-objects.ts';
import { DEFAULT_WATCH_TIMES, watchObjects } from '../../operator/kubernetes/informer/watch-objects.ts';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import type { Changes, FollowedName, ServedKind } from './api-client.ts';
import type { Cluster } from './cluster.ts';

/** Between two tries where a watch cannot be had; then it is looked as often. */
const PAUSE_MS = 1_000;

/** Watches the objects of a name, and so tells of changes as they happen. */
export class ClusterChanges implements Changes {
  readonly #over = new AbortController();
  readonly #running: Promise<void>;
  #hasChanged = false;
  #wake: () => void = () => undefined;

  constructor(cluster: Cluster, type: ServedKind, { namespace, name }: FollowedName) {
    const scope = namespace === undefined ? {} : { namespace };
    const kind = { type, keep: () => undefined, fieldSelector: `metadata.name=${name}`, ...scope };
    this.#running = this.#run(cluster, kind);
    // It is awaited by those who wait for changes; nobody may be waiting when it fails.
    this.#running.catch(() => undefined);
  }

  async next(limitMs: number): Promise<void> {
    const over = new AbortController();
    const woken = new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
    if (!this.#hasChanged) {
      const limit = delay(limitMs, undefined, { signal: over.signal }).catch(() => undefined);
      await Promise.race([woken, limit, this.#running]);
    }
    over.abort();
    this.#hasChanged = false;
  }

  close(): void {
    this.#over.abort();
  }

  async #run(cluster: Cluster, kind: WatchedKind<undefined>): Promise<void> {
    const { signal } = this.#over;
    while (!signal.aborted) {
      try {
        await this.#watch(cluster, kind);
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        await delay(PAUSE_MS, undefined, { signal }).catch(() => undefined);
      }
      this.#tell();
    }
  }

  async #watch({ connection }: Cluster, kind: WatchedKind<undefined>): Promise<void> {
    const { signal } = this.#over;
    const { resourceVersion } = await listObjects(connection, kind, signal);
    // Whoever looks now sees this version or a later one, and from here on the watch tells.
    this.#tell();
    for await (const events of watchObjects(connection, kind, resourceVersion, DEFAULT_WATCH_TIMES, signal)) {
      const failure = events.find((event) => event.type === 'Error');
      if (failure?.type === 'Error') throw failure.error;
      this.#tell();
    }
  }

  #tell(): void {
    this.#hasChanged = true;
    this.#wake();
  }
}
