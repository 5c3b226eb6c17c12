import type { Cluster } from '../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../mesh-ir/cluster.ts';
import { circuitBreakers } from './cluster/circuit-breakers.ts';
import { connections } from './cluster/connections.ts';
import { discovery } from './cluster/discovery.ts';
import { healthCheck } from './cluster/health-check.ts';
import { loadBalancing } from './cluster/load-balancing.ts';
import { mutualTls } from './cluster/mutual-tls.ts';
import { outlierDetection } from './cluster/outlier-detection.ts';
import { protocol } from './cluster/protocol.ts';
import { removal } from './cluster/removal.ts';
import { statisticsName } from './cluster/statistics-name.ts';

/** One feature of clusters: the fields of the message that it alone writes. */
export type ClusterFeature = (cluster: ClusterIR) => Partial<Cluster>;

/** All of them. No two write the same field, so the order only shows in what people read. */
export const CLUSTER_FEATURES: readonly ClusterFeature[] = [
  statisticsName,
  discovery,
  connections,
  loadBalancing,
  protocol,
  circuitBreakers,
  outlierDetection,
  healthCheck,
  removal,
  mutualTls,
];
