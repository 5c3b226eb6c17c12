import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import type { Echo } from './echo-application.ts';

/** What came back, or what broke: a connection refused or reset is a result too. */
export interface Reply {
  /** 0 where there was no HTTP answer. */
  readonly status: number;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly milliseconds: number;
  /** `ECONNRESET`, ... where there was no HTTP answer. */
  readonly error: string | undefined;
}

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Keeps connections open between requests, as applications do. */
  readonly agent?: Agent;
}

/** Sends a request through an HTTP proxy on loopback, as an application with `http_proxy` set does. */
export function viaProxy(proxyPort: number, url: string, options: RequestOptions = {}): Promise<Reply> {
  return send({ host: '127.0.0.1', port: proxyPort, path: url, hostHeader: new URL(url).host }, options);
}

/** Sends a request straight to an address, with no proxy of one's own. */
export function direct(
  address: string,
  port: number,
  path: string,
  options: RequestOptions = {},
): Promise<Reply> {
  return send({ host: address, port, path, hostHeader: `${address}:${port}` }, options);
}

/** The application's echo of a reply that must be one. */
export function echoOf(reply: Reply): Echo {
  if (reply.status !== 200)
    throw new Error(`no echo but ${reply.status} ${reply.error ?? ''}: ${reply.body}`);
  return JSON.parse(reply.body) as Echo;
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly path: string;
  readonly hostHeader: string;
}

function send(target: Target, { method = 'GET', headers = {}, agent }: RequestOptions): Promise<Reply> {
  const start = performance.now();
  const since = () => performance.now() - start;
  return new Promise((resolve) => {
    const failed = (error: NodeJS.ErrnoException) =>
      resolve({
        status: 0,
        body: '',
        headers: {},
        milliseconds: since(),
        error: error.code ?? error.message,
      });
    const outgoing = request(
      {
        host: target.host,
        port: target.port,
        path: target.path,
        method,
        headers: { host: target.hostHeader, ...headers },
        agent: agent ?? new Agent({ keepAlive: false }),
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text: string) => {
          body += text;
        });
        response.on('error', failed);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body,
            headers: response.headers,
            milliseconds: since(),
            error: undefined,
          }),
        );
      },
    );
    outgoing.setTimeout(20_000, () => outgoing.destroy(new Error('no answer within 20 s')));
    outgoing.on('error', failed);
    outgoing.end();
  });
}
