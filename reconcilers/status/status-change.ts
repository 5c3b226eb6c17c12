import type { Condition, ConditionState, ConditionStatus, ConditionType } from '../../api/conditions.ts';
import { isRecord } from '../../api/record.ts';

/** What a new status is against the one there is: nothing new, only other counts in a message, or news. */
export type StatusChange = 'None' | 'Counts' | 'News';

/** Conditions whose messages count proxies. Their counts change whenever proxies come and go. */
const COUNTED: readonly string[] = ['Acknowledged', 'Pending'];

/** Compares the conditions of an object's status with those it should have. */
export function statusChange(before: readonly Condition[], after: readonly ConditionState[]): StatusChange {
  if (before.length !== after.length) return 'News';
  let change: StatusChange = 'None';
  for (const state of after) {
    const earlier = before.find(({ type }) => type === state.type);
    if (earlier === undefined || !isSameState(earlier, state)) return 'News';
    if (earlier.message === state.message) continue;
    if (state.type !== 'Programmed' || !COUNTED.includes(state.reason)) return 'News';
    change = 'Counts';
  }
  return change;
}

function isSameState(one: ConditionState, other: ConditionState): boolean {
  return (
    one.type === other.type &&
    one.status === other.status &&
    one.reason === other.reason &&
    one.observedGeneration === other.observedGeneration
  );
}

/** The conditions in a status as an API server has it. Those of other shapes, which others may have written, are left out. */
export function readConditions(status: unknown): readonly Condition[] {
  const conditions = isRecord(status) && Array.isArray(status.conditions) ? status.conditions : [];
  return conditions.filter(isRecord).flatMap((condition) => {
    const { type, status, reason, message, observedGeneration, lastTransitionTime } = condition;
    if (!isType(type) || !isStatus(status) || typeof reason !== 'string') return [];
    if (typeof message !== 'string' || typeof lastTransitionTime !== 'string') return [];
    const generation = typeof observedGeneration === 'number' ? observedGeneration : 0;
    return [{ type, status, reason, message, observedGeneration: generation, lastTransitionTime }];
  });
}

const TYPES: readonly string[] = [
  'Accepted',
  'ResolvedRefs',
  'Programmed',
  'Overridden',
  'Conflicted',
] satisfies readonly ConditionType[];

const STATUSES: readonly string[] = ['True', 'False', 'Unknown'] satisfies readonly ConditionStatus[];

function isType(value: unknown): value is ConditionType {
  return typeof value === 'string' && TYPES.includes(value);
}

function isStatus(value: unknown): value is ConditionStatus {
  return typeof value === 'string' && STATUSES.includes(value);
}
