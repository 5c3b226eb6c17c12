import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../wait-for.ts';
import { STRICT } from '../manifests/kubernetes-objects.ts';
import { unwell } from '../manifests/probes.ts';
import { callFrom, containerOf, podOf, restartsOf, tell, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const PROBED = { namespace: STRICT, name: 'deployment/probed' };
const SERVER = { namespace: STRICT, name: 'deployment/server' };

/** They need each other's order, as they are about one pod. */
export function checkProbes(suite: () => Suite): void {
  test('probes of all kinds, under Strict', async (t) => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/probed');
    await untilReady(cluster, STRICT, 'deployment/server');
    const pod = () => podOf(cluster, STRICT, 'probed');
    const isReady = async (container: string) => containerOf(await pod(), container).ready;
    const becomes = (container: string, ready: boolean) =>
      waitFor(async () => (await isReady(container)) === ready, {
        describe: `${container} to be ${ready ? '' : 'not '}ready`,
        timeout: 30_000,
        interval: 300,
      });
    const set = async (container: string, what: 'ready' | 'live', isWell: boolean) => {
      const place = { ...PROBED, container };
      if (container === 'exec') await cluster.exec(place, isWell ? 'touch' : 'rm', `/tmp/${what}`);
      else await tell(cluster, place, `/health?of=${unwell[container]?.(what)}&is=${isWell}`);
    };
    /** Calls of others end as is meant. */
    const untilCalls = (isMeant: (status: number) => boolean) =>
      waitFor(async () => isMeant((await callFrom(cluster, SERVER, 'http://probed/')).status), {
        describe: 'calls to show it',
        timeout: 20_000,
        interval: 300,
      });
    const kinds = ['http', 'tcp', 'grpc', 'exec'] as const;

    await t.test('startup probes give applications their time', async () => {
      assert.deepEqual(restartsOf(await pod()), {});
    });

    await t.test('an application that says that it is not ready is not, and has no calls', async () => {
      for (const kind of kinds) await set(kind, 'ready', false);
      await Promise.all(kinds.map((kind) => becomes(kind, false)));
      await untilCalls((status) => status !== 200);
      for (const kind of kinds) await set(kind, 'ready', true);
      await Promise.all(kinds.map((kind) => becomes(kind, true)));
      await untilCalls((status) => status === 200);
      assert.deepEqual(restartsOf(await pod()), {});
    });

    await t.test('an application that says that it is dead is started again, alone', async () => {
      for (const kind of kinds) await set(kind, 'live', false);
      await waitFor(
        async () => {
          const restarts = restartsOf(await pod());
          assert.deepEqual(restarts, { http: 1, tcp: 1, grpc: 1, exec: 1 });
          return true;
        },
        { describe: 'each to have been started again', timeout: 60_000, interval: 500 },
      );
      await Promise.all(kinds.map((kind) => becomes(kind, true)));
      assert.deepEqual(restartsOf(await pod()), { http: 1, tcp: 1, grpc: 1, exec: 1 });
    });
  });
}
