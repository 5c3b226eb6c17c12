import { isDeepStrictEqual } from 'node:util';
import type {
  ObjectChange,
  ObjectIndex,
  ObjectSource,
} from '../../operator/kubernetes/informer/object-source.ts';
import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';
import {
  type DecisionContext,
  decideByFacts,
  isLabelledForInjection,
  isProtectedNamespace,
  revisionOfNamespace,
} from '../../sidecar-injector/injection/decide.ts';
import type { KeptNamespace } from './kept-namespace.ts';

/** What is the same for all namespaces. */
export type MeshContext = Omit<DecisionContext, 'namespace'>;

/** Knows which namespaces have, or will have, pods with a sidecar of this control plane. */
export class NamespacesInMesh {
  readonly #context: () => MeshContext;
  /** Pods that count whatever the label of their namespace is: few in most clusters. */
  readonly #pods: ObjectIndex<KeptPod>;

  constructor(pods: ObjectSource<KeptPod>, context: () => MeshContext) {
    this.#context = context;
    this.#pods = pods.index((pod) => (mayNeedFiles(pod) ? [pod.namespace] : []));
  }

  /** Whether pods of the namespace read files of ours: they could not start without, or not again. */
  has(name: string, { labels }: KeptNamespace): boolean {
    const context = this.#context();
    if (isProtectedNamespace(name, context.rootNamespace)) return false;
    if (isLabelledForInjection(labels) && revisionOfNamespace(labels) === context.revision) return true;
    const inNamespace = { ...context, namespace: { name, labels } };
    return this.#pods
      .lookup(name)
      .some(
        ({ injection }) =>
          injection.injectedBy?.startsWith(`${context.revision}/`) === true ||
          decideByFacts(injection, inNamespace).kind !== 'Skip',
      );
  }
}

/** The namespaces of which a change of a pod may make, or no longer make, one with pods of ours. */
export function namespacesOfChange(change: ObjectChange<KeptPod>): readonly string[] {
  switch (change.kind) {
    case 'Added':
      return mayNeedFiles(change.value) ? [change.value.namespace] : [];
    case 'Deleted':
      return mayNeedFiles(change.before) ? [change.before.namespace] : [];
    case 'Updated': {
      // Most changes of a pod are of its status.
      const { before, value } = change;
      const isSame =
        before.hasEnded === value.hasEnded && isDeepStrictEqual(before.injection, value.injection);
      return isSame ? [] : [value.namespace];
    }
  }
}

function mayNeedFiles({ hasEnded, injection }: KeptPod): boolean {
  const { injectedBy, inject, revision } = injection;
  return !hasEnded && (injectedBy !== undefined || inject === 'true' || revision !== undefined);
}
