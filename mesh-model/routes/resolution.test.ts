import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrafficRouteSpec } from '../../api/traffic-route/types.ts';
import { MeshFixture, present } from '../fixtures/mesh-fixture.ts';
import { backendRef, parentRef, portOf, routeOf, serviceOf, workloadOf } from '../fixtures/objects.ts';
import type { ResolvedRoute } from '../route.ts';
import { type BackendRefSpec, resolveBackend } from './resolve-backend.ts';

const services = [
  serviceOf('reviews'),
  serviceOf('many', { ports: [portOf('http', 9080), portOf('admin', 9081)] }),
  serviceOf('mongo', { ports: [portOf('mongo', 27017, { protocol: 'TCP' })] }),
  serviceOf('any', { ports: [portOf('any', 9080, { protocol: 'Detect' })] }),
  serviceOf('ratings', { namespace: 'web' }),
  serviceOf('pay', { kind: 'MeshService' }),
  serviceOf('portless', { ports: [] }),
];
const workloads = [workloadOf('reviews-v1', { service: 'reviews', labels: { version: 'v1' } })];

function resolve(spec: TrafficRouteSpec, meta = {}): ResolvedRoute {
  const { model } = new MeshFixture({ services, workloads, routes: [routeOf('r', spec, meta)] });
  return present([...model.routes.entries()][0]?.[1]);
}

const problemsOf = (route: ResolvedRoute) =>
  route.problems.map(({ path, reason, message }) => `${path} ${reason}: ${message}`);

describe('parents', () => {
  const cases = [
    {
      name: 'in the namespace of the route: everybody',
      ref: parentRef('reviews'),
      meta: {},
      clients: 'All',
      problems: [],
    },
    {
      name: 'in another namespace: the clients of the route',
      ref: parentRef('ratings', { namespace: 'web' }),
      meta: {},
      clients: { namespace: 'shop' },
      problems: [],
    },
    {
      name: 'from the root namespace: everybody',
      ref: parentRef('reviews', { namespace: 'shop' }),
      meta: { namespace: 'meltemi-system' },
      clients: 'All',
      problems: [],
    },
    {
      name: 'one of its ports',
      ref: parentRef('many', { port: 9081 }),
      meta: {},
      clients: 'All',
      problems: [],
    },
    {
      name: 'a MeshService',
      ref: parentRef('pay', { kind: 'MeshService' }),
      meta: {},
      clients: 'All',
      problems: [],
    },
    {
      name: 'a detected port follows HTTP rules',
      ref: parentRef('any'),
      meta: {},
      clients: 'All',
      problems: [],
    },
    {
      name: 'missing',
      ref: parentRef('nobody'),
      meta: {},
      clients: undefined,
      problems: ['spec.parentRefs[0].name ServiceNotFound: there is no Service/shop/nobody'],
    },
    {
      name: 'of another kind',
      ref: parentRef('pay'),
      meta: {},
      clients: undefined,
      problems: ['spec.parentRefs[0].name ServiceNotFound: there is no Service/shop/pay'],
    },
    {
      name: 'a port it lacks',
      ref: parentRef('many', { port: 1 }),
      meta: {},
      clients: undefined,
      problems: ['spec.parentRefs[0].port PortNotFound: Service/shop/many has no port 1: it has 9080, 9081'],
    },
    {
      name: 'a gateway, while there are none',
      ref: parentRef('edge', { kind: 'Gateway' }),
      meta: {},
      clients: undefined,
      problems: ['spec.parentRefs[0] TargetNotFound: the mesh has no Gateway shop/edge'],
    },
    {
      name: 'without an HTTP port',
      ref: parentRef('mongo'),
      meta: {},
      clients: 'All',
      problems: [
        'spec.parentRefs[0] UnsupportedProtocol: Service/shop/mongo has no HTTP port here: the rules under spec.http do nothing for it',
      ],
    },
  ] as const;
  for (const { name, ref, meta, clients, problems } of cases) {
    test(name, () => {
      const route = resolve({ parentRefs: [ref], http: [{ directResponse: { status: 200 } }] }, meta);
      assert.deepEqual(route.parents[0]?.clients, clients);
      assert.deepEqual(problemsOf(route), problems);
    });
  }

  test('one route can be a producer for one parent and a consumer for another', () => {
    const refs = [parentRef('reviews'), parentRef('ratings', { namespace: 'web' }), parentRef('reviews')];
    assert.deepEqual(resolve({ parentRefs: refs, http: [] }).parents, [
      { service: 'Service/shop/reviews', port: undefined, clients: 'All' },
      { service: 'Service/web/ratings', port: undefined, clients: { namespace: 'shop' } },
    ]);
  });

  test('TCP rules on a service that speaks HTTP only do nothing', () => {
    const route = resolve({
      parentRefs: [parentRef('reviews')],
      tcp: [{ backendRefs: [backendRef('reviews')] }],
    });
    assert.deepEqual(
      route.problems.map(({ reason }) => reason),
      ['UnsupportedProtocol'],
    );
  });

  test('one that is missing does not take down the others', () => {
    const route = resolve({ parentRefs: [parentRef('nobody'), parentRef('reviews')], http: [] });
    assert.deepEqual(
      route.parents.map(({ service }) => service),
      ['Service/shop/reviews'],
    );
  });
});

describe('backends', () => {
  const found = (service: string, over = {}) => ({
    kind: 'Found',
    service,
    port: 9080,
    subset: undefined,
    weight: 1,
    ...over,
  });
  const missing = (wanted: string) => ({ kind: 'Missing', wanted, weight: 1 });
  const cases: readonly {
    name: string;
    ref: BackendRefSpec;
    backend: unknown;
    problems: readonly string[];
  }[] = [
    { name: 'a service', ref: backendRef('reviews'), backend: found('Service/shop/reviews'), problems: [] },
    {
      name: 'of another namespace',
      ref: backendRef('ratings', { namespace: 'web' }),
      backend: found('Service/web/ratings'),
      problems: [],
    },
    {
      name: 'a MeshService',
      ref: backendRef('pay', { kind: 'MeshService' }),
      backend: found('MeshService/shop/pay'),
      problems: [],
    },
    {
      name: 'kind Service and weight 1 by default',
      ref: { name: 'reviews', port: 9080 },
      backend: found('Service/shop/reviews'),
      problems: [],
    },
    {
      name: 'the only port when none is given',
      ref: { name: 'reviews' },
      backend: found('Service/shop/reviews'),
      problems: [],
    },
    {
      name: 'a subset',
      ref: backendRef('reviews', { labels: { version: 'v1' } }),
      backend: found('Service/shop/reviews', { subset: { version: 'v1' } }),
      problems: [],
    },
    {
      name: 'no labels are no subset',
      ref: backendRef('reviews', { labels: {} }),
      backend: found('Service/shop/reviews'),
      problems: [],
    },
    {
      name: 'missing service',
      ref: backendRef('nobody'),
      backend: missing('Service/shop/nobody'),
      problems: ['b.name ServiceNotFound: there is no Service/shop/nobody'],
    },
    {
      name: 'missing port',
      ref: backendRef('reviews', { port: 1 }),
      backend: missing('Service/shop/reviews'),
      problems: ['b.port PortNotFound: Service/shop/reviews has no port 1: it has 9080'],
    },
    {
      name: 'no port given, and several',
      ref: { name: 'many' },
      backend: missing('Service/shop/many'),
      problems: ['b.port PortNotFound: must name a port of Service/shop/many: it has 9080, 9081'],
    },
    {
      name: 'no port given, and none',
      ref: { name: 'portless' },
      backend: missing('Service/shop/portless'),
      problems: ['b.port PortNotFound: must name a port of Service/shop/portless: it has none'],
    },
  ];
  for (const { name, ref, backend, problems } of cases) {
    test(name, () => {
      const { inputs, model } = new MeshFixture({ services, workloads });
      const probe = inputs.graph.source<BackendRefSpec>('probe');
      const sources = { services: model.services, endpointLabels: inputs.graph.source<never>('no-labels') };
      const resolved = inputs.graph.derive('resolved', probe, (_key, one, read) =>
        resolveBackend(one, 'b', 'shop', sources, read),
      );
      probe.set('b', ref);
      inputs.graph.commit();
      const result = present(resolved.get('b'));
      assert.deepEqual(result.backend, backend);
      const { problem } = result;
      assert.deepEqual(
        problem === undefined ? [] : [`${problem.path} ${problem.reason}: ${problem.message}`],
        problems,
      );
    });
  }

  test('a rule keeps the shares of what is missing', () => {
    const backendRefs = [backendRef('reviews', { weight: 90 }), backendRef('nobody', { weight: 10 })];
    const route = resolve({ parentRefs: [parentRef('reviews')], http: [{ backendRefs }] });
    assert.deepEqual(route.http[0]?.backends, [
      found('Service/shop/reviews', { weight: 90 }),
      { kind: 'Missing', wanted: 'Service/shop/nobody', weight: 10 },
    ]);
    assert.deepEqual(problemsOf(route), [
      'spec.http[0].backendRefs[1].name ServiceNotFound: there is no Service/shop/nobody',
    ]);
    assert.deepEqual(route.heldBack, []);
  });

  test('TCP rules are resolved in the same way', () => {
    const backendRefs = [backendRef('mongo', { port: 27017 }), backendRef('mongo', { port: 1 })];
    const route = resolve({ parentRefs: [parentRef('mongo')], tcp: [{ backendRefs }] });
    assert.deepEqual(
      route.tcp[0]?.backends.map(({ kind }) => kind),
      ['Found', 'Missing'],
    );
    assert.deepEqual(
      route.problems.map(({ path }) => path),
      ['spec.tcp[0].backendRefs[1].port'],
    );
  });
});

describe('mirrors', () => {
  const withMirror = (over: Parameters<typeof backendRef>[1], name = 'reviews') => {
    const { weight, ...ref } = backendRef(name, over);
    const mirror = { backendRef: ref, percent: 5 };
    return resolve({
      parentRefs: [parentRef('reviews')],
      http: [{ backendRefs: [backendRef('reviews')], mirror }],
    });
  };

  test('are backends too', () => {
    const route = withMirror({ labels: { version: 'v1' } });
    assert.deepEqual(route.http[0]?.mirror?.subset, { version: 'v1' });
    assert.deepEqual(route.problems, []);
  });

  test('one that is missing is dropped, and the rule works', () => {
    const route = withMirror({}, 'nobody');
    assert.equal(route.http.length, 1);
    assert.equal(route.http[0]?.mirror, undefined);
    assert.deepEqual(problemsOf(route), [
      'spec.http[0].mirror.backendRef.name ServiceNotFound: there is no Service/shop/nobody: nothing is mirrored',
    ]);
  });

  test('an empty subset is dropped, and the rule works', () => {
    const route = withMirror({ labels: { version: 'v9' } });
    assert.equal(route.http[0]?.mirror, undefined);
    assert.deepEqual(route.heldBack, []);
    assert.deepEqual(
      route.problems.map(({ reason }) => reason),
      ['SubsetEmpty'],
    );
  });
});
