/** A longer item is no object of Kubernetes, which are 1.5 MB at most in etcd. */
const LONGEST_PART = 32 * 1024 * 1024;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

/** The number of brackets that are open inside of a list's `items`, between two of them. */
const DEPTH_OF_ITEMS = 2;

/** What a server sent as a list is none. */
export class NoList extends Error {
  override readonly name = 'NoList';
}

/**
 * Reads the JSON of a list as it arrives, item by item. Whole, a page of pods would be 10 MB of text, several times that once it is
 * parsed, and nothing else would be done meanwhile.
 */
export class ListScanner {
  #depth = 0;
  #isInText = false;
  #isEscaped = false;
  #isInItems = false;
  /** What has arrived since the last item, or the last piece of the envelope, was whole. */
  #parts: Buffer[] = [];
  #length = 0;
  /** The list without its items. */
  #envelope = '';

  /**
   * Takes the next piece.
   * @returns the items that are whole with it
   * @throws NoList
   */
  push(chunk: Buffer): readonly unknown[] {
    const items: unknown[] = [];
    let start = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      if (this.#isInText) at = this.#skipText(chunk, at);
      const byte = chunk[at];
      if (byte === QUOTE) {
        this.#isInText = !this.#isInText;
      } else if (byte === OPEN_OBJECT || byte === OPEN_ARRAY) {
        this.#depth += 1;
        start = this.#opened(chunk, start, at);
      } else if (byte === CLOSE_OBJECT || byte === CLOSE_ARRAY) {
        this.#depth -= 1;
        start = this.#closed(chunk, start, at, items);
      }
    }
    this.#keep(chunk.subarray(start));
    return items;
  }

  /**
   * Everything has arrived.
   * @returns the list with no items in it
   * @throws NoList
   */
  end(): unknown {
    this.#envelope += this.#take();
    return parse(this.#envelope);
  }

  /** @returns where the text ends: at its quote, or with the piece */
  #skipText(chunk: Buffer, start: number): number {
    let at = this.#isEscaped ? start + 1 : start;
    while (at < chunk.length && chunk[at] !== QUOTE) at += chunk[at] === BACKSLASH ? 2 : 1;
    // A backslash at the very end escapes the first byte of the next piece.
    this.#isEscaped = at > chunk.length;
    return at;
  }

  /** @returns where what is read next begins */
  #opened(chunk: Buffer, start: number, at: number): number {
    if (this.#isInItems) {
      if (this.#depth !== DEPTH_OF_ITEMS + 1) return start;
      this.#expectNothing(chunk.subarray(start, at));
      return at;
    }
    if (chunk[at] !== OPEN_ARRAY || this.#depth !== DEPTH_OF_ITEMS) return start;
    this.#keep(chunk.subarray(start, at + 1));
    this.#envelope += this.#take();
    this.#isInItems = /"items"\s*:\s*\[$/.test(this.#envelope);
    return at + 1;
  }

  /** @returns where what is read next begins */
  #closed(chunk: Buffer, start: number, at: number, items: unknown[]): number {
    if (!this.#isInItems || this.#depth > DEPTH_OF_ITEMS) return start;
    if (this.#depth === DEPTH_OF_ITEMS) {
      this.#keep(chunk.subarray(start, at + 1));
      items.push(parse(this.#take()));
      return at + 1;
    }
    this.#expectNothing(chunk.subarray(start, at));
    this.#isInItems = false;
    return at;
  }

  /** Between two items. */
  #expectNothing(bytes: Buffer): void {
    this.#keep(bytes);
    if (!/^[\s,]*$/.test(this.#take())) throw new NoList('an item of the list is no object');
  }

  #keep(bytes: Buffer): void {
    this.#parts.push(bytes);
    this.#length += bytes.length;
    if (this.#length > LONGEST_PART)
      throw new NoList(`a part of the list has more than ${LONGEST_PART} bytes`);
  }

  /** Joined before it is decoded: a character may lie across two pieces. */
  #take(): string {
    const text = Buffer.concat(this.#parts).toString('utf8');
    this.#parts = [];
    this.#length = 0;
    return text;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NoList('the answer is no JSON', { cause });
  }
}
