import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { selectorTerm } from '../label-terms.ts';
import { type Labels, labelsText } from '../labels.ts';
import type { Policy } from '../policy.ts';
import type { MeshSettings } from '../settings.ts';

type TargetRef = NonNullable<MeshPolicySpec['targetRefs']>[number];

/** What one policy is for, in the policy's own namespace. */
export type PolicyTarget =
  | { readonly kind: 'Mesh' }
  | { readonly kind: 'Namespace'; readonly namespace: string }
  /** `key`: `Service.key`. */
  | { readonly kind: 'Service'; readonly key: string }
  /** `key`: `Workload.key`. */
  | { readonly kind: 'Workload'; readonly key: string }
  | { readonly kind: 'Workloads'; readonly namespace: string; readonly labels: Labels }
  | { readonly kind: 'Gateway'; readonly key: string };

/** The targets of a policy, one for each of its `targetRefs`; without any, the namespace or the mesh. */
export function targetsOf(policy: Policy, settings: MeshSettings): readonly PolicyTarget[] {
  const { namespace } = policy;
  const refs = policy.spec.targetRefs ?? [];
  if (refs.length > 0) return refs.map((ref) => targetOf(ref, namespace));
  return [namespace === settings.rootNamespace ? { kind: 'Mesh' } : { kind: 'Namespace', namespace }];
}

function targetOf(ref: TargetRef, namespace: string): PolicyTarget {
  const name = `${namespace}/${ref.name ?? ''}`;
  switch (ref.kind) {
    case 'Service':
    case 'MeshService':
      return { kind: 'Service', key: `${ref.kind}/${name}` };
    case 'Gateway':
      return { kind: 'Gateway', key: name };
    case 'Workload':
      return ref.labels === undefined
        ? { kind: 'Workload', key: name }
        : { kind: 'Workloads', namespace, labels: ref.labels };
  }
}

/** The term under which policies for a target are found. A target by labels is found under one of its labels. */
export function targetTerm(target: PolicyTarget): string {
  switch (target.kind) {
    case 'Workloads':
      return `Workloads/${selectorTerm(target.namespace, target.labels) ?? target.namespace}`;
    default:
      return targetText(target);
  }
}

/** A target as a status names it. */
export function targetText(target: PolicyTarget): string {
  switch (target.kind) {
    case 'Mesh':
      return 'Mesh';
    case 'Namespace':
      return `Namespace/${target.namespace}`;
    case 'Service':
      return target.key;
    case 'Workload':
      return `Workload/${target.key}`;
    case 'Gateway':
      return `Gateway/${target.key}`;
    case 'Workloads':
      return `Workloads ${labelsText(target.labels)} of ${target.namespace}`;
  }
}
