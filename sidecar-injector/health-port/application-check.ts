import type { HealthCheck } from '../../api/envoy/generated/types.ts';
import type { CallTarget, KubeletCall } from '../kubelet-calls/kubelet-call.ts';
import { applicationCluster, spokenHttp } from './application-cluster.ts';
import type { CallResources } from './call-resources.ts';
import { healthAnswer } from './health-answer.ts';

/** How often an application that does not answer is asked again: what waits for it to start should not wait longer. */
const UNHEALTHY_INTERVAL = '1s';

/**
 * Asks the application itself, over TCP or gRPC, and answers the kubelet with what it last said. Envoy cannot pass such a call on:
 * it accepts a connection before it has one to the application, and tells gRPC calls apart by port only.
 */
export function applicationCheck(
  path: string,
  target: Exclude<CallTarget, { kind: 'Http' }>,
  timing: Pick<KubeletCall, 'timeoutSeconds' | 'periodSeconds'>,
  address: string,
): CallResources {
  return {
    cluster: {
      ...applicationCluster(path, { address, port: target.port }),
      ...(target.kind === 'Grpc' ? spokenHttp({ explicit_http_config: { http2_protocol_options: {} } }) : {}),
      health_checks: [healthCheck(target, timing)],
    },
    filter: healthAnswer(path, path),
  };
}

/** The kubelet counts failures, and successes, by its own thresholds: here each one counts. */
function healthCheck(
  target: Exclude<CallTarget, { kind: 'Http' }>,
  { timeoutSeconds, periodSeconds }: Pick<KubeletCall, 'timeoutSeconds' | 'periodSeconds'>,
): HealthCheck {
  // Half as old as what the kubelet would know at most.
  const interval: `${number}s` = `${Math.max(1, Math.floor(periodSeconds / 2))}s`;
  return {
    timeout: `${timeoutSeconds}s`,
    interval,
    unhealthy_interval: UNHEALTHY_INTERVAL,
    // No request goes to this cluster, and Envoy has intervals of their own for such.
    no_traffic_interval: UNHEALTHY_INTERVAL,
    no_traffic_healthy_interval: interval,
    unhealthy_threshold: 1,
    healthy_threshold: 1,
    reuse_connection: false,
    ...(target.kind === 'Grpc'
      ? { grpc_health_check: { service_name: target.service, authority: 'localhost' } }
      : { tcp_health_check: {} }),
  };
}
