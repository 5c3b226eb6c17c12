import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture, present } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { endpointOf, policyOf, portOf, serviceOf, workloadOf } from '../../mesh-model/fixtures/objects.ts';
import type { Service } from '../../mesh-model/service.ts';
import { plainReader } from '../../test/proxy-nodes.ts';
import { serviceRouting } from '../routing/service-routing.ts';
import { dialledListeners } from './dialled-listeners.ts';
import { dialledRouteConfigurations } from './dialled-routes.ts';

const headless = serviceOf('db');
const reported = (address: string, workload: string, over = {}) =>
  endpointOf(address, { workload: `shop/${workload}`, ...over });

function meshOf(
  service: Service,
  endpoints: Readonly<Record<string, readonly ReturnType<typeof endpointOf>[]>>,
) {
  const mesh = new MeshFixture({
    services: [service],
    workloads: [
      workloadOf('db-0', { address: '10.0.0.1', isReported: true }),
      workloadOf('bare', { address: '10.0.0.9', isReported: true, proxy: { mode: 'None' } }),
    ],
  });
  mesh.inputs.reportedEndpoints.set(service.key, { byPort: endpoints, origins: [] });
  mesh.commit();
  return mesh;
}

function listenersOf({ model }: MeshFixture, service: Service) {
  return dialledListeners(model, plainReader, present(model.services.get(service.key)));
}

const namesOf = (mesh: MeshFixture, service = headless) => listenersOf(mesh, service).map(({ name }) => name);

describe('endpoints that clients dial themselves', () => {
  test('have a listener whatever their health, where they take mutual TLS', () => {
    const mesh = meshOf(headless, {
      9080: [
        reported('10.0.0.1', 'db-0'),
        reported('10.0.0.2', 'db-0', { health: 'Unhealthy' }),
        reported('10.0.0.3', 'db-0', { health: 'Draining' }),
        reported('fd00::1', 'db-0'),
        reported('10.0.0.9', 'bare'),
        endpointOf('10.0.0.10'),
      ],
    });
    assert.deepEqual(namesOf(mesh), [
      'outbound|9080|10.0.0.1',
      'outbound|9080|10.0.0.2',
      'outbound|9080|10.0.0.3',
      'outbound|9080|fd00::1',
    ]);
    mesh.add({ policies: [policyOf('off', { mtls: { mode: 'Disabled' } })] });
    assert.deepEqual(namesOf(mesh), []);
  });

  test('are those of services without an address of their own', () => {
    const endpoints = { 9080: [reported('10.0.0.1', 'db-0')] };
    for (const service of [
      serviceOf('db', { addresses: ['10.96.0.1'] }),
      serviceOf('db', { resolution: 'DNS' }),
      serviceOf('db', { resolution: 'None' }),
    ]) {
      assert.deepEqual(namesOf(meshOf(service, endpoints), service), []);
    }
  });

  test('are dialled at their own port; of several ports of the service, that of the same number is meant', () => {
    const ports = [portOf('web', 80), portOf('tcp', 9042, { protocol: 'TCP' }), portOf('admin', 9080)];
    const service = serviceOf('db', { ports });
    const mesh = meshOf(service, {
      80: [reported('10.0.0.1', 'db-0', { port: 9080 }), reported('10.0.0.2', 'db-0', { port: 8080 })],
      9042: [reported('10.0.0.1', 'db-0', { port: 9042 })],
      9080: [reported('10.0.0.1', 'db-0', { port: 9080 })],
    });
    const routes = listenersOf(mesh, service).map(({ name, chains }) => [
      name,
      ...chains.map(({ application: to }) =>
        to.kind === 'Tcp'
          ? to.backends.map((backend) => (backend.kind === 'Cluster' ? backend.cluster : ''))[0]
          : to.routes.kind === 'Dynamic' && to.routes.routeConfiguration,
      ),
    ]);
    const host = service.host;
    assert.deepEqual(routes, [
      ['outbound|9080|10.0.0.1', `outbound|9080|${host}`, `outbound|9080||${host}|dialled`],
      ['outbound|8080|10.0.0.2', `outbound|80|${host}`, `outbound|80||${host}|dialled`],
      ['outbound|9042|10.0.0.1', `outbound|9042||${host}|dialled`],
    ]);
  });
});

test('requests that name the service are its own, as far as the client means it by the name', () => {
  const mesh = meshOf(headless, { 9080: [reported('10.0.0.1', 'db-0')] });
  const routing = serviceRouting(mesh.model, plainReader, headless);
  const domains = (namespace: string) => {
    const scope = { namespace, mode: 'Transparent', callers: new Set<string>() } as const;
    return dialledRouteConfigurations(routing, scope).flatMap(({ virtualHosts }) =>
      virtualHosts.flatMap((host) => host.domains),
    );
  };
  assert.deepEqual(domains('shop'), ['db.shop.svc.cluster.local', 'db.shop', 'db']);
  assert.deepEqual(domains('web'), ['db.shop.svc.cluster.local', 'db.shop']);
});
