import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { type ShopMesh, startShop } from './shop-mesh.ts';

describe('timeouts, retries, faults and ejection, at real Envoys', requireEnvoy(), () => {
  const lifetime = suiteLifetime();
  let shop: ShopMesh;
  before(async () => {
    shop = await startShop(lifetime);
  });

  const v1 = () => `backendRefs: [{name: echo, port: ${shop.servicePort}, labels: {version: v1}}]`;
  const route = (rule: string) =>
    shop.mesh.route(
      'shop',
      'echo',
      `parentRefs: [{kind: Service, name: echo}]\nhttp:\n- {name: only, ${v1()}, ${rule}}`,
    );
  const policy = (traffic: string) =>
    shop.mesh.policy('shop', 'echo', `targetRefs: [{kind: Service, name: echo}]\ntraffic: {${traffic}}`);

  test('a request timeout answers 504 in time', async () => {
    shop.application('v1').behaviour = (_request, response) => {
      setTimeout(() => response.end('late'), 3_000).unref();
      return true;
    };
    await route('timeouts: {request: 300ms}, retry: {attempts: 0}');
    const reply = await shop.call();
    shop.application('v1').recover();
    assert.equal(reply.status, 504);
    assert.ok(reply.milliseconds >= 295 && reply.milliseconds < 2_000, `${reply.milliseconds} ms`);
  });

  test('retries save a flaky service, and no retries do not', async () => {
    let asked = 0;
    shop.application('v1').behaviour = (_request, response) => {
      asked += 1;
      if (asked % 3 === 0) return false;
      response.statusCode = 503;
      response.end();
      return true;
    };
    await route('retry: {attempts: 0}');
    const without = await shop.count(9);
    assert.deepEqual(without, { v1: 3, 503: 6 });
    await route('retry: {attempts: 4, on: [5xx], backoff: {base: 5ms, max: 20ms}}');
    const saved = await shop.count(12);
    shop.application('v1').recover();
    assert.deepEqual(saved, { v1: 12 });
  });

  test('a retry goes by the conditions: a status that is not named is not tried again', async () => {
    const { requests } = shop.application('v1');
    shop.application('v1').answerWith(500);
    await route('retry: {attempts: 3, on: ["503", connect-failure]}');
    assert.equal((await shop.call()).status, 500);
    assert.equal(shop.application('v1').requests, requests + 1);
    shop.application('v1').recover();
  });

  test('faults: a delay and an abort, for their part of the requests', async () => {
    await route('fault: {delay: {duration: 400ms, percent: 100}}');
    const slow = await shop.call();
    assert.equal(slow.status, 200);
    assert.ok(slow.milliseconds >= 395, `${slow.milliseconds} ms`);
    await route('fault: {abort: {httpStatus: 418, percent: 50}}');
    const counts = await shop.count(200);
    // Binomial(200, 0.5): outside of 60..140 with a probability below 1e-7.
    assert.ok((counts['418'] ?? 0) > 60 && (counts['418'] ?? 0) < 140, JSON.stringify(counts));
    await route('fault: {abort: {httpStatus: 503, percent: 0}}');
    assert.deepEqual(await shop.count(20), { v1: 20 });
  });

  test('an instance that fails is ejected, and comes back', async () => {
    await shop.mesh.route(
      'shop',
      'echo',
      'parentRefs: [{kind: Service, name: echo}]\nhttp: [{name: all, retry: {attempts: 0}, backendRefs: [{name: echo, port: PORT}]}]'.replace(
        'PORT',
        String(shop.servicePort),
      ),
    );
    await policy(
      'outlierDetection: {consecutive5xx: 3, interval: 1s, baseEjectionTime: 2s, maxEjectionPercent: 50}, loadBalancer: {algorithm: RoundRobin}',
    );
    shop.application('v2').answerWith(500);
    await waitFor(async () => !('500' in (await shop.count(12))), {
      describe: 'v2 to be ejected',
      timeout: 10_000,
    });
    shop.application('v2').recover();
    await waitFor(async () => 'v2' in (await shop.count(12)), { describe: 'v2 to be back', timeout: 20_000 });
  });

  test('an instance whose health check says 503 gets no request', async () => {
    await policy(
      'healthCheck: {http: {path: /healthz}, interval: 1s, timeout: 1s, unhealthyThreshold: 3, healthyThreshold: 1}, loadBalancer: {algorithm: RoundRobin}',
    );
    shop.application('v3').behaviour = (request, response) => {
      if (request.url !== '/healthz') return false;
      response.statusCode = 503;
      response.end();
      return true;
    };
    await waitFor(async () => !('v3' in (await shop.count(9))), {
      describe: 'v3 to be taken out',
      timeout: 10_000,
    });
    shop.application('v3').recover();
    await waitFor(async () => 'v3' in (await shop.count(9)), { describe: 'v3 to be back', timeout: 15_000 });
  });

  test('bounds on the connection pool refuse what is too much, at once', async () => {
    await policy('connectionPool: {maxConnections: 1, maxPendingRequests: 1, maxRequests: 1}');
    for (const name of ['v1', 'v2', 'v3']) {
      shop.application(name).behaviour = (_request, response) => {
        setTimeout(() => response.end('slow'), 500).unref();
        return true;
      };
    }
    const replies = await Promise.all(Array.from({ length: 12 }, () => shop.call()));
    for (const name of ['v1', 'v2', 'v3']) shop.application(name).recover();
    const refused = replies.filter(({ status }) => status === 503);
    assert.ok(refused.length >= 6, `${refused.length} of 12 were refused`);
    assert.ok(replies.some(({ status }) => status === 200));
    await policy('connectionPool: {maxConnections: 100}');
    assert.equal((await shop.call()).status, 200);
  });

  test('a hash on a header keeps a session at one instance', async () => {
    await policy('loadBalancer: {algorithm: RingHash, hashOn: {header: x-session}}');
    for (const session of ['a', 'b', 'c', 'd']) {
      const counts = await shop.count(10, () => shop.call('/', { headers: { 'x-session': session } }));
      assert.equal(Object.keys(counts).length, 1, `${session}: ${JSON.stringify(counts)}`);
    }
  });
});
