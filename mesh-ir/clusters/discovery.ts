import { isIP } from 'node:net';
import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';
import type { ClusterDiscovery, ClusterIR } from '../cluster.ts';
import { toEndpointIR } from '../endpoints/to-endpoint-ir.ts';

export interface ModeDiscovery {
  readonly clients: ClusterIR['clients'];
  readonly discovery: ClusterDiscovery;
}

/**
 * How the instances of a service port are found: by the control plane's word; by DNS, where an address is a name or nobody
 * lists addresses; or by the client's own lookup, which Explicit clients leave to their proxy.
 */
export function discoveriesOf(
  service: Service,
  port: ServicePort,
  endpoints: readonly Endpoint[],
): readonly ModeDiscovery[] {
  if (service.resolution === 'None') {
    return [
      { clients: 'Explicit', discovery: { kind: 'RequestHost' } },
      { clients: 'Transparent', discovery: { kind: 'OriginalDestination', from: undefined } },
    ];
  }
  if (!isByName(service, endpoints)) return [{ clients: 'All', discovery: { kind: 'Endpoints' } }];
  const resolved = endpoints.length === 0 ? hostEndpoints(service, port) : endpoints.map(toEndpointIR);
  return [{ clients: 'All', discovery: { kind: 'Dns', endpoints: resolved } }];
}

/** Whether the proxies must resolve names for it: then it has no `EndpointsIR`. */
export function isByName(service: Service, endpoints: readonly Endpoint[]): boolean {
  return service.resolution === 'DNS' || endpoints.some(({ address }) => isIP(address) === 0);
}

function hostEndpoints(service: Service, port: ServicePort) {
  return service.hostnames
    .filter((hostname) => !hostname.startsWith('*'))
    .map((address) => ({
      address,
      port: port.number,
      weight: 1,
      health: 'Healthy' as const,
      mutualTls: false,
    }));
}
