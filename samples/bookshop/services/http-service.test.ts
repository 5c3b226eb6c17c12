import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startService } from './http-service.ts';

const options = { host: '127.0.0.1', port: 0, log: () => {} };

test('what is not there is a 404, and a request of another method is not there', async (t) => {
  const route = { method: 'GET', path: '/book', answer: () => ({ status: 200, json: {} }) } as const;
  const service = await startService([route], options);
  t.after(() => service.close());
  const status = async (path: string, method = 'GET') =>
    (await fetch(`http://127.0.0.1:${service.port}${path}`, { method })).status;
  assert.equal(await status('/book?page=7'), 200);
  assert.equal(await status('/books'), 404);
  assert.equal(await status('/book', 'POST'), 404);
  assert.equal(await status('/healthz'), 200);
});

test('a service that is told to end finishes what it has begun, and takes nothing new', async () => {
  const [begun, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const answer = async () => {
    begun.resolve();
    await mayEnd.promise;
    return { status: 200, json: 'done' };
  };
  const service = await startService([{ method: 'GET', path: '/slow', answer }], options);
  const url = `http://127.0.0.1:${service.port}`;
  const slow = fetch(`${url}/slow`);
  await begun.promise;
  const closed = service.close();
  await assert.rejects(fetch(`${url}/healthz`));
  mayEnd.resolve();
  assert.equal(await (await slow).json(), 'done');
  await closed;
});

test('it says so where the port is taken', async (t) => {
  const first = await startService([], options);
  t.after(() => first.close());
  await assert.rejects(startService([], { ...options, port: first.port }), { code: 'EADDRINUSE' });
});
