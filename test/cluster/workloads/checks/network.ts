import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../wait-for.ts';
import { PERMISSIVE, STRICT } from '../manifests/kubernetes-objects.ts';
import { answererOf, callFrom, tell, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const AGENT = { namespace: PERMISSIVE, name: 'daemonset/agent' };

export function checkNetwork(suite: () => Suite): void {
  test('two ports of a Service lead to target ports by their names, from another namespace, too', async () => {
    const { cluster } = suite();
    await Promise.all([
      untilReady(cluster, STRICT, 'deployment/server'),
      untilReady(cluster, PERMISSIVE, 'daemonset/agent'),
    ]);
    const first = await callFrom(cluster, AGENT, `http://server.${STRICT}/`);
    const second = await callFrom(cluster, AGENT, `http://server.${STRICT}.svc.cluster.local:81/`);
    assert.equal(first.status, 200, first.body);
    assert.equal(answererOf(second.body).container, 'second');
  });

  test('a Service of the type ExternalName is another name', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/server');
    await untilReady(cluster, PERMISSIVE, 'daemonset/agent');
    const called = await callFrom(cluster, AGENT, 'http://alias/');
    assert.equal(called.status, 200, called.body);
    assert.match(answererOf(called.body).instance, /^server-/);
  });

  test('a node port is reached from outside of the cluster', async () => {
    const { cluster } = suite();
    await untilReady(cluster, PERMISSIVE, 'daemonset/agent');
    const path = '-o=jsonpath={.spec.ports[0].nodePort}';
    const port = await cluster.kubectl('get', 'service/front', '-n', PERMISSIVE, path);
    const answer = await waitFor(() => fetch(`http://${cluster.node}:${port}/`), { describe: 'an answer' });
    assert.match(answererOf(await answer.text()).instance, /^agent-/);
  });

  test('a server outside of the cluster is called as ever', async () => {
    const { cluster, outerServer } = suite();
    await untilReady(cluster, STRICT, 'deployment/server');
    const called = await callFrom(cluster, { namespace: STRICT, name: 'deployment/server' }, outerServer);
    assert.equal(called.status, 200, called.body);
  });

  test('names are found over UDP and over TCP', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'deployment/shared');
    const name = 'server.strict.svc.cluster.local';
    const own = await cluster.kubectl('get', 'service/server', '-n', STRICT, '-o=jsonpath={.spec.clusterIP}');
    const place = { namespace: STRICT, name: 'deployment/shared' };
    const overUdp = await cluster.exec({ ...place, container: 'root' }, 'nslookup', '-type=a', name);
    assert.ok(overUdp.includes(`Address: ${own}`), overUdp);
    assert.deepEqual(await tell(cluster, place, `/dns-over-tcp?name=${name}`), [own]);
  });

  test('who is not in the mesh calls those that allow it', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'pod/opted-out');
    await untilReady(cluster, PERMISSIVE, 'daemonset/agent');
    const called = await callFrom(
      cluster,
      { namespace: STRICT, name: 'opted-out' },
      `http://front.${PERMISSIVE}/`,
    );
    assert.equal(called.status, 200, called.body);
  });
}
