import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { distinctOrigins } from '../../mesh-model/origin.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';
import type { ClusterIR } from '../cluster.ts';
import { DEFAULT_RETRY_LIMIT } from '../defaults.ts';
import { dialledEndpoints } from '../endpoints/dialled-endpoints.ts';
import { clusterName } from './cluster-name.ts';
import { mutualTlsOf } from './mutual-tls.ts';
import { connectionsOf, limitsOf } from './traffic-policy.ts';
import { upstreamProtocol } from './upstream-protocol.ts';

/** The name of the cluster of `dialledCluster`: `outbound|9042||db.shop.svc.cluster.local|dialled`. */
export function dialledClusterName(service: Pick<Service, 'host'>, port: number): string {
  return `${clusterName(service, port, undefined)}|dialled`;
}

/**
 * The cluster of calls that go to the very endpoint that the client has dialled, with mutual TLS; none where no endpoint takes it.
 * Nothing is picked, so nothing is taken out either: to eject the one endpoint that is meant could only fail calls.
 */
export function dialledCluster(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: ServicePort,
): readonly ClusterIR[] {
  const mutualTls = mutualTlsOf(service, port.number, dialledEndpoints(model, read, service, port));
  if (mutualTls === undefined) return [];
  const policy = read.get(model.servicePolicies, service.key)?.traffic;
  return [
    {
      name: dialledClusterName(service, port.number),
      origins: distinctOrigins([service.origin, ...(policy === undefined ? [] : [policy.origin])]),
      clients: 'Transparent',
      discovery: { kind: 'OriginalDestination', from: undefined },
      protocol: upstreamProtocol(port.protocol),
      loadBalancer: { algorithm: 'ByDiscovery' },
      connections: connectionsOf(policy?.value, service),
      limits: limitsOf(policy?.value, DEFAULT_RETRY_LIMIT),
      outlierDetection: undefined,
      healthCheck: undefined,
      mutualTls: { ...mutualTls, endpoints: 'All' },
    },
  ];
}
