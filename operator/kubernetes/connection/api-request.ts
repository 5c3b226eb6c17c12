/** One request to an API server. */
export interface ApiRequest {
  /** `WATCH` is a GET whose answer does not end. */
  readonly method: 'GET' | 'WATCH' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** `/api/v1/namespaces/shop/pods`. */
  readonly path: string;
  /** What is undefined is left out. */
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** `application/json` unless told. */
  readonly contentType?: string;
  /** For metrics: `pods`. */
  readonly resource: string;
  /** Milliseconds until it is given up, with all attempts; of a watch, until it begins. */
  readonly limitMs?: number;
  /** False: a 429 is the caller's to wait for. */
  readonly retries?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** `GET /api/v1/pods`: how errors name a request. */
export function requestText({ method, path }: Pick<ApiRequest, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** Where a request goes. A server behind a gateway has a path of its own in front. */
export function requestUrl(server: URL, { path, query = {} }: ApiRequest): URL {
  const url = new URL(server);
  url.pathname = `${server.pathname.replace(/\/$/, '')}${path}`;
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  return url;
}
