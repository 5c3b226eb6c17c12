// Generated from the schema of the kind by `make generate`. Do not edit.

import type { ObjectStatus } from '../conditions.ts';
import type { NamespacedMeta } from '../metadata.ts';

/** How traffic is secured and bounded. */
export interface MeshPolicy {
  readonly apiVersion: 'mesh.meltemi.dev/v1alpha1';
  readonly kind: 'MeshPolicy';
  readonly metadata: NamespacedMeta;
  readonly spec: MeshPolicySpec;
  readonly status?: ObjectStatus;
}
/**
 * The targets and the policies for them. For each section the most specific target wins whole (workload, then service, then namespace, then mesh). Authorization rules of all levels add up.
 */
export interface MeshPolicySpec {
  /**
   * What the policies are for. When absent or empty, the whole namespace, and in the root namespace the whole mesh.
   */
  readonly targetRefs?: readonly TargetRef[];
  readonly mtls?: MutualTls;
  readonly authentication?: Authentication;
  readonly authorization?: Authorization;
  readonly externalAuthorization?: ExternalAuthorization;
  /** Bounds on the rate of requests. */
  readonly rateLimits?: readonly RateLimit[];
  readonly traffic?: TrafficPolicy;
  readonly egress?: Egress;
}
export interface TargetRef {
  /** The kind of the target. */
  readonly kind: 'Service' | 'MeshService' | 'Gateway' | 'Workload';
  /** The name of the target, in the namespace of the policy. */
  readonly name?: string;
  /** For a Workload, the labels it must have. */
  readonly labels?: {
    readonly [k: string]: string;
  };
}
/** Mutual TLS for what enters the target. */
export interface MutualTls {
  /** Strict: only mutual TLS. Permissive: mutual TLS and plaintext. Disabled: only plaintext. */
  readonly mode: 'Strict' | 'Permissive' | 'Disabled';
  /** Exceptions by port number, the port on which the instances are reached. */
  readonly ports?: {
    /** Strict: only mutual TLS. Permissive: mutual TLS and plaintext. Disabled: only plaintext. */
    readonly [k: string]: 'Strict' | 'Permissive' | 'Disabled';
  };
}
/** Tokens that callers bring. */
export interface Authentication {
  /** The issuers whose tokens are accepted. */
  readonly jwt?: readonly JwtIssuer[];
  /** Whether a request without a valid token gets a 401. */
  readonly required: boolean;
}
export interface JwtIssuer {
  /** The value of the iss claim. */
  readonly issuer: string;
  /** The keys, as a JSON Web Key Set. */
  readonly jwks?: string;
  /** Where the keys are fetched. */
  readonly jwksUri?: string;
  /** A token must be for one of these audiences. Any when absent or empty. */
  readonly audiences?: readonly string[];
  readonly from?: JwtSources;
  /** Claims passed on to the application as request headers. */
  readonly claimsToHeaders?: readonly ClaimToHeader[];
}
/** Where the token is found. The Authorization header when absent. */
export interface JwtSources {
  /** Headers, each with the text in front of the token. */
  readonly headers?: readonly JwtHeader[];
  /** Names to look under. */
  readonly queryParams?: readonly string[];
  /** Names to look under. */
  readonly cookies?: readonly string[];
}
export interface JwtHeader {
  /** The name of the header. */
  readonly name: string;
  /** The text in front. */
  readonly prefix?: string;
}
export interface ClaimToHeader {
  /** The claim. */
  readonly claim: string;
  /** The name of the header. */
  readonly header: string;
}
/** Who may do what. */
export interface Authorization {
  /** Enforce, or DryRun: decide and record, but let everything through. */
  readonly mode: 'Enforce' | 'DryRun';
  /** Deny wins. If there is any Allow rule, what no Allow rule matches is denied. */
  readonly rules?: readonly AuthorizationRule[];
}
export interface AuthorizationRule {
  /** The name of the rule, for status, metrics and logs. */
  readonly name?: string;
  /** What the rule does. Audit: record only. */
  readonly action: 'Allow' | 'Deny' | 'Audit';
  /** The callers, any of these. Every caller when absent or empty. */
  readonly from?: readonly AuthorizationSource[];
  /** The operations, any of these. Every operation when absent or empty. */
  readonly to?: readonly AuthorizationOperation[];
  /** A CEL expression over the attributes. */
  readonly when?: string;
}
/** All fields that are present and not empty must hold. */
export interface AuthorizationSource {
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly serviceAccounts?: readonly string[];
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly namespaces?: readonly string[];
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly principals?: readonly string[];
  /** Any of these addresses or CIDR blocks. */
  readonly ipBlocks?: readonly string[];
  /** Claims of the caller's token, each with the values of which one must hold. */
  readonly claims?: {
    /** Any of these. A `*` at the beginning or end stands for anything. */
    readonly [k: string]: readonly string[];
  };
}
/** All fields that are present and not empty must hold. */
export interface AuthorizationOperation {
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly methods?: readonly string[];
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly paths?: readonly string[];
  /** Any of these. A `*` at the beginning or end stands for anything. */
  readonly hosts?: readonly string[];
  /** Any of these ports. */
  readonly ports?: readonly number[];
}
/** A server of one's own that decides. */
export interface ExternalAuthorization {
  readonly grpc?: ServerAddress;
  readonly http?: ServerAddress;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly timeout?: string;
  /** What happens to a request when the server cannot be asked. */
  readonly onFailure: 'Deny' | 'Allow';
}
/** Where the server is. */
export interface ServerAddress {
  /** The host name, such as authz.ns for the service authz in the namespace ns. */
  readonly host: string;
  /** The port. */
  readonly port: number;
}
export interface RateLimit {
  /** The name of the rule, for status, metrics and logs. */
  readonly name: string;
  /** Global: counted together by all instances. Local: by each instance alone. */
  readonly scope: 'Global' | 'Local';
  /** How many requests. */
  readonly requests: number;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly per: string;
  /** Counts each value of these apart. */
  readonly by?: readonly RateLimitKey[];
  /** The limit is for requests that any of these matches. For all when absent. */
  readonly matches?: readonly RateLimitMatch[];
}
export interface RateLimitKey {
  /** The name of the header. */
  readonly header?: string;
  /** A claim of the token. */
  readonly claim?: string;
  /** The caller's service account. */
  readonly serviceAccount?: true;
  /** The caller's address. */
  readonly remoteAddress?: true;
}
export interface RateLimitMatch {
  readonly path?: PathMatch;
  /** The request method. */
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'CONNECT' | 'OPTIONS' | 'TRACE' | 'PATCH';
  /** Conditions on request headers. All must hold. */
  readonly headers?: readonly ValueMatch[];
}
/** A condition on the path, without the query. */
export interface PathMatch {
  /** As in TrafficRoute. */
  readonly type: 'Exact' | 'Prefix' | 'Regex';
  /** The path or expression. */
  readonly value: string;
}
/** A condition on the value of a header. */
export interface ValueMatch {
  /** The name of the header. */
  readonly name: string;
  /** As in TrafficRoute. */
  readonly type: 'Exact' | 'Prefix' | 'Regex' | 'Present';
  /** The value or expression. */
  readonly value?: string;
}
/** How clients reach the target. */
export interface TrafficPolicy {
  readonly loadBalancer?: LoadBalancer;
  readonly locality?: LocalityPolicy;
  readonly connectionPool?: ConnectionPool;
  readonly outlierDetection?: OutlierDetection;
  readonly healthCheck?: HealthCheck;
  readonly tls?: TlsOrigination;
}
/** How an instance is picked. */
export interface LoadBalancer {
  /** The algorithm. */
  readonly algorithm: 'RoundRobin' | 'Random' | 'LeastRequest' | 'RingHash' | 'Maglev';
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly slowStart?: string;
  readonly hashOn?: HashOn;
}
/** What RingHash and Maglev hash. The other algorithms make no use of it. */
export interface HashOn {
  /** The name of the header. */
  readonly header?: string;
  readonly cookie?: HashCookie;
  /** A query parameter. */
  readonly queryParam?: string;
  /** The caller's IP address. */
  readonly sourceAddress?: true;
}
/** A cookie, made by the proxy where the caller has none and ttl is there. */
export interface HashCookie {
  /** The name of the header. */
  readonly name: string;
  /** The cookie's path. */
  readonly path?: string;
  /** How long the cookie lives. 0s means as long as the browser is open. */
  readonly ttl?: string;
}
/** Whether instances near the caller are preferred. */
export interface LocalityPolicy {
  /** Failover: the nearest healthy instances. Disabled: all alike. */
  readonly mode: 'Failover' | 'Disabled';
  /** What counts as near, the nearest first. */
  readonly order: readonly ('zone' | 'region')[];
  /** Traffic begins to go further away when fewer instances than this are healthy. */
  readonly minHealthyPercent: number;
}
/** Bounds for each client's proxy to each destination. What is beyond gets a 503. */
export interface ConnectionPool {
  /** How many at once. */
  readonly maxConnections?: number;
  /** How many requests may wait for a connection. */
  readonly maxPendingRequests?: number;
  /** How many at once. */
  readonly maxRequests?: number;
  /** A connection is closed after this many requests. 0 means no bound. */
  readonly maxRequestsPerConnection?: number;
  /** A length of time such as 250ms, 10s or 1m30s, longer than 0s. */
  readonly connectTimeout?: string;
  /** A connection without requests is closed after this time. 0s means never. */
  readonly idleTimeout?: string;
}
/** Takes an instance out for a while when its answers are bad. */
export interface OutlierDetection {
  /** How many 5xx answers or failed connections in a row. 0 turns it off. */
  readonly consecutive5xx: number;
  /** The time between two checks. */
  readonly interval: string;
  /** How long an instance is out, times how often it was. */
  readonly baseEjectionTime: string;
  /** How many of the instances may be out at once. */
  readonly maxEjectionPercent: number;
}
/** Asks each instance whether it is well. One that answers 503 is out at once. */
export interface HealthCheck {
  readonly http: HttpHealthCheck;
  /** The time between two checks. */
  readonly interval: string;
  /** How long the answer may take. */
  readonly timeout: string;
  /** Failures until out. */
  readonly unhealthyThreshold: number;
  /** Successes until in. */
  readonly healthyThreshold: number;
}
/** A GET request. An answer of 200 is healthy. */
export interface HttpHealthCheck {
  /** The path. */
  readonly path: string;
}
/** TLS to destinations outside the mesh. */
export interface TlsOrigination {
  /** Simple: the proxy opens TLS. Disabled: plaintext. */
  readonly mode: 'Simple' | 'Disabled';
  /** The server name. It is also checked against the certificate. */
  readonly sni?: string;
}
/** What callers may reach outside the mesh. */
export interface Egress {
  /** RegistryOnly: only services the mesh knows. AllowAny: anything. */
  readonly mode: 'RegistryOnly' | 'AllowAny';
}
