import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { trustBundleVersion } from '../../ca/rotating-authority.ts';
import { stateOf } from '../../reconcilers/status/mesh-status.ts';
import { atEnd } from '../../test/lifetime.ts';
import { TurnedClock } from '../kubernetes/fixtures/turned-clock.ts';
import { FakeCluster } from './fixtures/fake-cluster.ts';
import { TestReplica } from './fixtures/test-replica.ts';

const SERVICES = Array.from({ length: 30 }, (_, at) => `s${at}`);

function route(service: string, content: string) {
  return {
    parentRefs: [{ kind: 'Service', name: service }],
    http: [
      {
        name: 'all',
        backendRefs: [{ name: service, port: 80 }],
        requestHeaders: { set: { 'x-content': content } },
      },
    ],
  };
}

/** Replicas on one cluster with a route for each of many services, whose proxies answer when they are told to. */
async function startReplicas(t: TestContext, ...names: readonly string[]) {
  const clock = new TurnedClock();
  const cluster = new FakeCluster();
  for (const service of SERVICES) {
    cluster.put('MeshWorkload', 'shop', service, {
      service,
      address: '127.0.0.1',
      serviceAccount: service,
      ports: [{ name: 'http', port: 80, appPort: 8080, protocol: 'HTTP' }],
      proxy: { mode: 'Explicit', outboundPort: 15001 },
    });
    cluster.put('TrafficRoute', 'shop', service, route(service, 'one'));
  }
  const replicas = names.map((name) => new TestReplica(name, clock));
  for (const replica of replicas) {
    cluster.tell(replica.sources);
    await replica.start();
    atEnd(t, () => replica.stop());
  }
  const [first, second] = replicas;
  return { clock, cluster, first: first ?? assert.fail(), second };
}

async function settle(replica: TestReplica, clock: TurnedClock): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    await replica.answer(40);
    clock.turn(300);
  }
}

test('what a change of one object costs does not grow with the objects, nor with each answer', async (t) => {
  const { clock, cluster, first } = await startReplicas(t, 'one');
  for (const service of SERVICES) first.connect(`shop/${service}`);
  await settle(first, clock);
  const progress = (service: string) => first.joined.report.object(`TrafficRoute/shop/${service}`);
  assert.equal(progress('s7')?.acknowledged, SERVICES.length);

  const { ledger } = first.mesh.controlPlane;
  const looks = { hindrance: 0, acknowledgement: 0 };
  const { hindrance, acknowledgement } = ledger;
  ledger.hindrance = (...asked) => {
    looks.hindrance += 1;
    return hindrance.apply(ledger, asked);
  };
  ledger.acknowledgement = (...asked) => {
    looks.acknowledgement += 1;
    return acknowledgement.apply(ledger, asked);
  };
  cluster.put('TrafficRoute', 'shop', 's7', route('s7', 'two'));
  cluster.tell(first.sources);
  first.mesh.controlPlane.commit();
  clock.turn(30);
  // All proxies answer one after another, and the object is looked at after each.
  for (let at = 0; at < 200; at += 1) {
    await first.answer(1);
    clock.turn(30);
  }
  assert.equal(progress('s7')?.generation, 2);
  assert.equal(progress('s7')?.acknowledged, SERVICES.length);
  assert.ok(looks.acknowledgement <= 12, `${looks.acknowledgement} counts`);
  assert.ok(looks.hindrance <= SERVICES.length + 12, `${looks.hindrance} looks`);
});

test('the proxies of all replicas are one mesh, with the replica that each is at', async (t) => {
  const { clock, first, second = assert.fail() } = await startReplicas(t, 'one', 'two');
  first.connect('shop/s0');
  second.connect('shop/s1');
  second.connect('shop/s2');
  await settle(first, clock);
  await settle(second, clock);
  first.hear(second);
  const { groups, ledger } = first.joined;
  const at = (name: string) => groups.proxies().find((proxy) => proxy.name === `shop/${name}`);
  assert.deepEqual(
    ['s0', 's1', 's3'].map((name) => [at(name)?.state, at(name)?.replica]),
    [
      ['Synced', 'one'],
      ['Synced', 'two'],
      ['Absent', undefined],
    ],
  );
  const totals = { connected: 3, disconnected: SERVICES.length - 3, synced: 3, stale: 0, rejected: 0 };
  assert.deepEqual(stateOf(groups.group('shop'), [], Date.now()).proxies, totals);
  assert.deepEqual(stateOf(groups.whole(), [], Date.now()).proxies, totals);
  assert.match(stateOf(groups.whole(), [], Date.now()).certificates ?? '', /^ok \(/);

  // A proxy that moves is where it is, and not where it was.
  second.disconnect('shop/s1');
  first.connect('shop/s1');
  await settle(first, clock);
  await settle(second, clock);
  first.hear(second);
  assert.deepEqual([at('s1')?.state, at('s1')?.replica], ['Synced', 'one']);

  // A replica that goes leaves its proxies behind.
  ledger.leave('two');
  assert.deepEqual([at('s2')?.state, at('s2')?.replica], ['Disconnected', 'two']);
  assert.equal(groups.group('shop').totals.connected, 2);
});

test('everybody trusts a bundle once all proxies of all replicas have acknowledged it', async (t) => {
  const { clock, first, second = assert.fail() } = await startReplicas(t, 'one', 'two');
  const { ledger } = first.joined;
  assert.equal(ledger.everybodyTrusts('any'), true, 'there is nobody who does not');
  ledger.awaitReplicas(['two']);
  assert.equal(ledger.everybodyTrusts('any'), false, 'who knows');
  ledger.awaitReplicas([]);
  second.connect('shop/s1');
  second.connect('shop/s2');
  second.askForTrust('shop/s1');
  clock.turn(300);
  first.hear(second);
  const version = trustBundleVersion(second.authority.trustBundlePem());
  assert.equal(ledger.everybodyTrusts(version), false, 'it is on its way');
  await settle(second, clock);
  first.hear(second);
  assert.equal(ledger.everybodyTrusts(version), true);
  assert.equal(ledger.everybodyTrusts(trustBundleVersion('another')), false);
});
