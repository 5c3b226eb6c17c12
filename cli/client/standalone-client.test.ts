import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { KINDS } from '../../api/kinds.ts';
import { freePort } from '../../test/free-port.ts';
import { atEnd } from '../../test/lifetime.ts';
import { CommandError } from '../command-error.ts';
import { type FakeAnswer, sendJson, startFakeApi } from '../fixtures/fake-api.ts';
import { givenObject, serve } from '../fixtures/mesh-objects.ts';
import { StandaloneClient } from './standalone-client.ts';

const host = '127.0.0.1';

test('objects come in order of namespace and name, however the API lists them', async (t) => {
  const api = await startFakeApi(t);
  const objects = [
    givenObject({ kind: 'TrafficRoute', namespace: 'b', name: 'x' }),
    givenObject({ kind: 'TrafficRoute', namespace: 'a', name: 'z' }),
    givenObject({ kind: 'TrafficRoute', namespace: 'a', name: 'B' }),
  ];
  serve(api, 'trafficroutes', objects);
  const listed = await new StandaloneClient({ host, port: api.port }).list(KINDS.TrafficRoute);
  assert.deepEqual(
    listed.map(({ namespace, name }) => `${namespace}/${name}`),
    ['a/B', 'a/z', 'b/x'],
  );
});

test('an address where nobody listens is told with what to do', async () => {
  const port = await freePort();
  await assert.rejects(new StandaloneClient({ host, port }).proxies(), {
    name: 'ApiUnreachable',
    message:
      `connection refused at 127.0.0.1:${port}: is the control plane running? ` +
      'start it with `meltemi up -f DIR`, or pass --api',
  });
});

test('a server that says nothing is given up', async (t) => {
  const api = await startFakeApi(t, { '/api/v1/proxies': () => undefined });
  await assert.rejects(new StandaloneClient({ host, port: api.port }, 100).proxies(), {
    name: 'ApiUnreachable',
    message: /^no answer within 0\.1 s at /,
  });
});

test('a server that is none of HTTP is named', async (t) => {
  const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  atEnd(t, () => server.close());
  await assert.rejects(new StandaloneClient({ host, port }).proxies(), {
    name: 'UnexpectedAnswer',
    message: /which is not HTTP: is it a Meltemi control plane/,
  });
});

test('answers that are not as they must be are refused with the place', async (t) => {
  const wrong: readonly (readonly [FakeAnswer, RegExp])[] = [
    [(response) => response.end('<html>'), /which is not JSON/],
    [{ items: 1 }, /items is not a list/],
    [{ items: [{ name: 'a/b', state: 7 }] }, /items\[0\]\.state is not text/],
    [{ items: [{ name: 'a/b', state: 'Synced', pending: [1] }] }, /items\[0\]\.pending\[0\] is not text/],
    [{ items: [null] }, /items\[0\] is not an object/],
    [(response) => sendJson(response, 503, { message: 'starting' }), /answers 503: starting/],
  ];
  const api = await startFakeApi(t);
  for (const [answer, message] of wrong) {
    api.answers.set('/api/v1/proxies', answer);
    await assert.rejects(new StandaloneClient({ host, port: api.port }).proxies(), { message });
  }
});

test('no JSON whatsoever is more than an error for people', async (t) => {
  const api = await startFakeApi(t);
  const client = new StandaloneClient({ host, port: api.port });
  const answer = fc.oneof(
    fc.jsonValue(),
    fc.record({ items: fc.array(fc.record({ metadata: fc.jsonValue(), kind: fc.jsonValue() })) }),
  );
  await fc.assert(
    fc.asyncProperty(answer, async (value) => {
      api.answers.set('/apis/mesh.meltemi.dev/v1alpha1/telemetries', (response) =>
        response.end(JSON.stringify(value)),
      );
      const error = await client.list(KINDS.Telemetry).catch((caught: unknown) => caught);
      assert.ok(Array.isArray(error) || error instanceof CommandError, String(error));
    }),
    { numRuns: 50 },
  );
});
