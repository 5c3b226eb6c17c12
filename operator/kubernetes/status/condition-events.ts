import type { Condition } from '../../../api/conditions.ts';
import type { ObjectEvent, ObjectReference } from '../events/event.ts';

/** What is bad news when it is true; of the other conditions, when it is false. */
const BAD_WHEN_TRUE: readonly Condition['type'][] = ['Overridden', 'Conflicted'];

/** Bad conditions with these reasons are on their way to be good, and no news. */
const NO_NEWS: readonly string[] = ['Pending'];

/**
 * The events to record when an object's conditions change: bad news when a condition gets bad, or bad for another reason; good news
 * when it gets good again. That a new object is fine is said by its conditions only, except that proxies have it.
 */
export function conditionEvents(
  regarding: ObjectReference,
  before: readonly Condition[],
  after: readonly Condition[],
): readonly ObjectEvent[] {
  return after.flatMap((condition) => {
    const earlier = before.find((other) => other.type === condition.type);
    const type = newsOf(condition, earlier);
    if (type === undefined) return [];
    return [{ regarding, type, reason: condition.reason, action: condition.type, note: condition.message }];
  });
}

function newsOf(condition: Condition, earlier: Condition | undefined): ObjectEvent['type'] | undefined {
  const wasBad = earlier !== undefined && isBad(earlier);
  if (isBad(condition)) return wasBad && earlier.reason === condition.reason ? undefined : 'Warning';
  const isNew = isGood(condition) && !(earlier !== undefined && isGood(earlier));
  return isNew && (wasBad || condition.type === 'Programmed') ? 'Normal' : undefined;
}

function isBad(condition: Condition): boolean {
  const bad = BAD_WHEN_TRUE.includes(condition.type) ? 'True' : 'False';
  return condition.status === bad && !NO_NEWS.includes(condition.reason);
}

function isGood(condition: Condition): boolean {
  const good = BAD_WHEN_TRUE.includes(condition.type) ? 'False' : 'True';
  return condition.status === good;
}
