import type { EncodedResource } from '../../snapshot/encoded-resource.ts';
import type { Entry, ResourceSet } from '../../snapshot/resource-set.ts';
import type { ResourceType } from '../../snapshot/resource-type.ts';
import type { Response, ResponseEncoder } from './response.ts';
import type { SlotSet } from './slot-set.ts';

/** A part of a set that proxies are sent: what changed between two revisions, or what they asked for. */
export interface SetUpdate {
  readonly entries: readonly Entry[];
  readonly resources: readonly EncodedResource[];
  readonly removed: readonly string[];
  /** The responses for a proxy that wants all of it. Encoded on first use, and shared while some proxy has them before it. */
  readonly responses: () => readonly Response[];
}

/** Proxies lag by a few revisions at most; the rest are new and want everything, in a few parts. */
const KEPT_PER_SET = 12;

/**
 * Updates that many proxies need at once, made once. In steady state all proxies are at the same revision, so one
 * change is one response, whatever the number of proxies. Proxies that start ask for the same names, in whatever order.
 */
export class SharedResponses {
  readonly #encoder: ResponseEncoder;
  readonly #bySet = new WeakMap<ResourceSet, Map<string, SetUpdate>>();

  constructor(encoder: ResponseEncoder) {
    this.#encoder = encoder;
  }

  /** The update from `since` (0: from nothing) to `until`. */
  update(type: ResourceType, set: ResourceSet, since: number, until: number): SetUpdate {
    return this.#shared(set, `${since}-${Math.min(until, set.revision)}`, () => {
      const update = partsOf(set.changes(since, until));
      const removed = since > 0 ? update.removed : [];
      return this.#answered(type, { ...update, removed }, sentRemovals(type, removed));
    });
  }

  /** The names in some slots of a set, as they are now; `removed` are those that have no resource (any more). */
  selection(type: ResourceType, set: ResourceSet, slots: SlotSet): SetUpdate {
    return this.#shared(set, `${set.revision}=${slots}`, () => {
      const update = partsOf([...slots.values()].map((slot) => set.entryAt(slot)));
      return this.#answered(type, update, update.removed);
    });
  }

  #shared(set: ResourceSet, key: string, make: () => SetUpdate): SetUpdate {
    const updates = this.#bySet.get(set) ?? new Map<string, SetUpdate>();
    this.#bySet.set(set, updates);
    const cached = updates.get(key);
    if (cached !== undefined) return cached;
    const update = make();
    updates.set(key, update);
    const oldest = updates.keys().next();
    if (updates.size > KEPT_PER_SET && !oldest.done) updates.delete(oldest.value);
    return update;
  }

  #answered(type: ResourceType, parts: Parts, sentRemoved: readonly string[]): SetUpdate {
    // Held weakly: what a starting proxy gets is the size of the mesh, for each namespace, and soon nobody needs it.
    let shared: readonly WeakRef<Response>[] = [];
    return {
      ...parts,
      responses: () => {
        const alive = shared.flatMap((response) => response.deref() ?? []);
        if (alive.length > 0 && alive.length === shared.length) return alive;
        const made = this.#encoder.encode(type, parts.resources, sentRemoved);
        shared = made.map((response) => new WeakRef(response));
        return made;
      },
    };
  }
}

type Parts = Omit<SetUpdate, 'responses'>;

function partsOf(entries: readonly Entry[]): Parts {
  const resources: EncodedResource[] = [];
  const removed: string[] = [];
  for (const { name, resource } of entries) {
    if (resource === undefined) removed.push(name);
    else resources.push(resource);
  }
  return { entries, resources, removed };
}

/**
 * Which removals go out with the changes. A cluster is removed only at the end of a round, after the routes that used it
 * (update-round.ts). Resources asked for by name are given up by Envoy itself: removing endpoints under a cluster that
 * is still in use would answer 503.
 */
export function sentRemovals(type: ResourceType, removed: readonly string[]): readonly string[] {
  return type === 'Listener' || type === 'VirtualHost' ? removed : [];
}
