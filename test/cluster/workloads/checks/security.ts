import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../wait-for.ts';
import { KubectlError } from '../../kubectl.ts';
import { STRICT } from '../manifests/kubernetes-objects.ts';
import { ARBITRARY_USER, DATA_GROUP } from '../manifests/security.ts';
import { answererOf, callFrom, containerOf, podOf, restartsOf, tell, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const [LOCKED, SHARED] = [
  { namespace: STRICT, name: 'deployment/locked' },
  { namespace: STRICT, name: 'deployment/shared' },
];

export function checkSecurity(suite: () => Suite): void {
  test('an application keeps its user, its groups, and what it may not do', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/locked');
    const who = await tell<{ readonly groups: readonly number[] }>(cluster, LOCKED, '/who');
    assert.ok(who.groups.includes(DATA_GROUP));
    assert.deepEqual(
      { ...who, groups: [] },
      {
        uid: ARBITRARY_USER,
        gid: 0,
        groups: [],
        capabilities: '0000000000000000',
        canWriteRoot: false,
        canWriteData: true,
      },
    );
  });

  test('init containers call through the mesh, before and after a sidecar of their own', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/locked');
    const before = await cluster.logs({ ...LOCKED, container: 'before' });
    assert.match(before, /"instance":"server-/);
    const after = await cluster.logs({ ...LOCKED, container: 'after-helper' });
    assert.match(after, /server-/);
    const pod = await podOf(cluster, STRICT, 'locked');
    assert.deepEqual(restartsOf(pod), {});
    assert.equal(containerOf(pod, 'helper').ready, true);
    await tell(cluster, { ...LOCKED, container: 'helper' }, '/health?of=ready&is=false');
    await waitFor(async () => !containerOf(await podOf(cluster, STRICT, 'locked'), 'helper').ready, {
      describe: 'the sidecar of their own not to be ready',
      timeout: 20_000,
    });
  });

  test('an application that crashes is started again alone, and a sidecar that is killed is, too', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/shared');
    const processes = await cluster.exec({ ...SHARED, container: 'root' }, 'ps', '-o', 'comm');
    assert.match(processes, /envoy/);
    assert.match(processes, /node|MainThread/);
    // Who tells it runs in the same container, and may go down with it.
    await tell(cluster, SHARED, '/crash').catch((error: unknown) => {
      if (!(error instanceof KubectlError) || !/exit code 137/.test(error.stderr)) throw error;
    });
    const restarted = (container: string) =>
      waitFor(
        async () => {
          const pod = await podOf(cluster, STRICT, 'shared');
          const { restartCount, ready } = containerOf(pod, container);
          return restartCount === 1 && ready && pod;
        },
        { describe: `${container} to be there again`, timeout: 60_000, interval: 300 },
      );
    assert.deepEqual(restartsOf(await restarted('app')), { app: 1 });
    assert.equal((await callFrom(cluster, SHARED, 'http://server/')).status, 200);

    await cluster.exec({ ...SHARED, container: 'root' }, 'sh', '-c', 'kill -9 $(pidof envoy)');
    assert.deepEqual(restartsOf(await restarted('meltemi-proxy')), { app: 1, 'meltemi-proxy': 1 });
    await untilReady(cluster, STRICT, 'deployment/shared');
    assert.equal((await callFrom(cluster, SHARED, 'http://server/')).status, 200);
    const server = { namespace: STRICT, name: 'deployment/server' };
    const called = await waitFor(
      async () => {
        const result = await callFrom(cluster, server, 'http://shared/');
        return result.status === 200 && result;
      },
      { describe: 'others to reach it', timeout: 20_000 },
    );
    assert.match(answererOf(called.body).instance, /^shared-/);
  });
}
