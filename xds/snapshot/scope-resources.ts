import type { ClientScope } from '../../mesh-ir/client.ts';
import type { ServiceRouting } from '../../mesh-ir/routing/service-routing.ts';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { CollectionGraph, DerivedCollection } from '../../mesh-model/collections/graph.ts';
import type { OriginIndex } from './origin-index.ts';
import { Projection } from './projection.ts';
import type { EncodingFailure } from './resource-list.ts';
import type { ResourceSet } from './resource-set.ts';
import type { ScopedLists, ServiceResources } from './service-resources.ts';

/** The virtual hosts of all services as clients of one scope see them, and in Transparent mode the services' listeners. */
export class ScopeResources {
  readonly #graph: CollectionGraph;
  readonly #lists: DerivedCollection<ServiceRouting, ScopedLists>;
  readonly #virtualHosts: Projection<ScopedLists>;
  readonly #listeners: Projection<ScopedLists>;

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
    this.#virtualHosts = new Projection(this.#lists, (lists) => lists.virtualHosts, origins, revision);
    this.#listeners = new Projection(this.#lists, (lists) => lists.listeners, origins, revision);
  }

  get virtualHosts(): ResourceSet {
    return this.#virtualHosts.set;
  }

  get listeners(): ResourceSet {
    return this.#listeners.set;
  }

  /** Takes over what a commit changed, and returns what could not be encoded. */
  apply(changes: ChangedKeys, revision: number): EncodingFailure[] {
    return [...this.#virtualHosts.apply(changes, revision), ...this.#listeners.apply(changes, revision)];
  }

  dispose(): void {
    this.#graph.dispose(this.#lists);
    this.#virtualHosts.set.dispose();
    this.#listeners.set.dispose();
  }
}
