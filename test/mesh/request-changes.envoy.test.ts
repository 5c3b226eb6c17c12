import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { echoOf } from './proxied-request.ts';
import { type ShopMesh, startShop } from './shop-mesh.ts';

describe('what a rule changes on the way, at real Envoys', requireEnvoy(), () => {
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
      `parentRefs: [{kind: Service, name: echo}]\nhttp:\n- {name: only, ${rule}}`,
    );

  test('headers of requests and responses', async () => {
    await route(
      `${v1()}, requestHeaders: {set: {x-a: new}, add: {x-b: more}, remove: [x-c]}, responseHeaders: {set: {x-out: done}, remove: [content-type]}`,
    );
    const reply = await shop.call('/', { headers: { 'x-a': 'old', 'x-b': 'one', 'x-c': 'secret' } });
    const { headers } = echoOf(reply);
    assert.equal(headers['x-a'], 'new');
    assert.match(headers['x-b'] ?? '', /one.*more/);
    assert.equal(headers['x-c'], undefined);
    assert.equal(reply.headers['x-out'], 'done');
    assert.equal(reply.headers['content-type'], undefined);
  });

  test('rewrites: prefix, whole path, host', async () => {
    await route(
      `matches: [{path: {type: Prefix, value: /v1}}], ${v1()}, rewrite: {path: {type: ReplacePrefix, value: /api/v2}}`,
    );
    assert.equal(echoOf(await shop.call('/v1/items?x=1')).path, '/api/v2/items?x=1');
    await route(
      `matches: [{path: {type: Prefix, value: /v1}}], ${v1()}, rewrite: {path: {type: ReplacePrefix, value: /}}`,
    );
    assert.equal(echoOf(await shop.call('/v1/items')).path, '/items');
    assert.equal(echoOf(await shop.call('/v1')).path, '/');
    await route(`${v1()}, rewrite: {path: {type: ReplaceFull, value: /only}, hostname: api.internal}`);
    const echo = echoOf(await shop.call('/anything/else?x=1'));
    assert.equal(echo.path, '/only?x=1');
    assert.equal(echo.headers.host, 'api.internal');
  });

  test('redirects and direct responses need no backend', async () => {
    await route('redirect: {scheme: https, hostname: example.com, port: 8443, statusCode: 308}');
    const redirect = await shop.call('/a?b=c');
    assert.equal(redirect.status, 308);
    assert.equal(redirect.headers.location, 'https://example.com:8443/a?b=c');
    await route('directResponse: {status: 503, body: "closed for today"}');
    const response = await shop.call();
    assert.equal(response.status, 503);
    assert.equal(response.body, 'closed for today');
  });

  test('a mirror gets a copy, the caller never notices', async () => {
    shop.application('v2').answerWith(500);
    await route(
      `${v1()}, mirror: {backendRef: {name: echo, port: ${shop.servicePort}, labels: {version: v2}}, percent: 100}`,
    );
    const seen = shop.application('v2').requests;
    assert.deepEqual(await shop.count(10), { v1: 10 });
    await waitFor(() => shop.application('v2').requests >= seen + 10, { describe: 'the copies to arrive' });
    shop.application('v2').recover();
  });
});
