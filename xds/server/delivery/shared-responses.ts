import type { EncodedResource } from '../../snapshot/encoded-resource.ts';
import type { Entry, ResourceSet } from '../../snapshot/resource-set.ts';
import type { ResourceType } from '../../snapshot/resource-type.ts';
import type { Response, ResponseEncoder } from './response.ts';

/** What brings a proxy from one revision of a set to another. */
export interface SetUpdate {
  readonly entries: readonly Entry[];
  readonly removed: readonly string[];
  /** The responses for a proxy that wants all of it. Encoded on first use. */
  readonly responses: () => readonly Response[];
}

/** Proxies lag by a few revisions at most; the rest are new and want everything. */
const KEPT_PER_SET = 6;

/**
 * Updates that many proxies need at once, made once. In steady state all proxies are at the same revision, so one
 * change is one response, whatever the number of proxies.
 */
export class SharedResponses {
  readonly #encoder: ResponseEncoder;
  readonly #bySet = new WeakMap<ResourceSet, Map<string, SetUpdate>>();

  constructor(encoder: ResponseEncoder) {
    this.#encoder = encoder;
  }

  /** The update from `since` (0: from nothing) to `until`. */
  update(type: ResourceType, set: ResourceSet, since: number, until: number): SetUpdate {
    const updates = this.#bySet.get(set) ?? new Map<string, SetUpdate>();
    this.#bySet.set(set, updates);
    const key = `${since}-${Math.min(until, set.revision)}`;
    const cached = updates.get(key);
    if (cached !== undefined) return cached;
    const update = this.#make(type, since, set.changes(since, until));
    updates.set(key, update);
    const oldest = updates.keys().next();
    if (updates.size > KEPT_PER_SET && !oldest.done) updates.delete(oldest.value);
    return update;
  }

  #make(type: ResourceType, since: number, entries: readonly Entry[]): SetUpdate {
    const resources: EncodedResource[] = [];
    const removed: string[] = [];
    for (const { name, resource } of entries) {
      if (resource !== undefined) resources.push(resource);
      else if (since > 0) removed.push(name);
    }
    let responses: readonly Response[] | undefined;
    return {
      entries,
      removed,
      responses: () => {
        responses ??= this.#encoder.encode(type, resources, sentRemovals(type, removed));
        return responses;
      },
    };
  }
}

/**
 * Which removals go out with the changes. A cluster is removed only at the end of a round, after the routes that used it
 * (update-round.ts). Resources asked for by name are given up by Envoy itself: removing endpoints under a cluster that
 * is still in use would answer 503.
 */
export function sentRemovals(type: ResourceType, removed: readonly string[]): readonly string[] {
  return type === 'Listener' || type === 'VirtualHost' ? removed : [];
}
