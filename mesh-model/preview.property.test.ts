import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DerivedCollection, type SourceCollection } from './collections/graph.ts';
import { Preview } from './collections/preview.ts';
import { type MeshEdit, meshEdit } from './fixtures/mesh-edits.ts';
import { MeshFixture } from './fixtures/mesh-fixture.ts';
import type { MeshInputs } from './mesh-inputs.ts';

function meshAfter(edits: readonly MeshEdit[]): MeshFixture {
  const mesh = new MeshFixture();
  for (const { apply } of edits) apply(mesh.inputs);
  mesh.commit();
  return mesh;
}

/** What was computed, to see that a preview leaves it alone. */
function computationsOf({ model }: MeshFixture) {
  const derived = Object.values(model).filter((field) => field instanceof DerivedCollection);
  return derived.map(({ name, computations }) => [name, computations]);
}

test('what a preview of any edit says of the objects of the edit is what the edit then makes true', () => {
  let told = 0;
  const edits = fc.array(meshEdit, { minLength: 1, maxLength: 40, size: 'max' });
  fc.assert(
    fc.property(edits, meshEdit, (history, edit) => {
      const [live, edited] = [meshAfter(history), meshAfter(history)];
      edit.apply(edited.inputs);
      const changed = edited.commit();
      const preview = new Preview();
      const suppose = <V>(input: (inputs: MeshInputs) => SourceCollection<V>): readonly string[] => {
        const keys = [...(changed.get(input(edited.inputs)) ?? [])];
        for (const key of keys) preview.set(input(live.inputs), key, input(edited.inputs).get(key));
        return keys;
      };
      const before = computationsOf(live);
      suppose((inputs) => inputs.quarantine);
      suppose((inputs) => inputs.acknowledgedRoutes);
      suppose((inputs) => inputs.acknowledgedPolicies);
      suppose((inputs) => inputs.reportedEndpoints);
      const expect = (
        collection: 'routes' | 'policyProblems' | 'policyLosses' | 'workloadProblems' | 'serviceProblems',
        keys: readonly string[],
      ) => {
        for (const key of keys) {
          const value: unknown = edited.model[collection].get(key);
          if (value !== undefined) told += 1;
          assert.deepEqual(preview.get<unknown>(live.model[collection], key), value, `${collection} ${key}`);
        }
      };
      expect(
        'routes',
        suppose((inputs) => inputs.trafficRoutes),
      );
      const policies = suppose((inputs) => inputs.meshPolicies);
      expect('policyProblems', policies);
      expect('policyLosses', policies);
      expect(
        'workloadProblems',
        suppose((inputs) => inputs.workloads),
      );
      expect(
        'serviceProblems',
        suppose((inputs) => inputs.services),
      );
      assert.deepEqual(computationsOf(live), before);
      assert.equal(live.commit().size, 0);
    }),
    { numRuns: 300 },
  );
  assert.ok(told > 50, `${told} values were compared`);
});
