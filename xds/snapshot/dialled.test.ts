import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dialledListeners } from '../../mesh-ir/outbound/dialled-listeners.ts';
import { MeshFixture, present } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { serviceOf, workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { plainReader } from '../../test/proxy-nodes.ts';
import { keepListeners } from './kept-listeners.ts';
import { MeshResources } from './mesh-resources.ts';
import { setsOf } from './proxy-view.ts';

const service = serviceOf('db', { selector: { app: 'db' } });
const instance = (name: string, address: string) =>
  workloadOf(name, { address, labels: { app: 'db' }, proxy: { mode: 'Transparent' } });
const client = workloadOf('client', { address: '10.0.9.9', proxy: { mode: 'Transparent' } });

function startMesh() {
  const mesh = new MeshFixture({
    services: [service],
    workloads: [client, instance('db-0', '10.0.0.1'), instance('db-1', '10.0.0.2')],
  });
  const resources = new MeshResources(mesh.model);
  resources.announce('shop/client');
  resources.apply(mesh.commit());
  const view = present(resources.connect('shop/client'));
  /** The names of what a commit changed for the client. */
  const changed = () => {
    const since = resources.clock.now;
    resources.apply(mesh.commit());
    return setsOf(view)
      .flatMap((set) => set.changes(since, resources.clock.now))
      .map(({ name, resource }) => `${resource === undefined ? '-' : '+'}${resource?.type ?? ''} ${name}`);
  };
  return { mesh, changed };
}

test('an endpoint that comes or goes costs its clients one listener beside the list of endpoints', () => {
  const { mesh, changed } = startMesh();
  const endpoints = '+Endpoints outbound|9080||db.shop.svc.cluster.local';
  mesh.inputs.workloads.set('shop/db-2', instance('db-2', '10.0.0.3'));
  assert.deepEqual(changed(), [endpoints, '+Listener outbound|9080|10.0.0.3']);
  mesh.inputs.workloads.delete('shop/db-0');
  assert.deepEqual(changed(), [endpoints, '- outbound|9080|10.0.0.1']);
});

test('with the last endpoint goes all that was for them', () => {
  const { mesh, changed } = startMesh();
  mesh.inputs.workloads.delete('shop/db-0');
  mesh.inputs.workloads.delete('shop/db-1');
  assert.deepEqual(changed(), [
    '+Cluster outbound|9080||db.shop.svc.cluster.local',
    '- outbound|9080||db.shop.svc.cluster.local|dialled',
    '+Endpoints outbound|9080||db.shop.svc.cluster.local',
    '- outbound|9080|10.0.0.1',
    '- outbound|9080|10.0.0.2',
    '- outbound|9080|db.shop.svc.cluster.local',
  ]);
});

test('listeners that are as they were are not encoded again', () => {
  const { model } = new MeshFixture({
    services: [service],
    workloads: [instance('db-0', '10.0.0.1'), instance('db-1', '10.0.0.2')],
  });
  const nodes = () => dialledListeners(model, plainReader, service);
  const first = keepListeners(nodes(), undefined);
  const second = keepListeners(nodes().slice(1), first);
  assert.equal(second.list.resources.length, 1);
  assert.equal(second.list.resources[0], first.list.resources[1]);
  assert.equal(second.nodes[0], first.nodes[1]);
});

test('of a listener that cannot be encoded the last good version stays, until it can be again', () => {
  const { model } = new MeshFixture({ services: [service], workloads: [instance('db-0', '10.0.0.1')] });
  const good = dialledListeners(model, plainReader, service);
  const bad = good.map((node) => ({ ...node, address: { ...node.address, port: -1 } }) as typeof node);
  const first = keepListeners(good, undefined);
  const second = keepListeners(bad, first);
  assert.deepEqual(
    second.list.failures.map(({ name }) => name),
    ['outbound|9080|10.0.0.1'],
  );
  assert.equal(second.list.resources[0], first.list.resources[0]);
  assert.deepEqual(keepListeners(bad, second).list.failures.length, 1, 'it is tried again');
  const third = keepListeners(good, second);
  assert.deepEqual([third.list.failures, third.list.resources], [[], first.list.resources]);
});
