import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGuaranteed } from './guaranteed.ts';
import { parseQuantity } from './quantity.ts';
import { readPod } from './read-pod.ts';

test('quantities are read as Kubernetes does', () => {
  const read = ['100m', '2', '0.5', '.5', '1Gi', '64M', '1e3', '12E2', '1E', '250u'].map(parseQuantity);
  assert.deepEqual(read, [0.1, 2, 0.5, 0.5, 2 ** 30, 64e6, 1000, 1200, 1e18, 250 * 1e-6]);
  for (const text of ['', 'lots', '-1', '1 Gi', '1gi', '1K', '0x1', '1e', 'Infinity']) {
    assert.equal(parseQuantity(text), undefined, text);
  }
});

test('a pod is guaranteed its resources where all containers have limits and ask for as much', () => {
  const guaranteed = (...resources: readonly object[]) => {
    const reading = readPod({
      spec: { containers: resources.map((own, index) => ({ name: `a${index}`, resources: own })) },
    });
    return reading.ok && isGuaranteed(reading.pod);
  };
  const limits = { cpu: '1', memory: '1Gi' };
  assert.ok(guaranteed({ limits }));
  assert.ok(guaranteed({ limits, requests: { cpu: '1000m', memory: '1024Mi' } }, { limits }));
  assert.ok(!guaranteed({ limits }, {}));
  assert.ok(!guaranteed({ limits: { cpu: '1' } }));
  assert.ok(!guaranteed({ limits, requests: { cpu: '500m' } }));
  assert.ok(!guaranteed({ limits: { cpu: '0', memory: '0' } }));
});
