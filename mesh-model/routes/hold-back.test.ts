import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture, present } from '../fixtures/mesh-fixture.ts';
import { backendRef, endpointOf, parentRef, routeOf, serviceOf, workloadOf } from '../fixtures/objects.ts';
import type { HttpRuleSpec } from '../route.ts';
import { sameRule } from './last-good-rule.ts';

const reviews = serviceOf('reviews');
const v1 = workloadOf('reviews-v1', { service: 'reviews', labels: { version: 'v1' } });
const v2 = workloadOf('reviews-v2', { service: 'reviews', labels: { version: 'v2' }, address: '10.0.0.2' });

/** A rule that sends everything to one version. */
const to = (version: string, name?: string): HttpRuleSpec => ({
  ...(name === undefined ? {} : { name }),
  backendRefs: [backendRef('reviews', { labels: { version } })],
});

const generation = (number: number, http: readonly HttpRuleSpec[]) =>
  routeOf('reviews', { parentRefs: [parentRef('reviews')], http }, { generation: number });

/** The version each rule in force sends to, and the generation it is from. */
function inForce(mesh: MeshFixture): readonly string[] {
  return present(mesh.model.routes.get('shop/reviews')).http.map(({ backends, origin }) => {
    const [backend] = backends;
    const version = backend?.kind === 'Found' ? backend.subset?.version : backend?.kind;
    return `${version}@${origin.generation}`;
  });
}

const problems = (mesh: MeshFixture) =>
  present(mesh.model.routes.get('shop/reviews')).problems.map(({ path, message }) => `${path}: ${message}`);
const heldBack = (mesh: MeshFixture) => present(mesh.model.routes.get('shop/reviews')).heldBack;

describe('a rule whose subset selects no endpoint', () => {
  test('is left out where there is no good generation', () => {
    const mesh = new MeshFixture({
      services: [reviews],
      workloads: [v1],
      routes: [generation(1, [to('v9'), to('v1')])],
    });
    assert.deepEqual(inForce(mesh), ['v1@1']);
    assert.deepEqual(heldBack(mesh), ['spec.http[0]']);
    assert.deepEqual(problems(mesh), [
      'spec.http[0].backendRefs[0].labels: no endpoint of Service/shop/reviews port 9080 has the labels version=v9: the rule is left out until there is one',
    ]);
  });

  test('gives way to the same rule of the good generation, and the others are new', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1, v2] });
    mesh.acknowledge(generation(1, [to('v1', 'testers'), to('v1', 'default')]));
    mesh.add({ routes: [generation(2, [to('v9', 'testers'), to('v2', 'default')])] });
    assert.deepEqual(inForce(mesh), ['v1@1', 'v2@2']);
    assert.deepEqual(heldBack(mesh), ['spec.http[0]']);
    assert.match(problems(mesh)[0] ?? '', /the rule of generation 1 stays in force until there is one$/);
  });

  test('comes into force with its first endpoint', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1] });
    mesh.acknowledge(generation(1, [to('v1')]));
    mesh.add({ routes: [generation(2, [to('v2')])] });
    assert.deepEqual(inForce(mesh), ['v1@1']);
    mesh.add({ workloads: [v2] });
    assert.deepEqual(inForce(mesh), ['v2@2']);
    assert.deepEqual(problems(mesh), []);
    assert.deepEqual(heldBack(mesh), []);
  });

  test('stays where this very generation worked once, and says what is true', () => {
    const route = generation(2, [to('v2')]);
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1, v2], routes: [route] });
    mesh.acknowledge(route);
    mesh.inputs.workloads.delete(v2.key);
    mesh.commit();
    assert.deepEqual(inForce(mesh), ['v2@2']);
    assert.deepEqual(heldBack(mesh), []);
    assert.match(problems(mesh)[0] ?? '', /version=v2: its requests fail until there is one$/);
  });

  test('stays when the acknowledgement comes after its endpoints went', () => {
    const route = generation(1, [to('v2')]);
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1], routes: [route] });
    assert.deepEqual(inForce(mesh), []);
    mesh.acknowledge(route);
    assert.deepEqual(inForce(mesh), ['v2@1']);
  });

  test('is not held back for a backend that gets no requests', () => {
    const rule = {
      backendRefs: [backendRef('reviews'), backendRef('reviews', { labels: { version: 'v9' }, weight: 0 })],
    };
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1], routes: [generation(1, [rule])] });
    assert.deepEqual(heldBack(mesh), []);
    assert.deepEqual(problems(mesh), []);
  });

  test('is held back when one of several backends is empty', () => {
    const rule = {
      backendRefs: [
        backendRef('reviews', { weight: 99 }),
        backendRef('reviews', { labels: { version: 'v9' } }),
      ],
    };
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1], routes: [generation(1, [rule])] });
    assert.deepEqual(heldBack(mesh), ['spec.http[0]']);
  });

  test('may take a rule of the good generation whose own endpoints are gone: it worked', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1] });
    mesh.acknowledge(generation(1, [to('v8')]));
    mesh.add({ routes: [generation(2, [to('v9')])] });
    assert.deepEqual(inForce(mesh), ['v8@1']);
  });

  test('TCP rules are held back in the same way', () => {
    const tcp = (number: number, version: string) => {
      const backendRefs = [backendRef('reviews', { labels: { version } })];
      return routeOf(
        'reviews',
        { parentRefs: [parentRef('reviews')], tcp: [{ backendRefs }] },
        { generation: number },
      );
    };
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1] });
    mesh.acknowledge(tcp(1, 'v1'));
    mesh.add({ routes: [tcp(2, 'v9')] });
    const route = present(mesh.model.routes.get('shop/reviews'));
    assert.deepEqual(
      route.tcp.map(({ origin, path }) => [origin.generation, path]),
      [[1, 'spec.tcp[0]']],
    );
    assert.deepEqual(route.heldBack, ['spec.tcp[0]']);
  });

  test('draining endpoints fill no subset, unhealthy ones do', () => {
    const mesh = new MeshFixture({ services: [reviews], routes: [generation(1, [to('v1')])] });
    const report = (health: 'Draining' | 'Unhealthy') => {
      const endpoint = endpointOf('10.0.0.7', { labels: { version: 'v1' }, health });
      mesh.inputs.reportedEndpoints.set(reviews.key, { byPort: { '9080': [endpoint] }, origins: [] });
      mesh.commit();
      return heldBack(mesh).length;
    };
    assert.equal(report('Draining'), 1);
    assert.equal(report('Unhealthy'), 0);
  });

  test('a refused generation gives way to the acknowledged one whole', () => {
    const mesh = new MeshFixture({ services: [reviews], workloads: [v1, v2] });
    mesh.acknowledge(generation(1, [to('v1')]));
    const refused = generation(2, [to('v2')]);
    mesh.add({ routes: [refused] });
    mesh.quarantine(refused);
    assert.deepEqual(inForce(mesh), ['v1@1']);
    assert.deepEqual(heldBack(mesh), []);
  });
});

describe('the same rule of an earlier generation', () => {
  const named = (...names: (string | undefined)[]) =>
    names.map((name) => (name === undefined ? {} : { name }));
  const cases = [
    { name: 'has the same name', rule: 'b', index: 0, earlier: named('a', 'b'), found: 1 },
    {
      name: 'has the same index, when neither has a name',
      rule: undefined,
      index: 1,
      earlier: named(undefined, undefined),
      found: 1,
    },
    {
      name: 'has the same index, when it got its name since',
      rule: 'b',
      index: 0,
      earlier: named(undefined),
      found: 0,
    },
    { name: 'is none that has another name', rule: 'c', index: 0, earlier: named('a'), found: undefined },
    {
      name: 'is none that has a name, when the rule has none',
      rule: undefined,
      index: 0,
      earlier: named('a'),
      found: undefined,
    },
    {
      name: 'is none beyond the end',
      rule: undefined,
      index: 1,
      earlier: named(undefined),
      found: undefined,
    },
  ];
  for (const { name, rule, index, earlier, found } of cases) {
    test(name, () => {
      const spec = rule === undefined ? {} : { name: rule };
      assert.equal(sameRule({ spec, index }, earlier)?.index, found);
    });
  }
});
