import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { MeshFixture } from '../fixtures/mesh-fixture.ts';
import { policyOf, serviceOf, workloadOf } from '../fixtures/objects.ts';

const objects = {
  services: [serviceOf('reviews'), serviceOf('pay', { kind: 'MeshService' })],
  workloads: [workloadOf('reviews-v1', { labels: { app: 'reviews' } })],
};

describe('problems of policies', () => {
  const cases: readonly {
    readonly name: string;
    readonly spec: MeshPolicySpec;
    readonly problems: readonly string[];
  }[] = [
    {
      name: 'targets that are there',
      spec: {
        targetRefs: [
          { kind: 'Service', name: 'reviews' },
          { kind: 'MeshService', name: 'pay' },
        ],
      },
      problems: [],
    },
    {
      name: 'workloads that are there',
      spec: {
        targetRefs: [
          { kind: 'Workload', name: 'reviews-v1' },
          { kind: 'Workload', labels: { app: 'reviews' } },
        ],
      },
      problems: [],
    },
    { name: 'no targets', spec: { targetRefs: [] }, problems: [] },
    {
      name: 'a service that is not there',
      spec: {
        targetRefs: [
          { kind: 'Service', name: 'reviews' },
          { kind: 'Service', name: 'revews' },
        ],
      },
      problems: ['spec.targetRefs[1] TargetNotFound: there is no Service/shop/revews'],
    },
    {
      name: 'a kind that is not it',
      spec: { targetRefs: [{ kind: 'MeshService', name: 'reviews' }] },
      problems: ['spec.targetRefs[0] TargetNotFound: there is no MeshService/shop/reviews'],
    },
    {
      name: 'a workload that is not there',
      spec: { targetRefs: [{ kind: 'Workload', name: 'reviews-v9' }] },
      problems: ['spec.targetRefs[0] TargetNotFound: there is no workload shop/reviews-v9'],
    },
    {
      name: 'labels that nobody has',
      spec: { targetRefs: [{ kind: 'Workload', labels: { app: 'reviews', version: 'v9' } }] },
      problems: [
        'spec.targetRefs[0] TargetNotFound: no workload in namespace shop has the labels app=reviews,version=v9',
      ],
    },
    {
      name: 'a gateway, while there are none',
      spec: { targetRefs: [{ kind: 'Gateway', name: 'edge' }] },
      problems: ['spec.targetRefs[0] TargetNotFound: the mesh has no Gateway shop/edge'],
    },
    {
      name: 'traffic for an instance',
      spec: { targetRefs: [{ kind: 'Workload', name: 'reviews-v1' }], traffic: {} },
      problems: ['spec.traffic NotPermitted: does nothing for a Workload: name the Service it belongs to'],
    },
  ];
  for (const { name, spec, problems } of cases) {
    test(name, () => {
      const { model } = new MeshFixture({ ...objects, policies: [policyOf('p', spec)] });
      const found = model.policyProblems.get('shop/p') ?? [];
      assert.deepEqual(
        found.map(({ path, reason, message }) => `${path} ${reason}: ${message}`),
        problems,
      );
    });
  }

  test('a target that comes later ends the problem', () => {
    const policy = policyOf('p', { targetRefs: [{ kind: 'Service', name: 'late' }] });
    const mesh = new MeshFixture({ policies: [policy] });
    assert.equal(mesh.model.policyProblems.size, 1);
    mesh.add({ services: [serviceOf('late')] });
    assert.equal(mesh.model.policyProblems.size, 0);
  });

  test('they are those of the written generation, also while another is in force', () => {
    const mesh = new MeshFixture();
    const written = policyOf('p', { targetRefs: [{ kind: 'Service', name: 'nobody' }] }, { generation: 2 });
    mesh.inputs.acknowledgedPolicies.set(written.key, policyOf('p', {}));
    mesh.add({ policies: [written] });
    mesh.quarantine(written);
    assert.equal(mesh.model.policyProblems.get('shop/p')?.length, 1);
  });
});
