import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { MeshFixture } from './fixtures/mesh-fixture.ts';
import { parentRef, policyOf, routeOf } from './fixtures/objects.ts';

const spec = { parentRefs: [parentRef('reviews')] };
const generation = (number: number) => routeOf('reviews', spec, { generation: number });

describe('the generation in force', () => {
  const cases = [
    {
      name: 'the written one, when nothing is refused',
      written: 2,
      acknowledged: 1,
      refused: undefined,
      inForce: 2,
    },
    {
      name: 'the written one, when another was refused',
      written: 3,
      acknowledged: 1,
      refused: 2,
      inForce: 3,
    },
    {
      name: 'the acknowledged one, when the written is refused',
      written: 2,
      acknowledged: 1,
      refused: 2,
      inForce: 1,
    },
    {
      name: 'none, when the first is refused',
      written: 1,
      acknowledged: undefined,
      refused: 1,
      inForce: undefined,
    },
    {
      name: 'none, when the refused one is also the acknowledged',
      written: 2,
      acknowledged: 2,
      refused: 2,
      inForce: undefined,
    },
  ];
  for (const { name, written, acknowledged, refused, inForce } of cases) {
    test(name, () => {
      const mesh = new MeshFixture({ routes: [generation(written)] });
      if (acknowledged !== undefined) mesh.acknowledge(generation(acknowledged));
      if (refused !== undefined) mesh.quarantine(generation(refused));
      assert.equal(mesh.model.routesInForce.get('shop/reviews')?.origin.generation, inForce);
      assert.equal(mesh.model.routes.get('shop/reviews')?.origin.generation, inForce);
    });
  }

  test('a new generation ends the quarantine of the old one', () => {
    const mesh = new MeshFixture({ routes: [generation(1)] });
    mesh.quarantine(generation(1));
    mesh.add({ routes: [generation(2)] });
    assert.equal(mesh.model.routesInForce.get('shop/reviews')?.origin.generation, 2);
  });

  test('policies fall back in the same way, and what they decide follows', () => {
    const strict = policyOf('mtls', { mtls: { mode: 'Strict' } }, { generation: 1 });
    const disabled = policyOf('mtls', { mtls: { mode: 'Disabled' } }, { generation: 2 });
    const mesh = new MeshFixture({ policies: [disabled] });
    mesh.inputs.acknowledgedPolicies.set(strict.key, strict);
    mesh.quarantine(disabled);
    assert.equal(mesh.model.policiesInForce.get('shop/mtls')?.origin.generation, 1);
  });

  test('an acknowledgement alone changes nothing and recomputes nothing', () => {
    const mesh = new MeshFixture({ routes: [generation(1)] });
    const before = [mesh.model.routesInForce.computations, mesh.model.routes.computations];
    const changed = mesh.acknowledge(generation(1));
    assert.deepEqual([...changed.keys()], [mesh.inputs.acknowledgedRoutes]);
    assert.deepEqual([mesh.model.routesInForce.computations, mesh.model.routes.computations], before);
  });
});
