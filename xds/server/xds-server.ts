import type { KeyPairSource } from '../../mesh-model/serving-key-pair.ts';
import { DELTA_SERVICE, deltaHandler, type SessionDirectory } from './delta-service.ts';
import { StreamingServer } from './grpc/streaming-server.ts';

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
  readonly tls?: KeyPairSource | undefined;
}

/** Requests hold the names and versions of a whole mesh at most once, when a proxy reconnects. */
const MAX_REQUEST_BYTES = 8 * 1024 * 1024;

/** The xDS port or ports of a control plane. */
export class XdsServer {
  readonly #directory: SessionDirectory;
  readonly #servers: StreamingServer[] = [];

  constructor(directory: SessionDirectory) {
    this.#directory = directory;
  }

  /**
   * Opens one port.
   * @returns the port's number
   * @throws ListenError when it cannot be opened
   */
  async listen({ host, port, tls }: XdsAddress): Promise<number> {
    const server = new StreamingServer({
      path: DELTA_SERVICE.DeltaAggregatedResources.path,
      called: deltaHandler(this.#directory),
      maxMessageBytes: MAX_REQUEST_BYTES,
      tls,
    });
    try {
      const bound = await server.listen(host, port);
      this.#servers.push(server);
      return bound;
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      throw new ListenError(`${host.includes(':') ? `[${host}]` : host}:${port}`, error);
    }
  }

  /** Stops accepting streams and ends those there are. */
  stop(): void {
    for (const server of this.#servers) server.stop();
    this.#servers.length = 0;
  }
}
