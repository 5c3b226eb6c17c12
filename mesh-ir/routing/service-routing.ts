import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { distinctOrigins, type Origin } from '../../mesh-model/origin.ts';
import { byPrecedence } from '../../mesh-model/precedence.ts';
import type { ResolvedRoute, RouteClients } from '../../mesh-model/route.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';
import { clusterName } from '../clusters/cluster-name.ts';
import { dialledClusterName } from '../clusters/dialled-cluster.ts';
import { tcpIdleTimeoutOf } from '../clusters/traffic-policy.ts';
import { dialledEndpoints } from '../endpoints/dialled-endpoints.ts';
import type { BackendIR, HashKeyIR } from '../route.ts';
import { backendsOf } from './backends.ts';
import { hashKeyOf } from './hash-keys.ts';
import { type CallerRoute, httpRuleRoutes } from './http-rule.ts';
import { type PortNames, portNames } from './port-names.ts';

/** Everything that the virtual hosts and TCP listeners of a service are made of, for any client. */
export interface ServiceRouting {
  readonly service: Service;
  readonly ports: readonly PortRouting[];
}

export interface PortRouting {
  readonly port: ServicePort;
  readonly names: PortNames;
  /** The service itself, and its policy where that shapes routes. */
  readonly origins: readonly Origin[];
  /** The routes attached to the port, the one that goes first first. */
  readonly attached: readonly AttachedRoute[];
  /** What there is where no route is attached: the service itself. */
  readonly self: BackendIR;
  /** What its own policy hashes requests by. */
  readonly hashKey: HashKeyIR | undefined;
  readonly tcpIdleTimeoutMs: number;
  /** The cluster of the endpoints that clients dial themselves; absent where there are none, see `dialledEndpoints`. */
  readonly dialled: string | undefined;
}

/** A TrafficRoute's part in one port of a service. */
export interface AttachedRoute {
  readonly origins: readonly Origin[];
  readonly clients: RouteClients;
  readonly http: readonly CallerRoute[];
  /** Absent where the route has no rule for TCP. */
  readonly tcp: readonly BackendIR[] | undefined;
}

/** Looks up everything that decides where requests to the service go. */
export function serviceRouting(model: MeshModel, read: Reader, service: Service): ServiceRouting {
  const portOf = portRoutings(model, read, service);
  const aliased = service.aliasOf === undefined ? undefined : read.get(model.services, service.aliasOf);
  if (aliased === undefined) return { service, ports: service.ports.map(portOf) };
  const portOfAliased = portRoutings(model, read, aliased);
  const ports = service.ports.map((port) => {
    const same = aliased.ports.find(({ number }) => number === port.number);
    return same === undefined ? portOf(port) : underOtherName(portOf(port), portOfAliased(same));
  });
  return { service, ports };
}

function portRoutings(model: MeshModel, read: Reader, service: Service): (port: ServicePort) => PortRouting {
  const routes = [...read.lookup(model.routesByParent, service.key)].sort(byPrecedence);
  return (port) => portRouting(model, read, service, port, routes);
}

/** What is called by another name goes where it goes by its own, unless the other name has routes of its own. */
function underOtherName(own: PortRouting, meant: PortRouting): PortRouting {
  return {
    ...meant,
    names: own.names,
    origins: distinctOrigins([...own.origins, ...meant.origins]),
    attached: own.attached.length > 0 ? own.attached : meant.attached,
    // Who dials an endpoint does not call by a name.
    dialled: undefined,
  };
}

function portRouting(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: ServicePort,
  routes: readonly ResolvedRoute[],
): PortRouting {
  const policy = read.get(model.servicePolicies, service.key)?.traffic;
  const hashKey = hashKeyOf(policy?.value);
  const idleTimeout = policy?.value.connectionPool?.idleTimeout;
  const shapes = policy !== undefined && (hashKey !== undefined || idleTimeout !== undefined);
  return {
    port,
    names: portNames(model, read, service, port.number),
    origins: shapes ? [service.origin, policy.origin] : [service.origin],
    attached: routes.flatMap((route) => attachedRoute(model, read, service, port, route)),
    self: { kind: 'Cluster', cluster: clusterName(service, port.number, undefined), weight: 1 },
    hashKey,
    tcpIdleTimeoutMs: tcpIdleTimeoutOf(policy?.value),
    dialled:
      dialledEndpoints(model, read, service, port).length === 0
        ? undefined
        : dialledClusterName(service, port.number),
  };
}

/** Several parents of a route can be the same port (with and without its number): they are one attachment. */
function attachedRoute(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: ServicePort,
  route: ResolvedRoute,
): readonly AttachedRoute[] {
  const parent = route.parents.find(
    (each) => each.service === service.key && (each.port === undefined || each.port === port.number),
  );
  if (parent === undefined) return [];
  const [tcpRule] = route.tcp;
  const rules = [...route.http, ...route.tcp];
  return [
    {
      origins: distinctOrigins([route.origin, ...rules.map(({ origin }) => origin)]),
      clients: parent.clients,
      http: route.http.flatMap((rule) => httpRuleRoutes(model, read, rule, port.number)),
      tcp: tcpRule === undefined ? undefined : backendsOf(model, read, tcpRule.backends).shares,
    },
  ];
}
