import type { ClientScope } from '../client.ts';
import type { BackendIR } from '../route.ts';
import type { AttachedRoute, PortRouting } from './service-routing.ts';

/**
 * The routes that rule a client's requests, in order. Routes of the client's own namespace go before those of the service's
 * owner (Gateway API, GEP-1324: consumer routes go before producer routes); among each, the older one, then the first name.
 */
export function attachedFor({ attached }: PortRouting, scope: ClientScope): readonly AttachedRoute[] {
  const consumer = attached.filter(
    ({ clients }) => clients !== 'All' && clients.namespace === scope.namespace,
  );
  return [...consumer, ...attached.filter(({ clients }) => clients === 'All')];
}

/** Where a client's TCP connections to the port go: by the first route with a rule for them, else to the service itself. */
export function tcpBackends(routing: PortRouting, scope: ClientScope): readonly BackendIR[] {
  const ruling = attachedFor(routing, scope).find(({ tcp }) => tcp !== undefined);
  return ruling?.tcp ?? [routing.self];
}
