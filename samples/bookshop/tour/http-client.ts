import { Agent, type IncomingMessage, type RequestOptions, request } from 'node:http';

/** What became of one request. */
export type Outcome =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly body: string;
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly milliseconds: number };

export interface RequestDetails {
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
}

// Agents of its own take no notice of the proxies that the environment names.
const keepingConnections = new Agent({ keepAlive: true });
const newConnections = new Agent({ keepAlive: false });
const patienceMs = 15_000;

/**
 * Sends a request straight to where the URL says, as a program without a sidecar does. Each has a connection of its own:
 * whether a plain caller is let in is decided when it connects. Never rejects.
 */
export function sendPlain(url: string, details: RequestDetails = {}): Promise<Outcome> {
  const { hostname, port, pathname, search } = new URL(url);
  return send({ host: hostname, port, path: pathname + search, agent: newConnections, ...details });
}

/**
 * Sends a request through a sidecar, as a program does whose HTTP_PROXY is that sidecar. Never rejects.
 * @param sidecarPort on loopback
 * @param url with the name of a service, such as `http://page:9080/`
 */
export function sendThroughSidecar(
  sidecarPort: number,
  url: string,
  details: RequestDetails = {},
): Promise<Outcome> {
  const headers = { ...details.headers, host: new URL(url).host };
  return send({
    host: '127.0.0.1',
    port: sidecarPort,
    path: url,
    agent: keepingConnections,
    ...details,
    headers,
  });
}

function send(options: RequestOptions): Promise<Outcome> {
  const started = performance.now();
  const milliseconds = () => performance.now() - started;
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const fail = (error: unknown) =>
    resolve({ kind: 'failed', reason: describe(error), milliseconds: milliseconds() });
  const signal = AbortSignal.timeout(patienceMs);
  const outgoing = request({ ...options, signal }, (response) => {
    const status = response.statusCode ?? 0;
    readBody(response).then(
      (body) => resolve({ kind: 'answered', status, body, milliseconds: milliseconds() }),
      fail,
    );
  });
  outgoing.on('error', fail).end();
  return promise;
}

async function readBody(response: IncomingMessage): Promise<string> {
  return (await response.setEncoding('utf8').toArray()).join('');
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
