/** Values made on first use and disposed of after the last, by key. */
export class SharedPool<V extends { dispose(): void }> {
  readonly #values = new Map<string, { readonly value: V; users: number }>();

  /** The value of a key, made by `make` where there is none. Each call must be met by one `release`. */
  acquire(key: string, make: () => V): V {
    const shared = this.#values.get(key) ?? { value: make(), users: 0 };
    shared.users += 1;
    this.#values.set(key, shared);
    return shared.value;
  }

  /** The value of a key that somebody has acquired. */
  get(key: string): V {
    const shared = this.#values.get(key);
    if (shared === undefined) throw new Error(`${key} was not acquired`);
    return shared.value;
  }

  release(key: string): void {
    const shared = this.#values.get(key);
    if (shared === undefined) throw new Error(`${key} was released more often than acquired`);
    shared.users -= 1;
    if (shared.users > 0) return;
    this.#values.delete(key);
    shared.value.dispose();
  }

  *values(): Iterable<V> {
    for (const { value } of this.#values.values()) yield value;
  }
}
