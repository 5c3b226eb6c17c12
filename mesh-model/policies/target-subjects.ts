import type { Reader } from '../collections/collection.ts';
import { labelTerms, selectorTerm } from '../label-terms.ts';
import { selects } from '../labels.ts';
import type { Membership } from '../membership/membership.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Service } from '../service.ts';
import type { Workload } from '../workload.ts';
import type { PolicySubject } from './policies-by-target.ts';
import type { PolicyTarget } from './policy-target.ts';

/** A target whose subjects can be listed at the cost of what it covers. */
export type NarrowTarget = Extract<PolicyTarget, { kind: 'Service' | 'Workload' | 'Workloads' }>;

/** A target that can cover the whole mesh: its subjects are never listed. */
export type WideTarget = Extract<PolicyTarget, { kind: 'Namespace' | 'Mesh' }>;

/** Whether the target can cover the whole mesh, or a namespace of any size. */
export function isWide(target: PolicyTarget): target is WideTarget {
  return target.kind === 'Namespace' || target.kind === 'Mesh';
}

/** Which workloads and services there are for a policy's target. */
export interface TargetSubjects {
  /** Keys of what a narrow target covers, in order. No service is covered by a target that means single instances. */
  list(subject: PolicySubject, target: NarrowTarget, read: Reader): readonly string[];
  /** Whether a wide target covers anything. */
  any(subject: PolicySubject, target: WideTarget, read: Reader): boolean;
}

/** The term of everything, next to one term a namespace. */
export const EVERYWHERE = '*';

/** Indexes workloads and services by what targets can say of them. */
export function targetSubjects(inputs: MeshInputs, { byService }: Membership): TargetSubjects {
  const { services, workloads } = inputs;
  const scopes = ({ namespace }: Service | Workload) => [namespace, EVERYWHERE];
  const servicesByScope = services.index('scope', scopes);
  const workloadsByScope = workloads.index('scope', scopes);
  const workloadsByLabel = workloads.index('label', ({ namespace, labels }) => labelTerms(namespace, labels));

  const listWorkloads = (target: NarrowTarget, read: Reader): readonly string[] => {
    switch (target.kind) {
      case 'Service':
        return read.lookup(byService, target.key).map(({ workload }) => workload);
      case 'Workload':
        return read.get(workloads, target.key) === undefined ? [] : [target.key];
      case 'Workloads': {
        const term = selectorTerm(target.namespace, target.labels);
        const candidates = term === undefined ? [] : read.lookup(workloadsByLabel, term);
        return candidates.filter(({ labels }) => selects(target.labels, labels)).map(({ key }) => key);
      }
    }
  };
  const listServices = (target: NarrowTarget, read: Reader): readonly string[] =>
    target.kind === 'Service' && read.get(services, target.key) !== undefined ? [target.key] : [];

  return {
    list: (subject, target, read) => (subject === 'Workload' ? listWorkloads : listServices)(target, read),
    any: (subject, target, read) => {
      const scope = target.kind === 'Mesh' ? EVERYWHERE : target.namespace;
      return subject === 'Workload' ? read.has(workloadsByScope, scope) : read.has(servicesByScope, scope);
    },
  };
}
