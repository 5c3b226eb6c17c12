import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

/** What a handler sees of a request. */
export interface ServiceRequest {
  readonly headers: IncomingHttpHeaders;
  readonly query: URLSearchParams;
}

export type ServiceReply =
  | { readonly status: number; readonly json: unknown }
  | { readonly status: number; readonly html: string };

export interface ServiceRoute {
  readonly method: 'GET' | 'POST';
  /** The whole path. */
  readonly path: string;
  readonly answer: (request: ServiceRequest) => ServiceReply | Promise<ServiceReply>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  /** Takes one line for each request that was served. */
  readonly log: (line: string) => void;
}

export interface RunningService {
  readonly port: number;
  /** Takes no new connections, finishes the requests in flight, and ends. */
  close(): Promise<void>;
}

/** Requests in flight get this long to finish once the service is told to end. */
const drainLimitMs = 5_000;

/**
 * Serves the routes, and `GET /healthz`, which says 503 from the moment the service is told to end.
 * @throws the system's error where it cannot listen
 */
export async function startService(
  routes: readonly ServiceRoute[],
  options: ListenOptions,
): Promise<RunningService> {
  let draining = false;
  const health = { method: 'GET', path: '/healthz', answer: () => healthReply(draining) } as const;
  const server = createServer(async (request, response) => {
    const reply = await replyTo([...routes, health], request);
    // The other side keeps its connections open for the next request, which must not come here any more.
    if (draining) response.setHeader('connection', 'close');
    send(response, reply);
    options.log(`${request.method} ${request.url} ${reply.status}`);
  });
  // A proxy keeps idle connections for longer than Node does, and would now and then send on one just closed here.
  server.keepAliveTimeout = 0;
  const listening = Promise.withResolvers<void>();
  server.once('error', listening.reject).listen(options.port, options.host, listening.resolve);
  await listening.promise;
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : options.port,
    close: () => {
      draining = true;
      const closed = Promise.withResolvers<void>();
      const impatience = setTimeout(() => server.closeAllConnections(), drainLimitMs);
      server.close(() => {
        clearTimeout(impatience);
        closed.resolve();
      });
      return closed.promise;
    },
  };
}

async function replyTo(routes: readonly ServiceRoute[], request: IncomingMessage): Promise<ServiceReply> {
  // Only the path and the query count: a request line may also carry a whole URL.
  const url = URL.parse(request.url ?? '/', 'http://service');
  if (url === null) return { status: 400, json: { error: 'the path is not one' } };
  const route = routes.find(({ method, path }) => method === request.method && path === url.pathname);
  if (route === undefined)
    return { status: 404, json: { error: `no ${request.method} ${url.pathname} here` } };
  try {
    return await route.answer({ headers: request.headers, query: url.searchParams });
  } catch (error) {
    console.error(error);
    return { status: 500, json: { error: 'the service failed; its log says why' } };
  }
}

function send(response: ServerResponse, reply: ServiceReply): void {
  const [type, body] =
    'html' in reply
      ? ['text/html; charset=utf-8', reply.html]
      : ['application/json', `${JSON.stringify(reply.json)}\n`];
  response.writeHead(reply.status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

function healthReply(draining: boolean): ServiceReply {
  return draining ? { status: 503, json: { status: 'ending' } } : { status: 200, json: { status: 'ok' } };
}
