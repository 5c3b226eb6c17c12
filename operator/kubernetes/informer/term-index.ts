import type { ObjectIndex } from './object-source.ts';

/** An index of a cache, kept current by it. */
export class TermIndex<T> implements ObjectIndex<T> {
  readonly #terms: (value: T) => readonly string[];
  readonly #values = new Map<string, Map<string, T>>();

  constructor(terms: (value: T) => readonly string[]) {
    this.#terms = terms;
  }

  lookup(term: string): readonly T[] {
    return [...(this.#values.get(term)?.values() ?? [])];
  }

  add(key: string, value: T): void {
    for (const term of this.#terms(value)) {
      const values = this.#values.get(term);
      if (values === undefined) this.#values.set(term, new Map([[key, value]]));
      else values.set(key, value);
    }
  }

  remove(key: string, value: T): void {
    for (const term of this.#terms(value)) {
      const values = this.#values.get(term);
      values?.delete(key);
      if (values?.size === 0) this.#values.delete(term);
    }
  }
}
