import type { IncomingHttpHeaders } from 'node:http';

/**
 * What an application must hand on from the request it serves to the requests it makes for it. A proxy sees two
 * unrelated requests; only the application knows that one belongs to the other.
 */
const forwarded = ['end-user', 'x-request-id', 'traceparent', 'tracestate', 'b3'] as const;

/** The headers to send along with every call made on behalf of this request. */
export function forwardedHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const found = forwarded.flatMap((name) => {
    const value = headers[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}
