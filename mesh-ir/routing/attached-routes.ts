import type { Origin } from '../../mesh-model/origin.ts';
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

/** Where connections go whose bytes are passed on as they are. */
export interface TcpDestination {
  readonly backends: readonly BackendIR[];
  readonly origins: readonly Origin[];
}

/** Where a client's TCP connections to the port go: by the first route with a rule for them, else to the service itself. */
export function tcpDestination(routing: PortRouting, scope: ClientScope): TcpDestination {
  for (const { tcp, origins } of attachedFor(routing, scope)) {
    if (tcp !== undefined) return { backends: tcp, origins: [...routing.origins, ...origins] };
  }
  return { backends: [routing.self], origins: routing.origins };
}
