import assert from 'node:assert/strict';
import { before, describe, type TestContext, test } from 'node:test';
import { CoreV1Api, RbacAuthorizationV1Api } from '@kubernetes/client-node';
import { Registry } from 'prom-client';
import { startApiServer, type TestApiServer } from '../../../test/kubernetes/api-server.ts';
import { installCrd } from '../../../test/kubernetes/install-crd.ts';
import { serviceAccountToken } from '../../../test/kubernetes/service-account-token.ts';
import { atEnd, suiteLifetime } from '../../../test/lifetime.ts';
import { requireKubernetes } from '../../../test/requirement.ts';
import { waitFor } from '../../../test/wait-for.ts';
import type { ApiConnection } from '../connection/api-connection.ts';
import { ApiStatusError, isForbidden } from '../connection/api-errors.ts';
import { typedApi } from '../connection/typed-api.ts';
import { CONFIG_MAPS, keepData } from '../fixtures/fake-objects.ts';
import { shortForms } from '../fixtures/running-informer.ts';
import { ResourceClient } from '../resources/resource-client.ts';
import { DEFAULT_INFORMER_TIMES, Informer, type InformerTimes } from './informer.ts';
import { InformerMetrics } from './informer-metrics.ts';
import type { ObjectChange } from './object-source.ts';
import type { WatchedKind } from './watched-kind.ts';

describe('an informer of a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
  });

  /** Makes a namespace, and runs an informer of its ConfigMaps. */
  async function follow(
    t: TestContext,
    namespace: string,
    options: {
      readonly connection?: ApiConnection;
      readonly kind?: Partial<WatchedKind<unknown>>;
      readonly times?: Partial<InformerTimes>;
    } = {},
  ) {
    await typedApi(server.admin, CoreV1Api).createNamespace({ body: { metadata: { name: namespace } } });
    const registry = new Registry();
    const informer = new Informer<unknown>({
      connection: options.connection ?? server.connect({}, t),
      kind: { type: CONFIG_MAPS, keep: keepData, namespace, ...options.kind },
      times: { ...DEFAULT_INFORMER_TIMES, firstMs: 20, longestMs: 500, ...options.times },
      metrics: new InformerMetrics(registry),
    });
    const changes: ObjectChange<unknown>[] = [];
    informer.follow((batch) => changes.push(...batch));
    const stopping = new AbortController();
    const running = informer.run(stopping.signal);
    atEnd(t, () => {
      stopping.abort();
      return running;
    });
    const count = async (metric: RegExp) => {
      const [, value = '0'] = (await registry.metrics()).match(metric) ?? [];
      return Number(value);
    };
    return {
      informer,
      changes,
      lists: () => count(/lists_total\{resource="\w+",result="listed"\} (\d+)/),
      watches: (end: string) => count(new RegExp(`watches_total\\{resource="\\w+",end="${end}"\\} (\\d+)`)),
    };
  }

  const put = (namespace: string, name: string, data: Record<string, string>) =>
    client.apply(CONFIG_MAPS, { metadata: { namespace, name }, data });

  test('sees what is made, changed, deleted, and made again', async (t) => {
    const { informer, changes } = await follow(t, 'first');
    await informer.whenSynced();
    assert.equal(informer.size, 0);
    await put('first', 'a', { x: '1' });
    await put('first', 'a', { x: '2' });
    await client.delete(CONFIG_MAPS, { namespace: 'first', name: 'a' });
    await put('first', 'a', { x: '2' });
    await waitFor(() => changes.length >= 4, { describe: 'four changes' });
    assert.deepEqual(shortForms(changes), ['+first/a', '~first/a', '-first/a', '+first/a']);
  });

  test('goes on without a list where watches end in time', async (t) => {
    const { informer, lists, watches } = await follow(t, 'ending', { times: { shortestMs: 1_000 } });
    await informer.whenSynced();
    for (let round = 1; round <= 3; round += 1) {
      await waitFor(async () => (await watches('ended')) >= round, { describe: `end number ${round}` });
      await put('ending', `n${round}`, {});
      await waitFor(() => informer.size === round, { describe: `object number ${round}` });
    }
    assert.equal(await lists(), 1);
  });

  test('knows all objects after the API server was restarted, and says nothing false meanwhile', async (t) => {
    const { informer, changes } = await follow(t, 'restarted');
    await put('restarted', 'a', { x: '1' });
    await waitFor(() => informer.size === 1, { describe: 'a' });
    await server.stop();
    await waitFor(() => informer.health.trouble !== undefined, { describe: 'the trouble' });
    assert.equal(informer.size, 1);
    await server.start();
    await put('restarted', 'b', {});
    await waitFor(() => informer.size === 2, { describe: 'b', timeout: 30_000 });
    assert.deepEqual(shortForms(changes), ['+restarted/a', '+restarted/b']);
    assert.equal(informer.health.trouble, undefined);
  });

  test('lists again where the server has forgotten what happened while it was away', async (t) => {
    const network = await server.proxy(t);
    const connection = server.connect({ port: network.port }, t);
    const { informer, changes, lists, watches } = await follow(t, 'forgotten', { connection });
    await put('forgotten', 'changed', { x: '1' });
    await put('forgotten', 'gone', { x: '1' });
    await waitFor(() => informer.size === 2, { describe: 'both objects' });
    network.cut();
    await waitFor(() => informer.health.trouble !== undefined, { describe: 'the trouble' });
    await put('forgotten', 'changed', { x: '2' });
    await client.delete(CONFIG_MAPS, { namespace: 'forgotten', name: 'gone' });
    await put('forgotten', 'new', { x: '1' });
    await server.etcd.compact();
    // Its cache of changes goes with it.
    await server.stop();
    await server.start();
    network.mend();
    await waitFor(() => informer.get('forgotten/new') !== undefined, {
      describe: 'the new object',
      timeout: 30_000,
    });
    assert.deepEqual(informer.get('forgotten/changed'), { x: '2' });
    assert.equal(informer.get('forgotten/gone'), undefined);
    assert.equal(await watches('expired'), 1);
    assert.equal(await lists(), 2);
    assert.deepEqual(shortForms(changes).slice(2).sort(), [
      '+forgotten/new',
      '-forgotten/gone',
      '~forgotten/changed',
    ]);
  });

  test('notices that the network has forgotten its watch', async (t) => {
    const network = await server.proxy(t);
    const connection = server.connect({ port: network.port }, t);
    const { informer, lists, watches } = await follow(t, 'silent', {
      connection,
      times: { openMs: 1_500, silenceMs: 1_500 },
    });
    await informer.whenSynced();
    await put('silent', 'before', {});
    await waitFor(() => informer.size === 1, { describe: 'the watch to work' });
    network.stall();
    await put('silent', 'while', {});
    await waitFor(async () => (await watches('silent')) > 0, { describe: 'the silence to be noticed' });
    assert.equal(informer.size, 1);
    network.mend();
    await waitFor(() => informer.size === 1, { describe: 'the object', timeout: 20_000 });
    assert.equal(await lists(), 1);
  });

  test('finds a kind that is installed later', async (t) => {
    const type = {
      apiVersion: 'mesh.meltemi.dev/v1alpha1',
      kind: 'TrafficRoute',
      plural: 'trafficroutes',
      namespaced: true,
    };
    const kind = { type, keep: () => 'a route', optional: true };
    const { informer } = await follow(t, 'later', { kind, times: { absentMs: 100 } });
    await informer.whenSynced();
    await installCrd(server.admin, 'trafficroutes');
    const spec = {
      parentRefs: [{ kind: 'Service', name: 'a' }],
      http: [{ name: 'all', backendRefs: [{ name: 'a', port: 80 }] }],
    };
    await client.apply(type, { metadata: { namespace: 'later', name: 'a' }, spec });
    await waitFor(() => informer.get('later/a'), { describe: 'the route' });
  });

  test('may be let in later', async (t) => {
    const token = await serviceAccountToken(server.admin, { namespace: 'default', serviceAccount: 'reader' });
    const { informer } = await follow(t, 'guarded', { connection: server.connect({ token }, t) });
    await waitFor(() => isForbidden(informer.health.trouble), { describe: 'the refusal' });
    assert.equal(informer.hasSynced, false);
    const rbac = typedApi(server.admin, RbacAuthorizationV1Api);
    const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list', 'watch'] }];
    await rbac.createClusterRole({ body: { metadata: { name: 'reader' }, rules } });
    await rbac.createClusterRoleBinding({
      body: {
        metadata: { name: 'reader' },
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'reader' },
        subjects: [{ kind: 'ServiceAccount', name: 'reader', namespace: 'default' }],
      },
    });
    await informer.whenSynced();
    assert.equal(informer.health.trouble, undefined);
  });

  test('takes a token that is not known for an error that passes', async (t) => {
    const { informer } = await follow(t, 'unknown', { connection: server.connect({ token: 'made up' }, t) });
    await waitFor(() => informer.health.trouble, { describe: 'the refusal' });
    const { trouble } = informer.health;
    assert.ok(trouble instanceof ApiStatusError);
    assert.equal(trouble.status.code, 401);
  });
});
