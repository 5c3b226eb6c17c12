import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChangedKeys, Collection } from '../../mesh-model/collections/collection.ts';
import type { SourceCollection } from '../../mesh-model/collections/graph.ts';
import { ALL_ARE_KNOWN } from '../../mesh-model/service-accounts.ts';
import type { ObjectChange, ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import { type Log, silentLog } from '../../operator/kubernetes/log.ts';
import type { RegistryInputs, RegistrySink, ServiceRegistry } from '../registry.ts';
import type {
  ObjectChange as StaticChange,
  ObjectSource as StaticObjects,
} from '../static/object-in-force.ts';
import type { KeptService } from './kept-service.ts';
import { deriveKubernetesCollections, type KubernetesCollections } from './kubernetes-collections.ts';
import type { KubernetesSources } from './kubernetes-sources.ts';

const REGISTRY = 'kubernetes';

/** How long the conversion of a whole cluster may hold the event loop at a time, in milliseconds. */
const TURN_MS = 20;

export interface KubernetesRegistryOptions {
  readonly sources: KubernetesSources;
  /** `cluster.local`. */
  readonly clusterDomain: string;
  readonly log?: Log;
}

/**
 * The Services of a Kubernetes cluster, the endpoints that it reports of them, and its pods. Nothing is written before all of them are
 * known, and nothing is taken away because the API server is away.
 */
export class KubernetesRegistry implements ServiceRegistry {
  readonly name = REGISTRY;
  readonly #sources: KubernetesSources;
  readonly #collections: KubernetesCollections;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #unfollow: (() => void)[] = [];

  constructor(options: KubernetesRegistryOptions) {
    this.#sources = options.sources;
    this.#log = options.log ?? silentLog;
    this.#collections = deriveKubernetesCollections(this.name, options.clusterDomain);
  }

  /** Resolves when the informers, which others run, have listed everything. Rejects where it is stopped before. */
  async start(sink: RegistrySink): Promise<void> {
    const { services, endpointSlices, pods, nodes, serviceAccounts } = this.#sources;
    const all = [services, endpointSlices, pods, nodes, serviceAccounts];
    await Promise.all(all.map((source) => source.whenSynced(this.#stopping.signal)));
    let isFollowing = false;
    const commit = () => {
      if (isFollowing) this.#write(sink, this.#collections.graph.commit());
    };
    this.#collections.serviceAccounts.set(ALL_ARE_KNOWN, true);
    this.#follow(serviceAccounts, this.#collections.serviceAccounts, (key) => key, commit);
    this.#follow(nodes, this.#collections.nodes, (key) => key, commit);
    this.#follow(pods, this.#collections.pods, (key) => key, commit);
    this.#follow(endpointSlices, this.#collections.endpointSlices, (key) => key, commit);
    this.#follow(services, this.#collections.services, (key) => `Service/${key}`, commit);
    this.#unfollow.push(services.follow((changes) => this.#logUnreadable(changes)));
    await this.#convertInTurns();
    isFollowing = true;
    commit();
  }

  /**
   * The Services, for the registry of MeshWorkloads and MeshServices: what a workload's `service` names, and what its ports speak. That
   * registry does not write them.
   */
  get declaredServices(): StaticObjects {
    const { services } = this.#sources;
    return { follow: (listener) => services.follow((changes) => listener(changes.map(declaration))) };
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const unfollow of this.#unfollow.splice(0)) unfollow();
  }

  async #convertInTurns(): Promise<void> {
    const { graph } = this.#collections;
    for (let end = performance.now() + TURN_MS; !graph.settle(() => performance.now() > end); ) {
      await nextTurn();
      this.#stopping.signal.throwIfAborted();
      end = performance.now() + TURN_MS;
    }
  }

  #follow<T>(
    source: ObjectSource<T>,
    collection: SourceCollection<T>,
    keyOf: (key: string) => string,
    commit: () => void,
  ): void {
    const unfollow = source.follow((changes) => {
      for (const change of changes) {
        if (change.kind === 'Deleted') collection.delete(keyOf(change.key));
        else collection.set(keyOf(change.key), change.value);
      }
      commit();
    });
    this.#unfollow.push(unfollow);
  }

  #logUnreadable(changes: readonly ObjectChange<KeptService>[]): void {
    for (const change of changes) {
      if (change.kind === 'Deleted' || change.value.is !== 'Unreadable') continue;
      const { namespace, name, why } = change.value;
      this.#log.warn({ namespace, name, why }, `the Service ${namespace}/${name} is not in the mesh: ${why}`);
    }
  }

  #write(sink: RegistrySink, changed: ChangedKeys): void {
    const { convertedServices, workloads, endpoints, serviceAccounts } = this.#collections;
    const told = [convertedServices, workloads, endpoints, serviceAccounts];
    if (!told.some((collection) => changed.has(collection))) return;
    sink.apply((inputs: RegistryInputs) => {
      copyChanges(convertedServices, changed, inputs.services);
      copyChanges(workloads, changed, inputs.workloads);
      copyChanges(endpoints, changed, inputs.reportedEndpoints);
      copyChanges(serviceAccounts, changed, inputs.serviceAccounts);
    });
  }
}

function declaration(change: ObjectChange<KeptService>): StaticChange {
  const { key } = change;
  const kept = change.kind === 'Deleted' ? undefined : change.value;
  if (kept?.is !== 'Service') return { kind: 'Service', key, inForce: undefined };
  const origin = { object: `Service/${key}`, generation: kept.generation };
  return { kind: 'Service', key, inForce: { object: kept.object, origin, writtenBy: REGISTRY } };
}

function copyChanges<V>(from: Collection<V>, changed: ChangedKeys, to: SourceCollection<V>): void {
  for (const key of changed.get(from) ?? []) {
    const value = from.get(key);
    if (value === undefined) to.delete(key);
    else to.set(key, value);
  }
}
