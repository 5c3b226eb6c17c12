import {
  type ApiConstructor,
  type ApiType,
  createConfiguration,
  type HttpMethod,
  type RequestContext,
  ResponseContext,
  ServerConfiguration,
  wrapHttpLibrary,
} from '@kubernetes/client-node';
import type { ApiConnection } from './api-connection.ts';
import type { ApiRequest } from './api-request.ts';

/**
 * One of `@kubernetes/client-node`'s typed APIs (`CoreV1Api`, `AuthenticationV1Api`, ...) over our connection: with its time limits,
 * its waiting when the server is busy, its metrics, and `ApiError` for failures.
 */
export function typedApi<T extends ApiType>(connection: ApiConnection, api: ApiConstructor<T>): T {
  // The connection adds the credentials, and the server's address, itself.
  const configuration = createConfiguration({
    baseServer: new ServerConfiguration('http://api.invalid', {}),
    httpApi: wrapHttpLibrary({ send: (request) => sendThrough(connection, request) }),
  });
  return new api(configuration);
}

async function sendThrough(connection: ApiConnection, request: RequestContext): Promise<ResponseContext> {
  const body = await connection.send(apiRequest(request));
  const text = JSON.stringify(body);
  return new ResponseContext(
    200,
    { 'content-type': 'application/json' },
    {
      text: async () => text,
      binary: async () => Buffer.from(text),
      stream: () => null,
    },
  );
}

function apiRequest(request: RequestContext): ApiRequest {
  const url = new URL(request.getUrl());
  const body = request.getBody();
  const contentType = Object.entries(request.getHeaders()).find(
    ([name]) => name.toLowerCase() === 'content-type',
  )?.[1];
  return {
    method: methodOf(request.getHttpMethod()),
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    resource: resourceOf(url.pathname),
    ...(typeof body === 'string' && body !== '' ? { body: JSON.parse(body) } : {}),
    ...(contentType === undefined ? {} : { contentType }),
    signal: request.getSignal(),
  };
}

function methodOf(method: HttpMethod): ApiRequest['method'] {
  if (method === 'HEAD' || method === 'OPTIONS' || method === 'CONNECT' || method === 'TRACE') {
    throw new TypeError(`the typed APIs have no ${method} requests`);
  }
  return method;
}

/** `/api/v1/namespaces/shop/pods/web-0`: `pods`. Names of objects would make a metric of each. */
function resourceOf(path: string): string {
  const parts = path.split('/').slice(path.startsWith('/api/') ? 3 : 4);
  return (parts[0] === 'namespaces' && parts.length > 2 ? parts[2] : parts[0]) ?? '';
}
