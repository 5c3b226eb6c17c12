import type { Service } from '../../mesh-model/service.ts';
import { egressOrigins, type OutboundClient } from '../client.ts';
import {
  ANY_CONNECTION,
  DETECTION_TIMEOUT_MS,
  EVERY_ADDRESS,
  type FilterChainIR,
  type ListenerIR,
} from '../listener.ts';
import { routeConfigurationName } from '../names.ts';
import { mayBeHttp } from '../routing/virtual-hosts.ts';
import type { OpenRouteConfigurationIR } from '../virtual-host.ts';
import { unknownDestination } from './client-listeners.ts';
import { routeConfiguration } from './unknown-hosts.ts';

/** The ports of a service on which its clients may speak HTTP: each needs a `portListener` at Transparent clients. */
export function httpPortsOf(service: Service): readonly number[] {
  const numbers = service.ports.filter(({ protocol }) => mayBeHttp(protocol)).map(({ number }) => number);
  return [...new Set(numbers)];
}

/**
 * Transparent mode: the listener for HTTP to any address on a port. The Host header says which service is meant, so that
 * it does not matter how the client found the address. What is not HTTP is for a destination that no service names: the
 * addresses of services that may speak other things have listeners of their own.
 */
export function portListener(port: number, client: OutboundClient): ListenerIR {
  return {
    name: `outbound|${port}`,
    origins: egressOrigins(client),
    direction: 'Outbound',
    address: { kind: 'HandedOver', address: EVERY_ADDRESS, port },
    originalDestination: 'Ignore',
    inspection: { tls: 'None', http: 'All', timeoutMs: DETECTION_TIMEOUT_MS },
    chains: [httpChain(port, routeConfigurationName('Transparent', port))],
    fallback: unknownDestination(client),
  };
}

/** The HTTP connections of Transparent clients to a port of services. */
export function httpChain(port: number, routeConfiguration: string): FilterChainIR {
  return {
    name: 'http',
    match: { ...ANY_CONNECTION, application: 'Http' },
    mutualTls: undefined,
    application: {
      kind: 'Http',
      direction: 'Outbound',
      statPrefix: `outbound_${port}`,
      routes: { kind: 'Dynamic', routeConfiguration },
      httpProxy: 'No',
      policyFilters: [],
      isLeaving: false,
    },
  };
}

/** Transparent mode: the route configuration of `portListener`, `outbound|<port>`. */
export function portRouteConfiguration(port: number, client: OutboundClient): OpenRouteConfigurationIR {
  return routeConfiguration(routeConfigurationName('Transparent', port), client);
}
