import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startEnvoy, validateBootstrap } from './envoy.ts';
import { requireEnvoy } from './requirement.ts';

const node = { id: 'n', cluster: 'c' };

test('a good bootstrap is valid, a bad one gives the reason', requireEnvoy(), async (t) => {
  assert.deepEqual(await validateBootstrap(t, { node }), { ok: true });
  const bad = await validateBootstrap(t, { static_resources: { clusters: [{ name: '' }] } });
  assert.ok(!bad.ok);
  assert.match(bad.reason, /ClusterValidationError\.Name/);
});

test('starts, answers on its admin port, and stops', requireEnvoy(), async (t) => {
  const [one, other] = await Promise.all([startEnvoy(t, { node }), startEnvoy(t, { node })]);
  assert.notEqual(one.adminAddress, other.adminAddress);
  assert.match(await one.admin('/server_info'), /"id": "n"/);
  await assert.rejects(one.admin('/nothing'), /404/);
  await one.stop();
  assert.notEqual(one.process.end, undefined);
});

test('one that cannot start says why', requireEnvoy(), async (t) => {
  await assert.rejects(startEnvoy(t, { nonsense: true }), /Envoy did not start[\s\S]*nonsense/);
});
