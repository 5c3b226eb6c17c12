import type { FastifyInstance } from 'fastify';
import { KINDS, MESH_API_VERSION } from '../../api/kinds.ts';
import type { MeshState } from '../../api/mesh-status/types.ts';
import type { Kind } from '../../api/object.ts';
import type { Inventory } from '../../stores/inventory.ts';
import { meshStatusObject, namespacesOf } from './mesh-status-object.ts';
import type { ObjectViews } from './object-view.ts';

export interface ObjectRoutesOptions {
  readonly inventory: Inventory;
  readonly views: ObjectViews;
  readonly meshStatus: (namespace: string | undefined) => MeshState;
  readonly rootNamespace: string;
}

interface ObjectParameters {
  readonly namespace?: string;
  readonly plural: string;
  readonly name?: string;
}

/** Kubernetes' paths of a group's objects: of all namespaces, of one, and one object. */
const PATHS = [
  '/:plural',
  '/:plural/:name',
  '/namespaces/:namespace/:plural',
  '/namespaces/:namespace/:plural/:name',
];

/** Serves the configuration objects, read only, as a Kubernetes API server would. */
export function addObjectRoutes(server: FastifyInstance, options: ObjectRoutesOptions): void {
  for (const prefix of [`/apis/${MESH_API_VERSION}`, '/api/v1']) {
    const apiVersion = prefix === '/api/v1' ? 'v1' : MESH_API_VERSION;
    for (const path of PATHS) {
      server.get<{ Params: ObjectParameters }>(`${prefix}${path}`, async (request, reply) => {
        const found = find(options, apiVersion, request.params);
        if (found === undefined) return reply.code(404).send(notFound(request.params));
        return found;
      });
    }
  }
}

function find(
  options: ObjectRoutesOptions,
  apiVersion: string,
  { namespace, plural, name }: ObjectParameters,
) {
  const kind = Object.values(KINDS).find(
    (known) => known.plural === plural && known.apiVersion === apiVersion,
  )?.kind;
  if (kind === undefined) return undefined;
  // A cluster-scoped object has its name where others have none of a namespace; a namespaced one must say which.
  if (name !== undefined && namespace === undefined && KINDS[kind].namespaced) return undefined;
  const items = kind === 'MeshStatus' ? meshStatuses(options, namespace) : objects(options, kind, namespace);
  if (name !== undefined) return items.find(({ metadata }) => metadata.name === name);
  return {
    apiVersion,
    kind: `${kind}List`,
    metadata: { resourceVersion: String(options.inventory.resourceVersion) },
    items,
  };
}

function objects({ inventory, views }: ObjectRoutesOptions, kind: Kind, namespace: string | undefined) {
  const now = new Date();
  return inventory.list(kind, namespace).map((entry) => views.view(entry, now));
}

function meshStatuses(
  { inventory, meshStatus, rootNamespace }: ObjectRoutesOptions,
  namespace: string | undefined,
) {
  return namespacesOf(inventory, rootNamespace)
    .filter((each) => namespace === undefined || each === namespace)
    .map((each) => meshStatusObject(each, meshStatus(each === rootNamespace ? undefined : each), inventory));
}

/** Kubernetes' own shape of an error. */
function notFound({ plural, name, namespace }: ObjectParameters) {
  const where = namespace === undefined ? '' : ` in namespace ${namespace}`;
  const message = name === undefined ? `there is no kind ${plural}` : `${plural} "${name}" not found${where}`;
  return { apiVersion: 'v1', kind: 'Status', status: 'Failure', reason: 'NotFound', code: 404, message };
}
