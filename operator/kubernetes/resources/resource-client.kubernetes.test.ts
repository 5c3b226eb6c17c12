import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CoreV1Api, type V1ConfigMap } from '@kubernetes/client-node';
import { startApiServer, type TestApiServer } from '../../../test/kubernetes/api-server.ts';
import { installCrd } from '../../../test/kubernetes/install-crd.ts';
import { suiteLifetime } from '../../../test/lifetime.ts';
import { requireKubernetes } from '../../../test/requirement.ts';
import { ApiStatusError, isAlreadyExists, isConflict } from '../connection/api-errors.ts';
import { typedApi } from '../connection/typed-api.ts';
import { EventRecorder } from '../events/event-recorder.ts';
import { CONFIG_MAPS } from '../fixtures/fake-objects.ts';
import { type SeenStatus, StatusWriter } from '../status/status-writer.ts';
import type { RawObject } from './raw-object.ts';
import { ResourceClient } from './resource-client.ts';
import type { ResourceType } from './resource-type.ts';

const TRAFFIC_ROUTES: ResourceType = {
  apiVersion: 'mesh.meltemi.dev/v1alpha1',
  kind: 'TrafficRoute',
  plural: 'trafficroutes',
  namespaced: true,
};

function at(name: string) {
  return { namespace: 'default', name };
}

describe('single objects of a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  let core: ReturnType<typeof typedApi<CoreV1Api>>;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
    core = typedApi(server.admin, CoreV1Api);
    await installCrd(server.admin, 'trafficroutes');
  });

  test('applying makes an object; the same again changes nothing; what is not wanted any more goes', async () => {
    const wanted = { metadata: at('applied'), data: { ours: '1', old: '1' } };
    const made = await client.apply(CONFIG_MAPS, wanted);
    const again = await client.apply(CONFIG_MAPS, wanted);
    assert.equal(again.metadata.resourceVersion, made.metadata.resourceVersion);
    await core.patchNamespacedConfigMap({
      ...at('applied'),
      body: [{ op: 'add', path: '/data/theirs', value: '1' }],
    });
    const changed = await client.apply(CONFIG_MAPS, { metadata: at('applied'), data: { ours: '2' } });
    assert.deepEqual(changed.fields.data, { ours: '2', theirs: '1' });
  });

  test('a field that somebody else manages is a conflict that names them, unless it is taken over', async () => {
    const body: V1ConfigMap = { metadata: { name: 'contested' }, data: { x: 'theirs' } };
    await core.createNamespacedConfigMap({ namespace: 'default', body, fieldManager: 'helm' });
    const ours = { metadata: at('contested'), data: { x: 'ours' } };
    const error = await client.apply(CONFIG_MAPS, ours, { force: false }).catch((reason: unknown) => reason);
    assert.ok(error instanceof ApiStatusError && isConflict(error));
    assert.equal(error.status.causes[0]?.reason, 'FieldManagerConflict');
    assert.match(error.status.causes[0]?.message ?? '', /helm/);
    const taken = await client.apply(CONFIG_MAPS, ours);
    assert.deepEqual(taken.fields.data, { x: 'ours' });
  });

  test('only the object that is meant is changed or deleted', async () => {
    const first = await client.create(CONFIG_MAPS, { metadata: at('meant') });
    await assert.rejects(client.create(CONFIG_MAPS, { metadata: at('meant') }), isAlreadyExists);
    await client.delete(CONFIG_MAPS, at('meant'));
    await client.delete(CONFIG_MAPS, at('meant'));
    const second = await client.create(CONFIG_MAPS, { metadata: at('meant') });
    const stale = { ...at('meant'), resourceVersion: first.metadata.resourceVersion };
    await assert.rejects(client.apply(CONFIG_MAPS, { metadata: stale, data: { x: '1' } }), isConflict);
    await assert.rejects(client.delete(CONFIG_MAPS, at('meant'), first.metadata.uid), isConflict);
    assert.equal((await client.get(CONFIG_MAPS, at('meant')))?.metadata.uid, second.metadata.uid);
  });

  test('an old version cannot be replaced', async () => {
    const made = await client.create(CONFIG_MAPS, { metadata: at('replaced'), data: { x: '1' } });
    const { resourceVersion } = made.metadata;
    const next = { metadata: { ...at('replaced'), resourceVersion }, data: { x: '2' } };
    await client.replace(CONFIG_MAPS, next);
    await assert.rejects(client.replace(CONFIG_MAPS, next), isConflict);
    await client.merge(CONFIG_MAPS, at('replaced'), { data: { x: null, y: '3' } });
    assert.deepEqual((await client.get(CONFIG_MAPS, at('replaced')))?.fields.data, { y: '3' });
    assert.equal(await client.get(CONFIG_MAPS, at('nothing')), undefined);
  });

  function makeRoute(name: string): Promise<RawObject> {
    const spec = {
      parentRefs: [{ kind: 'Service', name: 'a' }],
      http: [{ name: 'all', backendRefs: [{ name: 'a', port: 80 }] }],
    };
    return client.create(TRAFFIC_ROUTES, { metadata: at(name), spec });
  }

  function seen({ metadata, fields }: RawObject): SeenStatus {
    const { namespace, name, uid, resourceVersion } = metadata;
    return { namespace, name, uid, resourceVersion, status: fields.status };
  }

  const status = {
    observedGeneration: 1,
    conditions: [
      {
        type: 'Accepted',
        status: 'True',
        reason: 'Accepted',
        message: 'The object is valid.',
        observedGeneration: 1,
        lastTransitionTime: '2026-01-01T00:00:00Z',
      },
    ],
  };

  test('a status is written beside the spec, once, and what others say in it stays', async () => {
    const route = await makeRoute('with-status');
    const writer = new StatusWriter(client, TRAFFIC_ROUTES);
    assert.equal(await writer.write(seen(route), status), 'written');
    const written = await client.get(TRAFFIC_ROUTES, at('with-status'));
    assert.ok(written !== undefined);
    assert.deepEqual(written.fields.status, status);
    assert.equal(written.metadata.generation, 1);
    assert.equal(
      await writer.write(seen(route), status),
      'unchanged',
      'although the informer has not seen it',
    );
    assert.equal(await new StatusWriter(client, TRAFFIC_ROUTES).write(seen(written), status), 'unchanged');
    const better = { ...status, conditions: status.conditions.map((one) => ({ ...one, message: 'Fine.' })) };
    assert.equal(await writer.write(seen(route), better), 'written');
    assert.deepEqual((await client.get(TRAFFIC_ROUTES, at('with-status')))?.fields.status, better);
  });

  test('the status of an object that is gone, or was made again, is not written', async () => {
    const first = await makeRoute('short-lived');
    const writer = new StatusWriter(client, TRAFFIC_ROUTES);
    await client.delete(TRAFFIC_ROUTES, at('short-lived'));
    assert.equal(await writer.write(seen(first), status), 'gone');
    const second = await makeRoute('short-lived');
    assert.equal(await writer.write(seen(first), status), 'outdated');
    await client.merge(TRAFFIC_ROUTES, at('short-lived'), { metadata: { labels: { changed: 'yes' } } });
    assert.equal(await writer.write(seen(second), status), 'outdated');
    const latest = await client.get(TRAFFIC_ROUTES, at('short-lived'));
    assert.ok(latest !== undefined && latest.fields.status === undefined);
    assert.equal(await writer.write(seen(latest), status), 'written');
  });

  test('events are Events that kubectl finds by their object', async () => {
    const { metadata } = await makeRoute('eventful');
    const reporter = { controller: 'mesh.meltemi.dev/operator', instance: 'test' };
    const recorder = new EventRecorder({ client, reporter });
    const { apiVersion, kind } = TRAFFIC_ROUTES;
    const regarding = { apiVersion, kind, ...at('eventful'), uid: metadata.uid };
    for (let time = 0; time < 3; time += 1) {
      recorder.record({
        regarding,
        type: 'Warning',
        reason: 'Rejected',
        action: 'Programmed',
        note: 'no cluster',
      });
    }
    await recorder.close();
    const fieldSelector = `involvedObject.uid=${metadata.uid}`;
    const { items } = await core.listNamespacedEvent({ namespace: 'default', fieldSelector });
    assert.deepEqual(
      items.map(({ type, reason, message, series }) => [type, reason, message, series?.count]),
      [['Warning', 'Rejected', 'no cluster', 3]],
    );
  });
});
