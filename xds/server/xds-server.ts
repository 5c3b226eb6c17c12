import { Server, ServerCredentials } from '@grpc/grpc-js';
import { DELTA_SERVICE, deltaHandler, type SessionDirectory } from './delta-service.ts';

/** A gRPC port could not be opened. */
export class ListenError extends Error {
  readonly address: string;

  constructor(address: string, cause: Error) {
    super(`cannot listen on ${address}: ${cause.message}`, { cause });
    this.name = 'ListenError';
    this.address = address;
  }
}

/** Where proxies connect. */
export interface XdsAddress {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Absent: plaintext, which the caller allows on loopback only. */
  readonly tls?: { readonly certificateChainPem: string; readonly privateKeyPem: string } | undefined;
}

/** Requests hold the names and versions of a whole mesh at most once, when a proxy reconnects. */
const MAX_REQUEST_BYTES = 8 * 1024 * 1024;

/** The xDS port or ports of a control plane. */
export class XdsServer {
  readonly #directory: SessionDirectory;
  readonly #servers: Server[] = [];

  constructor(directory: SessionDirectory) {
    this.#directory = directory;
  }

  /**
   * Opens one port.
   * @returns the port's number
   * @throws ListenError when it cannot be opened
   */
  async listen(address: XdsAddress): Promise<number> {
    const server = new Server({
      'grpc.max_receive_message_length': MAX_REQUEST_BYTES,
      // A proxy whose network went away without a word is noticed, and its session given back, within a minute.
      'grpc.keepalive_time_ms': 30_000,
      'grpc.keepalive_timeout_ms': 20_000,
      'grpc.max_concurrent_streams': 100,
    });
    server.addService(DELTA_SERVICE, { DeltaAggregatedResources: deltaHandler(this.#directory) });
    const name = `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(name, credentialsFor(address), (error, bound) =>
        error === null ? resolve(bound) : reject(new ListenError(name, error)),
      );
    });
    this.#servers.push(server);
    return port;
  }

  /** Stops accepting streams and ends those there are. */
  stop(): void {
    for (const server of this.#servers) server.forceShutdown();
    this.#servers.length = 0;
  }
}

function credentialsFor({ tls }: XdsAddress): ServerCredentials {
  if (tls === undefined) return ServerCredentials.createInsecure();
  return ServerCredentials.createSsl(null, [
    { cert_chain: Buffer.from(tls.certificateChainPem), private_key: Buffer.from(tls.privateKeyPem) },
  ]);
}
