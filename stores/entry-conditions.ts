import { accepted, type ConditionState, conflicted, notAccepted } from '../api/conditions.ts';
import { objectKeyText } from '../api/object.ts';
import type { InventoryEntry } from './inventory-entry.ts';
import { positionText, problemText } from './store.ts';

/**
 * The conditions that follow from an object's own text: `Accepted`, and `Conflicted` where it is defined twice.
 * @param inForce the generation that holds, where proxies have a say in that; the last accepted one unless told
 */
export function entryConditions(
  entry: InventoryEntry,
  inForce: number | 'Nothing' = entry.accepted?.generation ?? 'Nothing',
): readonly ConditionState[] {
  const { key, generation, duplicates } = entry;
  const [duplicate] = duplicates;
  if (duplicate === undefined) return [acceptance(entry, inForce)];
  const message = `also defined at ${duplicates.map(positionText).join(', ')}, which is not used`;
  return [acceptance(entry, inForce), conflicted(generation, objectKeyText(key), message)];
}

function acceptance(entry: InventoryEntry, generationInForce: number | 'Nothing'): ConditionState {
  const { generation, problems } = entry;
  if (problems.length === 0) return accepted(generation);
  const isUnsupported = problems.every(({ reason }) => reason === 'Unsupported');
  const inForce = generationInForce === 'Nothing' ? [] : [`generation ${generationInForce} stays in force`];
  const message = [...problems.map(problemText), ...inForce].join('; ');
  return notAccepted(generation, isUnsupported ? 'Unsupported' : 'Invalid', message);
}
