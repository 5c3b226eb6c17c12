import { readFile } from 'node:fs/promises';

const ANSWER_MS = 1_000;
/** What is under way: HTTP requests and TCP connections, those of the admin endpoint itself left out. */
const UNDER_WAY = /^(?:http\.(?!admin\.).*downstream_rq_active|tcp\..*downstream_cx_active): (\d+)$/gm;

/** The admin endpoint of an Envoy on this host. Every call rejects where Envoy does not answer, or is not that far yet. */
export class EnvoyAdmin {
  readonly #addressFile: string;

  /** `addressFile` is where Envoy writes the endpoint's `host:port`. */
  constructor(addressFile: string) {
    this.#addressFile = addressFile;
  }

  /** Whether all its listeners and clusters are warm, and it does not drain. */
  async isLive(): Promise<boolean> {
    return (await this.#request('GET', '/ready')).trim() === 'LIVE';
  }

  /**
   * Asks it to let its connections end: HTTP/1 ones with `connection: close`, HTTP/2 ones with GOAWAY
   * (envoyproxy.io, "Draining"). It goes on taking new ones.
   */
  async drain(): Promise<void> {
    await this.#request('POST', '/drain_listeners?graceful');
  }

  /** How many requests, and connections that are not HTTP, are under way. */
  async underWay(): Promise<number> {
    const stats = await this.#request('GET', '/stats?filter=downstream_(rq|cx)_active');
    return [...stats.matchAll(UNDER_WAY)].reduce((sum, [, count]) => sum + Number(count), 0);
  }

  async #request(method: 'GET' | 'POST', path: string): Promise<string> {
    const address = (await readFile(this.#addressFile, 'utf8')).trim();
    // The Envoy of the next start has another address: no connection is kept for it.
    const headers = { connection: 'close' };
    const signal = AbortSignal.timeout(ANSWER_MS);
    const response = await fetch(`http://${address}${path}`, { method, headers, signal });
    return response.text();
  }
}
