import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';

/** Finds the objects whose conditions a commit may have changed, besides by what proxies make of it. */
export class ConcernedObjects {
  readonly #model: MeshModel;
  /** The services that each route was attached to, as it is known: when it goes, others may come to the fore there. */
  readonly #parents = new Map<string, readonly string[]>();

  constructor(model: MeshModel) {
    this.#model = model;
    for (const [key] of model.routes.entries()) this.#noteParents(key);
  }

  /** As `objectKeyText` writes them. */
  of(changed: ChangedKeys): ReadonlySet<string> {
    const model = this.#model;
    const { inputs } = model;
    const objects = new Set(changed.get(inputs.quarantine) ?? []);
    const add = (kind: string, keys: Iterable<string> = []) => {
      for (const key of keys) objects.add(`${kind}/${key}`);
    };
    add('TrafficRoute', changed.get(model.routesInForce));
    add('MeshPolicy', changed.get(model.policiesInForce));
    add('MeshPolicy', changed.get(model.policyLosses));
    add('MeshPolicy', changed.get(model.policyProblems));
    add('MeshWorkload', changed.get(model.workloadProblems));
    for (const service of changed.get(model.serviceProblems) ?? []) {
      if (service.startsWith('MeshService/')) objects.add(service);
    }
    for (const route of changed.get(model.routes) ?? []) {
      objects.add(`TrafficRoute/${route}`);
      for (const service of this.#noteParents(route)) {
        for (const { key } of model.routesByParent.lookup(service)) objects.add(`TrafficRoute/${key}`);
      }
    }
    return objects;
  }

  /** The services that a route was attached to before, and those that it is attached to now. */
  #noteParents(route: string): readonly string[] {
    const before = this.#parents.get(route) ?? [];
    const after = this.#model.routes.get(route)?.parents.map(({ service }) => service) ?? [];
    if (after.length > 0) this.#parents.set(route, after);
    else this.#parents.delete(route);
    return [...before, ...after];
  }
}
