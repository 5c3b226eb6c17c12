import type { Collection, Index, Reader } from './collection.ts';
import type { Subscribers } from './dependents.ts';
import { DerivedCollection } from './graph.ts';
import { isSame, type StoredCollection } from './stored-collection.ts';

/** A question would take more work than its asker allows. */
export class PreviewTooWide extends Error {
  override readonly name = 'PreviewTooWide';

  constructor(mostComputations: number) {
    super(`more than ${mostComputations} values would have to be computed`);
  }
}

/** The keys of a derived collection whose values may be others, and how many of the changes they follow from. */
interface StaleKeys {
  readonly keys: Set<string>;
  changes: number;
}

/**
 * What the values of a graph would be if some were others: the graph itself does not change, and nobody hears of it. A value
 * is computed when it is asked for, and only where something that it is made of is another one here; all others are taken from
 * the graph. So a question costs what hangs on the changed values and is asked for, not the mesh.
 *
 * Changes are followed upwards from what is set, one collection at a time: a derived value is known to be another one once what
 * it reads has been set, or asked for, before. Ask for what lies between in order where a question goes further than that.
 */
export class Preview implements Reader {
  readonly #mostComputations: number;
  readonly #values = new Map<Collection<unknown>, Map<string, unknown>>();
  /** Who has read a value, or a term, that is another one here. */
  readonly #touched: Subscribers[] = [];
  readonly #stale = new Map<Collection<unknown>, StaleKeys>();
  #computations = 0;

  constructor(mostComputations = Number.POSITIVE_INFINITY) {
    this.#mostComputations = mostComputations;
  }

  /** How many values were computed: what the question has cost. */
  get computations(): number {
    return this.#computations;
  }

  /** Supposes a value; `undefined` supposes that there is none. */
  set<V>(collection: StoredCollection<V>, key: string, value: V | undefined): void {
    const before = this.#known(collection)?.has(key)
      ? this.#known(collection)?.get(key)
      : collection.get(key);
    const values = this.#known(collection) ?? new Map<string, V | undefined>();
    this.#values.set(collection, values.set(key, value));
    if (isSame(before, value)) return;
    this.#touch(collection.dependents.of(key));
    for (const index of collection.indexes) {
      const left = before === undefined ? [] : index.termsOf(before);
      const joined = value === undefined ? [] : index.termsOf(value);
      for (const term of [...left, ...joined]) {
        this.#touch(index.dependents.of(term));
        this.#touch(index.occupancy.of(term));
      }
    }
  }

  /** @throws PreviewTooWide */
  get<V>(collection: Collection<V>, key: string): V | undefined {
    const known = this.#known(collection);
    if (known?.has(key)) return known.get(key);
    if (!this.#isStale(collection, key)) return collection.get(key);
    return this.#compute(collection, key);
  }

  lookup<V>(index: Index<V>, term: string): readonly V[] {
    if (!this.#differs(index.over)) return index.lookup(term);
    const keys = new Set([...index.keys(term), ...this.#changedKeys(index.over)]);
    const members: [string, V][] = [];
    for (const key of keys) {
      const value = this.get(index.over, key);
      if (value !== undefined && index.termsOf(value).includes(term)) members.push([key, value]);
    }
    return members.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
  }

  has<V>(index: Index<V>, term: string): boolean {
    if (!this.#differs(index.over)) return index.has(term);
    const isMember = (key: string) => {
      const value = this.get(index.over, key);
      return value !== undefined && index.termsOf(value).includes(term);
    };
    // One is enough, so most of what may be another value is never computed.
    for (const key of index.keys(term)) if (isMember(key)) return true;
    for (const key of this.#changedKeys(index.over)) if (isMember(key)) return true;
    return false;
  }

  #compute<V>(collection: Collection<V>, key: string): V | undefined {
    if (!isDerived(collection)) throw new TypeError(`${collection.name} is not computed`);
    this.#computations += 1;
    if (this.#computations > this.#mostComputations) throw new PreviewTooWide(this.#mostComputations);
    const driver = this.get(collection.over, key);
    const value = driver === undefined ? undefined : collection.computeFor(key, driver, this);
    this.set(collection, key, value);
    return value;
  }

  #isStale(collection: Collection<unknown>, key: string): boolean {
    if (!isDerived(collection)) return false;
    const { over } = collection;
    return this.#known(over)?.has(key) || this.#isStale(over, key) || this.#staleKeys(collection).has(key);
  }

  /** Whether any value of the collection may be another one. */
  #differs(collection: Collection<unknown>): boolean {
    if (this.#known(collection) !== undefined) return true;
    return isDerived(collection) && (this.#staleKeys(collection).size > 0 || this.#differs(collection.over));
  }

  *#changedKeys(collection: Collection<unknown>): Iterable<string> {
    yield* this.#known(collection)?.keys() ?? [];
    if (!isDerived(collection)) return;
    yield* this.#changedKeys(collection.over);
    yield* this.#staleKeys(collection);
  }

  #staleKeys(collection: DerivedCollection<unknown, unknown>): ReadonlySet<string> {
    const stale = this.#stale.get(collection) ?? { keys: new Set<string>(), changes: 0 };
    this.#stale.set(collection, stale);
    for (; stale.changes < this.#touched.length; stale.changes += 1) {
      for (const cell of this.#touched[stale.changes]?.cells() ?? []) {
        if (collection.owns(cell)) stale.keys.add(cell.key);
      }
    }
    return stale.keys;
  }

  #touch(subscribers: Subscribers | undefined): void {
    if (subscribers !== undefined) this.#touched.push(subscribers);
  }

  #known<V>(collection: Collection<V>): Map<string, V | undefined> | undefined {
    // Only `set` writes the map of a collection, and writes values of that collection.
    return this.#values.get(collection) as Map<string, V | undefined> | undefined;
  }
}

function isDerived<V>(collection: Collection<V>): collection is DerivedCollection<unknown, V> {
  return collection instanceof DerivedCollection;
}
