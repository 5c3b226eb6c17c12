import type { OutboundClient } from '../client.ts';
import type { ClusterDiscovery, ClusterIR } from '../cluster.ts';
import { EXTERNAL_CONNECTIONS, NO_LIMITS } from '../defaults.ts';
import {
  BLACKHOLE_CLUSTER,
  HTTP_TUNNEL_CLUSTER,
  HTTP_TUNNEL_LISTENER,
  PASSTHROUGH_CLUSTER,
} from '../names.ts';

/** The clusters that every client of a mode has, whatever services there are. */
export function baseClusters(mode: OutboundClient['mode']): readonly ClusterIR[] {
  const plain = (name: string, discovery: ClusterDiscovery): ClusterIR => ({
    name,
    origins: [],
    clients: mode,
    discovery,
    protocol: 'SameAsClient',
    loadBalancer: { algorithm: 'ByDiscovery' },
    connections: EXTERNAL_CONNECTIONS,
    limits: NO_LIMITS,
    outlierDetection: undefined,
    healthCheck: undefined,
    mutualTls: undefined,
  });
  const blackhole = plain(BLACKHOLE_CLUSTER, { kind: 'Nothing' });
  switch (mode) {
    case 'Explicit':
      return [
        plain(PASSTHROUGH_CLUSTER, { kind: 'RequestHost' }),
        plain(HTTP_TUNNEL_CLUSTER, { kind: 'InternalListener', listener: HTTP_TUNNEL_LISTENER }),
        blackhole,
      ];
    case 'Transparent':
      return [plain(PASSTHROUGH_CLUSTER, { kind: 'OriginalDestination', from: undefined }), blackhole];
  }
}
