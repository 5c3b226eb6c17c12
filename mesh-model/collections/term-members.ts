/** The values that an index has under one term, by the key of each. */
export class TermMembers<V> {
  /** Most terms have one member, and are spared a map for it. */
  #only: readonly [key: string, value: V] | undefined;
  #all: Map<string, V> | undefined;
  #sorted: readonly V[] | undefined;

  get isEmpty(): boolean {
    return this.#only === undefined && (this.#all?.size ?? 0) === 0;
  }

  /** In key order: the order never depends on the history of changes. */
  get sorted(): readonly V[] {
    this.#sorted ??= [...(this.#all ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
    return this.#sorted;
  }

  *keys(): Iterable<string> {
    if (this.#only !== undefined) yield this.#only[0];
    yield* this.#all?.keys() ?? [];
  }

  set(key: string, value: V): void {
    if (this.#all !== undefined) this.#all.set(key, value);
    else if (this.#only === undefined || this.#only[0] === key) this.#only = [key, value];
    else {
      this.#all = new Map([this.#only, [key, value]]);
      this.#only = undefined;
    }
    this.#sorted = this.#only === undefined ? undefined : [value];
  }

  delete(key: string): void {
    if (this.#only?.[0] === key) this.#only = undefined;
    this.#all?.delete(key);
    this.#sorted = undefined;
  }
}
