/** The bytes being decoded, with the limits that hold for them. */

import { Reader } from 'protobufjs/minimal.js';
import { Misfit } from '../misfit.ts';

/** How much a message may hold. Bytes can stand for far more memory than they take themselves. */
export interface DecodingLimits {
  /** How deep messages may be nested; 100 is the limit of protocol buffers. */
  readonly depth: number;
  /** How many values, list items and map entries the whole message may have. */
  readonly values: number;
}

/** Enough for every message that Envoy sends. */
export const defaultLimits: DecodingLimits = { depth: 100, values: 1_000_000 };

/** A position in the bytes of one root message, or of an Any within it. */
export class Input {
  readonly reader: Reader;
  readonly #limits: DecodingLimits;
  readonly #spent: { depth: number; values: number };

  constructor(bytes: Uint8Array, limits: DecodingLimits, spent = { depth: 0, values: 0 }) {
    this.reader = Reader.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    this.#limits = limits;
    this.#spent = spent;
  }

  /** Other bytes that count towards the same limits. */
  within(bytes: Uint8Array): Input {
    return new Input(bytes, this.#limits, this.#spent);
  }

  /** Counts one value. */
  count(): void {
    this.#spent.values += 1;
    if (this.#spent.values > this.#limits.values)
      throw new Misfit(`it has more than ${this.#limits.values} values`);
  }

  /** Reads a nested message, after its length, up to its end. */
  nested<Result>(length: number, read: (end: number) => Result): Result {
    const { reader } = this;
    const end = reader.pos + length;
    const outerEnd = reader.len;
    if (end > outerEnd) throw new Misfit('it ends before its content does');
    if (this.#spent.depth >= this.#limits.depth)
      throw new Misfit(`it is nested deeper than ${this.#limits.depth}`);
    this.#spent.depth += 1;
    reader.len = end;
    const result = read(end);
    reader.len = outerEnd;
    this.#spent.depth -= 1;
    return result;
  }
}
