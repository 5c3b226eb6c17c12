import { isNotFound } from '../../operator/kubernetes/connection/api-errors.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { nameText } from '../../operator/kubernetes/resources/resource-type.ts';
import type { InjectedPod } from './injected-pods.ts';
import type { Removal } from './removal.ts';

/** The pods that read an object, which must be there for as long as they are. */
export function readersOf({ type, name }: Removal, pods: readonly InjectedPod[]): readonly InjectedPod[] {
  if (type.kind !== 'ConfigMap') return [];
  return pods.filter(
    ({ namespace, configMaps }) => namespace === name.namespace && configMaps.includes(name.name),
  );
}

/**
 * Leaves an object to the pods that read it: the cluster's garbage collector removes it with the last of them. Without it, the kubelet
 * could not start a container of theirs again.
 * @throws ApiError
 */
export async function bequeath(
  client: ResourceClient,
  { type, name }: Removal,
  heirs: readonly InjectedPod[],
  say: (line: string) => void,
): Promise<void> {
  const ownerReferences = heirs.map((pod) => ({
    apiVersion: 'v1',
    kind: 'Pod',
    name: pod.name,
    uid: pod.uid,
  }));
  try {
    await client.merge(type, name, { metadata: { ownerReferences } });
  } catch (error) {
    if (isNotFound(error)) return;
    throw error;
  }
  const pods = heirs.length === 1 ? 'its pod ends' : `the last of its ${heirs.length} pods ends`;
  say(`${type.kind.toLowerCase()}/${nameText(name)} stays until ${pods}`);
}
