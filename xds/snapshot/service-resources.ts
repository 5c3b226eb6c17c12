import type { ClientScope } from '../../mesh-ir/client.ts';
import type { ClusterIR } from '../../mesh-ir/cluster.ts';
import { serviceClusters } from '../../mesh-ir/clusters/service-clusters.ts';
import { serviceEndpoints } from '../../mesh-ir/endpoints/service-endpoints.ts';
import { dialledListeners } from '../../mesh-ir/outbound/dialled-listeners.ts';
import { dialledRouteConfigurations } from '../../mesh-ir/outbound/dialled-routes.ts';
import { serviceListeners } from '../../mesh-ir/outbound/service-listeners.ts';
import { type ServiceRouting, serviceRouting } from '../../mesh-ir/routing/service-routing.ts';
import { scopeKey, virtualHosts } from '../../mesh-ir/routing/virtual-hosts.ts';
import type { DerivedCollection } from '../../mesh-model/collections/graph.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Service } from '../../mesh-model/service.ts';
import {
  clusterDraft,
  endpointsDraft,
  listenerDraft,
  routeConfigurationDraft,
  virtualHostDraft,
} from './drafts.ts';
import { type KeptListeners, keepListeners } from './kept-listeners.ts';
import { encodeDrafts, type ResourceList } from './resource-list.ts';

/** What clients with equal scope keys get of one service. */
export interface ScopedLists {
  readonly virtualHosts: ResourceList;
  /** Transparent mode: listeners of the service's own addresses. */
  readonly listeners: ResourceList;
  /** Transparent mode: the route configurations of `dialledListeners`. */
  readonly routeConfigurations: ResourceList;
}

type ClusterLists = DerivedCollection<readonly ClusterIR[], ResourceList>;

/** The resources of each service, encoded once for all clients that get the same. */
export class ServiceResources {
  /** By which clients have use for them. */
  readonly clusters: Readonly<Record<ClusterIR['clients'], ClusterLists>>;
  readonly endpoints: DerivedCollection<Service, ResourceList>;
  /** Transparent mode: the listeners of endpoints that clients dial themselves. */
  readonly dialledListeners: DerivedCollection<Service, KeptListeners>;
  readonly routings: DerivedCollection<Service, ServiceRouting>;
  readonly #scoped = new WeakMap<ServiceRouting, Map<string, ScopedLists>>();

  constructor(model: MeshModel) {
    const { graph, services } = model;
    const nodes = graph.derive('cluster-nodes', services, (_key, service, read) =>
      serviceClusters(model, read, service),
    );
    const clusters = (clients: ClusterIR['clients']) =>
      graph.derive<readonly ClusterIR[], ResourceList>(
        `clusters-${clients}`,
        nodes,
        (_key, all, _read, previous) =>
          encodeDrafts(all.filter((cluster) => cluster.clients === clients).map(clusterDraft), previous),
      );
    this.clusters = {
      All: clusters('All'),
      Explicit: clusters('Explicit'),
      Transparent: clusters('Transparent'),
    };
    this.endpoints = graph.derive<Service, ResourceList>(
      'endpoint-lists',
      services,
      (_key, service, read, previous) =>
        encodeDrafts(serviceEndpoints(model, read, service).map(endpointsDraft), previous),
    );
    this.dialledListeners = graph.derive<Service, KeptListeners>(
      'dialled-listeners',
      services,
      (_key, service, read, previous) => keepListeners(dialledListeners(model, read, service), previous),
    );
    this.routings = graph.derive('service-routings', services, (_key, service, read) =>
      serviceRouting(model, read, service),
    );
  }

  /** The virtual hosts of a service for a scope, and in Transparent mode its listeners and route configurations. */
  scoped(routing: ServiceRouting, scope: ClientScope, previous: ScopedLists | undefined): ScopedLists {
    const lists = this.#scoped.get(routing) ?? new Map<string, ScopedLists>();
    this.#scoped.set(routing, lists);
    const key = scopeKey(routing, scope);
    const made = lists.get(key) ?? makeScoped(routing, scope, previous);
    lists.set(key, made);
    return made;
  }
}

function makeScoped(
  routing: ServiceRouting,
  scope: ClientScope,
  previous: ScopedLists | undefined,
): ScopedLists {
  const isTransparent = scope.mode === 'Transparent';
  const listeners = isTransparent ? serviceListeners(routing, scope) : [];
  const configurations = isTransparent ? dialledRouteConfigurations(routing, scope) : [];
  return {
    virtualHosts: encodeDrafts(virtualHosts(routing, scope).map(virtualHostDraft), previous?.virtualHosts),
    listeners: encodeDrafts(listeners.map(listenerDraft), previous?.listeners),
    routeConfigurations: encodeDrafts(
      configurations.map(routeConfigurationDraft),
      previous?.routeConfigurations,
    ),
  };
}
