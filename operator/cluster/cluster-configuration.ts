import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { MeshSettings } from '../../mesh-model/settings.ts';
import { KubernetesRegistry } from '../../registries/kubernetes/kubernetes-registry.ts';
import type { KubernetesSources } from '../../registries/kubernetes/kubernetes-sources.ts';
import { objectsOf } from '../../registries/static/object-in-force.ts';
import { StaticRegistry } from '../../registries/static/static-registry.ts';
import { Inventory } from '../../stores/inventory.ts';
import { KubernetesStore, type StoredSources } from '../../stores/kubernetes/kubernetes-store.ts';
import { logProblems } from '../../stores/problem-log.ts';
import { feedConfiguration } from '../configuration/configuration-feed.ts';
import { InventoryObjects } from '../configuration/inventory-objects.ts';
import type { Logger } from '../log.ts';

export interface ClusterConfigurationOptions {
  readonly stored: StoredSources;
  readonly registered: KubernetesSources;
  readonly settings: MeshSettings;
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
  readonly log: Logger;
}

/** The objects of a cluster as the mesh's configuration and registries: the same inventory and the same inputs as files make. */
export class ClusterConfiguration {
  readonly inventory = new Inventory();
  readonly #store: KubernetesStore;
  readonly #cluster: KubernetesRegistry;
  readonly #written: StaticRegistry;
  readonly #apply: ClusterConfigurationOptions['apply'];
  #unfeed: () => void = () => undefined;

  constructor({ stored, registered, settings, apply, log }: ClusterConfigurationOptions) {
    this.#apply = apply;
    logProblems(this.inventory, log);
    this.#store = new KubernetesStore(stored);
    const { clusterDomain } = settings;
    this.#cluster = new KubernetesRegistry({ sources: registered, clusterDomain, log });
    // MeshServices, and MeshWorkloads that name a Service of the cluster.
    const objects = objectsOf(this.#cluster.declaredServices, new InventoryObjects(this.inventory));
    this.#written = new StaticRegistry(objects, clusterDomain);
  }

  /** Resolves when everything that the cluster has is in the mesh's inputs. Rejects where it is stopped before. */
  async start(): Promise<void> {
    await this.#store.start(this.inventory);
    this.#unfeed = feedConfiguration(this.inventory, this.#apply);
    await this.#cluster.start({ apply: this.#apply });
    await this.#written.start({ apply: this.#apply });
  }

  /** What was written stays: a control plane that ends empties no mesh. */
  async stop(): Promise<void> {
    await this.#store.stop();
    await this.#cluster.stop();
    await this.#written.stop();
    this.#unfeed();
  }
}
