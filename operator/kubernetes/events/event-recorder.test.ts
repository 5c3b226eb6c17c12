import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { waitFor } from '../../../test/wait-for.ts';
import { type FakeRequest, startFakeApiServer } from '../fixtures/fake-api-server.ts';
import { TurnedClock } from '../fixtures/turned-clock.ts';
import { ResourceClient } from '../resources/resource-client.ts';
import type { ObjectEvent, ObjectReference } from './event.ts';
import { EventRecorder } from './event-recorder.ts';

const route: ObjectReference = {
  apiVersion: 'mesh.meltemi.dev/v1alpha1',
  kind: 'TrafficRoute',
  namespace: 'shop',
  name: 'reviews',
  uid: 'uid-reviews',
};

function rejected(note: string, regarding: ObjectReference = route): ObjectEvent {
  return { regarding, type: 'Warning', reason: 'Rejected', action: 'Programmed', note };
}

/** A recorder against a server that takes every Event, unless `answer` does otherwise. */
async function startRecorder(t: TestContext, answer?: (request: FakeRequest) => void) {
  const server = await startFakeApiServer(t);
  server.onRequest = answer ?? accept;
  const clock = new TurnedClock();
  const client = new ResourceClient(server.connect());
  const reporter = { controller: 'mesh.meltemi.dev/operator', instance: 'one' };
  const recorder = new EventRecorder({ client, reporter, clock });
  const received = (count: number) =>
    waitFor(() => server.requests.length >= count, { describe: `${count} requests`, interval: 2 });
  return { server, clock, recorder, received };
}

function accept(request: FakeRequest): void {
  request.answer({ metadata: { name: 'event', uid: 'u', resourceVersion: '1' } });
}

test('an event is written as kubectl wants to read it', async (t) => {
  const { server, recorder, received } = await startRecorder(t);
  recorder.record(rejected('no such cluster'));
  await received(1);
  const [request] = server.requests;
  assert.equal(request?.method, 'POST');
  assert.equal(request?.path, '/apis/events.k8s.io/v1/namespaces/shop/events');
  const { metadata, eventTime, ...event } = JSON.parse(request?.body ?? '');
  assert.match(metadata.name, /^reviews\.[0-9a-f]{16}$/);
  assert.match(eventTime, /\.\d{6}Z$/);
  assert.deepEqual(event, {
    apiVersion: 'events.k8s.io/v1',
    kind: 'Event',
    reportingController: 'mesh.meltemi.dev/operator',
    reportingInstance: 'one',
    regarding: route,
    type: 'Warning',
    reason: 'Rejected',
    action: 'Programmed',
    note: 'no such cluster',
  });
});

test('what is longer than the API takes is cut, also where letters have several bytes', async (t) => {
  const { server, recorder, received } = await startRecorder(t);
  recorder.record(rejected('é'.repeat(2_000), { ...route, namespace: '', name: 'x'.repeat(253) }));
  await received(1);
  const { metadata, note, regarding } = JSON.parse(server.requests[0]?.body ?? '');
  assert.equal(Buffer.byteLength(note), 1024);
  assert.equal(metadata.name.length, 253);
  assert.equal(metadata.namespace, 'default', 'objects without a namespace have their Events there');
  assert.equal('namespace' in regarding, false);
});

test('the same again is counted on the Event that is there, once a minute', async (t) => {
  const { server, clock, recorder, received } = await startRecorder(t);
  recorder.record(rejected('no'));
  await received(1);
  await turn();
  for (let time = 0; time < 50; time += 1) recorder.record(rejected('no'));
  assert.equal(server.requests.length, 1);
  clock.turn(60_000);
  await received(2);
  const patch = server.requests[1];
  assert.equal(patch?.method, 'PATCH');
  assert.match(patch?.path ?? '', /\/events\/reviews\.[0-9a-f]{16}$/);
  assert.equal(JSON.parse(patch?.body ?? '').series.count, 51);
});

test('the same again after a while is news', async (t) => {
  const { server, clock, recorder, received } = await startRecorder(t);
  recorder.record(rejected('no'));
  await received(1);
  clock.turn(360_000);
  recorder.record(rejected('no'));
  await received(2);
  assert.equal(server.requests[1]?.method, 'POST');
});

test('an Event that has expired in the cluster is made again', async (t) => {
  const { server, clock, recorder, received } = await startRecorder(t, (request) => {
    if (request.method === 'PATCH') request.refuse(404, 'NotFound');
    else accept(request);
  });
  recorder.record(rejected('no'));
  await received(1);
  recorder.record(rejected('no'));
  clock.turn(60_000);
  await received(3);
  assert.deepEqual(
    server.requests.slice(0, 3).map(({ method }) => method),
    ['POST', 'PATCH', 'POST'],
  );
});

test('one object cannot flood the cluster, and does not silence others', async (t) => {
  const { server, recorder, received } = await startRecorder(t);
  for (let time = 0; time < 100; time += 1) recorder.record(rejected(`number ${time}`));
  recorder.record(rejected('another', { ...route, uid: 'other' }));
  await received(26);
  await recorder.close();
  assert.equal(server.requests.length, 26);
});

test('the end writes what waits, and takes no more', async (t) => {
  const { server, recorder, received } = await startRecorder(t);
  recorder.record(rejected('no'));
  await received(1);
  await turn();
  recorder.record(rejected('no'));
  recorder.record(rejected('other'));
  await recorder.close();
  recorder.record(rejected('too late'));
  assert.deepEqual(server.requests.map(({ method }) => method).sort(), ['PATCH', 'POST', 'POST']);
});

test('a server that refuses Events holds nothing up', async (t) => {
  const { server, recorder, received } = await startRecorder(t, (request) =>
    request.refuse(403, 'Forbidden'),
  );
  recorder.record(rejected('one'));
  recorder.record(rejected('two'));
  await received(2);
  await recorder.close();
  assert.equal(server.requests.length, 2);
});
