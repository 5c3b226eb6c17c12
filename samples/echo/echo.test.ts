import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { type TestContext, test } from 'node:test';
import { echoServer } from './echo.ts';
import { linesServer } from './lines.ts';

async function startEcho(t: TestContext): Promise<(path: string, init?: RequestInit) => Promise<string>> {
  const server = echoServer('v1').listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  t.after(() => server.closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return async (path, init) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init);
    return `${response.status} ${await response.text()}`;
  };
}

test('answers with what it was asked, and with the headers where it is asked for them', async (t) => {
  const call = await startEcho(t);
  assert.equal(await call('/a?b=c'), '200 v1: GET /a?b=c\n');
  const shown = await call('/?headers', { method: 'PUT', headers: { 'x-a': 'b' } });
  assert.match(shown, /^200 v1: PUT \/\?headers\n(?: {2}.*\n)* {2}x-a: b\n/);
});

test('fails for as many requests as it is told, and is well again', async (t) => {
  const call = await startEcho(t);
  assert.equal(await call('/mood?status=503&requests=2', { method: 'POST' }), '200 v1: ok\n');
  assert.deepEqual(
    [await call('/'), await call('/'), await call('/')],
    ['503 v1: 503\n', '503 v1: 503\n', '200 v1: GET /\n'],
  );
  await call('/mood?status=500', { method: 'POST' });
  assert.equal(await call('/'), '500 v1: 500\n');
  await call('/mood', { method: 'POST' });
  assert.equal(await call('/'), '200 v1: GET /\n');
});

test('refuses moods that make no sense', async (t) => {
  const call = await startEcho(t);
  assert.match(await call('/mood?status=99', { method: 'POST' }), /^400 status: 200 to 599/);
  assert.match(await call('/mood?delay=-1', { method: 'POST' }), /^400 delay: /);
  assert.equal(await call('/'), '200 v1: GET /\n');
});

test('the lines service answers one line', async (t) => {
  const server = linesServer('lines').listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(() => server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').setEncoding('utf8');
  socket.write('hello\n');
  assert.deepEqual(await socket.toArray(), ['lines: hello\n']);
});
