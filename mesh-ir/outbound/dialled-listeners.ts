import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { distinctOrigins } from '../../mesh-model/origin.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';
import { dialledClusterName } from '../clusters/dialled-cluster.ts';
import { tcpIdleTimeoutOf } from '../clusters/traffic-policy.ts';
import { dialledEndpoints } from '../endpoints/dialled-endpoints.ts';
import {
  ANY_CONNECTION,
  DETECTION_TIMEOUT_MS,
  type FilterChainIR,
  type ListenerIR,
  NO_INSPECTION,
} from '../listener.ts';
import { dialledRouteConfigurationName } from '../names.ts';
import { mayBeHttp } from '../routing/virtual-hosts.ts';
import { httpChain } from './port-listener.ts';

/**
 * Transparent mode: a listener for each endpoint of a headless service, at the address and port that clients dial. It is made of
 * nothing that other endpoints have, so that one that comes or goes touches no connection to another.
 */
export function dialledListeners(model: MeshModel, read: Reader, service: Service): readonly ListenerIR[] {
  const byName = new Map<string, ListenerIR>();
  for (const port of service.ports) {
    const endpoints = dialledEndpoints(model, read, service, port);
    if (endpoints.length === 0) continue;
    const parts = partsOf(model, read, service, port);
    for (const { address, port: number } of endpoints) {
      const name = `outbound|${number}|${address}`;
      // Where several ports lead to one port of the endpoint, the one of the same number is what the client means.
      if (byName.has(name) && number !== port.number) continue;
      byName.set(name, { name, ...parts, address: { kind: 'HandedOver', address, port: number } });
    }
  }
  return [...byName.values()];
}

/** What the listeners of a port have in common, the very same objects: they are many. */
function partsOf(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: ServicePort,
): Omit<ListenerIR, 'name' | 'address'> {
  const policy = read.get(model.servicePolicies, service.key)?.traffic;
  const tcp = tcpChain(service, port, tcpIdleTimeoutOf(policy?.value));
  const isShaped = policy?.value.connectionPool?.idleTimeout !== undefined;
  const detects = mayBeHttp(port.protocol);
  const routes = dialledRouteConfigurationName(port.number, service.host);
  return {
    origins: isShaped ? distinctOrigins([service.origin, policy.origin]) : [service.origin],
    direction: 'Outbound',
    originalDestination: 'Ignore',
    inspection: detects ? { tls: 'None', http: 'All', timeoutMs: DETECTION_TIMEOUT_MS } : NO_INSPECTION,
    chains: detects ? [httpChain(port.number, routes), tcp] : [tcp],
    fallback: undefined,
  };
}

function tcpChain(service: Service, { number }: ServicePort, idleTimeoutMs: number): FilterChainIR {
  return {
    name: 'tcp',
    match: ANY_CONNECTION,
    mutualTls: undefined,
    application: {
      kind: 'Tcp',
      statPrefix: `outbound_${number}`,
      backends: [{ kind: 'Cluster', cluster: dialledClusterName(service, number), weight: 1 }],
      idleTimeoutMs,
      hashSourceAddress: false,
    },
  };
}
