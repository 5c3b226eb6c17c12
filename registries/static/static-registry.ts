import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { RegistrySink, ServiceRegistry } from '../registry.ts';
import type { ObjectChange, ObjectInForce, ObjectSource } from './object-in-force.ts';
import { deriveStaticCollections, type StaticCollections } from './static-collections.ts';

/** The registry of services and instances that are written as configuration objects themselves. */
export class StaticRegistry implements ServiceRegistry {
  readonly name = 'static';
  readonly #source: ObjectSource;
  readonly #collections: StaticCollections;
  #unfollow: () => void = () => undefined;

  constructor(source: ObjectSource, clusterDomain: string) {
    this.#source = source;
    this.#collections = deriveStaticCollections(this.name, clusterDomain);
  }

  async start(sink: RegistrySink): Promise<void> {
    this.#unfollow = this.#source.follow((changes) => {
      for (const change of changes) this.#take(change);
      this.#write(sink, this.#collections.graph.commit());
    });
  }

  async stop(): Promise<void> {
    this.#unfollow();
  }

  #take(change: ObjectChange): void {
    const { declared, workloads } = this.#collections;
    if (change.kind === 'MeshWorkload') {
      if (change.inForce === undefined) workloads.delete(change.key);
      else this.#takeWorkload(change.key, change.inForce);
    } else if (change.inForce === undefined) {
      declared.delete(`${change.kind}/${change.key}`);
    } else {
      declared.set(`${change.kind}/${change.key}`, change);
    }
  }

  /** Names stay listed when nobody gives them any more: one without workloads implies no service. */
  #takeWorkload(key: string, inForce: ObjectInForce<'MeshWorkload'>): void {
    const { workloads, named } = this.#collections;
    const { metadata, spec } = inForce.object;
    workloads.set(key, inForce);
    if (spec.service === undefined) return;
    named.set(`Service/${metadata.namespace}/${spec.service}`, {
      namespace: metadata.namespace,
      name: spec.service,
    });
  }

  #write(sink: RegistrySink, changed: ChangedKeys): void {
    const { declaredServices, impliedServices, convertedWorkloads } = this.#collections;
    const services = [
      ...new Set([...(changed.get(declaredServices) ?? []), ...(changed.get(impliedServices) ?? [])]),
    ].filter((key) => !this.#isWrittenElsewhere(key));
    const workloads = changed.get(convertedWorkloads) ?? new Set<string>();
    if (services.length === 0 && workloads.size === 0) return;
    sink.apply((inputs) => {
      for (const key of services) {
        const service = declaredServices.get(key) ?? impliedServices.get(key);
        if (service === undefined) inputs.services.delete(key);
        else inputs.services.set(key, service);
      }
      for (const key of workloads) {
        const workload = convertedWorkloads.get(key);
        if (workload === undefined) inputs.workloads.delete(key);
        else inputs.workloads.set(key, workload);
      }
    });
  }

  #isWrittenElsewhere(key: string): boolean {
    return this.#collections.declared.get(key)?.inForce.writtenBy !== undefined;
  }
}
