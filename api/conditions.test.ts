import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  accepted,
  conflicted,
  notAccepted,
  overridden,
  programmed,
  rejected,
  resolvedRefs,
  unresolvedRefs,
  updateConditions,
} from './conditions.ts';

const MORNING = new Date('2026-05-01T08:00:00.123Z');
const NOON = new Date('2026-05-01T12:00:00.456Z');

test('Programmed says how many proxies have acknowledged', () => {
  assert.deepEqual(programmed(3, { acknowledged: 12, connected: 12 }), {
    type: 'Programmed',
    status: 'True',
    reason: 'Acknowledged',
    message: '12 of 12 proxies',
    observedGeneration: 3,
  });
  const pending = programmed(3, { acknowledged: 11, connected: 12 });
  assert.deepEqual(
    [pending.status, pending.reason, pending.message],
    ['False', 'Pending', '11 of 12 proxies'],
  );
});

test('no connected proxy holds nothing back', () => {
  assert.equal(programmed(1, { acknowledged: 0, connected: 0 }).status, 'True');
});

test('a rejection carries the proxy and its words', () => {
  const state = rejected(2, 'bookinfo/reviews-v1', 'regex: missing )');
  assert.deepEqual([state.status, state.reason], ['False', 'Rejected']);
  assert.equal(state.message, 'bookinfo/reviews-v1: regex: missing )');
});

test('the other conditions name their reason', () => {
  const states = [
    accepted(1),
    notAccepted(1, 'Unsupported', 'spec.tls: is not supported'),
    resolvedRefs(1),
    unresolvedRefs(1, 'BackendNotFound', 'Service web/a does not exist'),
    overridden(1, 'MeshPolicy/web/a', ['mtls', 'egress']),
    conflicted(1, 'MeshService/web/a', 'claims the host a.example'),
  ];
  assert.deepEqual(
    states.map((state) => `${state.type}=${state.status} ${state.reason}: ${state.message}`),
    [
      'Accepted=True Accepted: The object is valid.',
      'Accepted=False Unsupported: spec.tls: is not supported',
      'ResolvedRefs=True ResolvedRefs: Everything it names exists.',
      'ResolvedRefs=False BackendNotFound: Service web/a does not exist',
      'Overridden=True Overridden: mtls, egress: MeshPolicy/web/a wins',
      'Conflicted=True Conflicted: MeshService/web/a: claims the host a.example',
    ],
  );
});

test('a transition time moves only when the status does', () => {
  const before = updateConditions(
    [],
    [accepted(1), programmed(1, { acknowledged: 0, connected: 2 })],
    MORNING,
  );
  assert.deepEqual(
    before.map((condition) => condition.lastTransitionTime),
    ['2026-05-01T08:00:00Z', '2026-05-01T08:00:00Z'],
  );
  const after = updateConditions(
    before,
    [accepted(2), programmed(2, { acknowledged: 2, connected: 2 })],
    NOON,
  );
  assert.deepEqual(
    after.map(({ type, observedGeneration, lastTransitionTime }) => [
      type,
      observedGeneration,
      lastTransitionTime,
    ]),
    [
      ['Accepted', 2, '2026-05-01T08:00:00Z'],
      ['Programmed', 2, '2026-05-01T12:00:00Z'],
    ],
  );
});

test('a condition that no longer applies is gone', () => {
  const before = updateConditions([], [accepted(1), overridden(1, 'MeshPolicy/web/a', ['mtls'])], MORNING);
  const after = updateConditions(before, [accepted(1)], NOON);
  assert.deepEqual(
    after.map((condition) => condition.type),
    ['Accepted'],
  );
});
