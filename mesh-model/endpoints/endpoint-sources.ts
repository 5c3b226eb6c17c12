import type { Endpoint } from '../endpoint.ts';
import type { ServicePort, StaticEndpoint } from '../service.ts';
import { type Instance, principalAt } from './instance.ts';

/** The endpoint of a workload that the mesh knows, at one of its ports. */
export function workloadEndpoint(instance: Instance, port: number, trustDomain: string): Endpoint {
  const { workload } = instance;
  return {
    address: workload.address,
    port,
    labels: workload.labels,
    locality: workload.locality,
    weight: workload.weight,
    principal: principalAt(instance, port, trustDomain),
    health: workload.health ?? 'Healthy',
    workload: workload.key,
  };
}

/**
 * An endpoint that a registry reports. The registry knows where it is and how it is; where the mesh knows the workload
 * behind it, the mesh knows who it is and whether it takes mutual TLS.
 */
export function reportedEndpoint(
  reported: Endpoint,
  instance: Instance | undefined,
  trustDomain: string,
): Endpoint {
  if (instance === undefined) return reported;
  return { ...reported, principal: principalAt(instance, reported.port, trustDomain) };
}

/** An endpoint that a service lists itself. Nobody vouches for what is there, so clients use plaintext. */
export function listedEndpoint(listed: StaticEndpoint, port: ServicePort): Endpoint {
  return {
    address: listed.address,
    port: listed.ports[port.name] ?? port.number,
    labels: listed.labels,
    locality: listed.locality,
    weight: listed.weight,
    principal: undefined,
    health: 'Healthy',
    workload: undefined,
  };
}

/** The first endpoint of each address and port, in their order: no history of changes shows in what proxies get. */
export function distinctEndpoints(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const bySocket = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const socket = `${endpoint.address}|${endpoint.port}`;
    if (!bySocket.has(socket)) bySocket.set(socket, endpoint);
  }
  return [...bySocket.values()].sort(bySocketOrder);
}

function bySocketOrder(a: Endpoint, b: Endpoint): number {
  if (a.address !== b.address) return a.address < b.address ? -1 : 1;
  return a.port - b.port;
}
