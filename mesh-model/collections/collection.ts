import type { Dependents } from './dependents.ts';

/** A keyed set of immutable values. Keys are unique within the collection. */
export interface Collection<V> {
  readonly name: string;
  readonly size: number;
  /** Who has read which key. */
  readonly dependents: Dependents;
  get(key: string): V | undefined;
  entries(): Iterable<[string, V]>;
}

/**
 * Groups a collection's values by terms computed from each value (`namespace`, `label=value`, ...), so that a
 * derived value depends on the members of one group only.
 */
export interface Index<V> {
  readonly name: string;
  /** Who has read which term. */
  readonly dependents: Dependents;
  /** Who has asked whether a term has a member. */
  readonly occupancy: Dependents;
  /** The values under a term, in key order: the order never depends on the history of changes. */
  lookup(term: string): readonly V[];
  /** Whether there is any value under a term. */
  has(term: string): boolean;
  /** The collection whose values are grouped. */
  readonly over: Collection<V>;
  /** The terms of a value, whether it is in the collection or not. */
  termsOf(value: V): readonly string[];
  /** The keys of the values under a term, in any order. */
  keys(term: string): Iterable<string>;
}

/** How a compute function reads: every read is remembered, and a change to what was read recomputes the reader. */
export interface Reader {
  get<V>(collection: Collection<V>, key: string): V | undefined;
  lookup<V>(index: Index<V>, term: string): readonly V[];
  /** Only the first member to come and the last to go recompute the reader, however many change between. */
  has<V>(index: Index<V>, term: string): boolean;
}

/** The keys that one commit changed, by collection. Collections that did not change are absent. */
export type ChangedKeys = ReadonlyMap<Collection<unknown>, ReadonlySet<string>>;
