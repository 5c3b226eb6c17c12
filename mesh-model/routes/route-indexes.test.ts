import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { callerMatchText } from '../caller.ts';
import { MeshFixture } from '../fixtures/mesh-fixture.ts';
import { backendRef, parentRef, routeOf, serviceOf, workloadOf } from '../fixtures/objects.ts';
import type { HttpRuleSpec } from '../route.ts';

type From = NonNullable<NonNullable<HttpRuleSpec['matches']>[number]['from']>;

const versions = ['v1', 'v2', 'v3'];
const workloads = versions.map((version, index) =>
  workloadOf(`reviews-${version}`, { service: 'reviews', labels: { version }, address: `10.0.0.${index}` }),
);
const toVersion = (...subset: string[]) =>
  subset.map((version): HttpRuleSpec => ({ backendRefs: [backendRef('reviews', { labels: { version } })] }));

describe('routes by what they concern', () => {
  test('parents and backends', () => {
    const spec = { parentRefs: [parentRef('page'), parentRef('reviews')], http: toVersion('v1') };
    const { model } = new MeshFixture({
      services: [serviceOf('page'), serviceOf('reviews')],
      workloads,
      routes: [routeOf('r', spec)],
    });
    const keys = (routes: readonly { readonly key: string }[]) => routes.map(({ key }) => key);
    assert.deepEqual(keys(model.routesByParent.lookup('Service/shop/page')), ['shop/r']);
    assert.deepEqual(keys(model.routesByBackend.lookup('Service/shop/reviews')), ['shop/r']);
    assert.deepEqual(keys(model.routesByBackend.lookup('Service/shop/page')), []);
  });

  test('subsets are those of the service, whatever else the route sends to', () => {
    const page = workloadOf('page-1', { service: 'page', labels: { version: 'v1' }, address: '10.0.1.1' });
    const both = [backendRef('page', { labels: { version: 'v1' } }), backendRef('reviews')];
    const { model } = new MeshFixture({
      services: [serviceOf('page'), serviceOf('reviews')],
      workloads: [page],
      routes: [routeOf('r', { parentRefs: [parentRef('page')], http: [{ backendRefs: both }] })],
    });
    assert.deepEqual(model.backendSubsets.get('Service/shop/reviews'), []);
    assert.deepEqual(model.backendSubsets.get('Service/shop/page'), [
      { port: 9080, labels: { version: 'v1' } },
    ]);
  });

  test('subsets: each once, of rules, mirrors and all routes, in order; none of rules held back', () => {
    const { weight, ...mirrored } = backendRef('reviews', { labels: { version: 'v3' } });
    const mirroring = { backendRefs: [backendRef('reviews')], mirror: { backendRef: mirrored, percent: 5 } };
    const parentRefs = [parentRef('reviews')];
    const mesh = new MeshFixture({
      services: [serviceOf('reviews'), serviceOf('page')],
      workloads,
      routes: [
        routeOf('a', { parentRefs, http: [...toVersion('v2', 'v1', 'v9'), mirroring] }),
        routeOf('b', { parentRefs, http: toVersion('v2') }),
      ],
    });
    const subsets = (key: string) => mesh.model.backendSubsets.get(key);
    assert.deepEqual(
      subsets('Service/shop/reviews'),
      versions.map((version) => ({ port: 9080, labels: { version } })),
    );
    assert.deepEqual(subsets('Service/shop/page'), []);
    mesh.inputs.trafficRoutes.delete('shop/a');
    mesh.commit();
    assert.deepEqual(subsets('Service/shop/reviews'), [{ port: 9080, labels: { version: 'v2' } }]);
  });
});

describe('what routes ask about callers', () => {
  const web = workloadOf('web-1', {
    namespace: 'web',
    serviceAccount: 'frontend',
    labels: { app: 'page', tier: 'front' },
  });
  const route = (...matches: From[]) =>
    routeOf('r', {
      parentRefs: [parentRef('reviews')],
      http: [{ matches: matches.map((from) => ({ from })), directResponse: { status: 200 } }],
    });
  const cases: readonly { readonly name: string; readonly from: From; readonly holds: boolean }[] = [
    { name: 'its namespace', from: { namespaces: ['shop', 'web'] }, holds: true },
    { name: 'another namespace', from: { namespaces: ['shop'] }, holds: false },
    { name: 'its account', from: { serviceAccounts: ['web/frontend'] }, holds: true },
    {
      name: 'its account, in another namespace',
      from: { serviceAccounts: ['web/frontend'], namespaces: ['shop'] },
      holds: false,
    },
    { name: 'its labels', from: { labels: { tier: 'front', app: 'page' } }, holds: true },
    { name: 'one label too many', from: { labels: { app: 'page', version: 'v1' } }, holds: false },
    {
      name: 'its namespace, another label',
      from: { namespaces: ['web'], labels: { app: 'x' } },
      holds: false,
    },
    { name: 'anybody', from: {}, holds: true },
  ];
  for (const { name, from, holds } of cases) {
    test(name, () => {
      const { model } = new MeshFixture({
        services: [serviceOf('reviews')],
        workloads: [web],
        routes: [route(from)],
      });
      assert.deepEqual(model.callerAnswers.get(web.key), holds ? [callerMatchText(from)] : []);
    });
  }

  test('equal questions count once; a workload without a sidecar is asked nothing', () => {
    const bare = workloadOf('bare', { namespace: 'web', proxy: { mode: 'None' } });
    const routes = [
      route({ namespaces: ['web', 'shop'] }, { namespaces: ['shop', 'web'] }, { namespaces: ['x'] }),
    ];
    const { model } = new MeshFixture({ services: [serviceOf('reviews')], workloads: [web, bare], routes });
    assert.equal(model.callerMatches.get('shop/r')?.length, 2);
    assert.equal(model.callerAnswers.get(web.key)?.length, 1);
    assert.equal(model.callerAnswers.get(bare.key), undefined);
  });
});
