import type { Cluster, HealthCheck } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, HealthCheckIR } from '../../../mesh-ir/cluster.ts';
import { jsonDuration } from '../json-duration.ts';

/**
 * A status that is neither expected nor retriable takes the instance out at once. That is meant for 503, with which an
 * application says that it wants no more; all other statuses count towards the threshold. The ends of ranges are exclusive.
 */
const COUNTED_STATUSES = [
  { start: 100, end: 200 },
  { start: 201, end: 503 },
  { start: 504, end: 600 },
] as const;

/** Asks the instances how they are. */
export function healthCheck(cluster: ClusterIR): Partial<Cluster> {
  const { healthCheck: check, protocol } = cluster;
  if (check === undefined) return {};
  return {
    health_checks: [httpCheck(check, protocol === 'HTTP2')],
    // Bytes have no other way to leave an instance that is ill; requests go to another one by themselves.
    ...(protocol === 'Opaque' ? { close_connections_on_host_health_failure: true } : {}),
  };
}

function httpCheck(check: HealthCheckIR, http2: boolean): HealthCheck {
  return {
    timeout: jsonDuration(check.timeoutMs),
    interval: jsonDuration(check.intervalMs),
    // Many clients check the same instance: their checks must not come together.
    interval_jitter_percent: 10,
    // Without this, an instance that nobody calls is asked once a minute, and is not known to be ill when it is called.
    no_traffic_interval: jsonDuration(check.intervalMs),
    unhealthy_threshold: check.unhealthyThreshold,
    healthy_threshold: check.healthyThreshold,
    http_health_check: {
      host: check.host,
      path: check.path,
      codec_client_type: http2 ? 'HTTP2' : 'HTTP1',
      retriable_statuses: COUNTED_STATUSES,
    },
  };
}
