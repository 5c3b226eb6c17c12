import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type Kind, type ObjectKey, objectKeyText } from '../api/object.ts';
import { entryAfter, type InventoryEntry } from './inventory-entry.ts';
import type { ObjectReading, Problem, StoreBatch, StoreSink } from './store.ts';

/** One object that a batch added, changed or removed. */
export interface InventoryChange {
  readonly key: ObjectKey;
  readonly before: InventoryEntry | undefined;
  readonly after: InventoryEntry | undefined;
}

export type InventoryListener = (changes: readonly InventoryChange[]) => void;

export interface InventoryOptions {
  /** Entries from before a restart: their generations and last good versions hold on. */
  readonly remembered?: Iterable<InventoryEntry>;
  readonly now?: () => Date;
}

/**
 * All configuration objects in memory, good and broken, whatever store they come from: what the mesh is built from, and what
 * `meltemi get` shows.
 */
export class Inventory implements StoreSink {
  readonly #entries = new Map<string, InventoryEntry>();
  readonly #listeners = new Set<InventoryListener>();
  readonly #now: () => Date;
  #problems: readonly Problem[] = [];
  #resourceVersion = 0;

  constructor(options: InventoryOptions = {}) {
    this.#now = options.now ?? (() => new Date());
    for (const entry of options.remembered ?? []) {
      this.#entries.set(objectKeyText(entry.key), entry);
      this.#resourceVersion = Math.max(this.#resourceVersion, entry.resourceVersion);
    }
  }

  /** Mistakes that belong to no object: a file that is no YAML, an object without a name. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Of the latest change of anything. */
  get resourceVersion(): number {
    return this.#resourceVersion;
  }

  /** By `objectKeyText`. */
  get(key: string): InventoryEntry | undefined {
    return this.#entries.get(key);
  }

  entries(): Iterable<InventoryEntry> {
    return this.#entries.values();
  }

  /** The entries of a kind by namespace and name; of one namespace, where it is given. */
  list<K extends Kind>(kind: K, namespace?: string): readonly InventoryEntry<K>[] {
    return [...this.#entries.values()]
      .filter((entry): entry is InventoryEntry<K> => entry.key.kind === kind)
      .filter((entry) => namespace === undefined || entry.key.namespace === namespace)
      .sort((a, b) => (objectKeyText(a.key) < objectKeyText(b.key) ? -1 : 1));
  }

  /** Calls the listener after each batch that changed objects or `problems`, until the returned function is called. */
  watch(listener: InventoryListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  apply(batch: StoreBatch): void {
    const hasNewProblems = !isDeepStrictEqual(this.#problems, batch.problems);
    this.#problems = batch.problems;
    const changes = [
      ...batch.gone.map((key) => this.#remove(key)),
      ...batch.read.map((reading) => this.#take(reading)),
    ].filter((change) => change !== undefined);
    if (changes.length === 0 && !hasNewProblems) return;
    for (const listener of this.#listeners) listener(changes);
  }

  #remove(key: ObjectKey): InventoryChange | undefined {
    const text = objectKeyText(key);
    const before = this.#entries.get(text);
    if (before === undefined) return undefined;
    this.#entries.delete(text);
    this.#resourceVersion += 1;
    return { key, before, after: undefined };
  }

  #take(reading: ObjectReading): InventoryChange | undefined {
    const text = objectKeyText(reading.key);
    const before = this.#entries.get(text);
    const stamp = {
      now: this.#now(),
      uid: before?.uid ?? randomUUID(),
      resourceVersion: this.#resourceVersion + 1,
    };
    const after = entryAfter(before, reading, stamp);
    if (before !== undefined && isSame(before, after)) return undefined;
    this.#entries.set(text, after);
    this.#resourceVersion += 1;
    return { key: reading.key, before, after };
  }
}

function isSame(before: InventoryEntry, after: InventoryEntry): boolean {
  return isDeepStrictEqual({ ...before, resourceVersion: 0 }, { ...after, resourceVersion: 0 });
}
