import { KINDS, MESH_API_VERSION } from '../../api/kinds.ts';
import { isNotFound } from '../../operator/kubernetes/connection/api-errors.ts';
import { listObjects } from '../../operator/kubernetes/informer/list-objects.ts';
import type { ObjectMetadata } from '../../operator/kubernetes/resources/raw-object.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { ObjectName, ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';

/** The objects of a kind that a cluster has. */
export interface KindInUse {
  readonly kind: string;
  readonly objects: readonly ObjectName[];
}

const LIST_LIMIT_MS = 60_000;

/** The kinds of the mesh that users write; `MeshStatus` is the operator's own. */
export const USER_KINDS: readonly ResourceType[] = Object.values(KINDS).filter(
  ({ apiVersion, kind }) => apiVersion === MESH_API_VERSION && kind !== KINDS.MeshStatus.kind,
);

/** What users have written for the mesh, by kind; kinds without objects are left out. @throws ApiError */
export async function usersObjects(client: ResourceClient): Promise<readonly KindInUse[]> {
  const kinds = await Promise.all(
    USER_KINDS.map(async (type) => ({ kind: type.kind, objects: await namesOf(client, type) })),
  );
  return kinds.filter(({ objects }) => objects.length > 0);
}

/** The names of the objects of a kind; none where the cluster does not have the kind. @throws ApiError */
export async function namesOf(
  client: ResourceClient,
  type: ResourceType,
  where: { readonly namespace?: string; readonly labelSelector?: string } = {},
): Promise<readonly ObjectName[]> {
  const kind = {
    type,
    ...where,
    keep: ({ metadata }: { readonly metadata: ObjectMetadata }) => metadata,
  };
  try {
    const { objects } = await listObjects(client.connection, kind, AbortSignal.timeout(LIST_LIMIT_MS));
    return objects.map(({ metadata: { namespace, name } }) => ({ namespace, name }));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw error;
  }
}
