import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../wait-for.ts';
import { PERMISSIVE, STRICT } from '../manifests/kubernetes-objects.ts';
import { answererOf, callFrom, podOf, podsOf, restartsOf, tell, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const HOOKED = { namespace: STRICT, name: 'deployment/hooked' };

export function checkEnds(suite: () => Suite): void {
  test('hooks are called at the start and at the end, over HTTP and as commands', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/hooked');
    assert.deepEqual(await tell(cluster, { ...HOOKED, container: 'listener' }, '/hooks'), ['started']);
    const { metadata } = await podOf(cluster, STRICT, 'hooked');
    const target = { namespace: STRICT, name: metadata.name };
    const logs = await Promise.all([
      followedLog(suite(), target.name, 'listener'),
      followedLog(suite(), target.name, 'by-command'),
      cluster.kubectl('delete', 'pod', target.name, '-n', STRICT, '--wait=false'),
    ]);
    assert.match(logs[0], /hook started\nhook stopping\n/);
    assert.match(logs[1], /started\nstopping\n/);
  });

  test('a hook that nobody listens to fails, and with it its container', async () => {
    const { cluster } = suite();
    const pod = await waitFor(
      async () => {
        const seen = await podOf(cluster, STRICT, 'refused');
        return (restartsOf(seen).app ?? 0) > 0 && seen;
      },
      { describe: 'the container to be started again', timeout: 60_000, interval: 500 },
    );
    assert.deepEqual(Object.keys(restartsOf(pod)), ['app']);
    const events = await cluster.kubectl('get', 'events', '-n', STRICT, '-o', 'json');
    assert.match(events, /FailedPostStartHook/);
  });

  test('a request that is in progress when its pod is deleted is answered', async () => {
    const { cluster } = suite();
    await untilReady(cluster, PERMISSIVE, 'deployment/slow');
    await untilReady(cluster, STRICT, 'deployment/server');
    const { metadata } = await podOf(cluster, PERMISSIVE, 'slow');
    const caller = { namespace: STRICT, name: 'deployment/server' };
    const answered = callFrom(cluster, caller, `http://slow.${PERMISSIVE}/slow?ms=3000`);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await cluster.kubectl('delete', 'pod', metadata.name, '-n', PERMISSIVE, '--wait=false');
    const { status, body } = await answered;
    assert.equal(status, 200, body);
    assert.equal(answererOf(body).instance, metadata.name);
    await waitFor(
      async () =>
        (await podsOf(cluster, PERMISSIVE, 'app=slow')).every(
          ({ metadata: { name } }) => name !== metadata.name,
        ),
      { describe: 'its end', timeout: 20_000, interval: 500 },
    );
  });
}

/** A container's log to its end. */
function followedLog({ cluster }: Suite, name: string, container: string): Promise<string> {
  return cluster.kubectl('logs', '-f', name, '-n', STRICT, '-c', container);
}
