import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { ControlPlaneObserver } from '../../xds/server/control-plane.ts';
import { groupOf, type ProxyGroup, type StandingProxy, sumOf } from './mesh-status.ts';
import { MutualTlsTallies, NO_ENDPOINTS, namespaceOf } from './mutual-tls-tally.ts';
import type { MergedLedger } from './replicas/merged-ledger.ts';

/** A proxy, and the replica it is, or was last, connected to; no replica where it was never seen. */
export interface MergedProxy extends StandingProxy {
  readonly replica: string | undefined;
}

export interface MeshGroupsOptions {
  readonly model: MeshModel;
  readonly ledger: Pick<MergedLedger, 'proxy' | 'follow'>;
  readonly observe: (observer: Partial<ControlPlaneObserver>) => () => void;
}

/**
 * The proxies of all replicas by namespace, and what those of each come to: worked out again only for namespaces of which something
 * has changed.
 */
export class MeshGroups {
  readonly #options: MeshGroupsOptions;
  readonly #members = new Map<string, Set<string>>();
  readonly #groups = new Map<string, ProxyGroup>();
  readonly #listeners = new Set<(namespace: string) => void>();
  readonly #tallies: MutualTlsTallies;
  readonly #ends: readonly (() => void)[];

  constructor(options: MeshGroupsOptions) {
    this.#options = options;
    this.#tallies = new MutualTlsTallies(options.model);
    for (const [workload] of options.model.workloads.entries()) this.#place(workload);
    this.#ends = [
      options.observe({ committed: (changed) => this.#committed(changed) }),
      options.ledger.follow({ proxy: (proxy) => this.#changed(namespaceOf(proxy)) }),
    ];
  }

  stop(): void {
    for (const end of this.#ends) end();
  }

  /** Those that have workloads with a proxy. */
  namespaces(): readonly string[] {
    return [...this.#members.keys()].sort();
  }

  has(namespace: string): boolean {
    return this.#members.has(namespace);
  }

  group(namespace: string): ProxyGroup {
    const known = this.#groups.get(namespace);
    if (known !== undefined) return known;
    const group = groupOf(this.#proxiesOf(namespace), this.#tallies.of(namespace));
    if (this.has(namespace)) this.#groups.set(namespace, group);
    return group;
  }

  whole(): ProxyGroup {
    const groups = this.namespaces().map((namespace) => this.group(namespace));
    return groups.length === 0 ? groupOf([], NO_ENDPOINTS) : sumOf(groups);
  }

  /** All proxies there should be, in order of namespace and name. */
  proxies(): readonly MergedProxy[] {
    return this.namespaces().flatMap((namespace) => this.#proxiesOf(namespace));
  }

  /** Calls back with each namespace of which something has changed, until the returned function is called. */
  follow(listener: (namespace: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #committed(changed: ChangedKeys): void {
    const { model } = this.#options;
    const workloads = changed.get(model.workloads) ?? new Set<string>();
    for (const workload of workloads) this.#place(workload);
    const services = changed.get(model.endpoints) ?? new Set<string>();
    const touched = new Set([...workloads].map(namespaceOf));
    for (const namespace of this.#tallies.update(services)) touched.add(namespace);
    for (const namespace of touched) this.#changed(namespace);
  }

  #place(workload: string): void {
    const namespace = namespaceOf(workload);
    const members = this.#members.get(namespace) ?? new Set<string>();
    const mode = this.#options.model.workloads.get(workload)?.proxy.mode;
    if (mode === undefined || mode === 'None') members.delete(workload);
    else members.add(workload);
    if (members.size > 0) this.#members.set(namespace, members);
    else this.#members.delete(namespace);
  }

  #changed(namespace: string): void {
    this.#groups.delete(namespace);
    for (const listener of this.#listeners) listener(namespace);
  }

  #proxiesOf(namespace: string): readonly MergedProxy[] {
    return [...(this.#members.get(namespace) ?? [])].sort().map((name) => this.#proxy(name));
  }

  #proxy(name: string): MergedProxy {
    const placed = this.#options.ledger.proxy(name);
    if (placed === undefined) {
      const unknown = { since: undefined, certificateEnd: undefined, replica: undefined };
      return { name, state: 'Absent', isConfigured: false, pending: [], rejected: [], ...unknown };
    }
    const { state, isConfigured, since, pending, rejected, certificateEnd } = placed.progress;
    return { name, state, isConfigured, since, pending, rejected, certificateEnd, replica: placed.replica };
  }
}
