import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lifetime } from '../../test/lifetime.ts';
import {
  type ClusterAnswer,
  listOf,
  operatorPod,
  replicaPath,
  startFakeCluster,
} from '../fixtures/fake-cluster.ts';
import { givenProxy, RESOURCES } from '../fixtures/proxies.ts';

const PODS = '/api/v1/namespaces/meltemi-system/pods';
const PROXIES = '/api/v1/proxies';
const here = givenProxy('bookinfo/page-v1');
const away = givenProxy('bookinfo/page-v1', {
  state: 'Absent',
  since: undefined,
  certificateNotAfter: undefined,
});
const cart = givenProxy('shop/cart');
const notHere: ClusterAnswer = (request) => request.answer({ code: 404, message: 'no such workload' }, 404);

/** Two replicas of the operator, each with its answers by path. */
function startReplicas(
  t: Lifetime,
  first: Readonly<Record<string, ClusterAnswer>>,
  second: Readonly<Record<string, ClusterAnswer>>,
) {
  const answersOf = (pod: string, answers: Readonly<Record<string, ClusterAnswer>>) =>
    Object.entries(answers).map(([path, answer]) => [replicaPath(pod, path), answer] as const);
  return startFakeCluster(t, {
    [PODS]: listOf([operatorPod('one'), operatorPod('two'), operatorPod('old', 'Failed')]),
    ...Object.fromEntries([...answersOf('one', first), ...answersOf('two', second)]),
  });
}

test('every replica is asked, and each proxy shown as its own replica sees it', async (t) => {
  const { run, server } = await startReplicas(
    t,
    { [PROXIES]: { items: [away, cart] } },
    {
      [PROXIES]: { items: [{ ...here, replica: 'two' }, givenProxy('shop/cart', { state: 'Disconnected' })] },
    },
  );
  const { status, stdout, stderr } = await run('status');
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(
    stdout,
    /\nbookinfo\/page-v1 +Synced +5m +24h\nshop\/cart +Synced .*\n\n2 proxies: 2 synced\n$/,
  );
  const wide = await run('status', '-o', 'wide');
  assert.match(
    wide.stdout,
    /^PROXY +STATE +SINCE +CERTIFICATE +REPLICA +DETAIL\nbookinfo\/page-v1 +Synced +5m +24h +two\n/,
  );
  const list = server.requests.find(({ path }) => path === PODS);
  assert.equal(
    list?.query.get('labelSelector'),
    'app.kubernetes.io/name=meltemi,app.kubernetes.io/component=operator',
  );
});

test('what one proxy has been sent is known by the replica that it is connected to', async (t) => {
  const path = `${PROXIES}/bookinfo/page-v1`;
  const { run } = await startReplicas(
    t,
    // It has heard of the proxy from the other one.
    { [path]: { ...here, resources: [] } },
    { [path]: { ...here, resources: RESOURCES } },
  );
  assert.match(
    (await run('proxy', 'bookinfo/page-v1')).stdout,
    /^bookinfo\/page-v1: Synced, connected for 5m.*; 7 resources\n/,
  );
});

test('a replica that does not answer is told, and the others count', async (t) => {
  const broken: ClusterAnswer = (request) =>
    request.refuse(503, 'ServiceUnavailable', { message: 'dial tcp 10.0.0.2:15014: refused' });
  const { run } = await startReplicas(t, { [PROXIES]: broken }, { [PROXIES]: { items: [here] } });
  const { status, stdout, stderr } = await run('status');
  assert.equal(status, 0);
  assert.match(stdout, /bookinfo\/page-v1 +Synced/);
  assert.equal(
    stderr,
    'The replica one of the operator did not answer (dial tcp 10.0.0.2:15014: refused): ' +
      'proxies that are connected to it may be shown as Absent or Disconnected.\n',
  );
});

test('where no replica answers, or none is there, it says what to do', async (t) => {
  const cluster = await startReplicas(t, {}, {});
  const silent = await cluster.run('status');
  assert.equal(silent.status, 1);
  assert.match(
    silent.stderr,
    /no replica of the operator answers \(one: it has just ended; two: it has just ended\): `meltemi check` says/,
  );
  cluster.answers.set(PODS, listOf([]));
  assert.match(
    (await cluster.run('status')).stderr,
    /no Meltemi operator runs in namespace meltemi-system: install it with `meltemi install`, or name/,
  );
  const elsewhere = await cluster.run('status', '--root-namespace', 'mesh');
  assert.match(elsewhere.stderr, /has no pods: is Meltemi installed/);
});

test('who may not ask the replicas is told which permission it takes', async (t) => {
  const forbidden: ClusterAnswer = (request) => request.refuse(403, 'Forbidden');
  const { run } = await startReplicas(t, { [PROXIES]: forbidden }, { [PROXIES]: { items: [] } });
  assert.equal(
    (await run('status')).stderr,
    'meltemi: you may not get pods/proxy in namespace meltemi-system: ask who runs the cluster for a Role with "get pods/proxy"\n',
  );
});

test('a proxy that no replica knows', async (t) => {
  const path = `${PROXIES}/shop/cat`;
  const items = { [PROXIES]: { items: [cart] }, [path]: notHere };
  const { run } = await startReplicas(t, items, items);
  assert.match(
    (await run('proxy', 'shop/cat')).stderr,
    /there is no proxy shop\/cat: did you mean shop\/cart\?/,
  );
});

test('the versions of all replicas', async (t) => {
  const path = '/api/v1/control-plane';
  const { run } = await startReplicas(t, { [path]: { version: '9.9.9' } }, { [path]: notHere });
  const { status, stdout } = await run('version');
  assert.equal(status, 0);
  assert.deepEqual(stdout.trimEnd().split('\n').slice(1), [
    'control plane 9.9.9 in pod meltemi-system/one',
    'control plane: no answer from pod meltemi-system/two (it does not tell its version)',
  ]);
});
