import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DerivedCollection } from './collections/graph.ts';
import { instanceOf, largeMesh, SERVICES_PER_NAMESPACE, splitOf } from './fixtures/large-mesh.ts';
import type { MeshFixture } from './fixtures/mesh-fixture.ts';
import { policyOf, serviceOf } from './fixtures/objects.ts';

type Costs = Readonly<Record<string, number>>;

function computations(mesh: MeshFixture): ReadonlyMap<string, number> {
  const derived = Object.values(mesh.model).filter((field) => field instanceof DerivedCollection);
  return new Map(derived.map(({ name, computations }) => [name, computations]));
}

/** How many values of each collection an edit recomputes. */
function costOf(mesh: MeshFixture, edit: (mesh: MeshFixture) => void): Costs {
  const before = computations(mesh);
  edit(mesh);
  mesh.commit();
  const costs = [...computations(mesh)].map(
    ([name, after]) => [name, after - (before.get(name) ?? 0)] as const,
  );
  return Object.fromEntries(costs.filter(([, cost]) => cost > 0));
}

interface CostCase {
  readonly name: string;
  /** An edit before the one that is measured. */
  readonly prepare?: (mesh: MeshFixture) => void;
  readonly edit: (mesh: MeshFixture) => void;
  readonly costs: Costs;
}

/** What one instance's policy, membership, problems and answers cost when the instance itself changes. */
const ONE_INSTANCE = {
  'workload-services': 1,
  'workload-policies': 1,
  'caller-answers': 1,
  'workload-problems': 1,
};

const CASES: readonly CostCase[] = [
  {
    name: 'new weights of one route touch that route, its service, and nothing else',
    edit: (mesh) => mesh.add({ routes: [splitOf(7, 20)] }),
    costs: { 'routes-in-force': 1, routes: 1, 'backend-subsets': 1, 'caller-matches': 1 },
  },
  {
    name: 'the acknowledgement of a route touches nothing',
    edit: (mesh) => mesh.acknowledge(splitOf(7, 10)),
    costs: {},
  },
  {
    name: 'a refused route touches that route only',
    prepare: (mesh) => mesh.acknowledge(splitOf(7, 5)),
    edit: (mesh) => mesh.quarantine(splitOf(7, 10)),
    costs: { 'routes-in-force': 1, routes: 1, 'backend-subsets': 1, 'caller-matches': 1 },
  },
  {
    name: 'a question about the callers of one namespace is put to that namespace',
    edit: (mesh) =>
      mesh.add({ routes: [splitOf(7, 10, { matches: [{ from: { namespaces: ['team-1'] } }] })] }),
    costs: {
      'routes-in-force': 1,
      routes: 1,
      'backend-subsets': 1,
      'caller-matches': 1,
      'caller-answers': 2 * SERVICES_PER_NAMESPACE,
    },
  },
  {
    name: 'an instance that moves touches itself and its service, and no route',
    edit: (mesh) => mesh.add({ workloads: [instanceOf(7, 'v1', { address: '10.9.9.9' })] }),
    costs: { ...ONE_INSTANCE, endpoints: 1 },
  },
  {
    name: 'a new instance of a known version touches no route',
    edit: (mesh) =>
      mesh.add({ workloads: [{ ...instanceOf(7, 'v1'), key: 'team-0/extra', address: '10.9.9.9' }] }),
    costs: { ...ONE_INSTANCE, endpoints: 1 },
  },
  {
    name: 'the last instance of a version that goes touches the routes to it',
    edit: (mesh) => mesh.inputs.workloads.delete('team-0/s7-v1'),
    costs: { endpoints: 1, routes: 1, 'backend-subsets': 1, 'caller-matches': 1 },
  },
  {
    name: 'a new service touches itself',
    edit: (mesh) =>
      mesh.add({ services: [serviceOf('fresh', { namespace: 'team-0', selector: { app: 'fresh' } })] }),
    costs: { 'service-policies': 1, endpoints: 1, 'backend-subsets': 1, 'service-problems': 1 },
  },
  {
    name: 'a policy for one service touches that service and its instances',
    edit: (mesh) => {
      const targetRefs = [{ kind: 'Service' as const, name: 's7' }];
      mesh.add({
        policies: [policyOf('new', { targetRefs, mtls: { mode: 'Disabled' } }, { namespace: 'team-0' })],
      });
    },
    // The mesh's policy decides nothing here, and is asked again who decides instead.
    costs: {
      'policies-in-force': 1,
      'workload-policies': 2,
      endpoints: 1,
      'policy-losses': 2,
      'policy-problems': 1,
    },
  },
  {
    name: "a mesh-wide policy that every namespace's own goes before touches no workload",
    edit: (mesh) =>
      mesh.add({
        policies: [
          policyOf('mesh', { mtls: { mode: 'Disabled' } }, { namespace: 'meltemi-system', generation: 2 }),
        ],
      }),
    costs: { 'policies-in-force': 1, 'policy-losses': 1, 'policy-problems': 1 },
  },
];

describe('the cost of a change', () => {
  for (const { name, prepare, edit, costs } of CASES) {
    for (const services of [50, 250]) {
      test(`${name} (${services} services)`, () => {
        const mesh = largeMesh(services);
        if (prepare !== undefined) prepare(mesh);
        assert.deepEqual(costOf(mesh, edit), costs);
      });
    }
  }
});
