import { listObjects } from '../../operator/kubernetes/informer/list-objects.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { INJECTED_ANNOTATIONS } from '../../sidecar-injector/mesh-words.ts';

/** A pod with a sidecar that has not ended. */
export interface InjectedPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** The ConfigMaps that its sidecar reads. */
  readonly configMaps: readonly string[];
}

const PODS: ResourceType = { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true };

/** The pods of the cluster with a sidecar. @throws ApiError */
export async function injectedPods(client: ResourceClient, limitMs: number): Promise<readonly InjectedPod[]> {
  const kind = { type: PODS, keep: keepInjectedPod };
  const { objects } = await listObjects(client.connection, kind, AbortSignal.timeout(limitMs));
  return objects.flatMap(({ value }) => value ?? []);
}

function keepInjectedPod({ metadata, fields }: RawObject): InjectedPod | undefined {
  const { namespace, name, uid, annotations } = metadata;
  const hasEnded = ['Succeeded', 'Failed'].includes(textOf(recordOf(fields.status).phase) ?? '');
  if (hasEnded || !(INJECTED_ANNOTATIONS.injectedBy in annotations)) return undefined;
  const sources = recordsOf(recordOf(fields.spec).volumes).flatMap(({ projected }) =>
    recordsOf(recordOf(projected).sources),
  );
  return {
    namespace,
    name,
    uid,
    configMaps: sources.flatMap(({ configMap }) => textOf(recordOf(configMap).name) ?? []),
  };
}
