const BITS = 32;

/** A set of small numbers, one bit each: a proxy subscribed to 5,000 names costs 625 bytes. */
export class SlotSet {
  #words: Uint32Array<ArrayBuffer>;

  /** @param slots how many numbers there are; it grows when there come to be more */
  constructor(slots: number) {
    this.#words = new Uint32Array(Math.ceil(slots / BITS));
  }

  get isEmpty(): boolean {
    return this.#words.every((word) => word === 0);
  }

  has(slot: number): boolean {
    return ((this.#words[slot >>> 5] ?? 0) & (1 << (slot & 31))) !== 0;
  }

  add(slot: number): void {
    const word = slot >>> 5;
    if (word >= this.#words.length) this.#grow(word + 1);
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (slot & 31));
  }

  delete(slot: number): void {
    const word = slot >>> 5;
    if (word < this.#words.length) this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (slot & 31));
  }

  /** Adds every number of another set. */
  addAll(other: SlotSet): void {
    const words = other.#words;
    if (words.length > this.#words.length) this.#grow(words.length);
    for (let at = 0; at < words.length; at++) this.#words[at] = (this.#words[at] ?? 0) | (words[at] ?? 0);
  }

  /** The numbers, in order. */
  *values(): Iterable<number> {
    for (const [at, word] of this.#words.entries()) {
      for (let bit = 0; bit < BITS && word >>> bit !== 0; bit++) {
        if (((word >>> bit) & 1) === 1) yield at * BITS + bit;
      }
    }
  }

  /** One text for equal sets. */
  toString(): string {
    let end = this.#words.length;
    while (end > 0 && this.#words[end - 1] === 0) end -= 1;
    return Buffer.from(this.#words.buffer, 0, end * Uint32Array.BYTES_PER_ELEMENT).toString('base64');
  }

  #grow(words: number): void {
    const grown = new Uint32Array(Math.max(words, this.#words.length * 2));
    grown.set(this.#words);
    this.#words = grown;
  }
}
