import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { rootAuthority } from '../../ca/fixtures/test-authority.ts';
import { MergedLedger } from '../../reconcilers/status/replicas/merged-ledger.ts';
import { ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import { keepPod } from '../../registries/kubernetes/kept-pod.ts';
import { WATCHED_PODS } from '../../registries/kubernetes/kubernetes-sources.ts';
import { freePort } from '../../test/free-port.ts';
import { atEnd } from '../../test/lifetime.ts';
import { waitFor } from '../../test/wait-for.ts';
import { FakeSource, type WrittenObject } from '../kubernetes/fixtures/fake-source.ts';
import { TurnedClock } from '../kubernetes/fixtures/turned-clock.ts';
import { silentLog } from '../kubernetes/log.ts';
import { TestIdentity } from './fixtures/replica-identities.ts';
import { Peers } from './peers.ts';
import { REPLICA_LABELS, replicaPrincipal } from './replicas.ts';
import { ReportServer } from './report-server.ts';

const principal = replicaPrincipal('cluster.local', 'meltemi-system');
const authority = rootAuthority(Date.now());

function pod(name: string, podIP: string, isReady: boolean, namespace = 'meltemi-system'): WrittenObject {
  return {
    metadata: { namespace, name, labels: REPLICA_LABELS },
    status: { podIP, conditions: [{ type: 'Ready', status: isReady ? 'True' : 'False' }] },
  };
}

/** A replica that looks for others among pods on this host's loopback addresses. */
async function startPeers(t: TestContext) {
  const pods = new FakeSource({ type: WATCHED_PODS.type, keep: keepPod });
  const clock = new TurnedClock();
  const ledger = new MergedLedger('self', new ReplicaReport());
  const port = await freePort();
  const identity = new TestIdentity(authority);
  const namespace = 'meltemi-system';
  const options = { pods, namespace, labels: REPLICA_LABELS, port, ledger, identity, principal };
  const peers = new Peers({ ...options, log: silentLog, clock });
  pods.list(pod('self', '127.0.0.1', true));
  peers.start();
  atEnd(t, () => peers.stop());
  const serve = async (host: string) => {
    const report = new ReplicaReport();
    report.put({ kind: 'Trust', name: 'bundle', version: host });
    const server = new ReportServer({ report, identity, principal, log: silentLog });
    await server.listen(port, host);
    let stopped: Promise<void> | undefined;
    const stop = () => {
      stopped ??= server.stop();
      return stopped;
    };
    atEnd(t, stop);
    return stop;
  };
  const counts = (...replicas: readonly string[]) =>
    waitFor(() => ledger.replicas.join() === replicas.join(), {
      describe: `${replicas.join()} to count`,
    });
  return { pods, clock, ledger, serve, counts };
}

test('a replica that is ready is missing until it was heard, and then counts', async (t) => {
  const { pods, ledger, serve, counts } = await startPeers(t);
  pods.put(pod('other', '127.0.0.12', true), pod('application', '127.0.0.13', true, 'shop'));
  assert.deepEqual(ledger.unheard, ['other']);
  await serve('127.0.0.12');
  await counts('self', 'other');
  assert.deepEqual(ledger.unheard, []);
});

test('a replica whose pod is gone counts a little longer, so that its proxies can move', async (t) => {
  const { pods, clock, serve, counts } = await startPeers(t);
  const other = pod('other', '127.0.0.12', true);
  pods.put(other);
  const stop = await serve('127.0.0.12');
  await counts('self', 'other');
  await stop();
  pods.remove(other);
  clock.turn(2_900);
  await counts('self', 'other');
  clock.turn(200);
  await counts('self');
});

test('a replica that is not ready and cannot be heard is given up after a while, one that can be heard is not', async (t) => {
  const { pods, clock, ledger, serve, counts } = await startPeers(t);
  pods.put(pod('silent', '127.0.0.12', false), pod('starting', '127.0.0.13', false));
  assert.deepEqual(ledger.unheard, ['silent', 'starting']);
  await serve('127.0.0.13');
  await counts('self', 'starting');
  assert.deepEqual(ledger.unheard, ['silent']);
  clock.turn(10_100);
  assert.deepEqual(ledger.unheard, []);
  await counts('self', 'starting');
  pods.put(pod('silent', '127.0.0.12', true));
  assert.deepEqual(ledger.unheard, ['silent']);
});

test('a ready replica that is out of reach still counts with what it said last', async (t) => {
  const { pods, clock, serve, counts } = await startPeers(t);
  pods.put(pod('other', '127.0.0.12', true));
  const stop = await serve('127.0.0.12');
  await counts('self', 'other');
  await stop();
  clock.turn(60_000);
  await counts('self', 'other');
});

test('a pod that was made again under its name is heard anew', async (t) => {
  const { pods, clock, serve, counts } = await startPeers(t);
  pods.put(pod('other', '127.0.0.12', true));
  const stop = await serve('127.0.0.12');
  await counts('self', 'other');
  await stop();
  await serve('127.0.0.13');
  pods.put({
    ...pod('other', '127.0.0.13', true),
    metadata: { ...pod('other', '', true).metadata, uid: 'new' },
  });
  clock.turn(5_000);
  await counts('self', 'other');
});
