import { listObjects } from '../../operator/kubernetes/informer/list-objects.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { INJECTED_ANNOTATIONS } from '../../sidecar-injector/mesh-words.ts';

/** How many pods of the cluster have a sidecar. @throws ApiError */
export async function injectedPods(client: ResourceClient, limitMs: number): Promise<number> {
  const kind = {
    type: { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true },
    keep: ({ metadata }: RawObject) => INJECTED_ANNOTATIONS.injectedBy in metadata.annotations,
  };
  const { objects } = await listObjects(client.connection, kind, AbortSignal.timeout(limitMs));
  return objects.filter(({ value }) => value).length;
}
