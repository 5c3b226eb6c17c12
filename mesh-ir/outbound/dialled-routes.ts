import type { Service } from '../../mesh-model/service.ts';
import type { ClientScope } from '../client.ts';
import { DIALLED_RETRY } from '../defaults.ts';
import { dialledRouteConfigurationName } from '../names.ts';
import { directRoute } from '../routing/direct-route.ts';
import { hostnamesOf } from '../routing/port-names.ts';
import type { PortRouting, ServiceRouting } from '../routing/service-routing.ts';
import { mayBeHttp, requestsToService } from '../routing/virtual-hosts.ts';
import type { VirtualHostIR, WholeRouteConfigurationIR } from '../virtual-host.ts';

/**
 * Transparent mode: the route configurations of the listeners of `dialledListeners`, one for each port of a headless service. Requests
 * that name the service follow its routes: its name stands for all its endpoints, and which of them the client
 * has dialled is chance. All others are for the endpoint that was dialled: `db-0.db`, or its address.
 */
export function dialledRouteConfigurations(
  { service, ports }: ServiceRouting,
  scope: ClientScope,
): readonly WholeRouteConfigurationIR[] {
  return ports.flatMap((routing) =>
    routing.dialled === undefined || !mayBeHttp(routing.port.protocol)
      ? []
      : [routeConfigurationOf(service, routing, routing.dialled, scope)],
  );
}

function routeConfigurationOf(
  service: Service,
  routing: PortRouting,
  cluster: string,
  scope: ClientScope,
): WholeRouteConfigurationIR {
  const name = dialledRouteConfigurationName(routing.port.number, service.host);
  const domains = hostnamesOf(service, routing.names, scope);
  const named = requestsToService(service, routing, scope, { routeConfiguration: name, domains });
  return {
    kind: 'Whole',
    name,
    origins: named.origins,
    virtualHosts: domains.length === 0 ? [] : [named],
    catchAll: requestsToEndpoint(service, routing, name, cluster),
  };
}

/** What the service's routes say of paths, weights and times is not for them: they are as if there were no Service. */
function requestsToEndpoint(
  service: Service,
  { origins }: PortRouting,
  routeConfiguration: string,
  cluster: string,
): VirtualHostIR {
  const route = directRoute(service, [{ kind: 'Cluster', cluster, weight: 1 }], [], origins);
  return {
    name: `${routeConfiguration}/dialled`,
    routeConfiguration,
    origins,
    domains: ['*'],
    retry: DIALLED_RETRY,
    routes: [{ ...route, name: `${service.key}/dialled` }],
  };
}
