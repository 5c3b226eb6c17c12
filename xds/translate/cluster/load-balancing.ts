import type { Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, LoadBalancerIR } from '../../../mesh-ir/cluster.ts';
import { jsonDuration } from '../json-duration.ts';

/** How one of the instances is picked. */
export function loadBalancing({ loadBalancer, discovery }: ClusterIR): Partial<Cluster> {
  if (loadBalancer.algorithm === 'ByDiscovery') {
    const namesAddress = discovery.kind === 'OriginalDestination' || discovery.kind === 'RequestHost';
    return namesAddress ? { lb_policy: 'CLUSTER_PROVIDED' } : {};
  }
  return { ...algorithm(loadBalancer), common_lb_config: HEALTHY_ONLY };
}

/**
 * No panic: however few instances are healthy, the others get nothing. Envoy's default sends requests to all of them once
 * half are out, which undoes what outlier detection and health checks did. `maxEjectionPercent` is the bound there.
 */
const HEALTHY_ONLY = { healthy_panic_threshold: { value: 0 } } as const;

function algorithm(loadBalancer: Exclude<LoadBalancerIR, { algorithm: 'ByDiscovery' }>): Partial<Cluster> {
  switch (loadBalancer.algorithm) {
    case 'RoundRobin':
      return { lb_policy: 'ROUND_ROBIN', ...roundRobin(loadBalancer.slowStartMs) };
    case 'LeastRequest':
      return { lb_policy: 'LEAST_REQUEST', ...leastRequest(loadBalancer.slowStartMs) };
    case 'Random':
      return { lb_policy: 'RANDOM' };
    case 'RingHash':
      return { lb_policy: 'RING_HASH' };
    case 'Maglev':
      return { lb_policy: 'MAGLEV' };
  }
}

function roundRobin(slowStartMs: number | undefined): Partial<Cluster> {
  return slowStartMs === undefined ? {} : { round_robin_lb_config: slowStart(slowStartMs) };
}

function leastRequest(slowStartMs: number | undefined): Partial<Cluster> {
  return slowStartMs === undefined ? {} : { least_request_lb_config: slowStart(slowStartMs) };
}

/** A new instance gets little at first, and its whole share after this time. */
function slowStart(milliseconds: number) {
  return { slow_start_config: { slow_start_window: jsonDuration(milliseconds) } };
}
