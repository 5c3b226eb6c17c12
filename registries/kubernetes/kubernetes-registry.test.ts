import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { routeOf } from '../../mesh-model/fixtures/objects.ts';
import { objectInForce } from '../static/fixtures/objects.ts';
import { objectsOf, type ObjectSource as StaticObjects } from '../static/object-in-force.ts';
import { StaticRegistry } from '../static/static-registry.ts';
import { ClusterFixture, startCluster } from './fixtures/cluster-fixture.ts';
import {
  endpointObject,
  nodeObject,
  podObject,
  serviceAccountObject,
  serviceObject,
  sliceObject,
} from './fixtures/cluster-objects.ts';

describe('a Service', () => {
  test('with a ClusterIP', async () => {
    const { mesh } = await startCluster({ services: [serviceObject('web')] });
    assert.deepEqual(mesh.inputs.services.get('Service/shop/web'), {
      key: 'Service/shop/web',
      kind: 'Service',
      namespace: 'shop',
      name: 'web',
      host: 'web.shop.svc.cluster.local',
      hostnames: ['web.shop.svc.cluster.local', 'web.shop.svc', 'web.shop', 'web.shop.mesh'],
      localHostnames: ['web'],
      addresses: ['10.96.0.7'],
      ports: [{ name: 'http', number: 80, targetPort: 8080, protocol: 'HTTP' }],
      selector: { app: 'web' },
      location: 'Mesh',
      resolution: 'Registry',
      staticEndpoints: [],
      registry: 'kubernetes',
      origin: { object: 'Service/shop/web', generation: 0 },
    });
  });

  test('without one has no address, and has endpoints', async () => {
    const spec = { clusterIP: 'None', clusterIPs: ['None'] };
    const cluster = await startCluster({
      services: [serviceObject('db', spec)],
      pods: [podObject('db-0')],
      endpointSlices: [sliceObject('db-x', 'db', [endpointObject({ pod: 'db-0' })])],
    });
    assert.deepEqual(cluster.mesh.inputs.services.get('Service/shop/db')?.addresses, []);
    assert.deepEqual(cluster.endpoints('db'), ['10.244.0.1:8080 Healthy']);
  });

  test('that stands for another name is resolved by the proxies', async () => {
    const spec = {
      type: 'ExternalName',
      externalName: 'db.example.com',
      clusterIP: undefined,
      clusterIPs: undefined,
    };
    const { mesh } = await startCluster({ services: [serviceObject('db', spec)] });
    const service = mesh.inputs.services.get('Service/shop/db');
    assert.equal(service?.resolution, 'DNS');
    assert.equal(service?.location, 'External');
    assert.deepEqual(
      service?.staticEndpoints.map(({ address }) => address),
      ['db.example.com'],
    );
  });

  test('that is another name of one here follows it', async () => {
    const spec = {
      type: 'ExternalName',
      externalName: 'web.shop.svc.cluster.local',
      clusterIP: undefined,
      clusterIPs: undefined,
      ports: undefined,
    };
    const cluster = await startCluster({ services: [serviceObject('alias', spec)] });
    const alias = () => cluster.mesh.inputs.services.get('Service/shop/alias');
    assert.deepEqual([alias()?.aliasOf, alias()?.ports], [undefined, []]);
    cluster.sources.services.put(serviceObject('web'));
    const web = cluster.mesh.inputs.services.get('Service/shop/web');
    assert.equal(alias()?.aliasOf, 'Service/shop/web');
    assert.deepEqual(alias()?.ports, web?.ports);
  });

  test('that is none to us is left out, and said so', async () => {
    const cluster = await startCluster({
      services: [serviceObject('odd', { ports: 'all' }), serviceObject('web')],
    });
    assert.deepEqual(
      [...cluster.mesh.inputs.services.entries()].map(([key]) => key),
      ['Service/shop/web'],
    );
    assert.match(
      cluster.log.lines[0]?.message ?? '',
      /the Service shop\/odd is not in the mesh: spec\.ports/,
    );
  });

  test('that is gone takes its endpoints with it', async () => {
    const cluster = await startCluster({
      services: [serviceObject('web')],
      pods: [podObject('web-1')],
      endpointSlices: [sliceObject('web-x', 'web', [endpointObject({ pod: 'web-1' })])],
    });
    cluster.sources.services.remove(serviceObject('web'));
    assert.equal(cluster.mesh.inputs.services.size, 0);
    assert.equal(cluster.mesh.inputs.reportedEndpoints.size, 0);
  });
});

describe('a pod', () => {
  test('with a sidecar is a workload whose traffic is captured', async () => {
    const labels = { app: 'web', version: 'v1' };
    const { mesh } = await startCluster({
      pods: [podObject('web-1', { labels, hasSidecar: true })],
      nodes: [
        nodeObject('node1', {
          'topology.kubernetes.io/region': 'eu',
          'topology.kubernetes.io/zone': 'eu-1a',
        }),
      ],
    });
    assert.deepEqual(mesh.inputs.workloads.get('shop/web-1'), {
      key: 'shop/web-1',
      namespace: 'shop',
      name: 'web-1',
      serviceAccount: 'web',
      labels,
      address: '10.244.0.1',
      locality: { region: 'eu', zone: 'eu-1a', subZone: '' },
      weight: 1,
      ports: [{ name: 'http', number: 8080, appPort: 8080, protocol: 'HTTP' }],
      service: undefined,
      isReported: true,
      health: 'Healthy',
      proxy: { mode: 'Transparent' },
      registry: 'kubernetes',
      origin: { object: 'Pod/shop/web-1', generation: 0 },
    });
  });

  const proxies = {
    'with the sidecar among its containers': {
      spec: { containers: [{ name: 'meltemi-proxy' }] },
      mode: 'Transparent',
    },
    'without a sidecar': { spec: {}, mode: 'None' },
    'on the network of its node': {
      spec: { hostNetwork: true, containers: [{ name: 'meltemi-proxy' }] },
      mode: 'None',
    },
  } as const;
  for (const [what, { spec, mode }] of Object.entries(proxies)) {
    test(what, async () => {
      const { mesh } = await startCluster({ pods: [podObject('web-1', { spec })] });
      assert.deepEqual(mesh.inputs.workloads.get('shop/web-1')?.proxy, { mode });
    });
  }

  const absent = {
    'that is on no node yet': { podIP: undefined, podIPs: undefined, phase: 'Pending' },
    'that has succeeded, and whose address may be another’s': { phase: 'Succeeded' },
    'that has failed': { phase: 'Failed' },
  };
  for (const [what, status] of Object.entries(absent)) {
    test(`${what} is no workload`, async () => {
      const { mesh } = await startCluster({ pods: [podObject('web-1', { status })] });
      assert.equal(mesh.inputs.workloads.size, 0);
    });
  }

  test('moves with what its node says of itself', async () => {
    const cluster = await startCluster({ pods: [podObject('web-1')], nodes: [nodeObject('node1')] });
    assert.equal(cluster.mesh.inputs.workloads.get('shop/web-1')?.locality, undefined);
    cluster.sources.nodes.put(nodeObject('node1', { 'topology.kubernetes.io/zone': 'eu-1b' }));
    assert.equal(cluster.mesh.inputs.workloads.get('shop/web-1')?.locality?.zone, 'eu-1b');
  });

  test('that is selected by a Service and not reported is not behind it', async () => {
    const cluster = await startCluster({
      services: [serviceObject('web')],
      pods: [podObject('web-1', { labels: { app: 'web' }, hasSidecar: true })],
    });
    assert.deepEqual(cluster.endpoints('web'), []);
    const slice = sliceObject('web-x', 'web', [endpointObject({ pod: 'web-1' })]);
    cluster.sources.endpointSlices.put(slice);
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy']);
    const services = cluster.mesh.model.workloadServices.get('shop/web-1');
    assert.deepEqual(services?.services, ['Service/shop/web'], 'its inbound side knows what leads to it');
  });
});

test('a rule for an account that does not exist says so, until there is one', async () => {
  const cluster = await startCluster({
    services: [serviceObject('web')],
    serviceAccounts: [serviceAccountObject('front')],
  });
  const from = { serviceAccounts: ['shop/front', 'shop/fornt'] };
  const backendRefs = [{ kind: 'Service' as const, name: 'web', port: 80, weight: 1 }];
  cluster.mesh.add({
    routes: [
      routeOf('r', {
        parentRefs: [{ kind: 'Service', name: 'web' }],
        http: [{ matches: [{ from }], backendRefs }],
      }),
    ],
  });
  const problems = () =>
    cluster.mesh.model.routes.get('shop/r')?.problems.map(({ path, reason }) => `${reason} ${path}`);
  assert.deepEqual(problems(), ['TargetNotFound spec.http[0].matches[0].from.serviceAccounts[1]']);
  cluster.sources.serviceAccounts.put(serviceAccountObject('fornt'));
  assert.deepEqual(problems(), []);
  cluster.sources.serviceAccounts.remove(serviceAccountObject('front'));
  assert.deepEqual(problems(), ['TargetNotFound spec.http[0].matches[0].from.serviceAccounts[0]']);
});

test('a workload outside of the cluster is an instance of a Service that it names', async () => {
  const cluster = await startCluster({
    services: [serviceObject('web')],
    pods: [podObject('web-1')],
    endpointSlices: [sliceObject('web-x', 'web', [endpointObject({ pod: 'web-1' })])],
  });
  const machine = objectInForce(
    'MeshWorkload',
    { namespace: 'shop', name: 'vm' },
    { service: 'web', address: '192.0.2.9', serviceAccount: 'web', ports: [{ name: 'http', port: 8080 }] },
  );
  const own: StaticObjects = {
    follow: (listener) => {
      listener([{ kind: 'MeshWorkload', key: 'shop/vm', inForce: machine }]);
      return () => undefined;
    },
  };
  const others = new StaticRegistry(objectsOf(cluster.registry.declaredServices, own), 'cluster.local');
  await others.start({
    apply: (write) => {
      write(cluster.mesh.inputs);
      cluster.mesh.commit();
    },
  });
  assert.equal(cluster.mesh.inputs.services.get('Service/shop/web')?.registry, 'kubernetes');
  assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy', '192.0.2.9:8080 Healthy']);
});

describe('the registry', () => {
  test('writes nothing before all kinds are known', async () => {
    const cluster = new ClusterFixture();
    const started = cluster.start();
    cluster.sources.services.list(serviceObject('web'));
    cluster.sources.pods.list(podObject('web-1'));
    cluster.sources.nodes.list();
    cluster.sources.serviceAccounts.list();
    assert.equal(cluster.writes, 0);
    cluster.sources.endpointSlices.list(sliceObject('web-x', 'web', [endpointObject({ pod: 'web-1' })]));
    await started;
    assert.equal(cluster.writes, 1);
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy']);
  });

  test('does not write what changes nothing', async () => {
    const cluster = await startCluster({ services: [serviceObject('web')], pods: [podObject('web-1')] });
    const { writes } = cluster;
    cluster.sources.endpointSlices.put(sliceObject('foreign-x', 'foreign', [endpointObject({})]));
    cluster.sources.nodes.put(nodeObject('node2'));
    assert.equal(cluster.writes, writes);
  });

  test('converts what changed, and no more', async () => {
    const names = Array.from({ length: 50 }, (_, index) => `s${index}`);
    const cluster = await startCluster({
      services: names.map((name) => serviceObject(name)),
      pods: names.map((name, index) => podObject(name, { ip: `10.244.1.${index}` })),
      endpointSlices: names.map((name, index) =>
        sliceObject(name, name, [endpointObject({ pod: name, ip: `10.244.1.${index}` })]),
      ),
    });
    let written = 0;
    const { reportedEndpoints } = cluster.mesh.inputs;
    reportedEndpoints.follow(() => {
      written += 1;
    });
    cluster.sources.pods.put(podObject('s7', { ip: '10.244.1.7', labels: { version: 'v2' } }));
    assert.equal(written, 1);
  });

  test('leaves everything as it is when it stops', async () => {
    const cluster = await startCluster({ services: [serviceObject('web')] });
    await cluster.registry.stop();
    cluster.sources.services.remove(serviceObject('web'));
    assert.equal(cluster.mesh.inputs.services.size, 1);
  });

  test('that is stopped before it knows everything gives up', async () => {
    const cluster = new ClusterFixture();
    const started = cluster.start();
    await cluster.registry.stop();
    await assert.rejects(started);
  });
});
