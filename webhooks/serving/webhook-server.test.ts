import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { atEnd, type Lifetime } from '../../test/lifetime.ts';
import { servingCertificate } from '../../test/serving-certificate.ts';
import type { AdmissionHandler } from '../admission/admission-handler.ts';
import { FIRST_ROOT_PEM, HOST, reviewOfPod, webhookFixture } from '../fixtures/injection-webhook.ts';
import { UnusableKeyPair } from './key-pair.ts';
import type { WebhookServer } from './webhook-server.ts';

const pod = { metadata: { name: 'reviews' }, spec: { containers: [{ name: 'app', image: 'reviews:1' }] } };

async function listen(t: Lifetime, server: WebhookServer): Promise<number> {
  await server.listen({ host: '127.0.0.1', port: 0 });
  atEnd(t, () => server.close());
  const { port } = server.server.address() as AddressInfo;
  return port;
}

interface Client {
  readonly port: number;
  readonly ca: string;
  readonly agent?: Agent;
}

/** Posts a review as the API server does; whether the object is allowed. */
async function post({ port, ca, agent }: Client, body: object): Promise<boolean> {
  const sent = request({
    host: '127.0.0.1',
    port,
    ca,
    servername: HOST,
    path: '/inject',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    agent: agent ?? false,
  });
  sent.end(JSON.stringify(body));
  const [response]: IncomingMessage[] = await once(sent, 'response');
  assert.ok(response !== undefined);
  const review = await json(response);
  return JSON.stringify(review).includes('"allowed":true');
}

describe('the server of the webhooks', () => {
  test('serves over HTTPS, and changes its certificate without a restart', async (t) => {
    const { server, keyPair } = webhookFixture();
    const port = await listen(t, server);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    atEnd(t, () => agent.destroy());
    const open = { port, ca: FIRST_ROOT_PEM, agent };
    assert.ok(await post(open, reviewOfPod(pod)));

    const next = servingCertificate(HOST);
    keyPair.replace(next);
    await assert.rejects(post({ port, ca: FIRST_ROOT_PEM }, reviewOfPod(pod)), /certificate/);
    assert.ok(await post({ port, ca: next.rootPem }, reviewOfPod(pod)));
    assert.ok(await post(open, reviewOfPod(pod)), 'an open connection stays');
  });

  test('keeps the certificate that it has where the new one is none', async (t) => {
    const { server, keyPair } = webhookFixture();
    const port = await listen(t, server);
    const { certificateChainPem } = servingCertificate(HOST);
    const { privateKeyPem } = servingCertificate(HOST);
    assert.throws(() => keyPair.replace({ certificateChainPem, privateKeyPem }), UnusableKeyPair);
    assert.ok(await post({ port, ca: FIRST_ROOT_PEM }, reviewOfPod(pod)));
  });

  test('answers what is under way when it is closed', async (t) => {
    const asked = Promise.withResolvers<void>();
    const answer = Promise.withResolvers<void>();
    const slow: AdmissionHandler = {
      path: '/inject',
      handle: async () => {
        asked.resolve();
        await answer.promise;
        return { kind: 'Allow', patch: [], warnings: [] };
      },
    };
    const { server } = webhookFixture({ handlers: [slow] });
    const port = await listen(t, server);
    const pending = post({ port, ca: FIRST_ROOT_PEM }, reviewOfPod(pod));
    await asked.promise;
    const closed = server.close();
    answer.resolve();
    assert.ok(await pending);
    await closed;
  });

  test('lets an object pass where a webhook fails, or is too slow, and says so', async () => {
    const failing: AdmissionHandler = { path: '/failing', handle: () => Promise.reject(new TypeError('oh')) };
    const hanging: AdmissionHandler = { path: '/hanging', handle: () => new Promise(() => undefined) };
    const { server, registry, log } = webhookFixture({ handlers: [failing, hanging], patienceMs: 20 });
    const warnings = async (url: string) => {
      const reply = await server.inject({ method: 'POST', url, payload: reviewOfPod(pod) });
      const { response } = reply.json();
      assert.equal(response.allowed, true);
      return response.warnings;
    };
    const start = 'the mesh could not look at this object, which stays as it is: ';
    assert.deepEqual(await warnings('/failing'), [`${start}TypeError: oh`]);
    assert.deepEqual(await warnings('/hanging'), [
      `${start}AnswerTooLate: /hanging had no answer after 20 ms`,
    ]);
    assert.match(await registry.metrics(), /meltemi_webhook_failures_total\{path="\/hanging"\} 1/);
    assert.deepEqual(
      log.lines.map(({ level }) => level),
      ['error', 'error'],
    );
  });

  test('refuses with the reason, in the form that kubectl shows', async () => {
    const refusing: AdmissionHandler = {
      path: '/refusing',
      handle: async () => ({ kind: 'Refuse', message: 'spec.a: is required', warnings: ['b'.repeat(1000)] }),
    };
    const { server } = webhookFixture({ handlers: [refusing] });
    const reply = await server.inject({ method: 'POST', url: '/refusing', payload: reviewOfPod(pod) });
    const { response } = reply.json();
    assert.equal(response.allowed, false);
    assert.deepEqual(response.status, { code: 403, reason: 'Forbidden', message: 'spec.a: is required' });
    assert.equal(response.warnings[0].length, 256);
  });

  test('has no answer to what is no review', async () => {
    const { server } = webhookFixture();
    const statusOf = async (payload: string | object) => {
      const headers = { 'content-type': 'application/json' };
      return (await server.inject({ method: 'POST', url: '/inject', payload, headers })).statusCode;
    };
    assert.equal(await statusOf({}), 400);
    assert.equal(await statusOf({ request: { uid: 7 } }), 400);
    assert.equal(await statusOf('{'), 400);
    assert.equal(await statusOf(`"${'a'.repeat(9 * 1024 * 1024)}"`), 413);
    assert.equal((await server.inject({ method: 'GET', url: '/inject' })).statusCode, 404);
  });
});
