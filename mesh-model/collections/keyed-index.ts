import type { Collection, Index } from './collection.ts';
import { Dependents } from './dependents.ts';
import { TermMembers } from './term-members.ts';

/** An index that follows its collection and tells the readers of a term when a member of it changes. */
export class KeyedIndex<V> implements Index<V> {
  readonly name: string;
  readonly dependents = new Dependents();
  readonly occupancy = new Dependents();
  readonly over: Collection<V>;
  readonly #terms: (value: V) => Iterable<string>;
  readonly #members = new Map<string, TermMembers<V>>();

  constructor(name: string, over: Collection<V>, terms: (value: V) => Iterable<string>) {
    this.name = name;
    this.over = over;
    this.#terms = terms;
  }

  lookup(term: string): readonly V[] {
    return this.#members.get(term)?.sorted ?? [];
  }

  has(term: string): boolean {
    return this.#members.has(term);
  }

  termsOf(value: V): readonly string[] {
    return [...this.#terms(value)];
  }

  keys(term: string): Iterable<string> {
    return this.#members.get(term)?.keys() ?? [];
  }

  /** Moves a value between terms; both what it left and what it joined have changed for their readers. */
  update(key: string, before: V | undefined, after: V | undefined): void {
    const left = before === undefined ? [] : this.termsOf(before);
    const joined = after === undefined ? [] : this.termsOf(after);
    const touched = new Set([...left, ...joined]);
    const occupied = new Set([...touched].filter((term) => this.has(term)));
    for (const term of left) this.#remove(term, key);
    if (after !== undefined) for (const term of joined) this.#add(term, key, after);
    for (const term of touched) {
      this.dependents.invalidate(term);
      if (occupied.has(term) !== this.has(term)) this.occupancy.invalidate(term);
    }
  }

  #add(term: string, key: string, value: V): void {
    const members = this.#members.get(term) ?? new TermMembers<V>();
    members.set(key, value);
    this.#members.set(term, members);
  }

  #remove(term: string, key: string): void {
    const members = this.#members.get(term);
    members?.delete(key);
    if (members?.isEmpty) this.#members.delete(term);
  }
}
