import type { ListenerIR } from '../../mesh-ir/listener.ts';
import { isSame } from '../../mesh-model/collections/stored-collection.ts';
import { listenerDraft } from './drafts.ts';
import { encodeDrafts, NO_RESOURCES, type ResourceList } from './resource-list.ts';

/** Encoded listeners, and what they were made from. */
export interface KeptListeners {
  readonly nodes: readonly ListenerIR[];
  readonly list: ResourceList;
}

const NOTHING_KEPT: KeptListeners = { nodes: [], list: NO_RESOURCES };

/** Encodes only the listeners that are not as they were: a headless service may have a thousand, of which one comes or goes. */
export function keepListeners(
  nodes: readonly ListenerIR[],
  { nodes: lastNodes, list }: KeptListeners = NOTHING_KEPT,
): KeptListeners {
  const before = new Map(lastNodes.map((node) => [node.name, node]));
  const failed = new Set(list.failures.map(({ name }) => name));
  const kept = nodes.map((node) => {
    const last = before.get(node.name);
    return last !== undefined && isSame(last, node) ? last : node;
  });
  const changed = kept.filter((node) => failed.has(node.name) || node !== before.get(node.name));
  const encoded = encodeDrafts(changed.map(listenerDraft), list);
  const byName = new Map([...list.resources, ...encoded.resources].map((one) => [one.name, one]));
  const resources = kept.flatMap(({ name }) => byName.get(name) ?? []);
  return { nodes: kept, list: { resources, failures: encoded.failures } };
}
