import type { Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { ReferenceProblem } from '../configuration.ts';
import { labelsText } from '../labels.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Policy } from '../policy.ts';
import { type PolicyTarget, targetsOf } from './policy-target.ts';
import type { TargetSubjects } from './target-subjects.ts';

/**
 * What is wrong with each policy as it was written last (which may not be the generation in force); absent where nothing
 * is. A target that does not exist is no reason to refuse the policy: it may come later.
 */
export function derivePolicyProblems(
  inputs: MeshInputs,
  subjects: TargetSubjects,
): DerivedCollection<Policy, readonly ReferenceProblem[]> {
  return inputs.graph.derive<Policy, readonly ReferenceProblem[]>(
    'policy-problems',
    inputs.meshPolicies,
    (_key, policy, read) => {
      const targets = targetsOf(policy, inputs.settings);
      const missing = targets.flatMap((target, index): ReferenceProblem[] => {
        const message = missingTarget(target, inputs, subjects, read);
        return message === undefined
          ? []
          : [{ path: `spec.targetRefs[${index}]`, reason: 'TargetNotFound', message }];
      });
      const problems = [...missing, ...trafficOfInstances(policy, targets)];
      return problems.length === 0 ? undefined : problems;
    },
  );
}

function missingTarget(
  target: PolicyTarget,
  inputs: MeshInputs,
  subjects: TargetSubjects,
  read: Reader,
): string | undefined {
  switch (target.kind) {
    case 'Mesh':
    case 'Namespace':
      return undefined;
    case 'Service':
      return read.get(inputs.services, target.key) === undefined ? `there is no ${target.key}` : undefined;
    case 'Gateway':
      return `the mesh has no Gateway ${target.key}`;
    case 'Workload':
      return read.get(inputs.workloads, target.key) === undefined
        ? `there is no workload ${target.key}`
        : undefined;
    case 'Workloads': {
      if (subjects.list('Workload', target, read).length > 0) return undefined;
      return `no workload in namespace ${target.namespace} has the labels ${labelsText(target.labels)}`;
    }
  }
}

/** Clients choose how to reach a service before they choose an instance, so an instance has no settings of its own. */
function trafficOfInstances({ spec }: Policy, targets: readonly PolicyTarget[]): ReferenceProblem[] {
  const instances = targets.some(({ kind }) => kind === 'Workload' || kind === 'Workloads');
  if (spec.traffic === undefined || !instances) return [];
  const message = 'does nothing for a Workload: name the Service it belongs to';
  return [{ path: 'spec.traffic', reason: 'NotPermitted', message }];
}
