import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { Registry } from 'prom-client';
import { freePort } from '../../../test/free-port.ts';
import { atEnd, type Lifetime } from '../../../test/lifetime.ts';
import { waitFor } from '../../../test/wait-for.ts';
import { startFakeApiServer } from '../fixtures/fake-api-server.ts';
import type { ApiAccess } from './api-access.ts';
import { ApiConnection } from './api-connection.ts';
import {
  ApiConnectionError,
  ApiCredentialsError,
  ApiProtocolError,
  ApiStatusError,
  ApiTimeoutError,
  isConflict,
  isExpired,
  isNotFound,
} from './api-errors.ts';
import type { ApiRequest } from './api-request.ts';
import { RequestMetrics } from './request-metrics.ts';

const GET: ApiRequest = { method: 'GET', path: '/api/v1/pods', resource: 'pods' };

function connect(lifetime: Lifetime, url: string, access: Partial<ApiAccess> = {}): ApiConnection {
  const authorize = async () => ({ headers: {}, tls: {} });
  const server = new URL(url);
  const connection = new ApiConnection({
    access: { server, namespace: undefined, authorize, ...access },
    userAgent: 'meltemi-test',
  });
  atEnd(lifetime, () => connection.close());
  return connection;
}

test('a request carries its query, body and credentials; the answer is JSON', async (t) => {
  const server = await startFakeApiServer(t);
  const connection = connect(t, `${server.url}k8s/clusters/one/`, {
    authorize: async () => ({ headers: { Authorization: 'Bearer abc' }, tls: {} }),
  });
  const sent = connection.send({
    ...GET,
    method: 'PATCH',
    query: { force: true, limit: 5, absent: undefined },
    body: { a: 'ä' },
    contentType: 'application/apply-patch+yaml',
  });
  const request = await server.next();
  assert.equal(request.method, 'PATCH');
  assert.equal(request.path, '/k8s/clusters/one/api/v1/pods', 'a gateway in front has a path of its own');
  assert.deepEqual(Object.fromEntries(request.query), { force: 'true', limit: '5' });
  assert.equal(request.headers.authorization, 'Bearer abc');
  assert.equal(request.headers['content-type'], 'application/apply-patch+yaml');
  assert.equal(request.headers['user-agent'], 'meltemi-test');
  assert.equal(request.body, '{"a":"ä"}');
  request.answer({ kind: 'PodList' });
  assert.deepEqual(await sent, { kind: 'PodList' });
});

test('a refusal becomes an error with all that the server says', async (t) => {
  const server = await startFakeApiServer(t);
  const sent = server.connect().send(GET);
  const cause = { reason: 'FieldManagerConflict', message: 'conflict with "helm"', field: '.data.x' };
  (await server.next()).refuse(409, 'Conflict', { message: 'no', details: { causes: [cause, 'nonsense'] } });
  const error = await sent.catch((reason: unknown) => reason);
  assert.ok(error instanceof ApiStatusError && isConflict(error) && !isNotFound(error));
  assert.deepEqual(error.status, {
    code: 409,
    reason: 'Conflict',
    message: 'no',
    causes: [cause],
    retryAfterMs: undefined,
  });
  assert.equal(error.message, 'GET /api/v1/pods: 409 Conflict: no');
});

test('a refusal need not be a Status object', async (t) => {
  const server = await startFakeApiServer(t);
  const sent = server.connect().send(GET);
  (await server.next()).answer(`<html>${'x'.repeat(1000)}`, 502);
  const error = await sent.catch((reason: unknown) => reason);
  assert.ok(error instanceof ApiStatusError && !isExpired(error));
  assert.equal(error.status.code, 502);
  assert.ok(error.message.length < 400);
});

test('a busy server is asked again after as long as it says', async (t) => {
  const server = await startFakeApiServer(t);
  const sent = server.connect().send(GET);
  const refused = performance.now();
  (await server.next()).refuse(429, 'TooManyRequests', {}, { 'retry-after': '1' });
  const again = await server.next();
  assert.ok(performance.now() - refused >= 1000);
  again.answer({ ok: true });
  assert.deepEqual(await sent, { ok: true });
});

test('a wait that is longer than the request may take is not begun', async (t) => {
  const server = await startFakeApiServer(t);
  const sent = server.connect().send({ ...GET, limitMs: 5_000 });
  (await server.next()).refuse(503, 'ServiceUnavailable', {}, { 'retry-after': '60' });
  await assert.rejects(sent, /503 ServiceUnavailable/);
});

test('a server error without a word about trying again is the caller’s', async (t) => {
  const server = await startFakeApiServer(t);
  const sent = server.connect().send(GET);
  (await server.next()).refuse(500, 'InternalError');
  await assert.rejects(sent, ApiStatusError);
  assert.equal(server.requests.length, 1);
});

test('a server that does not answer, or not to the end, is given up', async (t) => {
  const server = await startFakeApiServer(t);
  const connection = server.connect();
  await assert.rejects(connection.send({ ...GET, limitMs: 30 }), new ApiTimeoutError('GET /api/v1/pods', 30));
  await server.next();
  const half = connection.send({ ...GET, limitMs: 200 });
  (await server.next()).write('{"half":');
  await assert.rejects(half, ApiTimeoutError);
});

test('a caller that gives up gets its own reason back', async (t) => {
  const server = await startFakeApiServer(t);
  const connection = server.connect();
  const caller = new AbortController();
  const sent = connection.send({ ...GET, signal: caller.signal });
  const request = await server.next();
  caller.abort(new Error('no longer needed'));
  await assert.rejects(sent, /no longer needed/);
  await waitFor(() => request.isOver, { describe: 'the end of the request' });
  await assert.rejects(connection.send({ ...GET, signal: caller.signal }), /no longer needed/);
  assert.equal(server.waiting, 0);
});

test('no server, a broken connection and an answer that is no JSON are told apart', async (t) => {
  const nobody = connect(t, `http://127.0.0.1:${await freePort()}`);
  await assert.rejects(nobody.send(GET), (error) => {
    return error instanceof ApiConnectionError && /ECONNREFUSED/.test(error.message);
  });
  const server = await startFakeApiServer(t);
  const broken = server.connect().send({ ...GET, method: 'POST' });
  (await server.next()).reset();
  await assert.rejects(broken, ApiConnectionError);
  const torn = server.connect().send(GET);
  const request = await server.next();
  request.write('{"half":');
  await waitFor(() => request.headersSent, { describe: 'the head of the answer' });
  request.reset();
  await assert.rejects(torn, ApiConnectionError);
  const nonsense = server.connect().send(GET);
  (await server.next()).end('hello');
  await assert.rejects(nonsense, ApiProtocolError);
});

test('credentials that cannot be had are an error of the API, to try again', async (t) => {
  const connection = connect(t, 'http://127.0.0.1:1', {
    authorize: async () => {
      throw new Error('the login program has failed');
    },
  });
  await assert.rejects(connection.send(GET), (error) => {
    return error instanceof ApiCredentialsError && /the login program has failed/.test(error.message);
  });
});

test('a mistake of our own is not taken for a broken connection', async (t) => {
  const server = await startFakeApiServer(t);
  const connection = connect(t, server.url.href, {
    authorize: async () => ({ headers: { Authorization: 'line\nbreak' }, tls: {} }),
  });
  await assert.rejects(connection.send(GET), TypeError);
});

/** A server that answers the first request of each connection, and closes it instead of answering the second. */
async function startForgetfulServer(
  lifetime: Lifetime,
): Promise<{ readonly url: string; readonly requests: string[] }> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let answered = 0;
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      requests.push(bytes.toString().split(' ')[0] ?? '');
      if (answered > 0) {
        socket.resetAndDestroy();
        return;
      }
      answered += 1;
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\nconnection: keep-alive\r\n\r\n{}');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(lifetime, () => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  assert.ok(address !== null && typeof address === 'object');
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

test('a kept connection that was closed under a request costs another one, unless that would do it twice', async (t) => {
  const { url, requests } = await startForgetfulServer(t);
  const connection = connect(t, url);
  await connection.send(GET);
  assert.deepEqual(await connection.send(GET), {});
  assert.deepEqual(requests, ['GET', 'GET', 'GET']);
  await assert.rejects(connection.send({ ...GET, method: 'POST' }), ApiConnectionError);
  assert.deepEqual(requests, ['GET', 'GET', 'GET', 'POST']);
});

test('a stream goes on after its time to begin is over, until its caller ends it', async (t) => {
  const server = await startFakeApiServer(t);
  const caller = new AbortController();
  const opened = server.connect().open({ ...GET, method: 'WATCH', limitMs: 50, signal: caller.signal });
  const request = await server.next();
  assert.equal(request.method, 'GET');
  request.begin();
  const stream = await opened;
  const begun = performance.now();
  await waitFor(() => performance.now() - begun > 80, { describe: 'the time to begin to be over' });
  request.write('still there');
  const [chunk] = await once(stream, 'data');
  assert.equal(String(chunk), 'still there');
  caller.abort();
  await assert.rejects(text(stream));
  await waitFor(() => request.isOver, { describe: 'the end of the stream' });
});

test('a stream that does not begin is given up, and one that is refused says why', async (t) => {
  const server = await startFakeApiServer(t);
  const connection = server.connect();
  await assert.rejects(connection.open({ ...GET, limitMs: 30 }), ApiTimeoutError);
  await server.next();
  const refused = connection.open(GET);
  (await server.next()).refuse(410, 'Expired');
  await assert.rejects(refused, isExpired);
});

test('requests are counted by what became of them', async (t) => {
  const registry = new Registry();
  const server = await startFakeApiServer(t);
  const connection = server.connect(new RequestMetrics(registry));
  const refused = connection.send(GET);
  (await server.next()).refuse(404, 'NotFound');
  await assert.rejects(refused, isNotFound);
  await assert.rejects(connection.send({ ...GET, limitMs: 10 }), ApiTimeoutError);
  const metrics = await registry.metrics();
  assert.match(metrics, /meltemi_kubernetes_requests_total\{method="GET",resource="pods",code="404"\} 1/);
  assert.match(metrics, /meltemi_kubernetes_requests_total\{method="GET",resource="pods",code="error"\} 1/);
});
