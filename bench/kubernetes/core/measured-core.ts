import { Registry } from 'prom-client';
import { openFileAuthority } from '../../../ca/file-authority.ts';
import { openTokenKey } from '../../../ca/token/signing-key.ts';
import { TokenVerifier } from '../../../ca/token/verifier.ts';
import { DEFAULT_SETTINGS } from '../../../mesh-model/settings.ts';
import { ClusterConfiguration } from '../../../operator/cluster/cluster-configuration.ts';
import { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { accessOf, loadKubeConfig } from '../../../operator/kubernetes/connection/kube-config.ts';
import { InformerSet } from '../../../operator/kubernetes/informer/informer-set.ts';
import { KubernetesMetrics } from '../../../operator/kubernetes/kubernetes-metrics.ts';
import { createLog } from '../../../operator/log.ts';
import { Mesh } from '../../../operator/mesh/mesh.ts';
import { TokenAuthenticator } from '../../../operator/mesh/token-authenticator.ts';
import { addKubernetesSources } from '../../../registries/kubernetes/kubernetes-sources.ts';
import { addStoredKinds } from '../../../stores/kubernetes/kubernetes-store.ts';
import { SERVICE_PORT } from '../filling/service-objects.ts';

interface Wait {
  readonly isOver: () => boolean;
  readonly end: () => void;
}

/** The operator without what it writes: connection, informers, store, registry, model. */
export class MeasuredCore {
  readonly mesh: Mesh;
  readonly #registry = new Registry();
  readonly #informers: InformerSet;
  readonly #configuration: ClusterConfiguration;
  readonly #waits = new Set<Wait>();

  /** @param stateDirectory a directory for the keys of the CA and of the tokens; it may be removed at once after */
  constructor(kubeConfig: string, stateDirectory: string) {
    const log = createLog({ level: 'warn', format: 'text' });
    const metrics = new KubernetesMetrics(this.#registry);
    const access = accessOf(loadKubeConfig({ file: kubeConfig }));
    const connection = new ApiConnection({ access, userAgent: 'meltemi-bench', metrics: metrics.requests });
    this.#informers = new InformerSet({ connection, log, metrics: metrics.informers });
    this.mesh = new Mesh({
      settings: DEFAULT_SETTINGS,
      authority: openFileAuthority({ stateDirectory, now: Date.now() }),
      authenticator: new TokenAuthenticator(new TokenVerifier(openTokenKey(stateDirectory).publicKey)),
      log,
      committed: () => this.#committed(),
    });
    this.#configuration = new ClusterConfiguration({
      stored: addStoredKinds(this.#informers),
      registered: addKubernetesSources(this.#informers),
      settings: DEFAULT_SETTINGS,
      apply: (write) => this.mesh.apply(write),
      log,
    });
  }

  /** Resolves when everything that the cluster has is in the model. */
  async start(): Promise<void> {
    const running = this.#informers.run(new AbortController().signal);
    await Promise.race([this.#configuration.start(), running]);
    await this.#until(() => this.mesh.controlPlane.committed);
  }

  /** Resolves when the healthy endpoints of a service are those at the addresses. */
  reach(service: string, addresses: readonly string[]): Promise<void> {
    const wanted = [...addresses].sort().join();
    return this.#until(() => this.#healthy(service).sort().join() === wanted);
  }

  metrics(): Promise<string> {
    return this.#registry.metrics();
  }

  #healthy(service: string): string[] {
    const { byPort = {} } = this.mesh.model.endpoints.get(`Service/${service}`) ?? {};
    const endpoints = byPort[String(SERVICE_PORT)] ?? [];
    return endpoints.filter(({ health }) => health === 'Healthy').map(({ address }) => address);
  }

  async #until(isOver: () => boolean): Promise<void> {
    if (isOver()) return;
    await new Promise<void>((resolve) => this.#waits.add({ isOver, end: resolve }));
  }

  #committed(): void {
    for (const wait of this.#waits) {
      if (!wait.isOver()) continue;
      this.#waits.delete(wait);
      wait.end();
    }
  }
}
