import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Condition, ConditionType } from '../../api/conditions.ts';
import { readConditions } from '../../reconcilers/status/status-change.ts';
import { StatusReconciler } from '../../reconcilers/status/status-reconciler.ts';
import { atEnd } from '../../test/lifetime.ts';
import type { ObjectEvent } from '../kubernetes/events/event.ts';
import { TurnedClock } from '../kubernetes/fixtures/turned-clock.ts';
import { FakeCluster } from './fixtures/fake-cluster.ts';
import { TestReplica } from './fixtures/test-replica.ts';

const PROXIES = Array.from({ length: 20 }, (_, at) => `p${at}`);

/** A leader with proxies that answer when they are told to, on a cluster in memory, at a time that stands still. */
async function startLeader(t: TestContext) {
  const clock = new TurnedClock();
  const cluster = new FakeCluster();
  const leader = new TestReplica('leader', clock);
  const events: ObjectEvent[] = [];
  for (const proxy of PROXIES) cluster.put('MeshWorkload', 'shop', proxy, workload(proxy));
  cluster.put('TrafficRoute', 'shop', 'web', route('one'));
  cluster.tell(leader.sources);
  await leader.start();
  atEnd(t, () => leader.stop());
  const { mesh, inventory, sources, joined } = leader;
  const reconciler = new StatusReconciler({
    model: mesh.model,
    observe: (observer) => mesh.observe(observer),
    inventory,
    sources,
    ledger: joined.ledger,
    client: { apply: (type, object, options) => cluster.apply(type, object, options) },
    events: { record: (event) => events.push(event) },
    clock,
    date: () => clock.date(),
  });
  const term = new AbortController();
  const running = reconciler.run(term.signal);
  atEnd(t, () => {
    term.abort();
    return running;
  });
  const rest = async () => {
    for (let at = 0; at < 10; at += 1) await turn();
  };
  const pass = async (milliseconds: number) => {
    for (let left = milliseconds; left > 0; left -= 500) {
      clock.turn(Math.min(left, 500));
      await rest();
    }
    cluster.tell(sources);
    await rest();
  };
  const put = async (name: string, spec: object) => {
    cluster.put('TrafficRoute', 'shop', name, spec);
    cluster.tell(sources);
    if (!mesh.controlPlane.committed) mesh.controlPlane.commit();
    await rest();
  };
  const answer = async () => {
    await leader.answer(30);
    mesh.review();
    if (!mesh.controlPlane.committed) mesh.controlPlane.commit();
    await leader.answer(30);
  };
  const condition = (type: ConditionType = 'Programmed', name = 'web'): Condition | undefined =>
    readConditions(cluster.statusOf(`TrafficRoute/shop/${name}`)).find((each) => each.type === type);
  const says = (): string => {
    const { status, reason, message, observedGeneration } = condition() ?? assert.fail('it says nothing');
    return `${status} ${reason} of ${observedGeneration}: ${message}`;
  };
  const writes = () => cluster.written.filter(({ name }) => name === 'web').length;
  return { clock, cluster, leader, joined, events, pass, put, answer, condition, says, writes };
}

function workload(serviceAccount: string) {
  return {
    service: 'web',
    address: '127.0.0.1',
    serviceAccount,
    ports: [{ name: 'http', port: 80, appPort: 8080, protocol: 'HTTP' }],
    proxy: { mode: 'Explicit', outboundPort: 15001 },
  };
}

function route(content: string, more: object = {}) {
  const rule = {
    name: 'all',
    backendRefs: [{ name: 'web', port: 80 }],
    requestHeaders: { set: { 'x-content': content } },
    ...more,
  };
  return { parentRefs: [{ kind: 'Service', name: 'web' }], http: [rule] };
}

test('a change is told once it waits, and once it is acknowledged, with an Event', async (t) => {
  const { leader, pass, put, answer, says, events } = await startLeader(t);
  leader.connect('shop/p0');
  leader.connect('shop/p1');
  await answer();
  await pass(100);
  assert.equal(says(), 'True Acknowledged of 1: 2 of 2 proxies');
  await put('web', route('two'));
  await pass(100);
  assert.equal(says(), 'False Pending of 2: 0 of 2 proxies, waiting for shop/p0, shop/p1');
  await answer();
  await pass(100);
  assert.equal(says(), 'True Acknowledged of 2: 2 of 2 proxies');
  const ofRoute = events.filter(({ regarding }) => regarding.kind === 'TrafficRoute');
  assert.deepEqual(
    ofRoute.map(({ reason }) => reason),
    ['Acknowledged', 'Acknowledged'],
  );
});

test('proxies that come change nothing but a count, which is written now and then', async (t) => {
  const { leader, pass, answer, says, writes } = await startLeader(t);
  leader.connect('shop/p0');
  await answer();
  await pass(11_000);
  const before = writes();
  for (const proxy of PROXIES.slice(1)) {
    leader.connect(`shop/${proxy}`);
    await pass(300);
    await answer();
    assert.match(says(), /^True Acknowledged of 1/);
  }
  await pass(20_000);
  assert.equal(says(), 'True Acknowledged of 1: 20 of 20 proxies');
  assert.ok(writes() - before <= 3, `${writes() - before} writes`);
});

test('a proxy that is not brought up to date in time is told of', async (t) => {
  const { leader, pass, answer, says } = await startLeader(t);
  leader.connect('shop/p0');
  await answer();
  await pass(100);
  leader.connect('shop/p1');
  await pass(4_000);
  assert.match(says(), /^True/);
  await pass(4_000);
  assert.equal(says(), 'False Pending of 1: 1 of 2 proxies, waiting for shop/p1');
  await answer();
  await pass(100);
  assert.equal(says(), 'True Acknowledged of 1: 2 of 2 proxies');
});

test('a refusal is told at once, in the words of the proxy, and what the last good generation is', async (t) => {
  const { leader, pass, put, answer, says, condition } = await startLeader(t);
  leader.connect('shop/p0');
  await answer();
  await pass(100);
  await answer();
  await put('web', route('bad'));
  await answer();
  await pass(100);
  assert.equal(says(), 'False Rejected of 2: shop/p0: something in here is not right');
  // A mistake on top of it: what holds is neither of the two.
  await put('web', { ...route('three'), http: [] });
  await pass(100);
  const { status, message } = condition('Accepted') ?? assert.fail('it says nothing');
  assert.equal(status, 'False');
  assert.match(message, /^spec\.http.*generation 1 stays in force$/);
});

test('nothing is said to be acknowledged before a replica that is there was heard', async (t) => {
  const { joined, pass, put, says } = await startLeader(t);
  await pass(100);
  assert.equal(says(), 'True Acknowledged of 1: 0 of 0 proxies');
  joined.ledger.awaitReplicas(['other']);
  await pass(10_000);
  assert.match(says(), /^True/, 'nothing is known against what was acknowledged');
  await put('web', route('two'));
  await pass(10_000);
  assert.equal(
    says(),
    'False Pending of 2: 0 of 0 proxies, waiting for word from the control plane’s replica other'.replace(
      '’',
      "'",
    ),
  );
  joined.ledger.awaitReplicas([]);
  await pass(100);
  assert.match(says(), /^True Acknowledged of 2/);
});

test('a route that an older one leaves nothing names it, until that one goes', async (t) => {
  const { cluster, pass, put, condition } = await startLeader(t);
  await put('xyz', route('newer'));
  await pass(100);
  const conflict = condition('Conflicted', 'xyz');
  assert.equal(conflict?.status, 'True');
  assert.match(conflict?.message ?? '', /^TrafficRoute\/shop\/web: spec\.http\[0\] matches every request/);
  assert.equal(condition('Programmed', 'xyz')?.reason, 'Conflicted');
  assert.equal(condition('Conflicted', 'web'), undefined);
  await put('web', route('one', { matches: [{ path: { type: 'Prefix', value: '/some' } }] }));
  await pass(100);
  assert.equal(condition('Conflicted', 'xyz'), undefined);
  assert.equal(condition('Programmed', 'xyz')?.status, 'True');
  assert.ok(cluster.written.length > 0);
});
