import { constants, type IncomingHttpHeaders, type ServerHttp2Stream } from 'node:http2';
import { GRPC_STATUS, GrpcError, type GrpcStatus } from './grpc-status.ts';
import { MessageReader } from './message-frame.ts';

/** Who takes a call's messages. */
export interface CallListener {
  readonly message: (bytes: Uint8Array) => void;
  /** Once, when the call is over, whoever ended it. */
  readonly ended: () => void;
}

/** One bidirectional call. What the peer sends waits, within HTTP/2's window, until `start`. */
export class StreamingCall {
  readonly headers: IncomingHttpHeaders;
  readonly #stream: ServerHttp2Stream;
  readonly #reader: MessageReader;
  #over = false;

  constructor(stream: ServerHttp2Stream, headers: IncomingHttpHeaders, maxMessageBytes: number) {
    this.headers = headers;
    this.#stream = stream;
    this.#reader = new MessageReader(maxMessageBytes);
    // `close` follows, and says all there is to know.
    stream.on('error', () => undefined);
    stream.respond(
      {
        [constants.HTTP2_HEADER_STATUS]: constants.HTTP_STATUS_OK,
        [constants.HTTP2_HEADER_CONTENT_TYPE]: 'application/grpc+proto',
      },
      { waitForTrailers: true },
    );
  }

  /** Lets the messages come. A peer that has nothing more to say ends the call: there is no use for half of one. */
  start(listener: CallListener): void {
    const stream = this.#stream;
    stream.on('data', (chunk: Buffer) => this.#receive(chunk, listener));
    stream.on('end', () => this.end(GRPC_STATUS.OK, ''));
    stream.on('close', () => listener.ended());
    if (stream.closed) listener.ended();
  }

  /**
   * Writes a framed message (`frameOf`), which is not copied.
   * @param flushed called once it is on its way
   */
  write(frame: Buffer, flushed: () => void): void {
    if (!this.#over && !this.#stream.destroyed) this.#stream.write(frame, flushed);
  }

  /** Ends the call. What was written before still goes out. */
  end(status: GrpcStatus, message: string): void {
    if (this.#over || this.#stream.destroyed) return;
    this.#over = true;
    this.#stream.on('wantTrailers', () => {
      this.#stream.sendTrailers({ 'grpc-status': String(status), 'grpc-message': percentEncoded(message) });
    });
    this.#stream.end();
    // Nobody reads what the peer still sends; unread, it would keep the stream open.
    this.#stream.resume();
  }

  #receive(chunk: Buffer, listener: CallListener): void {
    if (this.#over) return;
    try {
      for (const message of this.#reader.read(chunk)) if (!this.#over) listener.message(message);
    } catch (error) {
      if (!(error instanceof GrpcError)) throw error;
      this.end(error.status, error.message);
    }
  }
}

/** gRPC's form for a header: bytes that are not printable ASCII, and `%`, as `%xx`. */
function percentEncoded(text: string): string {
  return text.replace(/[^ -$&-~]+/gu, (part) =>
    [...Buffer.from(part)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
