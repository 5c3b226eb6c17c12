import type { ResourceSet } from './resource-set.ts';
import { RESOURCE_TYPES, type ResourceType } from './resource-type.ts';

/** All that one proxy may see, by resource type. Sets are shared with the other proxies that see the same. */
export type ProxyView = Readonly<Record<ResourceType, readonly ResourceSet[]>>;

/** Every set of a view. */
export function setsOf(view: ProxyView): ResourceSet[] {
  return RESOURCE_TYPES.flatMap((type) => view[type]);
}
