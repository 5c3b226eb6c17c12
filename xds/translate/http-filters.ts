import type { HttpFilter } from '../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR } from '../../mesh-ir/listener.ts';
import { fault } from './http-filters/fault.ts';
import { policies } from './http-filters/policies.ts';
import { requestHosts } from './http-filters/request-hosts.ts';
import { router } from './http-filters/router.ts';
import { tunnelDestinations } from './http-filters/tunnel-destination.ts';

/** The HTTP filters of one feature; none where the connections have no use for it. */
export type HttpFilterFeature = (connections: HttpConnectionsIR) => readonly HttpFilter[];

/** In the order in which a request passes them. */
const HTTP_FILTER_ORDER: readonly HttpFilterFeature[] = [
  // Who may come in is decided before anything is done for the request.
  policies,
  // A fault stands for one of the destination, so it comes after all that this side does by itself.
  fault,
  // Before the request leaves, since what it notes goes with the connection.
  tunnelDestinations,
  // The lookup of a host may take long; a request that a fault ends does not need it.
  requestHosts,
  // Ends the chain.
  router,
];

export function httpFilters(connections: HttpConnectionsIR): readonly HttpFilter[] {
  return HTTP_FILTER_ORDER.flatMap((feature) => feature(connections));
}
