import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clusterFeatures } from './cluster-features.ts';

test('what a cluster can do follows from its version', () => {
  const [none, sidecars, all] = [
    { nativeSidecars: false, sleepHook: false },
    { nativeSidecars: true, sleepHook: false },
    { nativeSidecars: true, sleepHook: true },
  ];
  assert.deepEqual(clusterFeatures('v1.28.15'), none);
  assert.deepEqual(clusterFeatures('1.9'), none);
  assert.deepEqual(clusterFeatures('v1.29.0-gke.1381000'), sidecars);
  assert.deepEqual(clusterFeatures('v1.30.0+k3s1'), all);
  assert.deepEqual(clusterFeatures('v2.0.0'), all);
  assert.deepEqual(clusterFeatures('unknown'), all);
});
