import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { Registry } from 'prom-client';
import { KINDS } from '../../api/kinds.ts';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import { KubernetesMetrics } from '../../operator/kubernetes/kubernetes-metrics.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { atEnd, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { largeCluster } from './fixtures/large-cluster.ts';
import { KubernetesRegistry } from './kubernetes-registry.ts';
import { addKubernetesSources, WATCHED_ENDPOINT_SLICES, WATCHED_PODS } from './kubernetes-sources.ts';

const NAMESPACES = { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', namespaced: false };
const SIZE = { namespaces: 20, services: 1_000, podsPerService: 1 };

describe('a cluster of 1,000 services', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  before(async () => {
    server = await startApiServer(lifetime);
    const cluster = largeCluster(SIZE);
    await createObjects(server.admin, NAMESPACES, cluster.namespaces);
    await createObjects(server.admin, KINDS.Service, cluster.services);
    await createObjects(server.admin, WATCHED_ENDPOINT_SLICES.type, cluster.endpointSlices);
    await createObjects(server.admin, WATCHED_PODS.type, cluster.pods);
  });

  test('is read once, soon, and then followed', async (t) => {
    const registry = new Registry();
    const metrics = new KubernetesMetrics(registry);
    const informers = new InformerSet({ connection: server.connect({}, t), metrics: metrics.informers });
    const kubernetes = new KubernetesRegistry({
      sources: addKubernetesSources(informers),
      clusterDomain: 'cluster.local',
    });
    const mesh = new MeshFixture();
    const stopping = new AbortController();
    const begun = performance.now();
    const running = informers.run(stopping.signal);
    atEnd(t, () => {
      stopping.abort();
      return running;
    });
    await kubernetes.start({
      apply: (write) => {
        write(mesh.inputs);
        mesh.commit();
      },
    });
    const seconds = (performance.now() - begun) / 1000;
    t.diagnostic(`${SIZE.services} services and their pods were read in ${seconds.toFixed(1)} s`);
    assert.ok(seconds < 30);
    // The API server has a Service of its own.
    assert.equal(mesh.inputs.services.size, SIZE.services + 1);
    assert.equal(mesh.inputs.workloads.size, SIZE.services * SIZE.podsPerService);
    const endpoints = [...mesh.model.endpoints.entries()].filter(
      ([, { byPort }]) => byPort['80']?.length === 1,
    );
    assert.equal(endpoints.length, SIZE.services);

    const client = new ResourceClient(server.admin);
    const names = Array.from({ length: 100 }, (_, index) => ({
      namespace: `n${index % 20}`,
      name: `s${index}-0`,
    }));
    for (const name of names)
      await client.merge(WATCHED_PODS.type, name, { metadata: { labels: { version: 'v2' } } });
    const isNew = ({ namespace, name }: (typeof names)[number]) =>
      mesh.inputs.workloads.get(`${namespace}/${name}`)?.labels.version === 'v2';
    await waitFor(() => names.every(isNew), { describe: '100 changed pods' });
    const lists = (await registry.metrics()).match(/lists_total\{.*\} \d+/g);
    assert.deepEqual(lists?.sort(), [
      'lists_total{resource="endpointslices",result="listed"} 1',
      'lists_total{resource="nodes",result="listed"} 1',
      'lists_total{resource="pods",result="listed"} 1',
      'lists_total{resource="serviceaccounts",result="listed"} 1',
      'lists_total{resource="services",result="listed"} 1',
    ]);
    await kubernetes.stop();
  });
});
