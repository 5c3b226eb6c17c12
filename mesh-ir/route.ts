import type { Origin } from '../mesh-model/origin.ts';

/** One entry of a virtual host: which requests, and what becomes of them. */
export interface RouteIR {
  /** `TrafficRoute/bookinfo/reviews/testers`: what logs, metrics and `meltemi explain` call it. */
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly match: RequestMatchIR;
  readonly action: RouteActionIR;
  readonly fault: FaultIR | undefined;
  readonly requestHeaders: HeaderChangesIR;
  readonly responseHeaders: HeaderChangesIR;
}

/** All conditions must hold. */
export interface RequestMatchIR {
  readonly path: PathMatchIR;
  readonly method: string | undefined;
  readonly headers: readonly ValueMatchIR[];
  readonly queryParams: readonly ValueMatchIR[];
}

export type PathMatchIR =
  | { readonly kind: 'Exact'; readonly value: string }
  /** Whole path elements, as the Gateway API has it. Never ends with a slash, except `/`, which is every path. */
  | { readonly kind: 'Prefix'; readonly value: string }
  /** RE2, for the whole path. */
  | { readonly kind: 'Regex'; readonly value: string }
  /** A CONNECT request, which has no path. */
  | { readonly kind: 'Connect' };

export type ValueMatchIR =
  | { readonly kind: 'Exact' | 'Prefix' | 'Regex'; readonly name: string; readonly value: string }
  | { readonly kind: 'Present'; readonly name: string };

export type RouteActionIR =
  | ForwardIR
  | RedirectIR
  | { readonly kind: 'Respond'; readonly status: number; readonly body: string }
  /** Ends a CONNECT here and passes the bytes on. */
  | { readonly kind: 'Tunnel'; readonly to: TunnelEndIR };

export type TunnelEndIR =
  | { readonly kind: 'Backends'; readonly backends: readonly BackendIR[] }
  /**
   * Looks at the bytes first: HTTP is routed request by request, as if it had come without a tunnel; other bytes go to the
   * cluster, or without one nowhere.
   */
  | { readonly kind: 'Detection'; readonly otherwise: string | undefined };

export interface ForwardIR {
  readonly kind: 'Forward';
  /** At least one with a weight above 0. */
  readonly backends: readonly BackendIR[];
  readonly timeouts: TimeoutsIR;
  /** `AsVirtualHost`: what the virtual host has for all its routes. */
  readonly retry: RetryIR | 'Never' | 'AsVirtualHost';
  readonly mirror: MirrorIR | undefined;
  readonly rewrite: RewriteIR;
  readonly hashKeys: readonly HashKeyIR[];
}

export type BackendIR =
  | { readonly kind: 'Cluster'; readonly cluster: string; readonly weight: number }
  /** Its share is answered with 500; of TCP connections it is closed. */
  | { readonly kind: 'Missing'; readonly wanted: string; readonly weight: number };

/** In milliseconds; 0 and absent mean no limit. */
export interface TimeoutsIR {
  readonly requestMs: number;
  readonly perTryMs: number | undefined;
}

export interface RetryIR {
  readonly attempts: number;
  /** Whether an instance that was tried already is avoided. */
  readonly elsewhere: boolean;
  readonly on: readonly RetryConditionIR[];
  readonly backoff: { readonly baseMs: number; readonly maxMs: number | undefined } | undefined;
}

export type RetryConditionIR =
  /** A word of Envoy's `retry_on` for HTTP. */
  | { readonly kind: 'Http'; readonly condition: string }
  /** A word of Envoy's `retry_on` for gRPC. */
  | { readonly kind: 'Grpc'; readonly condition: string }
  | { readonly kind: 'Status'; readonly status: number };

export interface MirrorIR {
  readonly cluster: string;
  readonly percent: number;
}

export interface RewriteIR {
  readonly path: PathRewriteIR | undefined;
  readonly hostname: string | undefined;
}

export type PathRewriteIR =
  | { readonly kind: 'ReplacePrefix' | 'ReplaceFull'; readonly value: string }
  | { readonly kind: 'ReplaceRegex'; readonly pattern: string; readonly substitution: string };

export interface RedirectIR {
  readonly kind: 'Redirect';
  readonly scheme: 'http' | 'https' | undefined;
  readonly hostname: string | undefined;
  readonly port: number | undefined;
  readonly path: { readonly kind: 'ReplacePrefix' | 'ReplaceFull'; readonly value: string } | undefined;
  readonly status: 301 | 302 | 303 | 307 | 308;
}

/** Header names are not case sensitive. */
export interface HeaderChangesIR {
  readonly set: Readonly<Record<string, string>>;
  readonly add: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

export interface FaultIR {
  readonly delay: { readonly durationMs: number; readonly percent: number } | undefined;
  readonly abort: { readonly status: FaultStatusIR; readonly percent: number } | undefined;
}

export type FaultStatusIR =
  | { readonly kind: 'Http'; readonly status: number }
  | { readonly kind: 'Grpc'; readonly status: number };

/** What the hash that picks an instance is made of. */
export type HashKeyIR =
  | { readonly kind: 'Header'; readonly name: string }
  /** `ttlMs` absent: a caller without the cookie is not given one. 0: a session cookie. */
  | {
      readonly kind: 'Cookie';
      readonly name: string;
      readonly path: string;
      readonly ttlMs: number | undefined;
    }
  | { readonly kind: 'QueryParam'; readonly name: string }
  | { readonly kind: 'SourceAddress' };

export const NO_HEADER_CHANGES: HeaderChangesIR = { set: {}, add: {}, remove: [] };
export const NO_REWRITE: RewriteIR = { path: undefined, hostname: undefined };
export const EVERY_REQUEST: RequestMatchIR = {
  path: { kind: 'Prefix', value: '/' },
  method: undefined,
  headers: [],
  queryParams: [],
};

/** Whether no request can pass the route by. CONNECT, which has no path, is not counted. */
export function matchesEveryRequest({ path, method, headers, queryParams }: RequestMatchIR): boolean {
  const anyPath = path.kind === 'Prefix' && path.value === '/';
  return anyPath && method === undefined && headers.length === 0 && queryParams.length === 0;
}
