import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { Inventory } from '../../stores/inventory.ts';
import { KubernetesStore } from '../../stores/kubernetes/kubernetes-store.ts';
import { feedConfiguration } from '../configuration/configuration-feed.ts';
import { FakeSource, rawObject } from '../kubernetes/fixtures/fake-source.ts';
import { fakeSources } from '../replicas/fixtures/fake-cluster.ts';
import { type KeptConfiguration, readKept, writeKept } from './kept-configuration.ts';
import { CONFIG_MAPS, keepLastGood, LARGEST_KEPT, lastGoodMap, lastGoodName } from './last-good-map.ts';
import { followLastGood, RestoredLastGood } from './restore-last-good.ts';

const OBJECT = 'TrafficRoute/shop/web';
const ROUTE = { namespace: 'shop', name: 'web', uid: 'uid-web' };

function spec(retries: number, more: object = {}) {
  return {
    parentRefs: [{ kind: 'Service' as const, name: 'web' }],
    http: [
      {
        name: 'all',
        retry: { attempts: retries, on: ['5xx' as const] },
        backendRefs: [{ kind: 'Service' as const, name: 'web', port: 80, weight: 1 }],
        ...more,
      },
    ],
  };
}

function kept(generation: number, text = spec(generation)): KeptConfiguration {
  const { namespace, name } = ROUTE;
  const origin = { object: OBJECT, generation };
  const identity = { key: `${namespace}/${name}`, namespace, name, createdAt: '2026-01-01T00:00:00Z' };
  return { kind: 'TrafficRoute', configuration: { ...identity, spec: text, origin } };
}

/** The ConfigMaps that an earlier replica left, as an informer has them. */
function keptSource(...maps: readonly { readonly uid: string; readonly kept: KeptConfiguration }[]) {
  const source = new FakeSource({ type: CONFIG_MAPS, keep: keepLastGood });
  source.list(
    ...maps.map(
      ({ uid, kept: each }) => lastGoodMap('meltemi-system', uid, each) ?? assert.fail('too large'),
    ),
  );
  return source;
}

/** A replica that starts on a cluster whose route has this generation and spec. */
async function start(
  route: { readonly generation: number; readonly spec: object },
  source: ReturnType<typeof keptSource>,
) {
  const sources = fakeSources();
  const { generation, spec: text } = route;
  sources.TrafficRoute.put({ kind: 'TrafficRoute', metadata: { ...ROUTE, generation }, spec: text });
  const inventory = new Inventory();
  const inputs = new MeshInputs(DEFAULT_SETTINGS);
  const restored = new RestoredLastGood(source, sources);
  restored.restoreInventory(inventory);
  restored.restoreInputs(inputs);
  await new KubernetesStore(sources).start(inventory);
  const apply = (write: (into: MeshInputs) => void) => write(inputs);
  feedConfiguration(inventory, apply);
  return { inventory, inputs, apply };
}

test('a replica that starts knows the last good generation of an object whose newest one is on trial', async () => {
  const { inputs } = await start(
    { generation: 5, spec: spec(5) },
    keptSource({ uid: 'uid-web', kept: kept(4) }),
  );
  assert.equal(inputs.acknowledgedRoutes.get('shop/web')?.origin.generation, 4);
  assert.equal(inputs.trafficRoutes.get('shop/web')?.origin.generation, 5);
});

test('where the newest one is broken, the last good one is in force', async () => {
  const broken = { generation: 5, spec: { ...spec(5), http: [] } };
  const { inputs, inventory } = await start(broken, keptSource({ uid: 'uid-web', kept: kept(4) }));
  assert.equal(inputs.trafficRoutes.get('shop/web')?.origin.generation, 4);
  const entry = inventory.get(OBJECT);
  assert.deepEqual([entry?.generation, entry?.accepted?.generation], [5, 4]);
  assert.ok((entry?.problems.length ?? 0) > 0);
});

test('what is kept of another object of the same name says nothing', async () => {
  const { inputs } = await start(
    { generation: 1, spec: spec(1) },
    keptSource({ uid: 'earlier', kept: kept(4) }),
  );
  assert.equal(inputs.acknowledgedRoutes.get('shop/web'), undefined);
});

test('a replica that came when it was on trial takes over what the leader keeps, and forgets nothing it knows', async () => {
  const source = keptSource();
  const { inputs, inventory, apply } = await start({ generation: 5, spec: spec(5) }, source);
  followLastGood({ kept: source, inventory, inputs, apply });
  const map = (generation: number) => lastGoodMap('meltemi-system', 'uid-web', kept(generation));
  source.put(map(4) ?? assert.fail('too large'));
  assert.equal(inputs.acknowledgedRoutes.get('shop/web')?.origin.generation, 4);
  source.put(map(3) ?? assert.fail('too large'));
  assert.equal(inputs.acknowledgedRoutes.get('shop/web')?.origin.generation, 4);
});

test('what is kept comes back as it was; what is damaged, no longer valid or too large does not', () => {
  const first = readKept(writeKept(kept(4))) ?? assert.fail('it is valid');
  assert.equal(first.configuration.origin.generation, 4);
  assert.deepEqual(readKept(writeKept(first)), first);
  assert.equal(readKept('{"kind":"TrafficRoute"}'), undefined);
  assert.equal(readKept(writeKept(kept(4)).replace('"attempts":4', '"attempts":-4')), undefined);
  const damaged = { metadata: { name: lastGoodName(OBJECT) }, data: { uid: 'u', configuration: 'no JSON' } };
  assert.equal(keepLastGood(rawObject(damaged)).lastGood, undefined);
  const large = spec(1, { requestHeaders: { set: { x: 'y'.repeat(LARGEST_KEPT) } } });
  assert.equal(lastGoodMap('meltemi-system', 'u', kept(1, large)), undefined);
});
