// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/** Where traffic goes. The rules apply to every mesh client that calls one of the parents. */
export interface TrafficRoute {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'TrafficRoute';
  readonly metadata: NamespacedMeta;
  readonly spec: TrafficRouteSpec;
  readonly status?: ObjectStatus;
}
/** The parents the rules are attached to, and the rules. */
export interface TrafficRouteSpec {
  /**
   * What the rules are attached to. A Service or MeshService, for every mesh client that calls it. A Gateway, for what enters there.
   */
  readonly parentRefs: readonly ParentRef[];
  /** The host names the rules apply to at a Gateway. A service's own names are implied. */
  readonly hostnames?: readonly string[];
  /** Rules for HTTP and gRPC. The first rule that matches a request wins, in the order written. */
  readonly http?: readonly HttpRule[];
  /** The rule for other TCP traffic. There is nothing to match on, so one rule is all there can be. */
  readonly tcp?: readonly TcpRule[];
  /** Rules for TLS that is passed on as it is. The first rule that matches the server name wins. */
  readonly tls?: readonly TlsRule[];
  readonly rollout?: Rollout;
}
export interface ParentRef {
  /** The kind of the parent. */
  readonly kind: 'Service' | 'MeshService' | 'Gateway';
  /** Its name. */
  readonly name: string;
  /** Its namespace. The route's own when absent. */
  readonly namespace?: string;
  /** One port of the parent. All of its ports when absent. */
  readonly port?: number;
}
export interface HttpRule {
  /** The name of the rule, for status, metrics and `meltemi explain`. */
  readonly name?: string;
  /** The rule applies when any of these matches. Every request matches when absent. */
  readonly matches?: readonly HttpMatch[];
  /** Where the traffic goes, by weight. */
  readonly backendRefs?: readonly WeightedBackendRef[];
  readonly timeouts?: Timeouts;
  readonly retry?: Retry;
  readonly fault?: Fault;
  readonly mirror?: Mirror;
  readonly requestHeaders?: HeaderModifier;
  readonly responseHeaders?: HeaderModifier;
  readonly rewrite?: Rewrite;
  readonly cors?: Cors;
  readonly redirect?: Redirect;
  readonly directResponse?: DirectResponse;
}
/** All conditions of one match must hold. */
export interface HttpMatch {
  readonly path?: PathMatch;
  /** The request method. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  /** Conditions on request headers. All must hold. */
  readonly headers?: readonly ValueMatch[];
  /** Conditions on query parameters. All must hold. */
  readonly queryParams?: readonly ValueMatch[];
  readonly from?: CallerMatch;
}
/** A condition on the path, without the query. */
export interface PathMatch {
  /**
   * Exact: the whole path. Prefix: whole path elements, so /v1 matches /v1 and /v1/a but not /v10. Regex: an RE2 expression for the whole path.
   */
  readonly type: 'Exact' | 'Prefix' | 'Regex';
  /** The path or expression. */
  readonly value: string;
}
/** A condition on the value of a header or query parameter. */
export interface ValueMatch {
  /** The name. Header names are matched without regard to case. */
  readonly name: string;
  /**
   * Exact: the whole value. Prefix: how it begins. Regex: an RE2 expression for the whole value. Present: any value.
   */
  readonly type: 'Exact' | 'Prefix' | 'Regex' | 'Present';
  /** The value or expression. */
  readonly value?: string;
}
/** A condition on the caller. All fields that are present must hold. */
export interface CallerMatch {
  /** The caller runs in one of these namespaces. */
  readonly namespaces?: readonly string[];
  /** The caller runs as one of these service accounts, each `namespace/name`. */
  readonly serviceAccounts?: readonly string[];
  /** Labels that must all be there, with these values. */
  readonly labels?: {
    readonly [k: string]: string;
  };
}
/** A service, or the subset of it that the labels select. */
export interface WeightedBackendRef {
  /** The kind of the backend. */
  readonly kind: 'Service' | 'MeshService';
  /** Its name. */
  readonly name: string;
  /** Its namespace. The route's own when absent. */
  readonly namespace?: string;
  /** The port of the backend. */
  readonly port: number;
  /** Labels that must all be there, with these values. */
  readonly labels?: {
    readonly [k: string]: string;
  };
  /** The share of the traffic, relative to the sum of all weights. */
  readonly weight: number;
}
/** How long the caller waits. */
export interface Timeouts {
  /** For the whole request, all tries included. 0s means no limit. */
  readonly request?: string;
  /** For one try. 0s means no limit. */
  readonly backendRequest?: string;
}
/** When and how often a failed request is tried again. */
export interface Retry {
  /** How many times a request is tried again after the first try. 0 turns retries off. */
  readonly attempts: number;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly perTry?: string;
  readonly backoff?: Backoff;
  readonly budget?: RetryBudget;
  /**
   * What is tried again: 5xx, gateway-error, connect-failure, reset, reset-before-request, refused-stream, retriable-4xx, envoy-ratelimited, a status code such as 503, or a gRPC status such as grpc:unavailable. When absent: connect-failure, refused-stream, reset-before-request, grpc:unavailable, 503.
   */
  readonly on: readonly string[];
}
/** The pause before a retry doubles from base up to max, with jitter. */
export interface Backoff {
  /** The pause before the first retry. */
  readonly base: string;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly max?: string;
}
/**
 * Bounds the retries to the destination, so that they cannot multiply an overload. It takes the place of the fixed limit on retries in flight.
 */
export interface RetryBudget {
  /** How many retries may be in flight, in percent of the requests in flight. */
  readonly percent: number;
  /** How many retries are allowed at least, however few requests there are. */
  readonly minRetriesPerSecond: number;
}
/** Faults injected on purpose, at the caller's proxy. */
export interface Fault {
  readonly delay?: FaultDelay;
  readonly abort?: FaultAbort;
}
/** Requests held up before they go on. */
export interface FaultDelay {
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly duration: string;
  /** How many of the requests, in percent. */
  readonly percent: number;
}
/** Requests answered with an error instead of going on. */
export interface FaultAbort {
  /** The HTTP status of the answer. */
  readonly httpStatus?: number;
  /** The gRPC status code of the answer, 14 for UNAVAILABLE. */
  readonly grpcStatus?: number;
  /** How many of the requests, in percent. */
  readonly percent: number;
}
/** Sends a copy of requests to another backend, whose answers are dropped. */
export interface Mirror {
  readonly backendRef: BackendRef;
  /** How many of the requests, in percent. */
  readonly percent: number;
}
/** A service, or the subset of it that the labels select. */
export interface BackendRef {
  /** The kind of the backend. */
  readonly kind: 'Service' | 'MeshService';
  /** Its name. */
  readonly name: string;
  /** Its namespace. The route's own when absent. */
  readonly namespace?: string;
  /** The port of the backend. */
  readonly port: number;
  /** Labels that must all be there, with these values. */
  readonly labels?: {
    readonly [k: string]: string;
  };
}
/** Changes to headers. */
export interface HeaderModifier {
  /** Headers by name. `set` replaces what is there, `add` adds to it. */
  readonly set?: {
    readonly [k: string]: string;
  };
  /** Headers by name. `set` replaces what is there, `add` adds to it. */
  readonly add?: {
    readonly [k: string]: string;
  };
  /** Names of headers to remove. */
  readonly remove?: readonly string[];
}
/** Changes the request before it goes to the backend. */
export interface Rewrite {
  readonly path?: PathRewrite;
  /** A new host name. */
  readonly hostname?: string;
}
/** A new path. The query stays as it is. */
export interface PathRewrite {
  /**
   * ReplacePrefix: only the matched prefix. ReplaceFull: the whole path. ReplaceRegex: what the pattern matches.
   */
  readonly type: 'ReplacePrefix' | 'ReplaceFull' | 'ReplaceRegex';
  /** The new prefix or path. */
  readonly value?: string;
  /** An RE2 expression. */
  readonly pattern?: string;
  /** What replaces a match. \1 is the first group of the pattern. */
  readonly substitution?: string;
}
/** Answers to a browser's cross-origin checks. */
export interface Cors {
  /** Values to list, or a single `*`. */
  readonly allowOrigins?: readonly string[];
  /** Values to list, or a single `*`. */
  readonly allowMethods?: readonly string[];
  /** Values to list, or a single `*`. */
  readonly allowHeaders?: readonly string[];
  /** Values to list, or a single `*`. */
  readonly exposeHeaders?: readonly string[];
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly maxAge?: string;
  /** Whether cookies may be sent. */
  readonly allowCredentials: boolean;
}
/** Answers with a redirect. What is absent stays as in the request. */
export interface Redirect {
  /** The new scheme. */
  readonly scheme?: 'http' | 'https';
  /** The new host name. */
  readonly hostname?: string;
  /** The new port. */
  readonly port?: number;
  readonly path?: PathRedirect;
  /** The HTTP status of the answer. */
  readonly statusCode: 301 | 302 | 303 | 307 | 308;
}
/** The new path. */
export interface PathRedirect {
  /** ReplacePrefix: only the matched prefix. ReplaceFull: the whole path. */
  readonly type: 'ReplacePrefix' | 'ReplaceFull';
  /** The new prefix or path. */
  readonly value: string;
}
/** Answers at once, with no backend. */
export interface DirectResponse {
  /** The HTTP status. */
  readonly status: number;
  /** The body of the answer. */
  readonly body?: string;
}
export interface TcpRule {
  /** The name of the rule, for status, metrics and `meltemi explain`. */
  readonly name?: string;
  /** Where the traffic goes, by weight. */
  readonly backendRefs: readonly WeightedBackendRef[];
}
export interface TlsRule {
  /** The name of the rule, for status, metrics and `meltemi explain`. */
  readonly name?: string;
  /** Server names, each exact or with a leading `*.`. */
  readonly sniHosts: readonly string[];
  /** Where the traffic goes, by weight. */
  readonly backendRefs: readonly WeightedBackendRef[];
}
/** A staged change to a new subset. The operator moves the weights step by step. */
export interface Rollout {
  readonly to: RolloutTarget;
  /** The steps, in order. */
  readonly steps: readonly RolloutStep[];
  readonly guard?: RolloutGuard;
  /** What happens when the guard does not hold. */
  readonly onFailure: 'Rollback' | 'Pause';
}
/** The subset that gets the traffic. */
export interface RolloutTarget {
  /** Labels that must all be there, with these values. */
  readonly labels: {
    readonly [k: string]: string;
  };
}
export interface RolloutStep {
  /** The share of the new subset, in percent. */
  readonly weight: number;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly for?: string;
}
/** What must hold for the next step to be taken. */
export interface RolloutGuard {
  /** At least, in percent. */
  readonly successRate?: number;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly p99?: string;
  /** How many requests a step must have seen before it is judged. */
  readonly minRequests?: number;
}
