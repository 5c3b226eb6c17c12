import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../api/kinds.ts';
import { startFakeApiServer } from '../../operator/kubernetes/fixtures/fake-api-server.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { waitFor } from '../../test/wait-for.ts';
import { clusterObject, listOf, startFakeCluster } from '../fixtures/fake-cluster.ts';
import { Cluster } from './cluster.ts';
import { ClusterClient } from './cluster-client.ts';

const ROUTES = '/apis/mesh.meltemi.dev/v1alpha1/namespaces/shop/trafficroutes';
const route = (...conditions: readonly object[]) => clusterObject('cart', 'shop', { status: { conditions } });
const programmed = { type: 'Programmed', status: 'True', reason: 'Acknowledged', message: '' };

async function startClient(t: Lifetime) {
  const server = await startFakeApiServer(t);
  const cluster = new Cluster({
    connection: server.connect(),
    source: 'a file',
    rootNamespace: 'meltemi-system',
  });
  return { server, client: new ClusterClient(cluster, () => undefined) };
}

test('refusals say what to do', async (t) => {
  const { server, client } = await startClient(t);
  const answers: readonly (readonly [number, RegExp])[] = [
    [401, /does not know who you are: log in anew; the credentials of a file are wrong/],
    [403, /you may not list meshpolicies\.mesh\.meltemi\.dev in the whole cluster: name a namespace with -n/],
    [404, /has no meshpolicies\.mesh\.meltemi\.dev: is Meltemi installed\?/],
    [400, /answers 400 Reason: Reason: mend what it says/],
    [500, /answers 500 Reason: Reason: try again/],
  ];
  for (const [code, message] of answers) {
    server.onRequest = (request) => request.refuse(code, 'Reason');
    await assert.rejects(client.list(KINDS.MeshPolicy), { message });
  }
  server.onRequest = (request) => request.reset();
  await assert.rejects(client.list(KINDS.MeshPolicy), {
    name: 'ApiUnreachable',
    message: /cannot be reached \(.*\): check that it runs and that a file is the right kubeconfig/,
  });
  server.onRequest = (request) => request.end('hello');
  await assert.rejects(client.list(KINDS.MeshPolicy), { name: 'UnexpectedAnswer' });
});

test('a change wakes whoever waits, a silent watch does not', async (t) => {
  const { server, client } = await startClient(t);
  const changes = client.changes(KINDS.TrafficRoute, { namespace: 'shop', name: 'cart' });
  const list = await server.nextList();
  assert.equal(list.path, ROUTES);
  assert.equal(list.query.get('fieldSelector'), 'metadata.name=cart');
  list.answer(listOf([]));
  await changes.next(10_000);
  const watch = await server.nextWatch();
  assert.equal(watch.query.get('resourceVersion'), '10');
  let woken = false;
  const waiting = changes.next(10_000).then(() => {
    woken = true;
  });
  watch.begin();
  await waitFor(() => watch.headersSent, { describe: 'the watch to begin' });
  assert.equal(woken, false);
  watch.event('ADDED', route());
  await waiting;
  changes.close();
  await waitFor(() => watch.isOver, { describe: 'the end of the watch' });
});

test('a limit that is over is no failure', async (t) => {
  const { client } = await startClient(t);
  const changes = client.changes(KINDS.TrafficRoute, { namespace: undefined, name: 'cart' });
  await changes.next(5);
  changes.close();
});

test('waiting goes on without the permission to watch, and through an outage', async (t) => {
  const cluster = await startFakeCluster(t);
  let looks = 0;
  cluster.answers.set(ROUTES, (request) => {
    if (request.isWatch) request.refuse(403, 'Forbidden');
    else request.answer(listOf([]));
  });
  cluster.answers.set(`${ROUTES}/cart`, (request) => {
    looks += 1;
    if (looks === 1) request.answer(route());
    else if (looks === 2) request.reset();
    else request.answer(route(programmed));
  });
  const run = await cluster.run('wait', '--for=condition=Programmed', 'tr/cart', '-n', 'shop');
  assert.deepEqual(run, { status: 0, stdout: 'trafficroute shop/cart condition met\n', stderr: '' });
  assert.ok(looks >= 3);
});
