import type { PodBootstrap } from '../../envoy-bootstrap/pod-bootstrap.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import { type Log, silentLog } from '../../operator/kubernetes/log.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { QueueMetrics } from '../../operator/kubernetes/work-queue/queue-metrics.ts';
import { ReconcileLoop } from '../../operator/kubernetes/work-queue/reconcile-loop.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import { SIDECAR_KEYS, sidecarConfigMaps } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { CONFIG_MAPS, hasContent, type KeptConfigMap, MANAGED_BY_US } from './kept-config-map.ts';
import type { NamespaceSources } from './namespace-sources.ts';
import { type MeshContext, NamespacesInMesh, namespacesOfChange } from './namespaces-in-mesh.ts';

export interface NamespaceReconcilerOptions {
  readonly client: ResourceClient;
  readonly sources: NamespaceSources & { readonly pods: ObjectSource<KeptPod> };
  /** Which control plane this is; it is the same for as long as the process runs. */
  readonly revision: string;
  /** What is the same for all namespaces, as it is now. */
  readonly context: () => MeshContext;
  /** What the proxies of a namespace are started with. */
  readonly bootstrap: (namespace: string) => PodBootstrap;
  /** What the control plane's certificate must lead to, PEM. Empty: not known yet, and not written. */
  readonly trustBundle: () => string;
  readonly log?: Log;
  readonly metrics?: QueueMetrics;
}

/** Namespaces that are worked on at the same time: fifty new ones are written in moments, and the API server does other work too. */
const CONCURRENCY = 4;

/** A ConfigMap as it should be, and where it is seen as it is. */
interface WrittenConfigMap {
  readonly name: string;
  readonly seen: ObjectSource<KeptConfigMap>;
  /** By key; undefined where it is not known yet. */
  readonly content: (namespace: string) => Readonly<Record<string, string>> | undefined;
}

/**
 * Puts into each namespace what the proxies of its pods read: two ConfigMaps. It writes only what is not as it should be, puts back what
 * somebody has changed or deleted, and takes both away when no pod of the namespace reads them any more. Only one replica runs it.
 */
export class NamespaceReconciler {
  readonly #options: Required<Omit<NamespaceReconcilerOptions, 'metrics'>> &
    Pick<NamespaceReconcilerOptions, 'metrics'>;
  readonly #inMesh: NamespacesInMesh;
  readonly #configMaps: readonly WrittenConfigMap[];
  #loop: ReconcileLoop | undefined;

  constructor(options: NamespaceReconcilerOptions) {
    this.#options = { log: silentLog, ...options };
    const { sources, context, revision, bootstrap, trustBundle } = options;
    this.#inMesh = new NamespacesInMesh(sources.pods, context);
    const names = sidecarConfigMaps(revision);
    this.#configMaps = [
      {
        name: names.bootstrap,
        seen: sources.bootstraps,
        content: (namespace) => bootstrapContent(bootstrap(namespace)),
      },
      {
        name: names.trustBundle,
        seen: sources.trustBundles,
        content: () => {
          const bundle = trustBundle();
          return bundle === '' ? undefined : { [SIDECAR_KEYS.trustBundle]: bundle };
        },
      },
    ];
  }

  /** The trust bundle, a bootstrap or the context is another now: all namespaces are looked at again. */
  contentChanged(): void {
    for (const [name] of this.#options.sources.namespaces.entries()) this.#loop?.queue.add(name);
  }

  /** Works until the signal fires, as often as it is called: each time all namespaces are looked at first. */
  async run(signal: AbortSignal): Promise<void> {
    const { sources, log, metrics } = this.#options;
    const { namespaces, pods, bootstraps, trustBundles } = sources;
    // What is not known yet is not there: it must not be taken for a namespace without pods.
    const all = [namespaces, pods, bootstraps, trustBundles];
    try {
      await Promise.all(all.map((source) => source.whenSynced(signal)));
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    const loop = new ReconcileLoop({
      name: 'namespaces',
      reconcile: async (name, limit) => {
        await this.#reconcile(name, limit);
        return undefined;
      },
      concurrency: CONCURRENCY,
      log,
      ...(metrics && { metrics }),
    });
    this.#loop = loop;
    const ofConfigMap = ({ key }: { readonly key: string }) => [key.slice(0, key.indexOf('/'))];
    const unwatch = [
      loop.watch(namespaces, ({ key }) => [key]),
      loop.watch(pods, namespacesOfChange),
      loop.watch(bootstraps, ofConfigMap),
      loop.watch(trustBundles, ofConfigMap),
    ];
    try {
      await loop.run(signal);
    } finally {
      for (const end of unwatch) end();
      this.#loop = undefined;
    }
  }

  async #reconcile(name: string, signal: AbortSignal): Promise<void> {
    const namespace = this.#options.sources.namespaces.get(name);
    if (namespace === undefined || namespace.isTerminating) return;
    const isInMesh = this.#inMesh.has(name, namespace);
    for (const configMap of this.#configMaps) {
      if (isInMesh) await this.#write(configMap, name, signal);
      else await this.#remove(configMap, name, signal);
    }
  }

  async #write(configMap: WrittenConfigMap, namespace: string, signal: AbortSignal): Promise<void> {
    const { client, log } = this.#options;
    const { name } = configMap;
    const data = configMap.content(namespace);
    if (data === undefined) return;
    const seen = configMap.seen.get(`${namespace}/${name}`);
    if (seen !== undefined && hasContent(seen, data)) return;
    await client.apply(
      CONFIG_MAPS,
      { metadata: { namespace, name, labels: MANAGED_BY_US }, data },
      { signal },
    );
    log.info({ namespace, configMap: name }, `${seen === undefined ? 'made' : 'updated'} ${name}`);
  }

  /** One that is not ours by its label is somebody's who has called it so. */
  async #remove({ name, seen }: WrittenConfigMap, namespace: string, signal: AbortSignal): Promise<void> {
    if (seen.get(`${namespace}/${name}`)?.isManagedByUs !== true) return;
    await this.#options.client.delete(CONFIG_MAPS, { namespace, name }, undefined, signal);
    this.#options.log.info({ namespace, configMap: name }, `removed ${name}: no pod reads it any more`);
  }
}

function bootstrapContent({
  text,
  trustSecret,
  tokenSecret,
}: PodBootstrap): Readonly<Record<string, string>> {
  return {
    [SIDECAR_KEYS.bootstrap]: text,
    [SIDECAR_KEYS.trustSecret]: trustSecret,
    [SIDECAR_KEYS.tokenSecret]: tokenSecret,
  };
}
