import type { Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../../mesh-ir/cluster.ts';
import { jsonDuration } from '../json-duration.ts';
import { KEEP_ALIVE } from '../keep-alive.ts';

export function connections({ connections: { connectTimeoutMs } }: ClusterIR): Partial<Cluster> {
  return {
    connect_timeout: jsonDuration(connectTimeoutMs),
    upstream_connection_options: { tcp_keepalive: KEEP_ALIVE },
  };
}
