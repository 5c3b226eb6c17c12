import type { Origin } from '../../mesh-model/origin.ts';
import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';
import type { ClusterDiscovery, ClusterIR, UpstreamProtocol } from '../cluster.ts';
import { upstreamProtocol } from '../clusters/upstream-protocol.ts';
import { APPLICATION_CONNECTIONS, NO_LIMITS } from '../defaults.ts';
import { INBOUND_PASSTHROUGH_CLUSTER, inboundClusterName } from '../names.ts';
import type { InboundPort } from './inbound-port.ts';

/** Explicit mode: the cluster of the application behind one port, on loopback. */
export function loopbackCluster({ port, origins }: InboundPort): ClusterIR {
  const discovery: ClusterDiscovery = { kind: 'Address', address: '127.0.0.1', port: port.appPort };
  return inboundCluster(inboundClusterName(port.number), discovery, upstreamProtocol(port.protocol), origins);
}

/**
 * Transparent mode: the cluster of the application behind one port. It knows of no sidecar and may listen on the workload's
 * address only, so it gets the connection at the address that the client dialled; at another port than that it is on loopback.
 */
export function dialledCluster(inbound: InboundPort): ClusterIR {
  const { port, origins } = inbound;
  if (port.appPort !== port.number) return loopbackCluster(inbound);
  const discovery: ClusterDiscovery = { kind: 'OriginalDestination', from: PASSED_ON_SOURCE };
  return inboundCluster(inboundClusterName(port.number), discovery, upstreamProtocol(port.protocol), origins);
}

/** Transparent mode: the cluster for connections to ports that the workload does not declare. */
export function undeclaredPortsCluster(origins: readonly Origin[]): ClusterIR {
  const original: ClusterDiscovery = { kind: 'OriginalDestination', from: PASSED_ON_SOURCE };
  return inboundCluster(INBOUND_PASSTHROUGH_CLUSTER, original, 'Opaque', origins);
}

/** No policy of clients applies: they have kept to it already. */
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
