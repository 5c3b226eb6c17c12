import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MeshState } from '../../../../api/mesh-status/types.ts';
import { waitFor } from '../../../wait-for.ts';
import { HOST_PORT } from '../manifests/kinds.ts';
import { OUTSIDE, PERMISSIVE, STRICT } from '../manifests/kubernetes-objects.ts';
import {
  answererOf,
  callFrom,
  hasSidecar,
  type PodView,
  podOf,
  podsOf,
  tell,
  untilReady,
} from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const at = ({ status }: PodView, type: string) =>
  Date.parse(status.conditions.find((condition) => condition.type === type)?.lastTransitionTime ?? '');

export function checkKinds(suite: () => Suite): void {
  test('a StatefulSet starts in order, and its pods have their names', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'statefulset/db');
    const [first, second, ...others] = await podsOf(cluster, STRICT, 'app=db');
    assert.ok(first !== undefined && second !== undefined && others.length === 0);
    assert.ok(hasSidecar(first) && hasSidecar(second));
    assert.ok(at(second, 'PodScheduled') >= at(first, 'Ready'));
    const other = await callFrom(cluster, { namespace: STRICT, name: 'db-0' }, 'http://db-1.db:8080/');
    assert.equal(answererOf(other.body).instance, 'db-1');
    const any = await callFrom(cluster, { namespace: STRICT, name: 'db-1' }, 'http://db:8080/');
    assert.match(answererOf(any.body).instance, /^db-[01]$/);
  });

  test('a DaemonSet’s pods answer on the port of their node', async () => {
    const { cluster } = suite();
    await untilReady(cluster, PERMISSIVE, 'daemonset/agent');
    const agent = await podOf(cluster, PERMISSIVE, 'agent');
    assert.ok(hasSidecar(agent));
    const answer = await fetch(`http://${cluster.node}:${HOST_PORT}/`);
    assert.equal(answererOf(await answer.text()).instance, agent.metadata.name);
  });

  test('a pod of the host’s network is left alone, and named with the reason', async () => {
    const { cluster } = suite();
    await untilReady(cluster, PERMISSIVE, 'pod/of-the-host');
    const pod = await podOf(cluster, PERMISSIVE, 'of-the-host');
    assert.equal(hasSidecar(pod), false);
    assert.equal((await fetch(`http://${cluster.node}:18090/`)).status, 200);
    await waitFor(
      async () => {
        const text = await cluster.kubectl('get', 'meshstatus/mesh', '-n', PERMISSIVE, '-o', 'json');
        const { problems = [] }: MeshState = JSON.parse(text).status;
        const named = problems.find(({ proxy }) => proxy.endsWith('of-the-host'));
        assert.equal(named?.state, 'NotInjected');
        assert.match(named.message, /it uses the network of its node/);
        return true;
      },
      { describe: 'the status to name it', timeout: 30_000 },
    );
  });

  test('a label of the pod is stronger than that of its namespace', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'pod/opted-out');
    await untilReady(cluster, OUTSIDE, 'pod/opted-in');
    assert.equal(hasSidecar(await podOf(cluster, STRICT, 'opted-out')), false);
    assert.equal(hasSidecar(await podOf(cluster, OUTSIDE, 'opted-in')), true);
    await untilReady(cluster, STRICT, 'deployment/server');
    const server = `http://server.${STRICT}/`;
    // Only with mutual TLS is somebody let in there.
    assert.equal((await callFrom(cluster, { namespace: STRICT, name: 'opted-out' }, server)).status, 0);
    assert.equal((await callFrom(cluster, { namespace: OUTSIDE, name: 'opted-in' }, server)).status, 200);
  });

  test('the Kubernetes API answers a pod’s account, by address and by name', async () => {
    const { cluster } = suite();
    await untilReady(cluster, OUTSIDE, 'pod/opted-in');
    for (const host of ['', 'kubernetes.default.svc']) {
      const path = encodeURIComponent(`/api/v1/namespaces/${OUTSIDE}/pods/opted-in`);
      const asked = await tell<{ readonly status: number; readonly body: string }>(
        cluster,
        { namespace: OUTSIDE, name: 'opted-in' },
        `/kubernetes?host=${host}&path=${path}`,
      );
      assert.equal(asked.status, 200, asked.body);
      assert.equal(JSON.parse(asked.body).metadata.name, 'opted-in');
    }
  });
}
