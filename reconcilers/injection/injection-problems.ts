import { isDeepStrictEqual } from 'node:util';
import type { ProxyProblem } from '../../api/mesh-status/types.ts';
import type { ObjectChange, ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import type { KeptNamespace } from '../namespace/kept-namespace.ts';
import type { MeshContext } from '../namespace/namespaces-in-mesh.ts';
import { injectionProblem, type RunningBootstrap } from './injection-problem.ts';

export interface InjectionProblemsOptions {
  readonly pods: ObjectSource<KeptPod>;
  readonly namespaces: ObjectSource<KeptNamespace>;
  /** What is the same for all namespaces, as it is now, with the version of this program. */
  readonly context: () => MeshContext & { readonly version: string };
  /** Of the bootstrap that pods of a namespace are started with now. */
  readonly bootstrapHash: (namespace: string) => string;
  /** Of a proxy, `namespace/name`, whichever replica it is connected to; undefined where it is connected to none. */
  readonly running: (proxy: string) => RunningBootstrap | undefined;
}

/** The pods of the cluster whose sidecar is missing or outdated. A change of a pod costs a look at that pod. */
export class InjectionProblems {
  readonly #options: InjectionProblemsOptions;
  readonly #problems = new Map<string, Map<string, ProxyProblem>>();
  /** Those of a namespace, in order, since they were last asked for. */
  readonly #sorted = new Map<string, readonly ProxyProblem[]>();
  readonly #listeners = new Set<(namespaces: ReadonlySet<string>) => void>();
  readonly #unfollow: (() => void)[] = [];

  constructor(options: InjectionProblemsOptions) {
    this.#options = options;
  }

  /** Follows pods and namespaces, until it is stopped. */
  start(): void {
    const { namespaces, pods } = this.#options;
    this.#unfollow.push(
      namespaces.follow((changes) => this.#namespacesChanged(changes)),
      pods.follow((changes) => this.#check(changes.map(podOfChange))),
    );
  }

  stop(): void {
    for (const unfollow of this.#unfollow.splice(0)) unfollow();
  }

  /** Of a namespace, in the order of the pods' names. */
  of(namespace: string): readonly ProxyProblem[] {
    const known = this.#sorted.get(namespace);
    if (known !== undefined) return known;
    const problems = [...(this.#problems.get(namespace)?.values() ?? [])];
    const sorted = problems.sort((one, other) => (one.proxy < other.proxy ? -1 : 1));
    if (sorted.length > 0) this.#sorted.set(namespace, sorted);
    return sorted;
  }

  /** Those that have problems. */
  namespaces(): readonly string[] {
    return [...this.#problems.keys()].sort();
  }

  /** Tells the namespaces that have problems, at once, and then those whose problems are others, until the returned function is called. */
  follow(listener: (namespaces: ReadonlySet<string>) => void): () => void {
    this.#listeners.add(listener);
    if (this.#problems.size > 0) listener(new Set(this.#problems.keys()));
    return () => this.#listeners.delete(listener);
  }

  /** A proxy, `namespace/name`, has connected somewhere, or is connected nowhere any more. */
  proxyChanged(proxy: string): void {
    this.#check([{ key: proxy, namespace: proxy.slice(0, proxy.indexOf('/')) }]);
  }

  /** The context or a bootstrap is another one now. */
  contentChanged(): void {
    this.#check([...this.#options.pods.entries()].map(([key, { namespace }]) => ({ key, namespace })));
  }

  #namespacesChanged(changes: readonly ObjectChange<KeptNamespace>[]): void {
    const changed = new Set(changes.map(({ key }) => key));
    const pods = [...this.#options.pods.entries()].filter(([, { namespace }]) => changed.has(namespace));
    this.#check(pods.map(([key, { namespace }]) => ({ key, namespace })));
  }

  #check(pods: readonly PodKey[]): void {
    const changed = new Set<string>();
    for (const pod of pods) if (this.#set(pod, this.#problemOf(pod))) changed.add(pod.namespace);
    if (changed.size > 0) for (const listener of [...this.#listeners]) listener(changed);
  }

  #problemOf({ key, namespace: name }: PodKey): ProxyProblem | undefined {
    const { pods, namespaces, context, bootstrapHash, running } = this.#options;
    const pod = pods.get(key);
    const namespace = namespaces.get(name);
    if (pod === undefined || namespace === undefined) return undefined;
    return injectionProblem(pod, {
      ...context(),
      namespace: { name, labels: namespace.labels },
      bootstrapHash: bootstrapHash(name),
      running: running(key),
    });
  }

  /** Whether that is another problem than before. */
  #set({ key, namespace }: PodKey, problem: ProxyProblem | undefined): boolean {
    const problems = this.#problems.get(namespace);
    const before = problems?.get(key);
    if (isDeepStrictEqual(before, problem)) return false;
    this.#sorted.delete(namespace);
    if (problem === undefined) {
      problems?.delete(key);
      if (problems?.size === 0) this.#problems.delete(namespace);
    } else if (problems === undefined) {
      this.#problems.set(namespace, new Map([[key, problem]]));
    } else {
      problems.set(key, problem);
    }
    return true;
  }
}

interface PodKey {
  readonly key: string;
  readonly namespace: string;
}

function podOfChange(change: ObjectChange<KeptPod>): PodKey {
  const { namespace } = change.kind === 'Deleted' ? change.before : change.value;
  return { key: change.key, namespace };
}
