import type { Origin } from '../../mesh-model/origin.ts';
import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';
import type { ClusterDiscovery, ClusterIR, UpstreamProtocol } from '../cluster.ts';
import { upstreamProtocol } from '../clusters/upstream-protocol.ts';
import { APPLICATION_CONNECTIONS, NO_LIMITS } from '../defaults.ts';
import { INBOUND_PASSTHROUGH_CLUSTER, inboundClusterName } from '../names.ts';
import type { InboundPort } from './inbound-port.ts';

/** The cluster of the application behind one port. No policy of clients applies: they have kept to it already. */
export function applicationCluster({ port, origins }: InboundPort): ClusterIR {
  const discovery: ClusterDiscovery = { kind: 'Address', address: '127.0.0.1', port: port.appPort };
  return inboundCluster(inboundClusterName(port.number), discovery, upstreamProtocol(port.protocol), origins);
}

/** Transparent mode: the cluster for connections to ports that the workload does not declare. */
export function undeclaredPortsCluster(origins: readonly Origin[]): ClusterIR {
  const original: ClusterDiscovery = { kind: 'OriginalDestination', from: PASSED_ON_SOURCE };
  return inboundCluster(INBOUND_PASSTHROUGH_CLUSTER, original, 'Opaque', origins);
}

function inboundCluster(
  name: string,
  discovery: ClusterDiscovery,
  protocol: UpstreamProtocol,
  origins: readonly Origin[],
): ClusterIR {
  return {
    name,
    origins,
    clients: 'All',
    discovery,
    protocol,
    loadBalancer: { algorithm: 'ByDiscovery' },
    connections: APPLICATION_CONNECTIONS,
    limits: NO_LIMITS,
    outlierDetection: undefined,
    healthCheck: undefined,
    mutualTls: undefined,
  };
}
