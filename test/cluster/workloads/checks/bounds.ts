import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOUNDED } from '../manifests/kubernetes-objects.ts';
import { hasSidecar, podOf, podsOf, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

export function checkBounds(suite: () => Suite): void {
  test('a quota and ranges are kept to, and nothing is refused', async () => {
    const { cluster } = suite();
    await untilReady(cluster, BOUNDED, 'deployment/usual');
    assert.ok(hasSidecar(await podOf(cluster, BOUNDED, 'usual')));
    await cluster.kubectl('wait', '--for=condition=Complete', 'job/counted', '-n', BOUNDED, '--timeout=120s');
    assert.ok((await podsOf(cluster, BOUNDED, 'job=counted')).every(hasSidecar));
  });

  test('a Guaranteed pod stays one', async () => {
    const { cluster } = suite();
    await untilReady(cluster, BOUNDED, 'deployment/guaranteed');
    const pod = await podOf(cluster, BOUNDED, 'guaranteed');
    assert.ok(hasSidecar(pod));
    assert.equal(pod.status.qosClass, 'Guaranteed');
  });
}
