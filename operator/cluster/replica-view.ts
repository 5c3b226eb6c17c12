import type { ConditionState } from '../../api/conditions.ts';
import type { MeshState } from '../../api/mesh-status/types.ts';
import type { PodBootstrap } from '../../envoy-bootstrap/pod-bootstrap.ts';
import { InjectionProblems } from '../../reconcilers/injection/injection-problems.ts';
import { stateOf } from '../../reconcilers/status/mesh-status.ts';
import { mergedConditions } from '../../reconcilers/status/replicas/merged-conditions.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';
import { Replicas } from '../replicas/replicas.ts';
import type { ClusterInjectionSettings } from './injection-settings.ts';
import { replicaCredentials } from './replica-credentials.ts';
import type { ReplicaMesh, ReplicaParts } from './replica-mesh.ts';

export interface ReplicaViewOptions {
  readonly parts: ReplicaParts;
  readonly own: ReplicaMesh;
  readonly injection: ClusterInjectionSettings;
  readonly bootstrap: PodBootstrap;
}

/** What this replica knows of all proxies of the mesh, those of the other replicas included, and of the pods without one. */
export class ReplicaView {
  readonly replicas: Replicas;
  readonly injectionProblems: InjectionProblems;
  readonly #options: ReplicaViewOptions;
  readonly #credentials: ReturnType<typeof replicaCredentials>;
  #unfollow: () => void = () => undefined;

  constructor(options: ReplicaViewOptions) {
    const { parts, own, injection, bootstrap } = options;
    const { sources, authority } = parts;
    const { rootNamespace, log, listen } = parts.options;
    this.#options = options;
    this.#credentials = replicaCredentials(authority, rootNamespace, log);
    this.replicas = new Replicas({
      mesh: own.mesh,
      inventory: own.configuration.inventory,
      pods: sources.registered.pods,
      self: this.name,
      identity: this.#credentials,
      log,
      ...listen.replicas,
    });
    this.injectionProblems = new InjectionProblems({
      pods: sources.registered.pods,
      namespaces: sources.namespaces.namespaces,
      context: () => injection.current(),
      bootstrapHash: () => bootstrap.hash,
      running: (proxy) => this.#runningBootstrap(proxy),
    });
  }

  /** The name of this replica among the others: that of its pod. */
  get name(): string {
    const { options, runtime } = this.#options.parts;
    return options.ownPod?.name ?? runtime.elector.identity;
  }

  async start(): Promise<void> {
    await this.replicas.start();
    this.injectionProblems.start();
    this.#unfollow = this.replicas.ledger.follow({
      proxy: (proxy) => this.injectionProblems.proxyChanged(proxy),
    });
  }

  async stop(): Promise<void> {
    this.#unfollow();
    this.injectionProblems.stop();
    await this.replicas.stop();
    this.#credentials.close();
  }

  conditions(entry: InventoryEntry): readonly ConditionState[] {
    return mergedConditions(this.#options.own.mesh.model, this.replicas.ledger, entry);
  }

  /** The state of a namespace; of the whole mesh, where none is given. */
  meshStatus(namespace: string | undefined): MeshState {
    const { groups } = this.replicas;
    const isWhole = namespace === undefined;
    const namespaces = isWhole ? this.injectionProblems.namespaces() : [namespace];
    const problems = namespaces.flatMap((each) => this.injectionProblems.of(each));
    return stateOf(isWhole ? groups.whole() : groups.group(namespace), problems, Date.now());
  }

  #runningBootstrap(proxy: string): { readonly hash: string | undefined } | undefined {
    const progress = this.replicas.ledger.proxy(proxy)?.progress;
    if (progress === undefined || progress.state === 'Disconnected') return undefined;
    return { hash: progress.bootstrap };
  }
}
