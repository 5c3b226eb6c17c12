import { accepted, type ConditionState, conflicted, notAccepted } from '../api/conditions.ts';
import { objectKeyText } from '../api/object.ts';
import type { InventoryEntry } from './inventory-entry.ts';
import { positionText, problemText } from './store.ts';

/** The conditions that follow from an object's own text: `Accepted`, and `Conflicted` where it is defined twice. */
export function entryConditions(entry: InventoryEntry): readonly ConditionState[] {
  const { key, generation, duplicates } = entry;
  const [duplicate] = duplicates;
  if (duplicate === undefined) return [acceptance(entry)];
  const message = `also defined at ${duplicates.map(positionText).join(', ')}, which is not used`;
  return [acceptance(entry), conflicted(generation, objectKeyText(key), message)];
}

function acceptance(entry: InventoryEntry): ConditionState {
  const { generation, problems } = entry;
  if (problems.length === 0) return accepted(generation);
  const isUnsupported = problems.every(({ reason }) => reason === 'Unsupported');
  const inForce = entry.accepted && `generation ${entry.accepted.generation} stays in force`;
  const message = [...problems.map(problemText), inForce].filter((part) => part !== undefined).join('; ');
  return notAccepted(generation, isUnsupported ? 'Unsupported' : 'Invalid', message);
}
