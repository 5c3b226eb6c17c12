import type { Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../../mesh-ir/cluster.ts';

/**
 * An instance that the control plane has taken off the list is gone. Envoy would otherwise keep it for as long as its health
 * checks succeed, which for a pod that is shutting down can be long.
 */
export function removal({ discovery }: ClusterIR): Partial<Cluster> {
  return discovery.kind === 'Endpoints' ? { ignore_health_on_host_removal: true } : {};
}
