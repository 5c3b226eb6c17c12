import {
  constants,
  createSecureServer,
  createServer,
  type Http2Server,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2';
import type { KeyPairSource } from '../../../mesh-model/serving-key-pair.ts';
import { GRPC_STATUS } from './grpc-status.ts';
import { keepAlive } from './keep-alive.ts';
import { StreamingCall } from './streaming-call.ts';

export interface StreamingServerOptions {
  /** `/package.Service/Method`, the one method there is. */
  readonly path: string;
  readonly called: (call: StreamingCall) => void;
  readonly maxMessageBytes: number;
  /** Absent: plaintext. A new certificate is for new connections; those there are, and their streams, go on. */
  readonly tls?: KeyPairSource | undefined;
}

/** Calls of one connection at a time: a proxy has one. */
const MAX_STREAMS = 100;

/** How much a peer may send before it is read: a list of all the names of a mesh comes in one go. */
const WINDOW_BYTES = 256 * 1024;

/**
 * A gRPC server of one bidirectional method, on Node's HTTP/2. It exists because the same message goes to every proxy of
 * the mesh: here a frame is made once and its bytes are shared, where `@grpc/grpc-js` copies it for each stream. When a
 * thousand proxies start, that copying costs more than everything else together (see bench/README.md).
 */
export class StreamingServer {
  readonly #server: Http2Server;
  readonly #sessions = new Set<ServerHttp2Session>();
  readonly #unsubscribe: () => void;

  constructor(options: StreamingServerOptions) {
    const { server, unsubscribe } = serverFor(options);
    this.#server = server;
    this.#unsubscribe = unsubscribe;
    this.#server.on('session', (session) => {
      this.#sessions.add(session);
      session.on('close', () => this.#sessions.delete(session));
      // A broken connection is an everyday thing; `close` follows.
      session.on('error', () => undefined);
      keepAlive(session);
    });
    this.#server.on('stream', (stream, headers) => accept(stream, headers, options));
  }

  /**
   * Opens the port; 0 picks a free one.
   * @returns its number
   * @throws the system's error when it cannot be opened
   */
  listen(host: string, port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, host, () => {
        this.#server.removeListener('error', reject);
        const address = this.#server.address();
        if (address === null || typeof address === 'string') reject(new Error('the port has no number'));
        else resolve(address.port);
      });
    });
  }

  /** Stops accepting calls and ends those there are. */
  stop(): void {
    this.#unsubscribe();
    this.#server.close();
    for (const session of this.#sessions) session.destroy();
  }
}

interface ReplaceableServer {
  readonly server: Http2Server;
  /** Ends the replacing of its certificate. */
  readonly unsubscribe: () => void;
}

function serverFor({ tls }: StreamingServerOptions): ReplaceableServer {
  const settings = { maxConcurrentStreams: MAX_STREAMS, initialWindowSize: WINDOW_BYTES };
  if (tls === undefined) return { server: createServer({ settings }), unsubscribe: () => undefined };
  const server = createSecureServer({ settings, ...secureContext(tls) });
  return { server, unsubscribe: tls.onChange(() => server.setSecureContext(secureContext(tls))) };
}

function secureContext(keyPair: KeyPairSource) {
  const { certificateChainPem, privateKeyPem } = keyPair.current();
  return { cert: certificateChainPem, key: privateKeyPem, minVersion: 'TLSv1.2' } as const;
}

function accept(
  stream: ServerHttp2Stream,
  headers: IncomingHttpHeaders,
  { path, called, maxMessageBytes }: StreamingServerOptions,
): void {
  const type = headers['content-type'] ?? '';
  if (headers[constants.HTTP2_HEADER_METHOD] !== 'POST' || !/^application\/grpc($|[;+])/.test(type)) {
    stream.on('error', () => undefined);
    stream.respond({ [constants.HTTP2_HEADER_STATUS]: constants.HTTP_STATUS_UNSUPPORTED_MEDIA_TYPE });
    stream.end('this port speaks gRPC only\n');
    return;
  }
  const call = new StreamingCall(stream, headers, maxMessageBytes);
  if (headers[constants.HTTP2_HEADER_PATH] === path) called(call);
  else call.end(GRPC_STATUS.UNIMPLEMENTED, `there is no ${headers[constants.HTTP2_HEADER_PATH]}`);
}
