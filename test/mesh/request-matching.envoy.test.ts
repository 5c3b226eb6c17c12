import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { answeredBy, type ShopMesh, startShop } from './shop-mesh.ts';

const to = (version: string) => `backendRefs: [{name: echo, port: PORT, labels: {version: ${version}}}]`;

describe('which rule a request follows, at real Envoys', requireEnvoy(), () => {
  const lifetime = suiteLifetime();
  let shop: ShopMesh;
  before(async () => {
    shop = await startShop(lifetime);
  });

  const route = (rules: string) =>
    shop.mesh.route(
      'shop',
      'echo',
      `parentRefs: [{kind: Service, name: echo}]\nhttp:\n${rules}`.replaceAll(
        'PORT',
        String(shop.servicePort),
      ),
    );
  const answers = async (path: string, options: Parameters<ShopMesh['call']>[1] = {}) =>
    answeredBy(await shop.call(path, options));

  test('by path: exact, prefix in whole elements, regex; the first rule wins', async () => {
    await route(`
- {name: exact, matches: [{path: {type: Exact, value: /exact}}], ${to('v1')}}
- {name: prefix, matches: [{path: {type: Prefix, value: /items}}], ${to('v2')}}
- {name: regex, matches: [{path: {type: Regex, value: "/users/[0-9]+"}}], ${to('v3')}}
- {name: late, matches: [{path: {type: Prefix, value: /items/special}}], ${to('v1')}}`);
    assert.equal(await answers('/exact'), 'v1');
    assert.equal(await answers('/exact/more'), '404');
    assert.equal(await answers('/items'), 'v2');
    assert.equal(await answers('/items/7?x=1'), 'v2');
    assert.equal(await answers('/items/special'), 'v2');
    assert.equal(await answers('/itemsize'), '404');
    assert.equal(await answers('/users/42'), 'v3');
    assert.equal(await answers('/users/x'), '404');
  });

  test('by method, header and query parameter, all of one match together', async () => {
    await route(`
- {name: post, matches: [{method: POST}], ${to('v1')}}
- {name: header, matches: [{headers: [{name: end-user, value: jason}]}, {headers: [{name: x-beta, type: Present}]}], ${to('v2')}}
- {name: prefix, matches: [{headers: [{name: x-tier, type: Prefix, value: gold}]}], ${to('v3')}}
- {name: both, matches: [{queryParams: [{name: beta, value: "1"}], headers: [{name: x-a, value: b}]}], ${to('v3')}}
- {name: rest, ${to('v1')}}`);
    assert.equal(await answers('/', { method: 'POST' }), 'v1');
    assert.equal(await answers('/', { headers: { 'end-user': 'jason' } }), 'v2');
    assert.equal(await answers('/', { headers: { 'x-beta': 'anything' } }), 'v2');
    assert.equal(await answers('/', { headers: { 'end-user': 'json' } }), 'v1');
    assert.equal(await answers('/', { headers: { 'x-tier': 'golden' } }), 'v3');
    assert.equal(await answers('/?beta=1', { headers: { 'x-a': 'b' } }), 'v3');
    assert.equal(await answers('/?beta=1'), 'v1');
  });

  test('by caller: namespace, service account and labels', async () => {
    await route(`
- {name: office, matches: [{from: {namespaces: [office]}}], ${to('v2')}}
- {name: account, matches: [{from: {serviceAccounts: [shop/client]}, path: {type: Prefix, value: /account}}], ${to('v3')}}
- {name: labels, matches: [{from: {labels: {app: nobody}}}], ${to('v3')}}
- {name: rest, ${to('v1')}}`);
    assert.equal(await answers('/', { as: 'clerk', host: 'echo.shop' }), 'v2');
    assert.equal(await answers('/'), 'v1');
    assert.equal(await answers('/account'), 'v3');
  });

  test('every name of a service leads to it', async () => {
    await route(`- {name: all, ${to('v1')}}`);
    for (const host of [
      'echo',
      'echo.shop',
      'echo.shop.svc',
      'echo.shop.svc.cluster.local',
      'echo.shop.mesh',
    ]) {
      assert.equal(await answers('/', { host }), 'v1', host);
    }
  });

  test('weights split the requests, and an empty subset leaves what was in force', async () => {
    await route(`
- name: split
  backendRefs:
    - {name: echo, port: PORT, labels: {version: v1}, weight: 70}
    - {name: echo, port: PORT, labels: {version: v2}, weight: 30}`);
    const counts = await shop.count(300);
    // Binomial(300, 0.3): outside of 50..135 with a probability below 1e-6.
    assert.ok((counts.v2 ?? 0) > 50 && (counts.v2 ?? 0) < 135, JSON.stringify(counts));
    assert.equal((counts.v1 ?? 0) + (counts.v2 ?? 0), 300);

    await shop.mesh.write(
      'trafficroutes-shop-echo.yaml',
      `apiVersion: mesh.meltemi.dev/v1alpha1
kind: TrafficRoute
metadata: {name: echo, namespace: shop}
spec:
  parentRefs: [{kind: Service, name: echo}]
  http:
    - {name: split, backendRefs: [{name: echo, port: ${shop.servicePort}, labels: {version: v9}}]}`,
    );
    const condition = await shop.mesh.condition('trafficroutes', 'shop', 'echo', {
      type: 'ResolvedRefs',
      status: 'False',
    });
    assert.match(condition.message, /version=v9/);
    const still = await shop.count(20);
    assert.equal((still.v1 ?? 0) + (still.v2 ?? 0), 20, JSON.stringify(still));
  });
});
