import type { RawObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf, recordsOf, textOf } from '../../../operator/kubernetes/resources/read-fields.ts';
import { OPERATOR_LABELS } from '../../client/operator-replicas.ts';
import { OBJECT_TYPES } from '../../install/object-types.ts';
import { type Check, defineCheck } from '../check.ts';
import { type CheckFinding, error, ok, warning } from '../finding.ts';
import { PODS } from '../object-types.ts';

export interface OperatorFacts {
  readonly rootNamespace: string;
  /** Undefined: there is no Deployment. */
  readonly replicas:
    | { readonly wanted: number; readonly ready: number; readonly updated: number; readonly isSeen: boolean }
    | undefined;
  /** Why containers do not run: `meltemi-x: ImagePullBackOff: no such image`. */
  readonly troubles: readonly string[];
}

/** All replicas of the operator run, and are of its newest version. */
export const operatorPods: Check = defineCheck<OperatorFacts>({
  name: 'operator',
  when: 'After',
  gather: async ({ cluster }) => {
    const namespace = cluster.rootNamespace;
    const deployment = await cluster.get(OBJECT_TYPES.Deployment, { namespace, name: 'meltemi' });
    const pods = await cluster.list(PODS, { namespace, labelSelector: OPERATOR_LABELS });
    return {
      rootNamespace: namespace,
      replicas: deployment && replicaCounts(deployment),
      troubles: pods.flatMap(podTroubles),
    };
  },
  judge: judgeOperator,
});

function replicaCounts({ metadata, fields }: RawObject): OperatorFacts['replicas'] {
  const status = recordOf(fields.status);
  return {
    wanted: numberOf(recordOf(fields.spec).replicas) ?? 1,
    ready: numberOf(status.readyReplicas) ?? 0,
    updated: numberOf(status.updatedReplicas) ?? 0,
    isSeen: (numberOf(status.observedGeneration) ?? 0) >= metadata.generation,
  };
}

/** What the kubelet or the scheduler says of a pod that does not run. */
function podTroubles({ metadata: { name }, fields }: RawObject): readonly string[] {
  const status = recordOf(fields.status);
  const waiting = recordsOf(status.containerStatuses).flatMap(({ state }) => {
    const { reason, message } = recordOf(recordOf(state).waiting);
    return textOf(reason) === undefined || reason === 'ContainerCreating'
      ? []
      : [troubleText(reason, message)];
  });
  const unscheduled = recordsOf(status.conditions)
    .filter(({ type, status: held }) => type === 'PodScheduled' && held === 'False')
    .map(({ reason, message }) => troubleText(reason, message));
  return [...waiting, ...unscheduled].map((trouble) => `${name}: ${trouble}`);
}

function troubleText(reason: unknown, message: unknown): string {
  return [textOf(reason), textOf(message)].filter((text) => text !== undefined && text !== '').join(': ');
}

export function judgeOperator({ rootNamespace, replicas, troubles }: OperatorFacts): readonly CheckFinding[] {
  const describe = `kubectl -n ${rootNamespace} describe pods`;
  if (replicas === undefined) {
    const fix = 'run `meltemi install`, or name the namespace it is in with --root-namespace';
    return [error(`there is no Deployment ${rootNamespace}/meltemi`, fix)];
  }
  const { wanted, ready, updated, isSeen } = replicas;
  const trouble = troubles.map((text) => error(text, `mend what it says; \`${describe}\` has more`));
  if (!isSeen) {
    const fix = 'the controllers of the cluster must run: look at kube-controller-manager';
    return [...trouble, error('its Deployment is not followed by the cluster', fix)];
  }
  if (wanted === 0) return [error('its Deployment has 0 replicas', 'scale it up to 2')];
  if (ready === 0) {
    return [...trouble, error(`none of its ${wanted} replicas is ready`, `see \`${describe}\``)];
  }
  const findings: CheckFinding[] = [...trouble];
  if (ready < wanted)
    findings.push(warning(`${ready} of ${wanted} replicas are ready`, `see \`${describe}\``));
  if (updated < wanted) {
    const message = `${updated} of ${wanted} replicas are of its newest version`;
    findings.push(warning(message, `wait: kubectl -n ${rootNamespace} rollout status deployment/meltemi`));
  }
  if (wanted === 1) {
    const message = 'it has one replica: while that restarts, pods of labelled namespaces cannot start';
    findings.push(warning(message, 'give it 2 with `meltemi upgrade --replicas 2`'));
  }
  return findings.length > 0 ? findings : [ok(`${ready} of ${wanted} replicas ready in ${rootNamespace}`)];
}
