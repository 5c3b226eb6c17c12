import type { ChangedKeys, Collection, Index, Reader } from './collection.ts';
import { type Cell, type Subscribers, unsubscribe } from './dependents.ts';
import { StoredCollection } from './stored-collection.ts';

/** A collection written from outside: objects of a store, services of a registry. */
export class SourceCollection<V> extends StoredCollection<V> {
  set(key: string, value: V): void {
    this.store(key, value);
  }

  delete(key: string): void {
    this.store(key, undefined);
  }
}

/**
 * Computes one value from one key of the collection below it, reading whatever else it needs through `read`.
 * It must be pure: the same reads give an equal value. `undefined` means the key has no value.
 */
export type Compute<D, V> = (key: string, driver: D, read: Reader, previous: V | undefined) => V | undefined;

/** A collection computed from others, key by key, recomputing only the keys whose inputs changed. */
export class DerivedCollection<D, V> extends StoredCollection<V> {
  readonly over: StoredCollection<D>;
  readonly #compute: Compute<D, V>;
  readonly #cells = new Map<string, Cell>();
  readonly #dirty = new Set<string>();
  readonly #unfollow: () => void;
  #computations = 0;

  constructor(name: string, over: StoredCollection<D>, compute: Compute<D, V>) {
    super(name);
    this.over = over;
    this.#compute = compute;
    for (const [key] of over.entries()) this.#dirty.add(key);
    this.#unfollow = over.follow((key) => this.#dirty.add(key));
  }

  /** How many values were computed since the start: what tests and benchmarks hold a change's cost against. */
  get computations(): number {
    return this.#computations;
  }

  /**
   * Brings dirty keys up to date. Called by the graph, in the order in which collections were made.
   * @param isTimeUp asked before each key: the rest then waits for the next call
   * @returns true when no key is dirty any more
   */
  settle(isTimeUp: () => boolean = never): boolean {
    for (const key of this.#dirty) {
      if (isTimeUp()) return false;
      this.#dirty.delete(key);
      this.#recompute(key);
    }
    return true;
  }

  /** What a value would be for a driver and whatever `read` gives; the collection keeps its own. */
  computeFor(key: string, driver: D, read: Reader): V | undefined {
    return this.#compute(key, driver, read, this.get(key));
  }

  /** What the value of a key was computed from, besides its driver. */
  readsOf(key: string): readonly Subscribers[] {
    return this.#cells.get(key)?.reads ?? [];
  }

  /** Whether it is a value of this collection that a cell stands for. */
  owns(cell: Cell): boolean {
    return this.#cells.get(cell.key) === cell;
  }

  /** Lets go of everything it has read. */
  dispose(): void {
    this.#unfollow();
    for (const cell of this.#cells.values()) unsubscribe(cell);
    this.#cells.clear();
    this.#dirty.clear();
  }

  #recompute(key: string): void {
    const driver = this.over.get(key);
    const cell = this.#cells.get(key);
    if (cell !== undefined) unsubscribe(cell);
    if (driver === undefined) {
      this.#cells.delete(key);
      this.store(key, undefined);
      return;
    }
    const reader = new TrackingReader(cell ?? this.#createCell(key));
    this.#computations += 1;
    this.store(key, this.#compute(key, driver, reader, this.get(key)));
  }

  #createCell(key: string): Cell {
    const cell = new DerivedCell(key, this.#dirty);
    this.#cells.set(key, cell);
    return cell;
  }
}

/**
 * Derived collections in dependency order. A derived collection reads only collections made before it, so one pass in
 * creation order settles everything, and the work of a commit is proportional to what changed.
 */
export class CollectionGraph {
  readonly #tracked = new Map<Collection<unknown>, () => ReadonlySet<string>>();
  readonly #derived = new Set<{ settle(isTimeUp: () => boolean): boolean; dispose(): void }>();

  source<V>(name: string): SourceCollection<V> {
    const source = new SourceCollection<V>(name);
    this.#track(source);
    return source;
  }

  /** Adds a collection with a value for each key of `over`. */
  derive<D, V>(name: string, over: StoredCollection<D>, compute: Compute<D, V>): DerivedCollection<D, V> {
    const derived = new DerivedCollection(name, over, compute);
    this.#track(derived);
    this.#derived.add(derived);
    return derived;
  }

  /**
   * Does a part of the work of the next commit in advance, so that a change of everything does not keep others waiting. Until
   * the commit, derived values may not fit together. Sources may be written in between: what that makes stale is done again.
   * @returns true when nothing is left but the commit itself
   */
  settle(isTimeUp: () => boolean): boolean {
    for (const derived of this.#derived) if (!derived.settle(isTimeUp)) return false;
    return true;
  }

  /** Recomputes what the source changes since the last commit made stale, and returns every changed key. */
  commit(): ChangedKeys {
    this.settle(never);
    const changed = new Map<Collection<unknown>, ReadonlySet<string>>();
    for (const [collection, takeChanges] of this.#tracked) {
      const keys = takeChanges();
      if (keys.size > 0) changed.set(collection, keys);
    }
    return changed;
  }

  /** Takes a derived collection out that nobody needs any more. Nothing may have been derived from it. */
  dispose<D, V>(derived: DerivedCollection<D, V>): void {
    derived.dispose();
    this.#derived.delete(derived);
    this.#tracked.delete(derived);
  }

  #track<V>(collection: StoredCollection<V>): void {
    this.#tracked.set(collection, () => collection.takeChanges());
  }
}

const never = (): boolean => false;

/** The cell of one key of a derived collection. */
class DerivedCell implements Cell {
  readonly key: string;
  readonly reads: Subscribers[] = [];
  readonly #dirty: Set<string>;

  constructor(key: string, dirty: Set<string>) {
    this.key = key;
    this.#dirty = dirty;
  }

  invalidate(): void {
    this.#dirty.add(this.key);
  }
}

/** Remembers, for a cell, everything that is read through it. */
class TrackingReader implements Reader {
  readonly #cell: Cell;

  constructor(cell: Cell) {
    this.#cell = cell;
  }

  get<V>(collection: Collection<V>, key: string): V | undefined {
    collection.dependents.subscribe(key, this.#cell);
    return collection.get(key);
  }

  lookup<V>(index: Index<V>, term: string): readonly V[] {
    index.dependents.subscribe(term, this.#cell);
    return index.lookup(term);
  }

  has<V>(index: Index<V>, term: string): boolean {
    index.occupancy.subscribe(term, this.#cell);
    return index.has(term);
  }
}
