import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startFakeApiServer } from '../fixtures/fake-api-server.ts';
import { CONFIG_MAPS, configMap } from '../fixtures/fake-objects.ts';
import { ResourceClient } from '../resources/resource-client.ts';
import { type SeenStatus, StatusWriter } from './status-writer.ts';

const seen: SeenStatus = {
  namespace: 'shop',
  name: 'a',
  uid: 'uid-a',
  resourceVersion: '10',
  status: { ready: false },
};

async function startWriter(t: Parameters<typeof startFakeApiServer>[0]) {
  const server = await startFakeApiServer(t);
  return { server, writer: new StatusWriter(new ResourceClient(server.connect()), CONFIG_MAPS) };
}

test('a status is applied through its subresource, to the very version that was seen', async (t) => {
  const { server, writer } = await startWriter(t);
  const written = writer.write(seen, { ready: true });
  const request = await server.next();
  assert.equal(request.method, 'PATCH');
  assert.equal(request.path, '/api/v1/namespaces/shop/configmaps/a/status');
  assert.deepEqual(Object.fromEntries(request.query), { fieldManager: 'meltemi', force: 'true' });
  assert.equal(request.headers['content-type'], 'application/apply-patch+yaml');
  assert.deepEqual(JSON.parse(request.body), {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'shop', resourceVersion: '10' },
    status: { ready: true },
  });
  request.answer(configMap('a', 11));
  assert.equal(await written, 'written');
});

test('what it says already is not written', async (t) => {
  const { server, writer } = await startWriter(t);
  assert.equal(await writer.write(seen, { ready: false }), 'unchanged');
  assert.equal(server.requests.length, 0);
});

test('what was just written is known before an informer brings it back, and not longer', async (t) => {
  const { server, writer } = await startWriter(t);
  const written = writer.write(seen, { ready: true });
  (await server.next()).answer(configMap('a', 11));
  await written;
  assert.equal(await writer.write(seen, { ready: true }), 'unchanged');
  assert.deepEqual(writer.latest(seen).status, { ready: true });
  const next = writer.write(seen, { ready: 'very' });
  const request = await server.next();
  assert.equal(JSON.parse(request.body).metadata.resourceVersion, '11');
  request.answer(configMap('a', 12));
  await next;
  // Somebody has changed it by hand since.
  const later = { ...seen, resourceVersion: '13', status: { ready: 'by hand' } };
  assert.equal(writer.latest(later), later);
  const again = writer.write(later, { ready: true });
  (await server.next()).answer(configMap('a', 14));
  assert.equal(await again, 'written');
});

test('an object that was made again knows nothing of the earlier one’s status', async (t) => {
  const { server, writer } = await startWriter(t);
  const written = writer.write(seen, { ready: true });
  (await server.next()).answer(configMap('a', 11));
  await written;
  const other = { ...seen, uid: 'uid-other', resourceVersion: '10', status: undefined };
  assert.equal(writer.latest(other), other);
});

test('an object that is gone, or has changed, is no failure', async (t) => {
  const { server, writer } = await startWriter(t);
  const gone = writer.write(seen, { ready: true });
  (await server.next()).refuse(404, 'NotFound');
  assert.equal(await gone, 'gone');
  const another = writer.write(seen, { ready: true });
  (await server.next()).refuse(409, 'Conflict');
  assert.equal(await another, 'outdated');
  const failed = writer.write(seen, { ready: true });
  (await server.next()).refuse(500, 'InternalError');
  await assert.rejects(failed);
});
