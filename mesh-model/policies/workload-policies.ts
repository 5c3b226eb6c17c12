import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import type { Index, Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { KeyedIndex } from '../collections/keyed-index.ts';
import { labelTerms } from '../label-terms.ts';
import { selects } from '../labels.ts';
import type { Membership } from '../membership/membership.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { EgressMode, InForce, MutualTlsPolicy, Policy, WorkloadPolicy } from '../policy.ts';
import type { Workload } from '../workload.ts';
import { mostSpecific, type PoliciesAtLevel } from './most-specific.ts';
import { policyTerm } from './policies-by-target.ts';
import { type PolicyTarget, targetsOf } from './policy-target.ts';
import { winnerTerm } from './winner-term.ts';

export interface WorkloadPolicies {
  /** By `Workload.key`. */
  readonly policies: DerivedCollection<Workload, WorkloadPolicy>;
  /** Term: `winnerTerm`. */
  readonly byWinner: KeyedIndex<WorkloadPolicy>;
}

/** Where no policy says anything, a workload takes both mutual TLS and plaintext, so that a mesh can be grown into. */
export const DEFAULT_MTLS: InForce<MutualTlsPolicy> = {
  value: { mode: 'Permissive', ports: {} },
  level: 'Default',
  origin: undefined,
};

/** Where no policy says anything, a workload reaches what it reached without the mesh. */
export const DEFAULT_EGRESS: InForce<EgressMode> = { value: 'AllowAny', level: 'Default', origin: undefined };

/** What holds for each workload. */
export function deriveWorkloadPolicies(
  inputs: MeshInputs,
  byTarget: Index<Policy>,
  { workloadServices }: Membership,
): WorkloadPolicies {
  const policies = inputs.graph.derive<Workload, WorkloadPolicy>(
    'workload-policies',
    inputs.workloads,
    (key, workload, read) => {
      const services = read.get(workloadServices, key)?.services ?? [];
      const levels = () => levelsOf(workload, services, inputs, byTarget, read);
      return {
        mtls: mostSpecific(levels(), mutualTlsOf) ?? DEFAULT_MTLS,
        egress: mostSpecific(levels(), (spec) => spec.egress?.mode) ?? DEFAULT_EGRESS,
      };
    },
  );
  const byWinner = policies.index('winner', ({ mtls, egress }) => [
    ...(mtls.origin === undefined ? [] : [winnerTerm('mtls', mtls.origin.object)]),
    ...(egress.origin === undefined ? [] : [winnerTerm('egress', egress.origin.object)]),
  ]);
  return { policies, byWinner };
}

function mutualTlsOf({ mtls }: MeshPolicySpec): MutualTlsPolicy | undefined {
  return mtls === undefined ? undefined : { mode: mtls.mode, ports: mtls.ports ?? {} };
}

function* levelsOf(
  workload: Workload,
  services: readonly string[],
  { settings }: MeshInputs,
  byTarget: Index<Policy>,
  read: Reader,
): Generator<PoliciesAtLevel> {
  const forTarget = (target: PolicyTarget) => read.lookup(byTarget, policyTerm('Workload', target));
  const named = forTarget({ kind: 'Workload', key: workload.key });
  const selecting = labelTerms(workload.namespace, workload.labels)
    .flatMap((term) => read.lookup(byTarget, `Workload@Workloads/${term}`))
    .filter((policy) => targetsOf(policy, settings).some((target) => selectsWorkload(target, workload)));
  yield { level: 'Workload', policies: [...named, ...selecting] };
  yield { level: 'Service', policies: services.flatMap((key) => forTarget({ kind: 'Service', key })) };
  yield { level: 'Namespace', policies: forTarget({ kind: 'Namespace', namespace: workload.namespace }) };
  yield { level: 'Mesh', policies: forTarget({ kind: 'Mesh' }) };
}

function selectsWorkload(target: PolicyTarget, workload: Workload): boolean {
  return target.kind === 'Workloads' && selects(target.labels, workload.labels);
}
