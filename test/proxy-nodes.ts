import type { ClientScope, OutboundClient } from '../mesh-ir/client.ts';
import type { ClusterIR } from '../mesh-ir/cluster.ts';
import { baseClusters } from '../mesh-ir/clusters/base-clusters.ts';
import { serviceClusters } from '../mesh-ir/clusters/service-clusters.ts';
import { serviceEndpoints } from '../mesh-ir/endpoints/service-endpoints.ts';
import type { EndpointsIR } from '../mesh-ir/endpoints.ts';
import { inbound } from '../mesh-ir/inbound/inbound.ts';
import type { ListenerIR } from '../mesh-ir/listener.ts';
import { clientListeners } from '../mesh-ir/outbound/client-listeners.ts';
import { clientRouteConfigurations } from '../mesh-ir/outbound/client-route-configurations.ts';
import { dialledListeners } from '../mesh-ir/outbound/dialled-listeners.ts';
import { dialledRouteConfigurations } from '../mesh-ir/outbound/dialled-routes.ts';
import { httpPortsOf, portListener, portRouteConfiguration } from '../mesh-ir/outbound/port-listener.ts';
import { serviceListeners } from '../mesh-ir/outbound/service-listeners.ts';
import type { PolicyFilterIR } from '../mesh-ir/policy-filter.ts';
import { serviceRouting } from '../mesh-ir/routing/service-routing.ts';
import { virtualHosts } from '../mesh-ir/routing/virtual-hosts.ts';
import type { RouteConfigurationIR, VirtualHostIR } from '../mesh-ir/virtual-host.ts';
import type { Reader } from '../mesh-model/collections/collection.ts';
import type { MeshModel } from '../mesh-model/mesh-model.ts';
import type { Workload } from '../mesh-model/workload.ts';
import { proxyScope } from '../xds/snapshot/proxy-scope.ts';

/** Everything that one workload's proxy gets, before it is Envoy's: services in the order of their keys. */
export interface ProxyNodes {
  readonly clusters: readonly ClusterIR[];
  readonly endpoints: readonly EndpointsIR[];
  readonly listeners: readonly ListenerIR[];
  readonly routeConfigurations: readonly RouteConfigurationIR[];
  readonly virtualHosts: readonly VirtualHostIR[];
  readonly policyFilters: readonly PolicyFilterIR[];
}

/** Reads a settled mesh, and remembers nothing of it. */
export const plainReader: Reader = {
  get: (collection, key) => collection.get(key),
  lookup: (index, term) => index.lookup(term),
  has: (index, term) => index.lookup(term).length > 0,
};

export function proxyNodes(model: MeshModel, workloadKey: string): ProxyNodes {
  const workload = model.workloads.get(workloadKey);
  if (workload === undefined) throw new Error(`the mesh has no workload ${workloadKey}`);
  const services = [...model.services.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
  const client = outboundClient(model, workload);
  const scope = clientScope(model, workload);
  const routings = services.map((service) => serviceRouting(model, plainReader, service));
  const isTransparent = client.mode === 'Transparent';
  const ports = isTransparent ? [...new Set(services.flatMap(httpPortsOf))] : [];
  const own = inbound(model, plainReader, workload);
  const outboundListeners = isTransparent
    ? [
        ...routings.flatMap((routing) => serviceListeners(routing, scope)),
        ...firstOfEachName(services.flatMap((service) => dialledListeners(model, plainReader, service))),
      ]
    : [];
  return {
    clusters: [
      ...services.flatMap((service) => serviceClusters(model, plainReader, service)),
      ...baseClusters(client.mode),
      ...own.clusters,
    ].filter(({ clients }) => clients === 'All' || clients === client.mode),
    endpoints: services.flatMap((service) => serviceEndpoints(model, plainReader, service)),
    listeners: [
      ...clientListeners(client),
      ...ports.map((port) => portListener(port, client)),
      ...outboundListeners,
      ...own.listeners,
    ],
    routeConfigurations: [
      ...clientRouteConfigurations(client),
      ...ports.map((port) => portRouteConfiguration(port, client)),
      ...(isTransparent ? routings.flatMap((routing) => dialledRouteConfigurations(routing, scope)) : []),
    ],
    virtualHosts: routings.flatMap((routing) => virtualHosts(routing, scope)),
    policyFilters: own.policyFilters,
  };
}

/** Services may share their instances: the first service has the listener of one. */
function firstOfEachName(listeners: readonly ListenerIR[]): readonly ListenerIR[] {
  return [...new Map(listeners.toReversed().map((one) => [one.name, one])).values()].toReversed();
}

export function outboundClient(model: MeshModel, { key }: Workload): OutboundClient {
  const scope = proxyScope(model, plainReader, key);
  if (scope === undefined) throw new Error(`${key} has no proxy`);
  return scope.client;
}

export function clientScope(model: MeshModel, { key, namespace, proxy }: Workload): ClientScope {
  const mode = proxy.mode === 'Transparent' ? 'Transparent' : 'Explicit';
  return { namespace, mode, callers: new Set(model.callerAnswers.get(key) ?? []) };
}
