/** One difference between two states of a kind's objects. Keys are as `nameText` writes them. */
export type ObjectChange<T> =
  | { readonly kind: 'Added'; readonly key: string; readonly value: T }
  | { readonly kind: 'Updated'; readonly key: string; readonly value: T; readonly before: T }
  /** The last state that was known. Some changes of an object that is gone may have been missed. */
  | { readonly kind: 'Deleted'; readonly key: string; readonly before: T };

/** Called with changes that were learnt together, after all of them are in the cache. */
export type ChangeListener<T> = (changes: readonly ObjectChange<T>[]) => void;

/** Objects by something that is computed from them: pods by node. */
export interface ObjectIndex<T> {
  lookup(term: string): readonly T[];
}

/** What those who read an informer's objects see of it. */
export interface ObjectSource<T> {
  /** `pods`. */
  readonly name: string;
  /** All objects were listed once. Before that, an absent object may well be there. */
  readonly hasSynced: boolean;
  readonly size: number;
  get(key: string): T | undefined;
  entries(): Iterable<readonly [key: string, value: T]>;
  /** Makes an index, which stays current. `terms` must depend on nothing but the object. */
  index(terms: (value: T) => readonly string[]): ObjectIndex<T>;
  /**
   * Tells all objects that are known, if any, as added, at once, and then each batch of changes, until the returned function is
   * called. An object that was deleted and made again is told as `Deleted` and `Added`.
   */
  follow(listener: ChangeListener<T>): () => void;
  /** Resolves when `hasSynced`; rejects with the signal's reason. */
  whenSynced(signal?: AbortSignal): Promise<void>;
}
