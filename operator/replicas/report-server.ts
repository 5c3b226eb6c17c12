import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import type { Log } from '../kubernetes/log.ts';
import { checkReplica, type ReplicaIdentitySource, secureContext } from './replica-identity.ts';
import { REPORT_PATH } from './report-lines.ts';
import { ReportStream } from './report-stream.ts';

export interface ReportServerOptions {
  readonly report: ReplicaReport;
  readonly identity: ReplicaIdentitySource;
  /** The SPIFFE id that all replicas have. */
  readonly principal: string;
  readonly log: Log;
  readonly clock?: Clock;
}

/** There are as many readers as other replicas; more are none of ours. */
const MOST_CONNECTIONS = 64;

const LIMITS = {
  maxHeaderSize: 4 * 1024,
  headersTimeout: 5_000,
  requestTimeout: 5_000,
  handshakeTimeout: 5_000,
  keepAliveTimeout: 1_000,
};

/** A stream ends after this long, in milliseconds, so that both sides prove anew who they are; the reader connects again. */
const LONGEST_STREAM_MS = 30 * 60_000;

/** Serves this replica's report to the others, and to nobody else: both sides have certificates with the replicas' SPIFFE id. */
export class ReportServer {
  readonly #options: ReportServerOptions;
  readonly #server: Server;
  readonly #clock: Clock;
  readonly #unfollow: () => void;

  constructor(options: ReportServerOptions) {
    const { identity } = options;
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    const tls = { ...secureContext(identity.current()), requestCert: true, rejectUnauthorized: true };
    this.#server = createServer({ ...LIMITS, ...tls }, (request, response) => this.#serve(request, response));
    this.#server.maxConnections = MOST_CONNECTIONS;
    this.#server.on('tlsClientError', ({ message }) =>
      options.log.debug({ error: message }, 'a connection between replicas failed'),
    );
    this.#unfollow = identity.onChange(() =>
      this.#server.setSecureContext(secureContext(identity.current())),
    );
  }

  /**
   * Opens the port.
   * @returns its number, which is chosen where it is 0
   */
  async listen(port: number, host?: string): Promise<number> {
    this.#server.listen(port, host);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    return typeof address === 'object' && address !== null ? address.port : port;
  }

  async stop(): Promise<void> {
    this.#unfollow();
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    await closed;
  }

  #serve(request: IncomingMessage, response: ServerResponse): void {
    const { principal, report, log } = this.#options;
    const { socket } = request;
    const problem =
      socket instanceof TLSSocket ? checkReplica(socket.getPeerCertificate(), principal) : 'no TLS';
    if (problem !== undefined) {
      log.warn({ from: socket.remoteAddress, problem: String(problem) }, 'refused to tell of our proxies');
      response.writeHead(403, { connection: 'close' }).end();
      return;
    }
    if (request.method !== 'GET' || request.url !== REPORT_PATH) {
      response.writeHead(404, { connection: 'close' }).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'application/jsonl' });
    const stream = new ReportStream(report, response, this.#clock);
    const cancel = this.#clock.after(LONGEST_STREAM_MS, () => response.end());
    response.on('error', () => undefined);
    response.on('close', () => {
      cancel();
      stream.end();
    });
  }
}
