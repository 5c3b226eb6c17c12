import type { Cluster } from '../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../mesh-ir/cluster.ts';
import { CLUSTER_FEATURES } from './cluster-features.ts';
import { merged } from './merged.ts';

export function translateCluster(cluster: ClusterIR): Cluster {
  return merged<Cluster>(
    { name: cluster.name },
    CLUSTER_FEATURES.map((feature) => feature(cluster)),
  );
}
