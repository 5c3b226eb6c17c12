import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drainEnvoy } from './drain-envoy.ts';

/** Answers, one look after the other, how many requests are under way; the last answer stays. Counts the looks. */
function adminThatSees(...underWay: readonly number[]) {
  const seen = { looks: 0 };
  const look = async () => underWay[Math.min(seen.looks++, underWay.length - 1)] ?? 0;
  return { seen, admin: { drain: async () => undefined, underWay: look } };
}

test('a moment without a request is not the end: peers may not know yet', async () => {
  const { seen, admin } = adminThatSees(0, 0, 1, 0);
  await drainEnvoy(admin, { drainMs: 60_000, quietMs: 200 });
  assert.ok(seen.looks >= 5, `${seen.looks} looks`);
});

test('requests that never end are waited for no longer than asked', async () => {
  const { seen, admin } = adminThatSees(1);
  await drainEnvoy(admin, { drainMs: 120, quietMs: 60_000 });
  assert.ok(seen.looks >= 1 && seen.looks <= 3, `${seen.looks} looks`);
});

test('an Envoy that does not answer is not waited for', async () => {
  const drain = async () => {
    throw new Error('connection refused');
  };
  await drainEnvoy({ drain, underWay: async () => 1 }, { drainMs: 60_000, quietMs: 60_000 });
});
