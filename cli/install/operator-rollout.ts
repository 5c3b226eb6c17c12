import { listObjects } from '../../operator/kubernetes/informer/list-objects.ts';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { CommandError } from '../command-error.ts';
import { OBJECT_TYPES } from './object-types.ts';
import { poll } from './poll.ts';

const OPERATOR = 'meltemi';
const POD_LABELS = 'app.kubernetes.io/name=meltemi,app.kubernetes.io/component=operator';
const PATIENCE_MS = 30_000;

/**
 * Waits until every replica is of the newest kind and available.
 * @throws CommandError when the time is over, with what the pods say; ApiError
 */
export async function waitForOperator(
  client: ResourceClient,
  namespace: string,
  limitMs: number,
): Promise<void> {
  const name = { namespace, name: OPERATOR };
  const done = await poll(async () => {
    const deployment = await client.get(OBJECT_TYPES.Deployment, name);
    return deployment !== undefined && isRolledOut(deployment) ? true : undefined;
  }, limitMs);
  if (done) return;
  const deployment = await client.get(OBJECT_TYPES.Deployment, name);
  const available = numberOf(recordOf(deployment?.fields.status).availableReplicas) ?? 0;
  const wanted = numberOf(recordOf(deployment?.fields.spec).replicas) ?? 0;
  const troubles = [
    ...new Set((await operatorPods(client, namespace)).flatMap(({ trouble }) => trouble ?? [])),
  ];
  throw new CommandError(
    [`${available} of ${wanted} replicas of the operator are available`, ...troubles].join('; '),
    `see kubectl -n ${namespace} describe pods, and run this again: the webhooks are not changed before the operator can answer them`,
  );
}

/** As `kubectl rollout status` sees it. */
export function isRolledOut({ metadata, fields }: Pick<RawObject, 'metadata' | 'fields'>): boolean {
  const wanted = numberOf(recordOf(fields.spec).replicas) ?? 1;
  const status = recordOf(fields.status);
  return (
    (numberOf(status.observedGeneration) ?? 0) >= metadata.generation &&
    (numberOf(status.updatedReplicas) ?? 0) >= wanted &&
    (numberOf(status.replicas) ?? 0) <= (numberOf(status.updatedReplicas) ?? 0) &&
    (numberOf(status.availableReplicas) ?? 0) >= wanted
  );
}

/** A pod of the operator, and what keeps it from running. */
interface OperatorPod {
  readonly trouble: string | undefined;
}

/** The operator's pods, those that are ending too. @throws ApiError */
export async function operatorPods(
  client: ResourceClient,
  namespace: string,
): Promise<readonly OperatorPod[]> {
  const pods: WatchedKind<OperatorPod> = {
    type: { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true },
    namespace,
    labelSelector: POD_LABELS,
    keep: ({ fields }) => ({ trouble: troubleOf(recordOf(fields.status)) }),
  };
  const { objects } = await listObjects(client.connection, pods, AbortSignal.timeout(PATIENCE_MS));
  return objects.map(({ value }) => value);
}

function troubleOf(status: Readonly<Record<string, unknown>>): string | undefined {
  const unscheduled = recordsOf(status.conditions).find(
    ({ type, status: holds }) => type === 'PodScheduled' && holds === 'False',
  );
  const waiting = recordsOf(status.containerStatuses).map(({ state }) => recordOf(recordOf(state).waiting));
  const said = [...waiting, ...(unscheduled === undefined ? [] : [unscheduled])]
    .map(({ reason, message }) =>
      [textOf(reason), textOf(message)].filter((word) => word !== undefined).join(': '),
    )
    .filter((words) => words !== '');
  return said[0];
}
