import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { rootAuthority } from '../../ca/fixtures/test-authority.ts';
import type { ObjectProgress } from '../../reconcilers/status/replicas/replica-report.ts';
import { entryKey, ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import { freePort } from '../../test/free-port.ts';
import { atEnd } from '../../test/lifetime.ts';
import { waitFor } from '../../test/wait-for.ts';
import { RecordedLog } from '../kubernetes/fixtures/recorded-log.ts';
import { TurnedClock } from '../kubernetes/fixtures/turned-clock.ts';
import { TestIdentity } from './fixtures/replica-identities.ts';
import { replicaPrincipal } from './replicas.ts';
import { readLine } from './report-lines.ts';
import { ReportReader } from './report-reader.ts';
import { ReportServer } from './report-server.ts';
import { ReportStream } from './report-stream.ts';

const principal = replicaPrincipal('cluster.local', 'meltemi-system');

function object(name: string, generation: number): ObjectProgress {
  const counts = { affected: 3, acknowledged: 3, pending: [], rejected: [], isLate: false };
  return { kind: 'Object', name, generation, state: 'Acknowledged', ...counts };
}

async function serve(t: TestContext, report: ReplicaReport, identity = new TestIdentity(), at = 0) {
  const log = new RecordedLog();
  const server = new ReportServer({ report, identity, principal, log });
  const port = await server.listen(at, '127.0.0.1');
  let isStopped = false;
  const stop = async () => {
    if (!isStopped) await server.stop();
    isStopped = true;
  };
  atEnd(t, stop);
  return { port, stop, log };
}

function read(t: TestContext, port: number, identity = new TestIdentity()) {
  const log = new RecordedLog();
  const options = { replica: 'other', host: '127.0.0.1', port, identity, principal, log };
  const reader = new ReportReader({ ...options, changed: () => undefined });
  const end = new AbortController();
  const running = reader.run(end.signal);
  atEnd(t, () => {
    end.abort();
    return running;
  });
  return { reader, log };
}

function entries(report: ReplicaReport) {
  return [...report.keys()].sort().map((key) => report.get(key));
}

const authority = rootAuthority(Date.now());

test('a replica hears everything there is, and then what changes', async (t) => {
  const report = new ReplicaReport();
  for (let at = 0; at < 100; at += 1) report.put(object(`TrafficRoute/shop/${at}`, 1));
  const { port } = await serve(t, report, new TestIdentity(authority));
  const { reader } = read(t, port, new TestIdentity(authority));
  await waitFor(() => reader.isHeard, { describe: 'the report' });
  assert.deepEqual(entries(reader.report), entries(report));

  report.put(object('TrafficRoute/shop/7', 2));
  report.remove('Object TrafficRoute/shop/8');
  report.put({ kind: 'Trust', name: 'bundle', version: 'v1' });
  report.put({
    kind: 'Proxy',
    name: 'shop/web',
    state: 'Stale',
    isConfigured: true,
    since: 12,
    pending: ['Listener'],
    rejected: [{ type: 'Cluster', name: 'a', reason: 'no' }],
    certificateEnd: 99,
    bootstrap: undefined,
  });
  const conviction = { generation: 3, reason: 'no such thing', proxy: 'shop/web' };
  report.put({ kind: 'Conviction', name: 'TrafficRoute/shop/9', ...conviction });
  await waitFor(() => reader.report.convictions.size === 1, { describe: 'the changes' });
  assert.deepEqual(entries(reader.report), entries(report));
});

test('what was heard stays while the connection is broken, until everything is told anew', async (t) => {
  const before = new ReplicaReport();
  before.put(object('TrafficRoute/shop/old', 1));
  before.put(object('TrafficRoute/shop/both', 1));
  const port = await freePort();
  const first = await serve(t, before, new TestIdentity(authority), port);
  const { reader } = read(t, port, new TestIdentity(authority));
  await waitFor(() => reader.isHeard, { describe: 'the report' });
  await first.stop();
  await waitFor(() => !reader.isConnected, { describe: 'the end of the connection' });
  assert.equal(reader.report.object('TrafficRoute/shop/old')?.generation, 1);

  const after = new ReplicaReport();
  after.put(object('TrafficRoute/shop/both', 2));
  await serve(t, after, new TestIdentity(authority), port);
  await waitFor(() => reader.isConnected, { describe: 'the next connection' });
  assert.deepEqual(entries(reader.report), entries(after));
});

test('only replicas are told: a certificate of the same authority for somebody else is refused', async (t) => {
  const report = new ReplicaReport();
  const { port, log } = await serve(t, report, new TestIdentity(authority));
  const { reader } = read(t, port, new TestIdentity(authority, 'default'));
  await waitFor(() => log.lines.some(({ message }) => message === 'refused to tell of our proxies'), {
    describe: 'the refusal',
  });
  assert.equal(reader.isHeard, false);
});

test('only replicas are heard: nobody else’s server is', async (t) => {
  const { port } = await serve(t, new ReplicaReport(), new TestIdentity(authority, 'default'));
  const { reader, log } = read(t, port, new TestIdentity(authority));
  const isRefused = () => log.lines.some(({ fields }) => JSON.stringify(fields).includes('"NotAReplica"'));
  await waitFor(isRefused, { describe: 'the refusal' });
  assert.equal(reader.isHeard, false);
});

test('a certificate of another authority opens nothing, and one that was replaced on both sides does', async (t) => {
  const mine = new TestIdentity(rootAuthority(Date.now()));
  const report = new ReplicaReport();
  report.put(object('TrafficRoute/shop/a', 1));
  const { port } = await serve(t, report, mine);
  const { reader, log } = read(t, port, new TestIdentity(authority));
  await waitFor(() => log.lines.length > 0, { describe: 'a failure' });
  assert.equal(reader.isHeard, false);
  mine.replace(authority);
  await waitFor(() => reader.isHeard, { describe: 'the report' });
});

test('a slow reader is kept the last state of what it has not been told, and nothing more', async () => {
  const report = new ReplicaReport();
  const output = new PassThrough({ highWaterMark: 512 });
  const clock = new TurnedClock();
  const stream = new ReportStream(report, output, clock);
  for (let generation = 1; generation <= 1_000; generation += 1) {
    report.put(object('TrafficRoute/shop/a', generation));
    report.put(object(`TrafficRoute/shop/${generation % 50}`, generation));
    if (generation % 100 === 0) clock.turn(30);
  }
  assert.ok(output.readableLength + output.writableLength < 64 * 1024);
  let told = '';
  output.on('data', (bytes: Buffer) => {
    told += bytes.toString();
  });
  const last = () => told.includes('"name":"TrafficRoute/shop/a","generation":1000');
  await waitFor(last, { describe: 'the last state' });
  stream.end();
  const heard = new Map<string, unknown>();
  for (const text of told.trim().split('\n')) {
    for (const entry of readLine(text)?.set ?? []) heard.set(entryKey(entry), entry);
  }
  assert.deepEqual([...heard.keys()].sort(), [...report.keys()].sort());
  for (const [key, entry] of heard) assert.deepEqual(entry, report.get(key));
});

test('a line that is none ends the connection, and fields that are not known are left out', () => {
  assert.equal(readLine('no JSON'), undefined);
  assert.equal(readLine('[]'), undefined);
  assert.deepEqual(readLine('{"set":[{"kind":"New","name":"a"},{"kind":"Object","name":"b"},7],"more":1}'), {
    set: [],
    gone: [],
    isComplete: false,
  });
});
