import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { objectInForce } from './fixtures/objects.ts';
import { type ObjectChange, type ObjectSource, objectsOf } from './object-in-force.ts';
import { StaticRegistry } from './static-registry.ts';

class Objects implements ObjectSource {
  #listener: (changes: readonly ObjectChange[]) => void = () => undefined;
  readonly #initial: readonly ObjectChange[];

  constructor(...initial: readonly ObjectChange[]) {
    this.#initial = initial;
  }

  follow(listener: (changes: readonly ObjectChange[]) => void): () => void {
    this.#listener = listener;
    listener(this.#initial);
    return () => {
      this.#listener = () => undefined;
    };
  }

  tell(...changes: readonly ObjectChange[]): void {
    this.#listener(changes);
  }
}

function workload(name: string, spec: object, labels: object = {}): ObjectChange {
  const metadata = { name, namespace: 'shop', labels };
  return {
    kind: 'MeshWorkload',
    key: `shop/${name}`,
    inForce: objectInForce('MeshWorkload', metadata, { address: '127.0.1.1', ...spec }),
  };
}

function service(name: string, spec: object): ObjectChange {
  return {
    kind: 'Service',
    key: `shop/${name}`,
    inForce: objectInForce('Service', { name, namespace: 'shop' }, spec),
  };
}

async function running(objects: ObjectSource) {
  const inputs = new MeshInputs(DEFAULT_SETTINGS);
  const writes: number[] = [];
  const registry = new StaticRegistry(objects, 'cluster.local');
  await registry.start({
    apply: (write) => {
      write(inputs);
      writes.push([...inputs.graph.commit().values()].reduce((sum, keys) => sum + keys.size, 0));
    },
  });
  const services = () =>
    [...inputs.services.entries()]
      .map(([key, { ports }]) => `${key}:${ports.map(({ number }) => number)}`)
      .sort();
  return { inputs, writes, services, registry };
}

const web = { service: 'web', ports: [{ name: 'http', port: 8080 }] };

test('writes all services and workloads at the start, in one batch', async () => {
  const mesh = await running(new Objects(service('a', { ports: [{ port: 1 }] }), workload('w', web)));
  assert.deepEqual(mesh.services(), ['Service/shop/a:1', 'Service/shop/web:8080']);
  assert.equal(mesh.inputs.workloads.get('shop/w')?.registry, 'static');
  assert.equal(mesh.writes.length, 1);
});

test('a declared service takes the place of the implied one, and gives it back', async () => {
  const objects = new Objects(workload('w', web));
  const mesh = await running(objects);
  objects.tell(service('web', { ports: [{ port: 80 }] }));
  assert.deepEqual(mesh.services(), ['Service/shop/web:80']);
  objects.tell({ kind: 'Service', key: 'shop/web', inForce: undefined });
  assert.deepEqual(mesh.services(), ['Service/shop/web:8080']);
  objects.tell({ kind: 'MeshWorkload', key: 'shop/w', inForce: undefined });
  assert.deepEqual(mesh.services(), []);
  assert.equal(mesh.inputs.workloads.size, 0);
});

test('a MeshService of the same name stands for the named one, too', async () => {
  const spec = { hosts: ['web.example'], ports: [{ name: 'http', number: 80 }] };
  const inForce = objectInForce('MeshService', { name: 'web', namespace: 'shop' }, spec);
  const mesh = await running(
    new Objects(workload('w', web), { kind: 'MeshService', key: 'shop/web', inForce }),
  );
  assert.deepEqual(mesh.services(), ['MeshService/shop/web:80']);
  assert.equal(mesh.inputs.services.get('MeshService/shop/web')?.resolution, 'Registry');
});

test('services and instances learn protocols of each other as they come and go', async () => {
  const ports = [{ name: 'web', port: 8080, protocol: 'HTTP' }];
  const objects = new Objects(
    service('web', { selector: { app: 'web' }, ports: [{ name: 'web', port: 8080 }] }),
  );
  const mesh = await running(objects);
  const spoken = () => mesh.inputs.services.get('Service/shop/web')?.ports[0]?.protocol;
  assert.equal(spoken(), 'Detect');
  objects.tell(workload('w', { ports }, { app: 'web' }));
  assert.equal(spoken(), 'HTTP');
  objects.tell(workload('w', { ports }, { app: 'other' }));
  assert.equal(spoken(), 'Detect');
});

test('one change writes what it changes, however many services there are', async () => {
  const many = Array.from({ length: 500 }, (_, index) =>
    workload(`w${index}`, { service: `s${index}`, ports: [{ name: 'http', port: 8080 }] }),
  );
  const objects = new Objects(...many);
  const mesh = await running(objects);
  assert.deepEqual(mesh.writes, [1000]);
  objects.tell(
    workload('w7', { service: 's7', address: '127.0.9.9', ports: [{ name: 'http', port: 8080 }] }),
  );
  assert.deepEqual(mesh.writes, [1000, 1]);
});

test('what changes nothing in the mesh is not written', async () => {
  const objects = new Objects(workload('w', web));
  const mesh = await running(objects);
  objects.tell(workload('w', web));
  await mesh.registry.stop();
  objects.tell(workload('other', web));
  assert.equal(mesh.writes.length, 1);
});

test('a service that another registry writes is what its name stands for, and is left to that registry', async () => {
  const web = service('web', { ports: [{ port: 80, appProtocol: 'grpc', targetPort: 9000 }] });
  assert.ok(web.kind === 'Service' && web.inForce !== undefined);
  const foreign: ObjectChange = { ...web, inForce: { ...web.inForce, writtenBy: 'kubernetes' } };
  const own = new Objects(workload('vm', { service: 'web', ports: [{ name: 'x', port: 9000 }] }));
  const others = new Objects(foreign);
  const { inputs } = await running(objectsOf(others, own));
  assert.equal(inputs.services.size, 0);
  assert.equal(inputs.workloads.get('shop/vm')?.ports[0]?.protocol, 'GRPC');
  others.tell({ kind: 'Service', key: 'shop/web', inForce: undefined });
  assert.equal(
    inputs.services.get('Service/shop/web')?.registry,
    'static',
    'the name that the workload gives',
  );
});
