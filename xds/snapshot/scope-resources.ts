import type { ClientScope } from '../../mesh-ir/client.ts';
import type { ServiceRouting } from '../../mesh-ir/routing/service-routing.ts';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { CollectionGraph, DerivedCollection } from '../../mesh-model/collections/graph.ts';
import type { OriginIndex } from './origin-index.ts';
import { Projection } from './projection.ts';
import type { EncodingFailure, ResourceList } from './resource-list.ts';
import type { ResourceSet } from './resource-set.ts';
import type { ScopedLists, ServiceResources } from './service-resources.ts';

/**
 * The virtual hosts of all services as clients of one scope see them, and in Transparent mode the services' listeners and route
 * configurations.
 */
export class ScopeResources {
  readonly #graph: CollectionGraph;
  readonly #lists: DerivedCollection<ServiceRouting, ScopedLists>;
  readonly #virtualHosts: Projection<ScopedLists>;
  readonly #listeners: Projection<ScopedLists>;
  readonly #routeConfigurations: Projection<ScopedLists>;

  constructor(
    graph: CollectionGraph,
    services: ServiceResources,
    scope: ClientScope,
    origins: OriginIndex,
    revision: number,
  ) {
    this.#graph = graph;
    this.#lists = graph.derive<ServiceRouting, ScopedLists>(
      `scoped-lists-${scope.namespace}`,
      services.routings,
      (_key, routing, _read, previous) => services.scoped(routing, scope, previous),
    );
    this.#lists.settle();
    this.#lists.takeChanges();
    const project = (pick: (lists: ScopedLists) => ResourceList) =>
      new Projection(this.#lists, pick, origins, revision);
    this.#virtualHosts = project(({ virtualHosts }) => virtualHosts);
    this.#listeners = project(({ listeners }) => listeners);
    this.#routeConfigurations = project(({ routeConfigurations }) => routeConfigurations);
  }

  get virtualHosts(): ResourceSet {
    return this.#virtualHosts.set;
  }

  get listeners(): ResourceSet {
    return this.#listeners.set;
  }

  get routeConfigurations(): ResourceSet {
    return this.#routeConfigurations.set;
  }

  get sets(): readonly ResourceSet[] {
    return [this.virtualHosts, this.listeners, this.routeConfigurations];
  }

  /** Takes over what a commit changed, and returns what could not be encoded. */
  apply(changes: ChangedKeys, revision: number): EncodingFailure[] {
    const projections = [this.#virtualHosts, this.#listeners, this.#routeConfigurations];
    return projections.flatMap((projection) => projection.apply(changes, revision));
  }

  dispose(): void {
    this.#graph.dispose(this.#lists);
    for (const set of this.sets) set.dispose();
  }
}
