import assert from 'node:assert/strict';
import { before, describe, type TestContext, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { CoreV1Api } from '@kubernetes/client-node';
import { KINDS } from '../../api/kinds.ts';
import { readConditions } from '../../reconcilers/status/status-change.ts';
import { STORED_KINDS } from '../../stores/kubernetes/kubernetes-store.ts';
import { freePort } from '../../test/free-port.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { installCrd } from '../../test/kubernetes/install-crd.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { typedApi } from '../kubernetes/connection/typed-api.ts';
import { recordOf } from '../kubernetes/resources/read-fields.ts';
import { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import { CONFIG_MAPS, lastGoodName } from '../last-good/last-good-map.ts';
import { ClusterReplica } from './fixtures/cluster-replica.ts';
import { REPLICA_LABELS } from './replicas.ts';

const ROOT = 'meltemi-system';
const ROUTE = { namespace: 'shop', name: 'web' };
const OBJECT = 'TrafficRoute/shop/web';
const HOSTS = ['127.0.0.21', '127.0.0.22', '127.0.0.23'] as const;

describe('status over two replicas, on a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  let core: ReturnType<typeof typedApi<CoreV1Api>>;
  let port: number;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
    core = typedApi(server.admin, CoreV1Api);
    port = await freePort();
    for (const kind of [...STORED_KINDS, 'MeshStatus'] as const)
      await installCrd(server.admin, KINDS[kind].plural);
    for (const name of [ROOT, 'shop']) await core.createNamespace({ body: { metadata: { name } } });
    const serviceAccount = { metadata: { name: 'default', namespace: ROOT } };
    await core.createNamespacedServiceAccount({ namespace: ROOT, body: serviceAccount });
    const workloads = ['a', 'b', 'c'].map((name) => ({
      metadata: { namespace: 'shop', name },
      spec: workload(name),
    }));
    await createObjects(server.admin, KINDS.MeshWorkload, workloads);
  });

  function workload(serviceAccount: string) {
    return {
      service: 'web',
      address: '127.0.0.1',
      serviceAccount,
      ports: [{ name: 'http', port: 80, appPort: 8080, protocol: 'HTTP' }],
      proxy: { mode: 'Explicit', outboundPort: 15001 },
    };
  }

  /** A replica with its pod, which is ready. */
  async function startReplica(t: TestContext, at: 0 | 1 | 2): Promise<ClusterReplica> {
    const name = `meltemi-${at}`;
    const metadata = { name, namespace: ROOT, labels: REPLICA_LABELS };
    const spec = { containers: [{ name: 'operator', image: 'meltemi' }] };
    const now = new Date().toISOString();
    const ready = { type: 'Ready', status: 'True', lastTransitionTime: now };
    const status = { phase: 'Running', podIP: HOSTS[at], podIPs: [{ ip: HOSTS[at] }], conditions: [ready] };
    await createObjects(server.admin, { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true }, [
      { metadata, spec, status },
    ]);
    const replica = new ClusterReplica({ server, name, host: HOSTS[at], port });
    await replica.start(t);
    return replica;
  }

  async function endReplica(replica: ClusterReplica, at: 0 | 1 | 2): Promise<void> {
    await replica.stop();
    await core.deleteNamespacedPod({ name: `meltemi-${at}`, namespace: ROOT, gracePeriodSeconds: 0 });
  }

  async function put(content: string): Promise<number> {
    const rule = {
      name: 'all',
      backendRefs: [{ name: 'web', port: 80 }],
      requestHeaders: { set: { 'x-content': content } },
    };
    const spec = { parentRefs: [{ kind: 'Service', name: 'web' }], http: [rule] };
    const { metadata } = await client.apply(KINDS.TrafficRoute, { metadata: ROUTE, spec });
    return metadata.generation;
  }

  async function programmed() {
    const route = await client.get(KINDS.TrafficRoute, ROUTE);
    return readConditions(route?.fields.status).find(({ type }) => type === 'Programmed');
  }

  /** Waits until `Programmed` says this of a generation, in this many milliseconds. */
  async function says(generation: number, reason: string, timeout = 5_000) {
    const isSo = async () => {
      const condition = await programmed();
      return condition?.observedGeneration === generation && condition.reason === reason
        ? condition
        : Promise.reject(new Error(`it says ${JSON.stringify(condition)}`));
    };
    return waitFor(isSo, { describe: `generation ${generation} to be ${reason}`, timeout });
  }

  async function meshStatus(namespace: string) {
    const object = await client.get(KINDS.MeshStatus, { namespace, name: 'mesh' });
    return object === undefined ? undefined : recordOf(object.fields.status);
  }

  async function eventReasons(): Promise<readonly (string | undefined)[]> {
    const { items } = await core.listNamespacedEvent({
      namespace: 'shop',
      fieldSelector: 'involvedObject.name=web',
    });
    return [...new Set(items.map(({ reason }) => reason))].sort();
  }

  test('the leader counts the proxies of both, tells of refusals of either, and the next leader goes on', async (t) => {
    const one = await startReplica(t, 0);
    const two = await startReplica(t, 1);
    one.connect('shop/a');
    one.connect('shop/b');
    two.connect('shop/c');

    const first = await put('good');
    await says(first, 'Acknowledged');
    // The count follows when it has been the same for a while; the API of either replica says it at once.
    const everybody = () => two.replicas.ledger.progress(OBJECT, first).acknowledged === 3;
    await waitFor(everybody, { describe: 'all proxies to be counted' });
    const shop = async () =>
      JSON.stringify((await meshStatus('shop')) ?? {}).includes('"synced":3') || undefined;
    await waitFor(shop, { describe: 'the MeshStatus of shop' });
    const whole = async () =>
      JSON.stringify((await meshStatus(ROOT)) ?? {}).includes('"synced":3') || undefined;
    await waitFor(whole, { describe: 'the MeshStatus of the whole mesh' });

    const second = await put('bad');
    const refused = await says(second, 'Rejected');
    assert.match(refused.message, /^shop\/[abc]: /);
    const inForce = (replica: ClusterReplica) =>
      replica.mesh.model.routesInForce.get('shop/web')?.origin.generation;
    await waitFor(() => inForce(one) === first && inForce(two) === first, {
      describe: 'the last good generation to hold at both',
    });
    const kept = () => client.get(CONFIG_MAPS, { namespace: ROOT, name: lastGoodName(OBJECT) });
    await waitFor(kept, { describe: 'the last good generation to be kept' });
    await waitFor(async () => (await eventReasons()).includes('Rejected'), { describe: 'an Event' });

    // The leader dies; its proxies come to the other one, and so does a replica that knows nothing.
    await endReplica(one, 0);
    two.connect('shop/a');
    two.connect('shop/b');
    const three = await startReplica(t, 2);
    assert.equal(three.mesh.model.inputs.acknowledgedRoutes.get('shop/web')?.origin.generation, first);
    two.disconnect('shop/c');
    three.connect('shop/c');
    await waitFor(() => inForce(three) === first, { describe: 'the last good generation to hold there too' });

    const third = await put('better');
    await says(third, 'Acknowledged', 8_000);
    await waitFor(async () => (await kept()) === undefined || undefined, {
      describe: 'the last good generation to be needed no more',
    });
    assert.deepEqual(await eventReasons(), ['Acknowledged', 'Rejected']);

    // Where nothing of the mesh is left, nothing is said of it.
    for (const name of ['a', 'b', 'c']) await client.delete(KINDS.MeshWorkload, { namespace: 'shop', name });
    const isGone = async () => (await meshStatus('shop')) === undefined;
    await waitFor(isGone, { describe: 'the MeshStatus of shop to go' });
    const nobody = { connected: 0, disconnected: 0, synced: 0, stale: 0, rejected: 0 };
    await waitFor(async () => isDeepStrictEqual((await meshStatus(ROOT))?.proxies, nobody), {
      describe: 'the whole mesh to be empty',
    });
  });
});
