import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import { recordOf } from '../../operator/kubernetes/resources/read-fields.ts';
import {
  type ApplyOptions,
  ResourceClient,
  type WantedObject,
} from '../../operator/kubernetes/resources/resource-client.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { WATCHED_PODS } from '../../registries/kubernetes/kubernetes-sources.ts';
import { clusterFeatures } from '../../sidecar-injector/injection/cluster-features.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { atEnd, type Lifetime, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { type AccessRule, restrictedAccess } from '../fixtures/restricted-access.ts';
import { CONFIG_MAPS } from './kept-config-map.ts';
import { WATCHED_NAMESPACES } from './kept-namespace.ts';
import { NamespaceReconciler } from './namespace-reconciler.ts';
import { addNamespaceSources } from './namespace-sources.ts';

const NAMESPACES = WATCHED_NAMESPACES.type;
const PODS = WATCHED_PODS.type;
const INJECTED = { 'mesh.meltemi.dev/injection': 'enabled' };
const NAMES = ['meltemi-bootstrap', 'meltemi-trust-bundle'];

/** All that the reconciler may do, and its informers. */
const RULES: readonly AccessRule[] = [
  { apiGroups: [''], resources: ['namespaces', 'pods'], verbs: ['list', 'watch'] },
  {
    apiGroups: [''],
    resources: ['configmaps'],
    resourceNames: NAMES,
    verbs: ['list', 'watch', 'create', 'patch', 'delete'],
  },
];

class CountingClient extends ResourceClient {
  /** The namespace of each object that was written. */
  readonly writes: (string | undefined)[] = [];

  writesTo(namespaces: readonly string[]): number {
    return this.writes.filter((name) => name !== undefined && namespaces.includes(name)).length;
  }

  override apply(type: ResourceType, object: WantedObject, options?: ApplyOptions) {
    this.writes.push(object.metadata.namespace);
    return super.apply(type, object, options);
  }
}

/** A replica that leads, with the rights of `connection`. */
async function startLeader(t: Lifetime, connection: ApiConnection) {
  const informers = new InformerSet({ connection });
  const sources = { ...addNamespaceSources(informers, 'default'), pods: informers.add(WATCHED_PODS) };
  const client = new CountingClient(connection);
  let certificates = 'first';
  const reconciler = new NamespaceReconciler({
    client,
    sources,
    revision: 'default',
    context: () => ({
      rootNamespace: 'meltemi-system',
      revision: 'default',
      cluster: clusterFeatures('v1.36.0'),
    }),
    bootstrap: (namespace) => ({
      text: `{"of":"${namespace}"}`,
      trustSecret: '{"secret":"trust"}',
      tokenSecret: '{"secret":"token"}',
      hash: 'x',
    }),
    trustBundle: () => certificates,
  });
  const stopping = new AbortController();
  const running = Promise.all([informers.run(stopping.signal), reconciler.run(stopping.signal)]);
  const stop = async () => {
    stopping.abort();
    await running;
  };
  atEnd(t, stop);
  return {
    client,
    sources,
    stop,
    change: (text: string) => {
      certificates = text;
      reconciler.contentChanged();
    },
  };
}

describe('the files of injected namespaces in a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let admin: ResourceClient;
  let asOperator: ApiConnection;
  before(async () => {
    server = await startApiServer(lifetime);
    admin = new ResourceClient(server.admin);
    asOperator = await restrictedAccess(lifetime, server, 'operator', RULES);
  });

  const namespaces = (labels: object, ...names: readonly string[]) =>
    createObjects(
      server.admin,
      NAMESPACES,
      names.map((name) => ({ metadata: { name, labels } })),
    );
  const labelled = (name: string, labels: object) =>
    admin.merge(NAMESPACES, { namespace: '', name }, { metadata: { labels } });
  const dataOf = async (namespace: string, name: string) =>
    recordOf((await admin.get(CONFIG_MAPS, { namespace, name }))?.fields.data);
  const isThere = async (namespace: string, certificates = 'first') =>
    (await dataOf(namespace, 'meltemi-bootstrap'))['bootstrap.json'] === `{"of":"${namespace}"}` &&
    (await dataOf(namespace, 'meltemi-trust-bundle'))['trust-bundle.pem'] === certificates;
  const isGone = async (namespace: string) => {
    const objects = await Promise.all(NAMES.map((name) => admin.get(CONFIG_MAPS, { namespace, name })));
    return objects.every((object) => object === undefined);
  };
  const become = (condition: (namespace: string) => Promise<boolean>, ...names: readonly string[]) =>
    waitFor(async () => (await Promise.all(names.map((name) => condition(name)))).every(Boolean), {
      describe: `${condition.name} of ${names.join(', ')}`,
    });
  const pod = (namespace: string, name: string, metadata: object, spec: object = {}) =>
    createObjects(server.admin, PODS, [
      {
        metadata: { namespace, name, ...metadata },
        spec: { containers: [{ name: 'app', image: 'app' }], ...spec },
      },
    ]);
  const removePod = (namespace: string, name: string) =>
    server.admin.send({
      method: 'DELETE',
      path: `/api/v1/namespaces/${namespace}/pods/${name}`,
      body: { kind: 'DeleteOptions', apiVersion: 'v1', gracePeriodSeconds: 0 },
      resource: 'pods',
    });

  test('are there where the label is, and come back whatever somebody does to them', async (t) => {
    await namespaces(INJECTED, 'shop');
    await namespaces({}, 'other');
    await labelled('kube-public', INJECTED);
    const { client, change } = await startLeader(t, asOperator);
    await become(isThere, 'shop');
    const [bootstrap, trustBundle] = NAMES.map((name) => ({ namespace: 'shop', name }));
    assert.ok(bootstrap !== undefined && trustBundle !== undefined);

    await admin.delete(CONFIG_MAPS, bootstrap);
    await become(isThere, 'shop');
    await admin.merge(CONFIG_MAPS, trustBundle, { data: { 'trust-bundle.pem': 'of somebody else' } });
    await become(isThere, 'shop');
    await admin.merge(CONFIG_MAPS, bootstrap, { metadata: { labels: null } });
    await waitFor(
      async () =>
        (await admin.get(CONFIG_MAPS, bootstrap))?.metadata.labels['app.kubernetes.io/managed-by'] ===
        'meltemi',
      { describe: 'the label to come back' },
    );
    // What others add is theirs, and nothing to fight about.
    await admin.merge(CONFIG_MAPS, bootstrap, { data: { note: 'theirs' } });
    change('second');
    await become((name) => isThere(name, 'second'), 'shop');
    assert.equal((await dataOf('shop', 'meltemi-bootstrap')).note, 'theirs');
    const written = client.writesTo(['shop']);
    change('second');
    await namespaces(INJECTED, 'later');
    await become((name) => isThere(name, 'second'), 'later');
    assert.equal(client.writesTo(['shop']), written);
    for (const name of ['other', 'kube-public']) assert.ok(await isGone(name));
  });

  test('are there as long as a pod needs them, and others’ are left alone', async (t) => {
    await namespaces(INJECTED, 'leaving');
    await namespaces({}, 'opted-in', 'theirs');
    const theirs = { namespace: 'theirs', name: 'meltemi-bootstrap' };
    await admin.create(CONFIG_MAPS, { metadata: theirs, data: { x: 'y' } });
    await pod(
      'leaving',
      'web',
      { annotations: { 'mesh.meltemi.dev/injected-by': 'default/0.0.1' } },
      SIDECAR,
    );
    await startLeader(t, asOperator);
    await become(isThere, 'leaving');
    await labelled('leaving', { 'mesh.meltemi.dev/injection': null });
    await pod('opted-in', 'web', { labels: { 'mesh.meltemi.dev/inject': 'true' } });
    await pod('theirs', 'web', {});
    await become(isThere, 'opted-in');
    assert.ok(await isThere('leaving'));

    await removePod('leaving', 'web');
    await removePod('opted-in', 'web');
    await become(isGone, 'leaving', 'opted-in');
    assert.deepEqual(await dataOf('theirs', 'meltemi-bootstrap'), { x: 'y' });
    await labelled('leaving', INJECTED);
    await become(isThere, 'leaving');
  });

  test('are not put back into a namespace that is to end', async (t) => {
    await namespaces(INJECTED, 'ending', 'staying');
    const { client, sources } = await startLeader(t, asOperator);
    await become(isThere, 'ending', 'staying');
    const endingWrites = client.writesTo(['ending']);
    await admin.delete(NAMESPACES, { namespace: '', name: 'ending' });
    await waitFor(() => sources.namespaces.get('ending')?.isTerminating, { describe: 'the end to be known' });
    for (const namespace of ['ending', 'staying'])
      await admin.delete(CONFIG_MAPS, { namespace, name: 'meltemi-bootstrap' });
    await become(isThere, 'staying');
    assert.equal(await admin.get(CONFIG_MAPS, { namespace: 'ending', name: 'meltemi-bootstrap' }), undefined);
    assert.equal(client.writesTo(['ending']), endingWrites);
  });

  test('are soon there in fifty namespaces, and not written again by the next leader', async (t) => {
    const names = Array.from({ length: 50 }, (_, index) => `many-${index}`);
    await namespaces(INJECTED, ...names);
    const begun = performance.now();
    const { client: first, stop } = await startLeader(t, asOperator);
    await become(isThere, ...names);
    t.diagnostic(`100 ConfigMaps were there after ${Math.round(performance.now() - begun)} ms`);
    assert.ok(performance.now() - begun < 10_000);
    await stop();

    const { client: second, change } = await startLeader(t, asOperator);
    await namespaces(INJECTED, 'after-fifty');
    await become(isThere, 'after-fifty');
    assert.ok(first.writesTo(names) >= 100);
    assert.equal(second.writesTo(names), 0);
    change('second');
    await become((name) => isThere(name, 'second'), ...names);
  });
});

const SIDECAR = {
  initContainers: [
    { name: 'meltemi-init', image: 'meltemi/init' },
    { name: 'meltemi-proxy', image: 'envoy', restartPolicy: 'Always' },
  ],
};
