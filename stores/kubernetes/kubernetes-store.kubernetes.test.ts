import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { KINDS } from '../../api/kinds.ts';
import { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { StatusWriter } from '../../operator/kubernetes/status/status-writer.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { installCrd } from '../../test/kubernetes/install-crd.ts';
import { atEnd, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { Inventory } from '../inventory.ts';
import { addStoredKinds, KubernetesStore, STORED_KINDS } from './kubernetes-store.ts';

const reviews = { namespace: 'default', name: 'reviews' };

function spec(weight: number) {
  return {
    parentRefs: [{ kind: 'Service', name: 'reviews' }],
    http: [{ name: 'all', backendRefs: [{ name: 'reviews', port: 9080, weight }] }],
  };
}

describe('the store of a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin);
    for (const kind of STORED_KINDS) await installCrd(server.admin, KINDS[kind].plural);
  });

  test('has objects with the generations of the cluster, and their status does not count', async (t) => {
    await client.apply(KINDS.TrafficRoute, { metadata: reviews, spec: spec(1) });
    const informers = new InformerSet({ connection: server.connect({}, t) });
    const sources = addStoredKinds(informers);
    const store = new KubernetesStore(sources);
    const inventory = new Inventory();
    const stopping = new AbortController();
    const running = informers.run(stopping.signal);
    atEnd(t, () => {
      stopping.abort();
      return running;
    });
    await store.start(inventory);
    const entry = () => inventory.get('TrafficRoute/default/reviews');
    const first = entry();
    assert.equal(first?.generation, 1);
    assert.equal(first?.accepted?.generation, 1);
    assert.deepEqual(first?.problems, []);

    await client.apply(KINDS.TrafficRoute, { metadata: reviews, spec: spec(2) });
    await waitFor(() => entry()?.generation === 2, { describe: 'the second generation' });
    const { resourceVersion } = inventory;

    const seen = sources.TrafficRoute.get('default/reviews')?.seen ?? assert.fail('the route is not seen');
    const writer = new StatusWriter(client, KINDS.TrafficRoute);
    assert.equal(await writer.write(seen, { observedGeneration: 2 }), 'written');
    await waitFor(() => sources.TrafficRoute.get('default/reviews')?.seen.status !== undefined, {
      describe: 'the status',
    });
    assert.equal(inventory.resourceVersion, resourceVersion);

    await client.delete(KINDS.TrafficRoute, reviews);
    await waitFor(() => entry() === undefined, { describe: 'the end of the route' });
    await client.apply(KINDS.TrafficRoute, { metadata: reviews, spec: spec(1) });
    await waitFor(() => entry()?.generation === 1, { describe: 'the other route' });
    assert.notEqual(entry()?.uid, first?.uid);
    await store.stop();
  });
});
