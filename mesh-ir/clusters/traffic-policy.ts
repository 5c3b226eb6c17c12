import { parseDuration } from '../../api/duration.ts';
import type { TrafficPolicySpec } from '../../mesh-model/policy.ts';
import type { Service } from '../../mesh-model/service.ts';
import type {
  ConnectionsIR,
  HealthCheckIR,
  LimitsIR,
  LoadBalancerIR,
  OutlierDetectionIR,
  RetryLimitIR,
} from '../cluster.ts';
import { EXTERNAL_CONNECTIONS, MESH_CONNECTIONS, TCP_IDLE_TIMEOUT_MS } from '../defaults.ts';

/** How an instance is picked: the one with fewer requests of two random ones, where no policy says anything. */
export function loadBalancerOf(traffic: TrafficPolicySpec | undefined): LoadBalancerIR {
  const { algorithm = 'LeastRequest', slowStart } = traffic?.loadBalancer ?? {};
  switch (algorithm) {
    case 'RoundRobin':
    case 'LeastRequest':
      return { algorithm, slowStartMs: slowStart === undefined ? undefined : parseDuration(slowStart) };
    default:
      return { algorithm };
  }
}

export function connectionsOf(traffic: TrafficPolicySpec | undefined, service: Service): ConnectionsIR {
  const defaults = service.location === 'External' ? EXTERNAL_CONNECTIONS : MESH_CONNECTIONS;
  const { connectTimeout, idleTimeout, maxRequestsPerConnection } = traffic?.connectionPool ?? {};
  return {
    connectTimeoutMs:
      connectTimeout === undefined ? defaults.connectTimeoutMs : parseDuration(connectTimeout),
    idleTimeoutMs: idleTimeout === undefined ? defaults.idleTimeoutMs : parseDuration(idleTimeout),
    maxRequestsPerConnection: maxRequestsPerConnection ?? defaults.maxRequestsPerConnection,
  };
}

/** How long a quiet TCP connection is kept, in milliseconds; 0 means for ever. */
export function tcpIdleTimeoutOf(traffic: TrafficPolicySpec | undefined): number {
  const { idleTimeout } = traffic?.connectionPool ?? {};
  return idleTimeout === undefined ? TCP_IDLE_TIMEOUT_MS : parseDuration(idleTimeout);
}

/**
 * A request counts as waiting in Envoy also while its own connection is made. With none allowed to wait, none could ever be
 * sent, so 0 is taken for 1.
 */
export function limitsOf(traffic: TrafficPolicySpec | undefined, retries: RetryLimitIR): LimitsIR {
  const { maxConnections, maxPendingRequests, maxRequests } = traffic?.connectionPool ?? {};
  return {
    maxConnections,
    maxPendingRequests: maxPendingRequests === undefined ? undefined : Math.max(1, maxPendingRequests),
    maxRequests,
    retries,
  };
}

export function outlierDetectionOf(traffic: TrafficPolicySpec | undefined): OutlierDetectionIR | undefined {
  const spec = traffic?.outlierDetection;
  if (spec === undefined) return undefined;
  return {
    consecutive5xx: spec.consecutive5xx,
    intervalMs: parseDuration(spec.interval),
    baseEjectionTimeMs: parseDuration(spec.baseEjectionTime),
    maxEjectionPercent: spec.maxEjectionPercent,
  };
}

export function healthCheckOf(
  traffic: TrafficPolicySpec | undefined,
  service: Service,
): HealthCheckIR | undefined {
  const spec = traffic?.healthCheck;
  if (spec === undefined) return undefined;
  return {
    path: spec.http.path,
    host: service.hostnames.find((hostname) => !hostname.startsWith('*')) ?? service.host,
    intervalMs: parseDuration(spec.interval),
    timeoutMs: parseDuration(spec.timeout),
    unhealthyThreshold: spec.unhealthyThreshold,
    healthyThreshold: spec.healthyThreshold,
  };
}
