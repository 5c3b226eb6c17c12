import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Credentials, TlsMaterial } from './api-access.ts';

/** First TCP probe of a connection that is silent, as client-go has it: below what load balancers wait before they forget one. */
const KEEP_ALIVE_MS = 30_000;

/**
 * Connections to one server, kept open between requests. When the TLS material changes (a rotated certificate or CA), new requests get
 * new connections, and what runs on the old ones goes on.
 */
export class AgentPool {
  readonly #isTls: boolean;
  #agent: HttpAgent | undefined;
  #material: TlsMaterial | undefined;
  #retired: HttpAgent[] = [];

  constructor(server: URL) {
    this.#isTls = server.protocol === 'https:';
  }

  agentFor({ tls, proxyAgent }: Credentials): HttpAgent {
    if (proxyAgent !== undefined) return proxyAgent;
    if (this.#agent !== undefined && this.#material !== undefined && isSame(this.#material, tls)) {
      return this.#agent;
    }
    this.#retire();
    const options = { keepAlive: true, keepAliveMsecs: KEEP_ALIVE_MS };
    this.#agent = this.#isTls ? new HttpsAgent({ ...options, ...given(tls) }) : new HttpAgent(options);
    this.#material = tls;
    return this.#agent;
  }

  /** Closes the connections that wait for work. After a timeout they are suspects: the network may have forgotten them all. */
  dropIdle(): void {
    for (const agent of this.#all()) {
      for (const sockets of Object.values(agent.freeSockets)) {
        for (const socket of sockets ?? []) socket.destroy();
      }
    }
  }

  /** Ends every connection. */
  destroy(): void {
    for (const agent of this.#all()) agent.destroy();
  }

  #retire(): void {
    this.dropIdle();
    this.#retired = this.#all().filter(({ sockets }) => Object.keys(sockets).length > 0);
  }

  #all(): HttpAgent[] {
    return this.#agent === undefined ? this.#retired : [...this.#retired, this.#agent];
  }
}

/** Without the fields that are not set: the agent would take `undefined` for a wish. */
function given(tls: TlsMaterial): object {
  return Object.fromEntries(Object.entries(tls).filter(([, value]) => value !== undefined));
}

function isSame(one: TlsMaterial, other: TlsMaterial): boolean {
  return (
    isSameBytes(one.ca, other.ca) &&
    isSameBytes(one.cert, other.cert) &&
    isSameBytes(one.key, other.key) &&
    one.servername === other.servername &&
    one.rejectUnauthorized === other.rejectUnauthorized
  );
}

function isSameBytes(one: Buffer | undefined, other: Buffer | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.equals(other));
}
