import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture, present } from '../fixtures/mesh-fixture.ts';
import { endpointOf, portOf, serviceOf, workloadOf, workloadPortOf } from '../fixtures/objects.ts';

describe('membership', () => {
  const app = { app: 'reviews' };
  const cases = [
    {
      name: 'a selector that matches',
      service: { selector: app },
      workload: { labels: { ...app, version: 'v1' } },
      member: true,
    },
    {
      name: 'a selector with a label more',
      service: { selector: { ...app, tier: 'back' } },
      workload: { labels: app },
      member: false,
    },
    {
      name: 'a selector with another value',
      service: { selector: { app: 'ratings' } },
      workload: { labels: app },
      member: false,
    },
    {
      name: 'a workload of another namespace',
      service: { selector: app },
      workload: { labels: app, namespace: 'web' },
      member: false,
    },
    {
      name: 'an empty selector selects nothing',
      service: { selector: {} },
      workload: { labels: app },
      member: false,
    },
    { name: 'no selector', service: {}, workload: { labels: app }, member: false },
    { name: 'the name of the service', service: {}, workload: { service: 'reviews' }, member: true },
    {
      name: 'the name of a service elsewhere',
      service: {},
      workload: { service: 'reviews', namespace: 'web' },
      member: false,
    },
    {
      name: 'the name of a MeshService',
      service: { kind: 'MeshService' },
      workload: { service: 'reviews' },
      member: true,
    },
    {
      name: 'a selector, where the registry says what is behind a Service',
      service: { selector: app },
      workload: { labels: app, isReported: true },
      member: false,
    },
    {
      name: 'a selector of a MeshService, where the registry says what is behind a Service',
      service: { kind: 'MeshService', selector: app },
      workload: { labels: app, isReported: true },
      member: true,
    },
    {
      name: 'a selector of a MeshService',
      service: { kind: 'MeshService', selector: app },
      workload: { labels: app },
      member: true,
    },
  ] as const;
  for (const { name, service, workload, member } of cases) {
    test(name, () => {
      const reviews = serviceOf('reviews', service);
      const v1 = workloadOf('reviews-v1', workload);
      const { model } = new MeshFixture({ services: [reviews], workloads: [v1] });
      const { services } = present(model.workloadServices.get(v1.key));
      assert.deepEqual(services, member ? [reviews.key] : []);
      assert.equal(present(model.endpoints.get(reviews.key)).byPort['9080']?.length, member ? 1 : 0);
    });
  }

  test('of a Service and a MeshService with one name, a workload names the Service', () => {
    const services = [serviceOf('db'), serviceOf('db', { kind: 'MeshService' })];
    const { model } = new MeshFixture({ services, workloads: [workloadOf('db-1', { service: 'db' })] });
    assert.deepEqual(model.workloadServices.get('shop/db-1')?.services, ['Service/shop/db']);
  });

  test('a service that both selects a workload and is named by it counts once', () => {
    const services = [serviceOf('reviews', { selector: app })];
    const workloads = [workloadOf('reviews-v1', { labels: app, service: 'reviews' })];
    const { model } = new MeshFixture({ services, workloads });
    assert.equal(model.workloadServices.get('shop/reviews-v1')?.ports.length, 1);
  });
});

describe('the port that serves a service port', () => {
  const ports = [workloadPortOf('web', 8080), workloadPortOf('admin', 9000)];
  const cases = [
    { name: 'by the number of targetPort', port: portOf('http', 80, { targetPort: 8080 }), served: [8080] },
    { name: 'by the name of targetPort', port: portOf('http', 80, { targetPort: 'admin' }), served: [9000] },
    { name: "by the service port's own name", port: portOf('web', 80), served: [8080] },
    { name: 'the number before the name', port: portOf('web', 80, { targetPort: 9000 }), served: [9000] },
    { name: 'none', port: portOf('http', 80, { targetPort: 7070 }), served: [] },
    { name: 'a name that no port has', port: portOf('http', 80, { targetPort: 'grpc' }), served: [] },
  ];
  for (const { name, port, served } of cases) {
    test(name, () => {
      const services = [serviceOf('reviews', { ports: [port] })];
      const workloads = [workloadOf('reviews-v1', { service: 'reviews', ports })];
      const { model } = new MeshFixture({ services, workloads });
      const membership = present(model.workloadServices.get('shop/reviews-v1'));
      assert.deepEqual(membership.services, ['Service/shop/reviews']);
      assert.deepEqual(
        membership.ports.map(({ workloadPort }) => workloadPort),
        served,
      );
    });
  }

  test('a workload tells all service ports that lead to its port, with host and protocol', () => {
    const services = [
      serviceOf('reviews', { ports: [portOf('http', 80, { targetPort: 8080 })] }),
      serviceOf('internal', {
        ports: [portOf('grpc', 90, { targetPort: 8080, protocol: 'GRPC' })],
        selector: { app: 'r' },
      }),
    ];
    const workloads = [workloadOf('r-1', { service: 'reviews', labels: { app: 'r' }, ports })];
    const { model } = new MeshFixture({ services, workloads });
    assert.deepEqual(
      present(model.workloadServices.get('shop/r-1')).ports.map((port) => [
        port.host,
        port.servicePort.protocol,
        port.workloadPort,
      ]),
      [
        ['internal.shop.svc.cluster.local', 'GRPC', 8080],
        ['reviews.shop.svc.cluster.local', 'HTTP', 8080],
      ],
    );
  });
});

describe('endpoints that a registry reports', () => {
  const reviews = serviceOf('reviews');
  const pod = workloadOf('pod-1', { address: '10.1.0.1', ports: [] });

  test('make their workloads members', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [pod] });
    const reported = endpointOf(pod.address, { workload: pod.key, port: 8080 });
    mesh.inputs.reportedEndpoints.set(reviews.key, { byPort: { '9080': [reported] }, origins: [] });
    mesh.commit();
    const membership = present(mesh.model.workloadServices.get(pod.key));
    assert.deepEqual(membership.services, [reviews.key]);
    assert.deepEqual(
      membership.ports.map((port) => [port.workloadPort, port.reported]),
      [[8080, true]],
    );
    mesh.inputs.reportedEndpoints.delete(reviews.key);
    mesh.commit();
    assert.deepEqual(mesh.model.workloadServices.get(pod.key)?.services, []);
  });

  test('count once where the service also selects the workload', () => {
    const labels = { app: 'reviews' };
    const selecting = serviceOf('reviews', { selector: labels });
    const mesh = new MeshFixture({ services: [selecting], workloads: [workloadOf('pod-1', { labels })] });
    const reported = endpointOf('10.0.0.1', { workload: 'shop/pod-1' });
    mesh.inputs.reportedEndpoints.set(selecting.key, { byPort: { '9080': [reported] }, origins: [] });
    mesh.commit();
    const membership = present(mesh.model.workloadServices.get('shop/pod-1'));
    assert.deepEqual(membership.services, [selecting.key]);
    assert.equal(membership.ports.length, 1);
  });

  test('of a service that is not there (yet) make no members', () => {
    const mesh = new MeshFixture({ workloads: [pod] });
    const reported = endpointOf(pod.address, { workload: pod.key });
    mesh.inputs.reportedEndpoints.set(reviews.key, { byPort: { '9080': [reported] }, origins: [] });
    mesh.commit();
    assert.deepEqual(mesh.model.workloadServices.get(pod.key)?.services, []);
    mesh.add({ services: [reviews] });
    assert.deepEqual(mesh.model.workloadServices.get(pod.key)?.services, [reviews.key]);
  });
});
