import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startCluster } from './fixtures/cluster-fixture.ts';
import {
  endpointObject,
  nodeObject,
  podObject,
  serviceObject,
  sliceObject,
} from './fixtures/cluster-objects.ts';

const web = serviceObject('web');

describe('the health of an endpoint', () => {
  const cases = [
    { conditions: {}, health: 'Healthy', what: 'no condition' },
    { conditions: { ready: true, serving: true, terminating: false }, health: 'Healthy', what: 'ready' },
    { conditions: { ready: false }, health: 'Unhealthy', what: 'not ready' },
    { conditions: { ready: false, serving: true, terminating: true }, health: 'Draining', what: 'leaving' },
    { conditions: { ready: false, serving: false, terminating: true }, health: 'Draining', what: 'gone' },
    {
      conditions: { ready: true, serving: true, terminating: true },
      health: 'Healthy',
      what: 'leaving, and to be called until the end (publishNotReadyAddresses)',
    },
    {
      conditions: { ready: true, serving: false, terminating: false },
      health: 'Healthy',
      what: 'not ready, and to be called all the same (publishNotReadyAddresses)',
    },
  ];
  for (const { conditions, health, what } of cases) {
    test(`${what}, beside one that is ready`, async () => {
      const cluster = await startCluster({
        services: [web],
        pods: [podObject('a', { ip: '10.244.0.1' }), podObject('b', { ip: '10.244.0.2' })],
        endpointSlices: [
          sliceObject('x', 'web', [
            endpointObject({ pod: 'a', ip: '10.244.0.1', conditions }),
            endpointObject({ pod: 'b', ip: '10.244.0.2' }),
          ]),
        ],
      });
      assert.deepEqual(cluster.endpoints('web'), [`10.244.0.1:8080 ${health}`, '10.244.0.2:8080 Healthy']);
    });
  }

  test('leaving, where nothing is ready: better than nothing', async () => {
    const leaving = { ready: false, serving: true, terminating: true };
    const cluster = await startCluster({
      services: [web],
      pods: [podObject('a', { ip: '10.244.0.1' }), podObject('b', { ip: '10.244.0.2' })],
      endpointSlices: [
        sliceObject('x', 'web', [
          endpointObject({ pod: 'a', ip: '10.244.0.1', conditions: leaving }),
          endpointObject({ pod: 'b', ip: '10.244.0.2', conditions: { ready: false } }),
        ]),
      ],
    });
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy', '10.244.0.2:8080 Unhealthy']);
  });
});

describe('an endpoint', () => {
  test('has what its pod is', async () => {
    const { mesh } = await startCluster({
      services: [web],
      pods: [podObject('a', { labels: { version: 'v1' }, hasSidecar: true })],
      endpointSlices: [sliceObject('x', 'web', [endpointObject({ pod: 'a' })])],
      nodes: [nodeObject('node1', { 'topology.kubernetes.io/zone': 'eu-1a' })],
    });
    const endpoints = mesh.model.endpoints.get('Service/shop/web');
    assert.deepEqual(endpoints?.byPort['80'], [
      {
        address: '10.244.0.1',
        port: 8080,
        labels: { version: 'v1' },
        locality: { region: '', zone: 'eu-1a', subZone: '' },
        weight: 1,
        principal: 'spiffe://cluster.local/ns/shop/sa/web',
        health: 'Healthy',
        workload: 'shop/a',
      },
    ]);
    assert.ok(endpoints?.origins.some(({ object }) => object === 'EndpointSlice/shop/x'));
  });

  test('waits for its pod: nobody knows before who it is', async () => {
    const cluster = await startCluster({
      services: [web],
      endpointSlices: [sliceObject('x', 'web', [endpointObject({ pod: 'a' })])],
    });
    assert.deepEqual(cluster.endpoints('web'), []);
    cluster.sources.pods.put(podObject('a'));
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy']);
  });

  test('of an earlier pod of the same name is not the later one’s', async () => {
    const cluster = await startCluster({
      services: [web],
      pods: [podObject('db-0', { uid: 'first' })],
      endpointSlices: [sliceObject('x', 'web', [endpointObject({ pod: 'db-0', uid: 'first' })])],
    });
    cluster.sources.pods.put(podObject('db-0', { uid: 'second' }));
    assert.deepEqual(cluster.endpoints('web'), []);
    cluster.sources.endpointSlices.put(
      sliceObject('x', 'web', [endpointObject({ pod: 'db-0', uid: 'second' })]),
    );
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy']);
  });

  test('that somebody else manages needs no pod', async () => {
    const cluster = await startCluster({
      services: [serviceObject('web', { selector: undefined })],
      endpointSlices: [sliceObject('x', 'web', [endpointObject({ ip: '192.0.2.1', zone: 'eu-1c' })])],
    });
    assert.deepEqual(cluster.endpoints('web'), ['192.0.2.1:8080 Healthy']);
    const [endpoint] = cluster.mesh.model.endpoints.get('Service/shop/web')?.byPort['80'] ?? [];
    assert.deepEqual([endpoint?.locality?.zone, endpoint?.principal], ['eu-1c', undefined]);
  });

  test('that is in two slices while it moves counts once, and as the better of the two', async () => {
    const cluster = await startCluster({
      services: [web],
      pods: [podObject('a')],
      endpointSlices: [
        sliceObject('x', 'web', [endpointObject({ pod: 'a', conditions: { ready: false } })]),
        sliceObject('y', 'web', [endpointObject({ pod: 'a' })]),
      ],
    });
    assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:8080 Healthy']);
  });

  test('of a pod with two addresses counts in the service’s own family', async () => {
    const pod = podObject('a', { status: { podIPs: [{ ip: '10.244.0.1' }, { ip: 'fd00::1' }] } });
    const slices = [
      sliceObject('x', 'web', [endpointObject({ pod: 'a' })]),
      sliceObject('y', 'web', [endpointObject({ pod: 'a', ip: 'fd00::1' })], { addressType: 'IPv6' }),
      sliceObject('z', 'web', [endpointObject({ ip: 'web.example.com' })], { addressType: 'FQDN' }),
    ];
    const four = await startCluster({ services: [web], pods: [pod], endpointSlices: slices });
    assert.deepEqual(four.endpoints('web'), ['10.244.0.1:8080 Healthy']);
    const six = await startCluster({
      services: [serviceObject('web', { ipFamilies: ['IPv6', 'IPv4'] })],
      pods: [pod],
      endpointSlices: slices,
    });
    assert.deepEqual(six.endpoints('web'), ['fd00::1:8080 Healthy']);
  });
});

test('ports are found by the name of the service’s port, and may differ between pods', async () => {
  const ports = [
    { name: 'http', protocol: 'TCP', port: 80, targetPort: 'web' },
    { name: 'dns', protocol: 'UDP', port: 53 },
    { name: 'admin', protocol: 'TCP', port: 9000 },
  ];
  const cluster = await startCluster({
    services: [serviceObject('web', { ports })],
    pods: [podObject('a', { ip: '10.244.0.1' }), podObject('b', { ip: '10.244.0.2' })],
    endpointSlices: [
      sliceObject('x', 'web', [endpointObject({ pod: 'a' })], {
        ports: [
          { name: 'http', port: 8080 },
          { name: 'admin', port: 9000 },
          { name: 'dns', port: 53, protocol: 'UDP' },
        ],
      }),
      sliceObject('y', 'web', [endpointObject({ pod: 'b', ip: '10.244.0.2' })], {
        ports: [{ name: 'http', port: 9090 }],
      }),
    ],
  });
  assert.deepEqual(cluster.endpoints('web', 80), ['10.244.0.1:8080 Healthy', '10.244.0.2:9090 Healthy']);
  assert.deepEqual(cluster.endpoints('web', 9000), ['10.244.0.1:9000 Healthy']);
  assert.equal(cluster.endpoints('web', 53), undefined);
});

test('the one port of a service needs no name', async () => {
  const cluster = await startCluster({
    services: [serviceObject('web', { ports: [{ port: 80, protocol: 'TCP' }] })],
    pods: [podObject('a')],
    endpointSlices: [
      sliceObject('x', 'web', [endpointObject({ pod: 'a' })], { ports: [{ name: '', port: 80 }] }),
    ],
  });
  assert.deepEqual(cluster.endpoints('web'), ['10.244.0.1:80 Healthy']);
});
