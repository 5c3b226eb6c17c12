import { distinctOrigins } from '../../mesh-model/origin.ts';
import { isHttp, type Protocol } from '../../mesh-model/protocol.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { ClientScope } from '../client.ts';
import { DEFAULT_RETRY } from '../defaults.ts';
import { routeConfigurationName } from '../names.ts';
import { matchesEveryRequest, type RouteIR } from '../route.ts';
import type { VirtualHostIR } from '../virtual-host.ts';
import { attachedFor, tcpDestination } from './attached-routes.ts';
import { directRoute, tunnelRoute, unmatchedRoute } from './direct-route.ts';
import { domainsOf, namespacesWithOwnNames } from './port-names.ts';
import type { PortRouting, ServiceRouting } from './service-routing.ts';

/**
 * The virtual hosts of a service for one client, one a port. Explicit clients reach every port through their HTTP proxy;
 * Transparent ones have listeners for what is not HTTP.
 */
export function virtualHosts(routing: ServiceRouting, scope: ClientScope): readonly VirtualHostIR[] {
  const { service } = routing;
  return routing.ports
    .filter(({ port }) => scope.mode === 'Explicit' || mayBeHttp(port.protocol))
    .map((port) => virtualHost(service, port, scope))
    .filter(({ domains }) => domains.length > 0);
}

/** Two clients with equal keys get identical virtual hosts, route configurations and TCP listeners of the service. */
export function scopeKey({ service, ports }: ServiceRouting, scope: ClientScope): string {
  const namespaces = new Set(ports.flatMap(({ names }) => namespacesWithOwnNames(names, service)));
  const callers = new Set<string>();
  for (const { clients, http } of ports.flatMap(({ attached }) => attached)) {
    if (clients !== 'All') namespaces.add(clients.namespace);
    for (const { caller } of http) if (caller !== undefined && scope.callers.has(caller)) callers.add(caller);
  }
  const namespace = namespaces.has(scope.namespace) ? scope.namespace : '';
  return JSON.stringify([scope.mode, namespace, [...callers].sort()]);
}

/** Whether requests on the port can be told apart: declared HTTP, or found to be by the first bytes. */
export function mayBeHttp(protocol: Protocol): boolean {
  return isHttp(protocol) || protocol === 'Detect';
}

function virtualHost(service: Service, routing: PortRouting, scope: ClientScope): VirtualHostIR {
  const { number } = routing.port;
  const host = requestsToService(service, routing, scope, {
    routeConfiguration: routeConfigurationName(scope.mode, number),
    domains: domainsOf(service, routing.names, number, scope),
  });
  if (scope.mode === 'Transparent') return host;
  return { ...host, routes: [connectRoute(service, routing, scope), ...host.routes] };
}

/** The requests to one port of a service, as its routes have it for a client. */
export function requestsToService(
  service: Service,
  routing: PortRouting,
  scope: ClientScope,
  where: Pick<VirtualHostIR, 'routeConfiguration' | 'domains'>,
): VirtualHostIR {
  const attached = attachedFor(routing, scope).flatMap(({ origins }) => origins);
  return {
    name: `${where.routeConfiguration}/${service.host}:${routing.port.number}`,
    ...where,
    origins: distinctOrigins([...routing.origins, ...attached]),
    retry: DEFAULT_RETRY,
    routes: requestRoutes(service, routing, scope),
  };
}

/**
 * CONNECT comes from clients that want a tunnel whatever they speak in it: Node's `fetch` asks for one for plain HTTP too. Where it may
 * be HTTP, the tunnel ends in this proxy, so that the requests in it are routed like all others. Otherwise, and where
 * the bytes go to several backends by weight, which detection cannot do, they go on to the service.
 */
function connectRoute(service: Service, routing: PortRouting, scope: ClientScope): RouteIR {
  const { protocol } = routing.port;
  const { backends, origins } = tcpDestination(routing, scope);
  const [only, another] = backends;
  const name = `${service.key}/connect`;
  if (isHttp(protocol))
    return tunnelRoute(name, { kind: 'Detection', otherwise: undefined }, routing.origins);
  return protocol === 'Detect' && only?.kind === 'Cluster' && another === undefined
    ? tunnelRoute(name, { kind: 'Detection', otherwise: only.cluster }, origins)
    : tunnelRoute(name, { kind: 'Backends', backends }, origins);
}

function requestRoutes(service: Service, routing: PortRouting, scope: ClientScope): readonly RouteIR[] {
  const hashKeys = routing.hashKey === undefined ? [] : [routing.hashKey];
  if (!mayBeHttp(routing.port.protocol)) {
    const { backends, origins } = tcpDestination(routing, scope);
    return [directRoute(service, backends, hashKeys, origins)];
  }
  const withRules = attachedFor(routing, scope).filter(({ http }) => http.length > 0);
  if (withRules.length === 0) return [directRoute(service, [routing.self], hashKeys, routing.origins)];
  const routes = withRules
    .flatMap(({ http }) => http)
    .filter(({ caller }) => caller === undefined || scope.callers.has(caller))
    .map(({ route }) => route);
  const last = routes.findIndex(({ match }) => matchesEveryRequest(match));
  if (last !== -1) return routes.slice(0, last + 1);
  return [
    ...routes,
    unmatchedRoute(
      service,
      withRules.flatMap(({ origins }) => origins),
    ),
  ];
}
