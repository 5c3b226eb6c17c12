import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accepted,
  type Condition,
  type ConditionState,
  notAccepted,
  overridden,
  programmed,
  rejected,
  updateConditions,
} from '../../../api/conditions.ts';
import type { ObjectReference } from '../events/event.ts';
import { conditionEvents } from './condition-events.ts';

const route: ObjectReference = { apiVersion: 'v1', kind: 'X', namespace: 'shop', name: 'a', uid: 'u' };

/** The events of a history of states, each as `Warning Rejected`. */
function eventsOf(...history: readonly (readonly ConditionState[])[]): readonly string[] {
  let before: readonly Condition[] = [];
  return history.flatMap((states) => {
    const after = updateConditions(before, states, new Date(0));
    const events = conditionEvents(route, before, after);
    before = after;
    return events.map(({ type, reason }) => `${type} ${reason}`);
  });
}

const pending = programmed(1, { acknowledged: 1, connected: 2 });
const done = programmed(1, { acknowledged: 2, connected: 2 });

test('an object that is fine is no news until the proxies have it', () => {
  assert.deepEqual(eventsOf([accepted(1), pending], [accepted(1), done], [accepted(1), done]), [
    'Normal Acknowledged',
  ]);
});

test('a refusal is told once, another one again, and its end', () => {
  const refused = rejected(2, 'shop/web', 'no such cluster');
  assert.deepEqual(eventsOf([done], [refused], [refused], [pending], [done]), [
    'Normal Acknowledged',
    'Warning Rejected',
    'Normal Acknowledged',
  ]);
});

test('a mistake is told with its reason, and again when it is another', () => {
  const invalid = notAccepted(1, 'Invalid', 'spec.http: is empty');
  const unsupported = notAccepted(2, 'Unsupported', 'spec.tls');
  assert.deepEqual(eventsOf([invalid], [unsupported], [accepted(3)]), [
    'Warning Invalid',
    'Warning Unsupported',
    'Normal Accepted',
  ]);
});

test('being overridden is bad news although it is true', () => {
  assert.deepEqual(eventsOf([accepted(1)], [accepted(1), overridden(1, 'MeshPolicy/shop/old', ['mtls'])]), [
    'Warning Overridden',
  ]);
});
