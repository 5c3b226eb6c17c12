import assert from 'node:assert/strict';
import { once } from 'node:events';
import { before, describe, type TestContext, test } from 'node:test';
import { Registry } from 'prom-client';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { atEnd, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { CONFIG_MAPS, keepData } from './fixtures/fake-objects.ts';
import { KubernetesRuntime } from './kubernetes-runtime.ts';
import type { Lead } from './leader-election/leader-elector.ts';
import { LEASES, readLease } from './leader-election/lease.ts';
import { ResourceClient } from './resources/resource-client.ts';
import { parseNameText } from './resources/resource-type.ts';
import { ReconcileLoop } from './work-queue/reconcile-loop.ts';

const lease = { namespace: 'default', name: 'leader' };

describe('a replica of an operator', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
  });

  /** A replica that copies each ConfigMap `x` to one named `x-copy`, while it leads. */
  function startReplica(t: TestContext) {
    const registry = new Registry();
    const leaseTimes = { durationMs: 2_000, renewWithinMs: 1_500, retryMs: 100 };
    const access = server.access();
    const runtime = new KubernetesRuntime({ access, userAgent: 'meltemi-test', lease, leaseTimes, registry });
    const source = runtime.informers.add({ type: CONFIG_MAPS, keep: keepData, labelSelector: 'copy=yes' });
    const copied: string[] = [];
    const lead: Lead = async (term) => {
      const loop = new ReconcileLoop({
        name: 'copies',
        metrics: runtime.metrics.queues,
        reconcile: async (key, signal) => {
          const data = source.get(key);
          if (data === undefined) return undefined;
          const { namespace, name } = parseNameText(key);
          await runtime.client.apply(
            CONFIG_MAPS,
            { metadata: { namespace, name: `${name}-copy` }, data },
            { signal },
          );
          copied.push(key);
          return undefined;
        },
      });
      const stop = loop.watch(source, ({ key }) => [key]);
      await loop.run(term);
      stop();
    };
    const stopping = new AbortController();
    const running = runtime.run(lead, stopping.signal);
    const stop = () => {
      stopping.abort();
      return running;
    };
    atEnd(t, stop);
    return { runtime, copied, registry, stop };
  }

  function put(name: string, value: string) {
    const metadata = { namespace: 'default', name, labels: { copy: 'yes' } };
    return client.apply(CONFIG_MAPS, { metadata, data: { value } });
  }

  async function copyOf(name: string): Promise<unknown> {
    return (await client.get(CONFIG_MAPS, { namespace: 'default', name: `${name}-copy` }))?.fields.data;
  }

  test('works while it leads, and hands over when it ends', async (t) => {
    await put('first', '1');
    const one = startReplica(t);
    await waitFor(async () => (await copyOf('first')) !== undefined, { describe: 'the first copy' });
    const two = startReplica(t);
    await put('first', '2');
    await waitFor(() => one.copied.length === 2, { describe: 'the second copy' });
    assert.deepEqual(await copyOf('first'), { value: '2' });
    assert.deepEqual(two.copied, []);

    const begun = performance.now();
    await one.stop();
    assert.ok(performance.now() - begun < 2_000);
    await waitFor(() => two.copied.length === 1, { describe: 'the other replica to look at everything' });
    const metrics = await one.registry.metrics();
    for (const name of [
      'requests_total',
      'informer_objects',
      'workqueue_depth',
      'leading',
      'reconcile_total',
    ]) {
      assert.match(metrics, new RegExp(`^meltemi_(kubernetes_)?${name}\\{`, 'm'));
    }
    await two.stop();
    const object = await client.get(LEASES, lease);
    assert.equal(object === undefined ? undefined : readLease(object).holder, '');
  });

  test('a mistake of those who follow ends it in order, with the Lease released', async (t) => {
    const access = server.access();
    const runtime = new KubernetesRuntime({ access, userAgent: 'meltemi-test', lease });
    const source = runtime.informers.add({ type: CONFIG_MAPS, keep: keepData, namespace: 'default' });
    let hasStepped = false;
    const stopping = new AbortController();
    const running = runtime.run(async (term) => {
      await once(term, 'abort');
      hasStepped = true;
    }, stopping.signal);
    atEnd(t, () => stopping.abort());
    const failed = assert.rejects(running, /a mistake/);
    await waitFor(() => runtime.elector.isLeading, { describe: 'a leader' });
    source.follow((changes) => {
      if (changes.some(({ key }) => key === 'default/trigger')) throw new TypeError('a mistake');
    });
    await put('trigger', '1');
    await failed;
    assert.equal(hasStepped, true);
    const object = await client.get(LEASES, lease);
    assert.equal(object === undefined ? undefined : readLease(object).holder, '');
  });
});
