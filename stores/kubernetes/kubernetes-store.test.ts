import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../api/kinds.ts';
import { FakeSource, type WrittenObject } from '../../operator/kubernetes/fixtures/fake-source.ts';
import { Inventory, type InventoryChange } from '../inventory.ts';
import type { StoreBatch } from '../store.ts';
import { type KeptObject, keepObject } from './kept-object.ts';
import { KubernetesStore, STORED_KINDS, type StoredKind } from './kubernetes-store.ts';

function fakeSource(kind: StoredKind): FakeSource<KeptObject> {
  return new FakeSource({ type: KINDS[kind], keep: (object) => keepObject(kind, object) });
}

/** A store over sources without an API server, and what it says. */
function makeStore() {
  const sources = {
    TrafficRoute: fakeSource('TrafficRoute'),
    MeshPolicy: fakeSource('MeshPolicy'),
    Telemetry: fakeSource('Telemetry'),
    MeshService: fakeSource('MeshService'),
    MeshWorkload: fakeSource('MeshWorkload'),
    ServiceRegistry: fakeSource('ServiceRegistry'),
  };
  const store = new KubernetesStore(sources);
  const batches: StoreBatch[] = [];
  const start = () => store.start({ apply: (batch) => batches.push(batch) });
  return { sources, store, batches, start };
}

/** What a batch says in short: `+name` for a valid object, `!name` for a broken one, `-name` for one that is gone. */
function short({ read, gone }: StoreBatch): readonly string[] {
  return [
    ...gone.map(({ name }) => `-${name}`),
    ...read.map(({ state, key }) => `${state === 'Valid' ? '+' : '!'}${key.name}`),
  ];
}

function route(name: string, metadata: object = {}, over: object = {}): WrittenObject {
  return {
    apiVersion: 'mesh.meltemi.dev/v1alpha1',
    kind: 'TrafficRoute',
    metadata: { namespace: 'shop', name, generation: 1, ...metadata },
    spec: {
      parentRefs: [{ kind: 'Service', name: 'a' }],
      http: [{ name: 'all', backendRefs: [{ name: 'a', port: 80 }] }],
      ...over,
    },
  };
}

/** Lists nothing of the kinds that a test says nothing of. */
function listOthers(sources: ReturnType<typeof makeStore>['sources']): void {
  for (const kind of STORED_KINDS) if (!sources[kind].hasSynced) sources[kind].list();
}

test('nothing is told before every kind is known, and then all at once', async () => {
  const { sources, batches, start } = makeStore();
  const started = start();
  sources.TrafficRoute.list(route('a'), route('b'));
  sources.TrafficRoute.put(route('c'));
  assert.equal(batches.length, 0);
  sources.MeshPolicy.list({
    apiVersion: 'mesh.meltemi.dev/v1alpha1',
    kind: 'MeshPolicy',
    metadata: { namespace: 'shop', name: 'p' },
    spec: { mtls: { mode: 'Strict' } },
  });
  listOthers(sources);
  await started;
  assert.deepEqual(batches.map(short), [['+a', '+b', '+c', '+p']]);
});

test('an object has the history that the cluster keeps of it', async () => {
  const { sources, batches, start } = makeStore();
  sources.TrafficRoute.list(route('a', { uid: 'u1', generation: 7 }));
  listOthers(sources);
  await start();
  assert.deepEqual(batches[0]?.read[0]?.history, {
    uid: 'u1',
    generation: 7,
    createdAt: '2026-01-01T00:00:00Z',
  });
});

test('an object is kept as its user wrote it', async () => {
  const { sources, batches, start } = makeStore();
  const annotations = { note: 'x', 'kubectl.kubernetes.io/last-applied-configuration': '{}' };
  const metadata = { labels: { team: 'a' }, annotations, managedFields: [{ manager: 'kubectl' }] };
  sources.TrafficRoute.list({ ...route('a', metadata), status: { observedGeneration: 1 } });
  listOthers(sources);
  await start();
  const reading = batches[0]?.read[0];
  assert.ok(reading?.state === 'Valid');
  assert.deepEqual(reading.object.metadata, {
    namespace: 'shop',
    name: 'a',
    labels: { team: 'a' },
    annotations: { note: 'x' },
  });
  assert.equal('status' in reading.object, false);
});

test('what an older or newer CRD lets in may be broken for us, and says why', async () => {
  const { sources, batches, start } = makeStore();
  sources.TrafficRoute.list(route('a', {}, { htp: [] }));
  listOthers(sources);
  await start();
  const reading = batches[0]?.read[0];
  assert.ok(reading?.state === 'Broken');
  assert.equal(reading.problems[0]?.path, 'spec.htp');
  assert.equal(reading.problems[0]?.position, undefined);
  assert.deepEqual(Object.keys(Object(reading.written)), ['apiVersion', 'kind', 'metadata', 'spec']);
});

test('changes are told as they come, but a change of status is none', async () => {
  const { sources, batches, start } = makeStore();
  sources.TrafficRoute.list(route('a'), route('b'));
  listOthers(sources);
  await start();
  sources.TrafficRoute.put({ ...route('a'), status: { observedGeneration: 1 } });
  assert.equal(batches.length, 1);
  assert.deepEqual(sources.TrafficRoute.get('shop/a')?.seen.status, { observedGeneration: 1 });
  sources.TrafficRoute.put(route('a', { generation: 2 }), route('c'));
  sources.TrafficRoute.remove(route('b'));
  assert.deepEqual(batches.slice(1).map(short), [['+a', '+c'], ['-b']]);
});

test('an object that was made again is gone, and another one', async () => {
  const { sources, store } = makeStore();
  const inventory = new Inventory();
  const changes: InventoryChange[] = [];
  inventory.watch((some) => changes.push(...some));
  sources.TrafficRoute.list(route('a', { uid: 'first' }));
  listOthers(sources);
  await store.start(inventory);
  sources.TrafficRoute.put(route('a', { uid: 'second' }));
  assert.deepEqual(
    changes.map(({ before, after }) => [before?.uid, after?.uid]),
    [
      [undefined, 'first'],
      ['first', undefined],
      [undefined, 'second'],
    ],
  );
});

test('after its end the store says nothing, and one that waits gives up', async () => {
  const { sources, store, batches, start } = makeStore();
  listOthers(sources);
  await start();
  await store.stop();
  sources.TrafficRoute.put(route('a'));
  assert.equal(batches.length, 1);
  const waiting = makeStore();
  const started = waiting.start();
  await waiting.store.stop();
  await assert.rejects(started);
});
