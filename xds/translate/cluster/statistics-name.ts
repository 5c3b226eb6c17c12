import type { Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../../mesh-ir/cluster.ts';

/**
 * A cluster's name has dots, and so have the names of statistics. The semicolon ends it there, and the bootstrap's rule for
 * the tag `cluster_name` looks for it.
 */
export function statisticsName({ name }: ClusterIR): Partial<Cluster> {
  return { alt_stat_name: `${name};` };
}
