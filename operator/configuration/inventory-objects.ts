import type { Kind } from '../../api/object.ts';
import { objectKeyText } from '../../api/object.ts';
import type { ObjectChange, ObjectSource, StaticKind } from '../../registries/static/object-in-force.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';

/** The services and instances among the inventory's objects, as the static registry reads them. */
export class InventoryObjects implements ObjectSource {
  readonly #inventory: Inventory;

  constructor(inventory: Inventory) {
    this.#inventory = inventory;
  }

  follow(listener: (changes: readonly ObjectChange[]) => void): () => void {
    listener([...this.#inventory.entries()].flatMap((entry) => changeOf(entry.key.kind, entry)));
    return this.#inventory.watch((changes) => {
      listener(changes.flatMap(({ key, before, after }) => changeOf(key.kind, after, before)));
    });
  }
}

/** What became of one object; nothing where it is of another kind or never held. */
function changeOf(kind: Kind, after: InventoryEntry | undefined, before?: InventoryEntry): ObjectChange[] {
  const key = after?.key ?? before?.key;
  if (key === undefined || !isStatic(kind)) return [];
  const name = `${key.namespace}/${key.name}`;
  const accepted = after?.accepted;
  if (accepted === undefined)
    return before?.accepted === undefined ? [] : [{ kind, key: name, inForce: undefined }];
  const origin = { object: objectKeyText(key), generation: accepted.generation };
  const { object } = accepted;
  switch (object.kind) {
    case 'Service':
      return [{ kind: 'Service', key: name, inForce: { object, origin } }];
    case 'MeshService':
      return [{ kind: 'MeshService', key: name, inForce: { object, origin } }];
    case 'MeshWorkload':
      return [{ kind: 'MeshWorkload', key: name, inForce: { object, origin } }];
    default:
      return [];
  }
}

function isStatic(kind: Kind): kind is StaticKind {
  return kind === 'Service' || kind === 'MeshService' || kind === 'MeshWorkload';
}
