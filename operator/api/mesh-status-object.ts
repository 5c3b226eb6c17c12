import { MESH_API_VERSION } from '../../api/kinds.ts';
import type { MeshState } from '../../api/mesh-status/types.ts';
import type { Inventory } from '../../stores/inventory.ts';

/** The namespaces that have a MeshStatus: those with workloads, and the root namespace, whose one is of the whole mesh. */
export function namespacesOf(inventory: Inventory, rootNamespace: string): readonly string[] {
  const namespaces = inventory.list('MeshWorkload').map(({ key }) => key.namespace);
  return [...new Set([...namespaces, rootNamespace])].sort();
}

/** The MeshStatus of a namespace, named `mesh`. It is as old as the namespace's oldest workload. */
export function meshStatusObject(namespace: string, status: MeshState, inventory: Inventory) {
  const ages = inventory
    .list('MeshWorkload')
    .filter(({ key }) => key.namespace === namespace)
    .map(({ createdAt }) => createdAt)
    .sort();
  const creationTimestamp = ages[0] === undefined ? {} : { creationTimestamp: ages[0] };
  const metadata = { name: 'mesh', namespace, generation: 1, ...creationTimestamp };
  return { apiVersion: MESH_API_VERSION, kind: 'MeshStatus', metadata, status };
}
