import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Collection } from './collections/collection.ts';
import { DerivedCollection, type SourceCollection } from './collections/graph.ts';
import { meshEdit } from './fixtures/mesh-edits.ts';
import { MeshFixture } from './fixtures/mesh-fixture.ts';
import type { MeshInputs } from './mesh-inputs.ts';

type Values = Readonly<Record<string, ReadonlyMap<string, unknown>>>;

/** Everything that was derived, by collection. */
function derivedValues({ model }: MeshFixture): Values {
  const derived = Object.values(model).filter((field) => field instanceof DerivedCollection);
  return Object.fromEntries(derived.map((collection) => [collection.name, new Map(collection.entries())]));
}

/** A new mesh with the same inputs, written in another order and committed once. */
function fresh({ inputs }: MeshFixture): MeshFixture {
  const mesh = new MeshFixture();
  const copy = <V>(input: (inputs: MeshInputs) => SourceCollection<V>) => {
    for (const [key, value] of entriesOf(input(inputs)).reverse()) input(mesh.inputs).set(key, value);
  };
  copy((to) => to.acknowledgedPolicies);
  copy((to) => to.acknowledgedRoutes);
  copy((to) => to.quarantine);
  copy((to) => to.meshPolicies);
  copy((to) => to.trafficRoutes);
  copy((to) => to.reportedEndpoints);
  copy((to) => to.workloads);
  copy((to) => to.services);
  mesh.commit();
  return mesh;
}

function entriesOf<V>(collection: Collection<V>): [string, V][] {
  return [...collection.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
}

test('any history of edits ends with what the final inputs give', () => {
  fc.assert(
    fc.property(fc.array(meshEdit, { minLength: 1, maxLength: 150, size: 'max' }), (edits) => {
      const mesh = new MeshFixture();
      for (const { apply, commit } of edits) {
        apply(mesh.inputs);
        if (commit) mesh.commit();
      }
      mesh.commit();
      assert.deepEqual(derivedValues(mesh), derivedValues(fresh(mesh)));
      assert.equal(mesh.commit().size, 0);
    }),
    { numRuns: 300 },
  );
});
