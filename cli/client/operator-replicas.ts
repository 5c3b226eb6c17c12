import {
  ApiConnectionError,
  ApiError,
  ApiStatusError,
  ApiTimeoutError,
} from '../../operator/kubernetes/connection/api-errors.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { CommandError } from '../command-error.ts';
import type { Cluster } from './cluster.ts';
import { clusterError } from './cluster-errors.ts';

export const PODS: ResourceType = { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true };

/** The labels of the operator's pods. */
export const OPERATOR_LABELS = 'app.kubernetes.io/name=meltemi,app.kubernetes.io/component=operator' as const;

/** The port of the operator's read-only API. */
const API_PORT = 15014;

/** A pod that hangs must not keep those who ask from what the others say. */
const LIMIT_MS = 5_000;

/** What one replica said. */
export type ReplicaAnswer =
  | { readonly pod: string; readonly is: 'Answered'; readonly body: unknown }
  /** It has no such thing. */
  | { readonly pod: string; readonly is: 'Absent' }
  | { readonly pod: string; readonly is: 'Silent'; readonly reason: string };

/**
 * Asks every replica of the operator for a path of its API, through the API server: nobody needs a way to the pods.
 * @param path begins with a slash
 * @throws CommandError where there is no replica, or the user may not ask them
 */
export async function askReplicas(cluster: Cluster, path: string): Promise<readonly ReplicaAnswer[]> {
  const pods = await operatorPods(cluster);
  if (pods.length === 0) throw noOperator(cluster);
  return Promise.all(pods.map((pod) => askPod(cluster, pod, path)));
}

/** The pods of the operator that have not ended, by name. @throws CommandError */
export async function operatorPods(cluster: Cluster): Promise<readonly RawObject[]> {
  const pods = await cluster.list(PODS, {
    namespace: cluster.rootNamespace,
    labelSelector: OPERATOR_LABELS,
  });
  return pods.filter((pod) => !['Succeeded', 'Failed'].includes(phaseOf(pod) ?? ''));
}

export function noOperator({ rootNamespace }: Cluster): CommandError {
  return new CommandError(
    `no Meltemi operator runs in namespace ${rootNamespace}`,
    'install it with `meltemi install`, or name its namespace with --root-namespace',
  );
}

async function askPod(cluster: Cluster, pod: RawObject, path: string): Promise<ReplicaAnswer> {
  const { namespace, name } = pod.metadata;
  const phase = phaseOf(pod);
  if (phase === 'Pending') return { pod: name, is: 'Silent', reason: 'it has not started (Pending)' };
  try {
    const body = await cluster.connection.send({
      method: 'GET',
      path: `/api/v1/namespaces/${namespace}/pods/${name}:${API_PORT}/proxy${path}`,
      resource: 'pods/proxy',
      limitMs: LIMIT_MS,
      retries: false,
    });
    return { pod: name, is: 'Answered', body };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return whyNoAnswer(error, cluster, pod);
  }
}

/** @throws CommandError where all replicas would give it */
function whyNoAnswer(error: ApiError, cluster: Cluster, pod: RawObject): ReplicaAnswer {
  const { namespace, name } = pod.metadata;
  const silent = (reason: string): ReplicaAnswer => ({ pod: name, is: 'Silent', reason });
  if (error instanceof ApiTimeoutError) return silent(`no answer within ${LIMIT_MS / 1000} s`);
  if (error instanceof ApiConnectionError) return silent(error.message.slice(error.request.length + 2));
  if (!(error instanceof ApiStatusError)) throw clusterError(error, cluster, asked(namespace));
  const { code, reason, message } = error.status;
  // The API server's own refusals have a reason, those of the replica behind it have none.
  if (code === 404 && reason === '') return { pod: name, is: 'Absent' };
  if (code === 404) return silent('it has just ended');
  if (code === 401 || code === 403) throw clusterError(error, cluster, asked(namespace));
  return silent(message);
}

function asked(namespace: string) {
  return { permission: 'get pods/proxy', namespace };
}

function phaseOf({ fields }: RawObject): string | undefined {
  return textOf(recordOf(fields.status).phase);
}
