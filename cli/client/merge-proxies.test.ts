import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { givenProxy } from '../fixtures/proxies.ts';
import { mergeProxies } from './merge-proxies.ts';

const later = '2026-03-01T11:59:00Z';

test('a proxy is connected to one replica, and the others do not count', () => {
  const here = givenProxy('a/x', { state: 'Stale' });
  for (const state of ['Absent', 'Disconnected']) {
    const elsewhere = givenProxy('a/x', { state, since: later });
    assert.deepEqual(mergeProxies([[elsewhere], [here]]), [here]);
    assert.deepEqual(mergeProxies([[here], [elsewhere]]), [here]);
  }
});

test('a connection that has died unnoticed is older than the one in its place', () => {
  const old = givenProxy('a/x', { state: 'Stale' });
  const current = givenProxy('a/x', { since: later });
  assert.deepEqual(mergeProxies([[old], [current]]), [current]);
});

test('the last to have seen a proxy says since when it is gone; all that know of a certificate count', () => {
  const first = givenProxy('a/x', { state: 'Disconnected' });
  const last = givenProxy('a/x', {
    state: 'Disconnected',
    since: later,
    certificateNotAfter: undefined,
  });
  const never = givenProxy('a/x', { state: 'Absent', since: undefined, certificateNotAfter: undefined });
  const merged = { ...last, certificateNotAfter: first.certificateNotAfter };
  assert.deepEqual(mergeProxies([[never], [first], [last]]), [merged]);
});

test('the order of the replicas changes nothing', () => {
  const proxy = fc
    .record({
      name: fc.constantFrom('a/x', 'a/y', 'b/x'),
      state: fc.constantFrom('Synced', 'Stale', 'Disconnected', 'Absent'),
      minute: fc.integer({ min: 0, max: 59 }),
    })
    .map(({ name, state, minute }) =>
      givenProxy(name, { state, since: `2026-03-01T11:${String(minute).padStart(2, '0')}:00Z` }),
    );
  const replica = fc.uniqueArray(proxy, { selector: ({ name }) => name });
  fc.assert(
    fc.property(fc.array(replica, { maxLength: 4 }), (answers) => {
      const merged = mergeProxies(answers);
      const states = (proxies: typeof merged) => proxies.map(({ name, since }) => [name, since]);
      const reversed = mergeProxies([...answers].reverse());
      assert.deepEqual(
        merged.map(({ name }) => name),
        [...new Set(answers.flat().map(({ name }) => name))].sort(),
      );
      assert.deepEqual(states(reversed), states(merged));
    }),
  );
});
