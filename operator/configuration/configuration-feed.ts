import { type ObjectKey, objectKeyText } from '../../api/object.ts';
import type { SourceCollection } from '../../mesh-model/collections/graph.ts';
import type { Configuration } from '../../mesh-model/configuration.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { Inventory, InventoryChange } from '../../stores/inventory.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';

type Apply = (write: (inputs: MeshInputs) => void) => void;

/** Writes the routes and policies of an inventory into the mesh, now and with every change. */
export function feedConfiguration(inventory: Inventory, apply: Apply): () => void {
  apply((inputs) => {
    for (const entry of inventory.entries())
      write(inputs, { key: entry.key, before: undefined, after: entry });
  });
  return inventory.watch((changes) => {
    apply((inputs) => {
      for (const change of changes) write(inputs, change);
    });
  });
}

function write(inputs: MeshInputs, { key, after }: InventoryChange): void {
  const name = `${key.namespace}/${key.name}`;
  const object = after?.accepted?.object;
  switch (key.kind) {
    case 'TrafficRoute':
      if (object?.kind === 'TrafficRoute') inputs.trafficRoutes.set(name, configuration(after, object.spec));
      else remove(inputs, inputs.trafficRoutes, inputs.acknowledgedRoutes, key);
      return;
    case 'MeshPolicy':
      if (object?.kind === 'MeshPolicy') inputs.meshPolicies.set(name, configuration(after, object.spec));
      else remove(inputs, inputs.meshPolicies, inputs.acknowledgedPolicies, key);
      return;
    default:
      return;
  }
}

/** What was learnt of an object goes with it: one of the same name that is made later counts its generations anew. */
function remove<Spec>(
  { quarantine }: MeshInputs,
  current: SourceCollection<Configuration<Spec>>,
  acknowledged: SourceCollection<Configuration<Spec>>,
  key: ObjectKey,
): void {
  const name = `${key.namespace}/${key.name}`;
  current.delete(name);
  acknowledged.delete(name);
  quarantine.delete(objectKeyText(key));
}

function configuration<Spec>(entry: InventoryEntry | undefined, spec: Spec): Configuration<Spec> {
  if (entry?.accepted === undefined) throw new Error('only an accepted object is configuration');
  const { key, createdAt, accepted } = entry;
  return {
    key: `${key.namespace}/${key.name}`,
    namespace: key.namespace,
    name: key.name,
    createdAt,
    spec,
    origin: { object: objectKeyText(key), generation: accepted.generation },
  };
}
