import { isDeepStrictEqual } from 'node:util';
import type { ObjectMetadata } from '../resources/raw-object.ts';
import { nameText } from '../resources/resource-type.ts';
import type { ChangeListener, ObjectChange, ObjectIndex } from './object-source.ts';
import { TermIndex } from './term-index.ts';

/** An object as it came from the server, reduced to what is kept. */
export interface KeptObject<T> {
  readonly metadata: Pick<ObjectMetadata, 'namespace' | 'name' | 'uid'>;
  readonly value: T;
}

/** A change as a watch tells it. */
export type CacheEvent<T> =
  | { readonly type: 'Changed'; readonly object: KeptObject<T> }
  | { readonly type: 'Deleted'; readonly object: KeptObject<T> };

interface Entry<T> {
  readonly uid: string;
  readonly value: T;
}

/** The objects of a kind as they were last heard of, and everybody who wants to hear of changes. */
export class ObjectCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #indexes: TermIndex<T>[] = [];
  readonly #listeners = new Set<ChangeListener<T>>();

  get size(): number {
    return this.#entries.size;
  }

  get(key: string): T | undefined {
    return this.#entries.get(key)?.value;
  }

  *entries(): Iterable<readonly [key: string, value: T]> {
    for (const [key, { value }] of this.#entries) yield [key, value];
  }

  index(terms: (value: T) => readonly string[]): ObjectIndex<T> {
    const index = new TermIndex(terms);
    for (const [key, value] of this.entries()) index.add(key, value);
    this.#indexes.push(index);
    return index;
  }

  follow(listener: ChangeListener<T>): () => void {
    // One function may follow twice, and stop once.
    const own: ChangeListener<T> = (changes) => listener(changes);
    this.#listeners.add(own);
    if (this.size > 0) {
      own([...this.entries()].map(([key, value]) => ({ kind: 'Added', key, value })));
    }
    return () => this.#listeners.delete(own);
  }

  /** Takes a list in place of everything that was known. What is not in it is gone. */
  replace(objects: readonly KeptObject<T>[]): void {
    const listed = new Set(objects.map(({ metadata }) => nameText(metadata)));
    const gone = [...this.#entries.keys()].filter((key) => !listed.has(key));
    this.#tell([
      ...gone.flatMap((key) => this.#remove(key)),
      ...objects.flatMap((object) => this.#put(object)),
    ]);
  }

  /** Takes what a watch said, in its order. */
  apply(events: readonly CacheEvent<T>[]): void {
    this.#tell(
      events.flatMap(({ type, object }) =>
        type === 'Changed' ? this.#put(object) : this.#remove(nameText(object.metadata)),
      ),
    );
  }

  #put({ metadata, value }: KeptObject<T>): readonly ObjectChange<T>[] {
    const key = nameText(metadata);
    const entry = this.#entries.get(key);
    if (entry?.uid === metadata.uid) return this.#update(key, entry, value);
    // The deletion of the earlier object of this name may have been missed.
    const removed = this.#remove(key);
    this.#set(key, { uid: metadata.uid, value });
    return [...removed, { kind: 'Added', key, value }];
  }

  #update(key: string, entry: Entry<T>, value: T): readonly ObjectChange<T>[] {
    const before = entry.value;
    // Most changes of an object are of parts that nobody here keeps.
    if (isDeepStrictEqual(before, value)) return [];
    for (const index of this.#indexes) index.remove(key, before);
    this.#set(key, { uid: entry.uid, value });
    return [{ kind: 'Updated', key, value, before }];
  }

  #set(key: string, entry: Entry<T>): void {
    this.#entries.set(key, entry);
    for (const index of this.#indexes) index.add(key, entry.value);
  }

  #remove(key: string): readonly ObjectChange<T>[] {
    const entry = this.#entries.get(key);
    if (entry === undefined) return [];
    this.#entries.delete(key);
    for (const index of this.#indexes) index.remove(key, entry.value);
    return [{ kind: 'Deleted', key, before: entry.value }];
  }

  #tell(changes: readonly ObjectChange<T>[]): void {
    if (changes.length === 0) return;
    for (const listener of [...this.#listeners]) listener(changes);
  }
}
