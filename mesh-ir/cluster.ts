import type { Origin } from '../mesh-model/origin.ts';
import type { EndpointIR } from './endpoints.ts';

/** An upstream as clients see it: how its instances are found, picked, reached and watched. */
export interface ClusterIR {
  /** `outbound|9080||reviews.bookinfo.svc.cluster.local`; see `clusters/cluster-name.ts`. */
  readonly name: string;
  readonly origins: readonly Origin[];
  /** Which proxies have use for it: a `Resolution` of `None` needs another cluster in each mode. */
  readonly clients: 'All' | 'Explicit' | 'Transparent';
  readonly discovery: ClusterDiscovery;
  readonly protocol: UpstreamProtocol;
  readonly loadBalancer: LoadBalancerIR;
  readonly connections: ConnectionsIR;
  readonly limits: LimitsIR;
  readonly outlierDetection: OutlierDetectionIR | undefined;
  readonly healthCheck: HealthCheckIR | undefined;
  /** Absent where no instance can take it: everything goes in plaintext. */
  readonly mutualTls: UpstreamMutualTlsIR | undefined;
}

export type ClusterDiscovery =
  /** The control plane sends the endpoints (`EndpointsIR` of the same name). */
  | { readonly kind: 'Endpoints' }
  /** The proxy resolves the addresses, again and again. */
  | { readonly kind: 'Dns'; readonly endpoints: readonly EndpointIR[] }
  /** One fixed address: the application behind its own sidecar. */
  | { readonly kind: 'Address'; readonly address: string; readonly port: number }
  /** The address that the client dialled, as the kernel remembers it. `from`: the source addresses to connect from. */
  | { readonly kind: 'OriginalDestination'; readonly from: SourceAddresses | undefined }
  /** The host the request names, resolved by the proxy. */
  | { readonly kind: 'RequestHost' }
  /** Another listener of the same proxy. */
  | { readonly kind: 'InternalListener'; readonly listener: string }
  /** Nowhere: connections are closed. */
  | { readonly kind: 'Nothing' };

/** One address for each family of IP. */
export interface SourceAddresses {
  readonly ipv4: string;
  readonly ipv6: string;
}

/**
 * What is spoken to the instances. `SameAsClient`: HTTP/1.1 stays HTTP/1.1 and HTTP/2 stays HTTP/2. `HTTP2`: always, as a port declared
 * HTTP2 or GRPC takes nothing else. `Opaque`: bytes.
 */
export type UpstreamProtocol = 'SameAsClient' | 'HTTP2' | 'Opaque';

export type LoadBalancerIR =
  | { readonly algorithm: 'RoundRobin' | 'LeastRequest'; readonly slowStartMs: number | undefined }
  | { readonly algorithm: 'Random' | 'RingHash' | 'Maglev' }
  /** The discovery names the address itself. */
  | { readonly algorithm: 'ByDiscovery' };

export interface ConnectionsIR {
  readonly connectTimeoutMs: number;
  /** A connection without requests is closed after this time. 0 means never. */
  readonly idleTimeoutMs: number;
  /** 0 means no bound. */
  readonly maxRequestsPerConnection: number;
}

/** Bounds of one proxy's traffic to one cluster; absent: no bound. */
export interface LimitsIR {
  readonly maxConnections: number | undefined;
  readonly maxPendingRequests: number | undefined;
  readonly maxRequests: number | undefined;
  readonly retries: RetryLimitIR;
}

export type RetryLimitIR =
  | { readonly kind: 'InFlight'; readonly maxRetries: number }
  | { readonly kind: 'Budget'; readonly percent: number; readonly minRetriesInFlight: number };

export interface OutlierDetectionIR {
  /** 0 turns the check off. */
  readonly consecutive5xx: number;
  readonly intervalMs: number;
  readonly baseEjectionTimeMs: number;
  readonly maxEjectionPercent: number;
}

export interface HealthCheckIR {
  readonly path: string;
  /** The Host header of the check. */
  readonly host: string;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly unhealthyThreshold: number;
  readonly healthyThreshold: number;
}

/** Mutual TLS to the instances that take it. */
export interface UpstreamMutualTlsIR {
  /** The server name: it marks the connection as the mesh's own, see `server-name.ts`. */
  readonly serverName: string;
  /** The SPIFFE ids that an instance may show, sorted. */
  readonly principals: readonly string[];
  /** `Marked`: each endpoint says whether it takes it. `All`: whatever address is dialled does. */
  readonly endpoints: 'Marked' | 'All';
}
