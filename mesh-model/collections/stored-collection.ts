import { isDeepStrictEqual } from 'node:util';
import type { Collection } from './collection.ts';
import { Dependents } from './dependents.ts';
import { KeyedIndex } from './keyed-index.ts';

const NO_KEYS: ReadonlySet<string> = new Set();

/** The storage that source and derived collections share: values, indexes, readers, and the commit's changes. */
export class StoredCollection<V> implements Collection<V> {
  readonly name: string;
  readonly dependents = new Dependents();
  readonly #values = new Map<string, V>();
  readonly #indexes: KeyedIndex<V>[] = [];
  readonly #followers = new Set<(key: string) => void>();
  #changed = new Set<string>();

  constructor(name: string) {
    this.name = name;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): V | undefined {
    return this.#values.get(key);
  }

  entries(): Iterable<[string, V]> {
    return this.#values.entries();
  }

  get indexes(): readonly KeyedIndex<V>[] {
    return this.#indexes;
  }

  /** Adds an index over the values there are and those to come. */
  index(name: string, terms: (value: V) => Iterable<string>): KeyedIndex<V> {
    const index = new KeyedIndex<V>(`${this.name}.${name}`, this, terms);
    for (const [key, value] of this.#values) index.update(key, undefined, value);
    this.#indexes.push(index);
    return index;
  }

  /**
   * Calls `follower` with each changed key: how a derived collection follows the one it is computed over.
   * @returns a function that ends it
   */
  follow(follower: (key: string) => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Stores a value (`undefined` removes). An equal value is no change: nothing downstream is recomputed. */
  protected store(key: string, value: V | undefined): void {
    const before = this.#values.get(key);
    if (isSame(before, value)) return;
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    this.#changed.add(key);
    for (const index of this.#indexes) index.update(key, before, value);
    this.dependents.invalidate(key);
    for (const follower of this.#followers) follower(key);
  }

  /** The keys changed since the last call. */
  takeChanges(): ReadonlySet<string> {
    if (this.#changed.size === 0) return NO_KEYS;
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}

/** Whether a change of a value is none. */
export function isSame(before: unknown, value: unknown): boolean {
  if (before === undefined || value === undefined) return before === value;
  return before === value || isDeepStrictEqual(before, value);
}
