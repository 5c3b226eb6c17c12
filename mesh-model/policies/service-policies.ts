import type { Index, Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { KeyedIndex } from '../collections/keyed-index.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Policy, ServicePolicy } from '../policy.ts';
import type { Service } from '../service.ts';
import { mostSpecific, type PoliciesAtLevel } from './most-specific.ts';
import { policyTerm } from './policies-by-target.ts';
import type { PolicyTarget } from './policy-target.ts';
import { winnerTerm } from './winner-term.ts';

export interface ServicePolicies {
  /** By `Service.key`. */
  readonly policies: DerivedCollection<Service, ServicePolicy>;
  /** Term: `winnerTerm`. */
  readonly byWinner: KeyedIndex<ServicePolicy>;
}

/**
 * How clients reach each service. There is no workload level: a client picks an instance by what it knows of the
 * service, so one instance cannot have settings of its own. A policy that tries is told so (`policyProblems`).
 */
export function deriveServicePolicies(inputs: MeshInputs, byTarget: Index<Policy>): ServicePolicies {
  const policies = inputs.graph.derive<Service, ServicePolicy>(
    'service-policies',
    inputs.services,
    (_key, service, read) => ({
      traffic: mostSpecific(levelsOf(service, byTarget, read), (spec) => spec.traffic),
    }),
  );
  const byWinner = policies.index('winner', ({ traffic }) =>
    traffic === undefined ? [] : [winnerTerm('traffic', traffic.origin.object)],
  );
  return { policies, byWinner };
}

function* levelsOf(service: Service, byTarget: Index<Policy>, read: Reader): Generator<PoliciesAtLevel> {
  const forTarget = (target: PolicyTarget) => read.lookup(byTarget, policyTerm('Service', target));
  yield { level: 'Service', policies: forTarget({ kind: 'Service', key: service.key }) };
  yield { level: 'Namespace', policies: forTarget({ kind: 'Namespace', namespace: service.namespace }) };
  yield { level: 'Mesh', policies: forTarget({ kind: 'Mesh' }) };
}
