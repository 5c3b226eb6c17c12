import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { collectionPath, type ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';

/** Requests at the same time: what a kube-apiserver takes without making them wait. */
const CONCURRENCY = 24;

/** An object to create. */
export interface CreatedObject {
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly [field: string]: unknown;
  };
  readonly [field: string]: unknown;
}

/** Creates many objects of a kind, with what is in their status where they have one. */
export async function createObjects(
  admin: ApiConnection,
  type: ResourceType,
  objects: readonly CreatedObject[],
): Promise<void> {
  const waiting = [...objects];
  const work = async () => {
    for (let object = waiting.pop(); object !== undefined; object = waiting.pop()) {
      await createObject(admin, type, object);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

async function createObject(admin: ApiConnection, type: ResourceType, object: CreatedObject): Promise<void> {
  const { apiVersion, kind, plural } = type;
  const path = collectionPath(type, object.metadata.namespace);
  const body = { apiVersion, kind, ...object };
  await admin.send({ method: 'POST', path, body, resource: plural });
  if (object.status === undefined) return;
  await admin.send({
    method: 'PATCH',
    path: `${path}/${object.metadata.name}/status`,
    contentType: 'application/merge-patch+json',
    body: { status: object.status },
    resource: plural,
  });
}
