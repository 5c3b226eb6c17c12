import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { MeshFixture, present } from '../fixtures/mesh-fixture.ts';
import { endpointOf, policyOf, portOf, serviceOf, workloadOf, workloadPortOf } from '../fixtures/objects.ts';
import type { ProxyMode } from '../workload.ts';

const PRINCIPAL = 'spiffe://cluster.local/ns/shop/sa/default';
const reviews = serviceOf('reviews');

function addresses(mesh: MeshFixture, service: string, port: string): readonly string[] {
  const endpoints = present(mesh.model.endpoints.get(service)).byPort[port] ?? [];
  return endpoints.map((endpoint) => `${endpoint.address}:${endpoint.port}`);
}

describe('the principal of an endpoint', () => {
  const explicit: ProxyMode = { mode: 'Explicit', outboundPort: 15001 };
  const mtls = (spec: MeshPolicySpec['mtls']): MeshPolicySpec => ({
    ...(spec === undefined ? {} : { mtls: spec }),
  });
  const cases: readonly {
    readonly name: string;
    readonly proxy: ProxyMode;
    readonly policy: MeshPolicySpec['mtls'];
    readonly principal: string | undefined;
  }[] = [
    { name: 'no policy', proxy: explicit, policy: undefined, principal: PRINCIPAL },
    { name: 'Strict', proxy: explicit, policy: { mode: 'Strict' }, principal: PRINCIPAL },
    {
      name: 'Permissive',
      proxy: { mode: 'Transparent' },
      policy: { mode: 'Permissive' },
      principal: PRINCIPAL,
    },
    { name: 'Disabled', proxy: explicit, policy: { mode: 'Disabled' }, principal: undefined },
    {
      name: 'Disabled for the port',
      proxy: explicit,
      policy: { mode: 'Strict', ports: { '9080': 'Disabled' } },
      principal: undefined,
    },
    {
      name: 'Disabled for another port',
      proxy: explicit,
      policy: { mode: 'Strict', ports: { '9081': 'Disabled' } },
      principal: PRINCIPAL,
    },
    {
      name: 'Disabled, but not for the port',
      proxy: explicit,
      policy: { mode: 'Disabled', ports: { '9080': 'Strict' } },
      principal: PRINCIPAL,
    },
    {
      name: 'Strict without a sidecar',
      proxy: { mode: 'None' },
      policy: { mode: 'Strict' },
      principal: undefined,
    },
  ];
  for (const { name, proxy, policy, principal } of cases) {
    test(name, () => {
      const mesh = new MeshFixture({
        services: [reviews],
        workloads: [workloadOf('reviews-v1', { service: 'reviews', proxy })],
        policies: policy === undefined ? [] : [policyOf('mtls', mtls(policy))],
      });
      assert.equal(mesh.model.endpoints.get(reviews.key)?.byPort['9080']?.[0]?.principal, principal);
    });
  }

  test('differs between the instances of one service', () => {
    const mesh = new MeshFixture({
      services: [reviews],
      workloads: [
        workloadOf('a', { service: 'reviews', address: '10.0.0.1', serviceAccount: 'a' }),
        workloadOf('b', { service: 'reviews', address: '10.0.0.2', proxy: { mode: 'None' } }),
        workloadOf('c', { service: 'reviews', address: '10.0.0.3', labels: { legacy: 'yes' } }),
      ],
      policies: [
        policyOf('legacy', {
          targetRefs: [{ kind: 'Workload', labels: { legacy: 'yes' } }],
          mtls: { mode: 'Disabled' },
        }),
      ],
    });
    const endpoints = present(mesh.model.endpoints.get(reviews.key));
    assert.deepEqual(
      endpoints.byPort['9080']?.map(({ principal }) => principal),
      ['spiffe://cluster.local/ns/shop/sa/a', undefined, undefined],
    );
    assert.deepEqual(
      endpoints.origins.map(({ object }) => object),
      [
        'MeshPolicy/shop/legacy',
        'MeshWorkload/shop/a',
        'MeshWorkload/shop/b',
        'MeshWorkload/shop/c',
        'Service/shop/reviews',
      ],
    );
  });
});

describe('the endpoints of a service', () => {
  test('are in the order of their addresses, then ports, whatever came first', () => {
    const workloads = [
      workloadOf('z', { service: 'reviews', address: '10.0.0.1', ports: [workloadPortOf('http', 9081)] }),
      workloadOf('y', { service: 'reviews', address: '10.0.0.2' }),
      workloadOf('x', { service: 'reviews', address: '10.0.0.1' }),
    ];
    const mesh = new MeshFixture({ services: [reviews], workloads });
    const expected = ['10.0.0.1:9080', '10.0.0.1:9081', '10.0.0.2:9080'];
    assert.deepEqual(addresses(mesh, reviews.key, '9080'), expected);
    const reversed = new MeshFixture({ services: [reviews], workloads: workloads.toReversed() });
    assert.deepEqual(addresses(reversed, reviews.key, '9080'), expected);
  });

  test('have every port of the service, and only the ports an instance has', () => {
    const service = serviceOf('reviews', {
      ports: [portOf('http', 80, { targetPort: 9080 }), portOf('admin', 81)],
    });
    const mesh = new MeshFixture({
      services: [service],
      workloads: [workloadOf('a', { service: 'reviews' })],
    });
    assert.deepEqual(addresses(mesh, service.key, '80'), ['10.0.0.1:9080']);
    assert.deepEqual(present(mesh.model.endpoints.get(service.key)).byPort['81'], []);
  });

  test('carry what their workload is', () => {
    const locality = { region: 'eu', zone: 'eu-1a', subZone: '' };
    const workload = workloadOf('a', { service: 'reviews', labels: { version: 'v1' }, weight: 7, locality });
    const mesh = new MeshFixture({ services: [reviews], workloads: [workload] });
    assert.deepEqual(mesh.model.endpoints.get(reviews.key)?.byPort['9080'], [
      endpointOf('10.0.0.1', {
        labels: { version: 'v1' },
        weight: 7,
        locality,
        principal: PRINCIPAL,
        workload: 'shop/a',
      }),
    ]);
  });

  test('are as well as their workload is', () => {
    const workload = workloadOf('a', { service: 'reviews', health: 'Draining' });
    const mesh = new MeshFixture({ services: [reviews], workloads: [workload] });
    assert.equal(mesh.model.endpoints.get(reviews.key)?.byPort['9080']?.[0]?.health, 'Draining');
  });

  test('of a headless service without selector are none', () => {
    const mesh = new MeshFixture({
      services: [serviceOf('headless', { addresses: [], selector: undefined })],
    });
    assert.deepEqual(mesh.model.endpoints.get('Service/shop/headless')?.byPort, { '9080': [] });
  });

  test('of a service without ports have no port', () => {
    const external = serviceOf('external', { ports: [], location: 'External', resolution: 'DNS' });
    const mesh = new MeshFixture({
      services: [external],
      workloads: [workloadOf('a', { service: 'external' })],
    });
    assert.deepEqual(mesh.model.endpoints.get(external.key)?.byPort, {});
  });

  test('that it lists itself have the ports it gives them', () => {
    const listed = {
      address: '192.0.2.1',
      ports: { https: 8443 },
      locality: undefined,
      weight: 3,
      labels: {},
    };
    const external = serviceOf('pay', {
      kind: 'MeshService',
      resolution: 'Static',
      ports: [portOf('https', 443), portOf('http', 80)],
      staticEndpoints: [listed],
    });
    const mesh = new MeshFixture({ services: [external] });
    assert.deepEqual(addresses(mesh, external.key, '443'), ['192.0.2.1:8443']);
    assert.deepEqual(addresses(mesh, external.key, '80'), ['192.0.2.1:80']);
    assert.equal(mesh.model.endpoints.get(external.key)?.byPort['443']?.[0]?.weight, 3);
  });
});

describe('an endpoint that a registry reports', () => {
  const pod = workloadOf('pod-1', { address: '10.1.0.1', service: 'reviews' });
  const report = (mesh: MeshFixture, over: Parameters<typeof endpointOf>[1]) => {
    const origins = [{ object: 'EndpointSlice/shop/reviews-x', generation: 1 }];
    mesh.inputs.reportedEndpoints.set(reviews.key, {
      byPort: { '9080': [endpointOf('10.1.0.1', over)] },
      origins,
    });
    mesh.commit();
    return present(mesh.model.endpoints.get(reviews.key));
  };

  test('gets its principal from the workload behind it, and keeps the health the registry knows', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [pod] });
    const { byPort, origins } = report(mesh, { workload: pod.key, health: 'Draining' });
    assert.deepEqual(
      byPort['9080']?.map(({ health, principal }) => ({ health, principal })),
      [{ health: 'Draining', principal: PRINCIPAL }],
    );
    assert.ok(origins.some(({ object }) => object === 'EndpointSlice/shop/reviews-x'));
  });

  test('is at the address the registry knows, which need not be the one of its workload', () => {
    const stranger = workloadOf('pod-1', { address: '10.1.0.9' });
    const mesh = new MeshFixture({ services: [reviews], workloads: [stranger] });
    report(mesh, { workload: stranger.key });
    assert.deepEqual(addresses(mesh, reviews.key, '9080'), ['10.1.0.1:9080']);
  });

  test('keeps what was reported where the mesh does not know the workload', () => {
    const mesh = new MeshFixture({ services: [reviews] });
    const { byPort } = report(mesh, { workload: 'shop/far-away', principal: 'spiffe://other/ns/a/sa/b' });
    assert.equal(byPort['9080']?.[0]?.principal, 'spiffe://other/ns/a/sa/b');
  });

  test('follows the policies of its workload', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [pod] });
    report(mesh, { workload: pod.key });
    mesh.add({ policies: [policyOf('off', { mtls: { mode: 'Disabled' } })] });
    assert.equal(mesh.model.endpoints.get(reviews.key)?.byPort['9080']?.[0]?.principal, undefined);
  });
});
