/**
 * The length-prefixed messages of gRPC over HTTP/2: a byte that says whether the message is compressed, four bytes of
 * length, the message. Source: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md.
 */

import { GRPC_STATUS, GrpcError } from './grpc-status.ts';

export const PREFIX_BYTES = 5;

/** Joins the parts of a message to a frame, ready to be written to any number of streams. */
export function frameOf(parts: readonly Uint8Array[]): Buffer {
  const prefix = Buffer.alloc(PREFIX_BYTES);
  const length = parts.reduce((total, part) => total + part.length, 0);
  prefix.writeUInt32BE(length, 1);
  return Buffer.concat([prefix, ...parts], PREFIX_BYTES + length);
}

/** Cuts what arrives on a stream into messages. */
export class MessageReader {
  readonly #maxBytes: number;
  #chunks: Buffer[] = [];
  #buffered = 0;
  /** How many bytes must be there before it is worth to look again. */
  #needed = PREFIX_BYTES;

  /** @param maxBytes the longest message that is taken */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /**
   * Takes the next bytes, and returns the messages that are complete with them.
   * @throws GrpcError for a message that is too long or compressed
   */
  read(chunk: Buffer): readonly Uint8Array[] {
    this.#chunks.push(chunk);
    this.#buffered += chunk.length;
    const messages: Uint8Array[] = [];
    while (this.#buffered >= this.#needed) {
      const bytes = this.#join();
      const end = PREFIX_BYTES + this.#lengthOf(bytes);
      if (bytes.length < end) {
        this.#needed = end;
        break;
      }
      messages.push(bytes.subarray(PREFIX_BYTES, end));
      this.#keep(bytes.subarray(end));
    }
    return messages;
  }

  #lengthOf(bytes: Buffer): number {
    // The server does not say that it takes compressed messages (`grpc-accept-encoding`), so nobody may send one.
    if (bytes[0] !== 0) throw new GrpcError(GRPC_STATUS.UNIMPLEMENTED, 'compressed messages are not taken');
    const length = bytes.readUInt32BE(1);
    if (length <= this.#maxBytes) return length;
    throw new GrpcError(
      GRPC_STATUS.RESOURCE_EXHAUSTED,
      `a message of ${length} bytes; at most ${this.#maxBytes} are taken`,
    );
  }

  #join(): Buffer {
    const [first, ...more] = this.#chunks;
    const bytes = first === undefined || more.length > 0 ? Buffer.concat(this.#chunks) : first;
    this.#chunks = [bytes];
    return bytes;
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length === 0 ? [] : [rest];
    this.#buffered = rest.length;
    this.#needed = PREFIX_BYTES;
  }
}
