import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { MeshFixture } from '../fixtures/mesh-fixture.ts';
import { policyOf, serviceOf, workloadOf } from '../fixtures/objects.ts';

type TargetRefs = NonNullable<MeshPolicySpec['targetRefs']>;

const OLD = '2025-01-01T00:00:00Z';
const reviews = serviceOf('reviews');
const ratings = serviceOf('ratings');
const workloads = [
  workloadOf('reviews-v1', { service: 'reviews', labels: { version: 'v1' } }),
  workloadOf('reviews-v2', { service: 'reviews', labels: { version: 'v2' }, address: '10.0.0.2' }),
  workloadOf('ratings-v1', { service: 'ratings', labels: { version: 'v1' }, address: '10.0.0.3' }),
];
const service = (...names: string[]): TargetRefs => names.map((name) => ({ kind: 'Service', name }));
const workload = (...names: string[]): TargetRefs => names.map((name) => ({ kind: 'Workload', name }));

const strict = (name: string, targetRefs: TargetRefs, meta = {}) =>
  policyOf(name, { targetRefs, mtls: { mode: 'Strict' } }, meta);
const traffic = (name: string, targetRefs: TargetRefs, meta = {}) =>
  policyOf(name, { targetRefs, traffic: {} }, meta);
const mesh = { namespace: 'meltemi-system' };

/** `section target < winner` by the policy that lost. */
function lossesOf(policies: readonly ReturnType<typeof policyOf>[]): Record<string, readonly string[]> {
  const { model } = new MeshFixture({ services: [reviews, ratings], workloads, policies });
  return Object.fromEntries(
    [...model.policyLosses.entries()].map(([key, losses]) => [
      key,
      losses.map(({ section, target, winner }) => `${section} ${target} < ${winner}`),
    ]),
  );
}

describe('overridden policies', () => {
  const cases = [
    { name: 'one alone is not', policies: [strict('a', [])], losses: {} },
    {
      name: 'the younger of one namespace',
      policies: [strict('a', []), strict('b', [], { createdAt: OLD })],
      losses: { 'shop/a': ['mtls Namespace/shop < MeshPolicy/shop/b'] },
    },
    {
      name: 'the younger of the mesh',
      policies: [strict('a', [], mesh), strict('b', [], { ...mesh, createdAt: OLD })],
      losses: { 'meltemi-system/a': ['mtls Mesh < MeshPolicy/meltemi-system/b'] },
    },
    {
      name: 'the younger of one service, which the other has among others',
      policies: [
        strict('a', service('reviews', 'ratings'), { createdAt: OLD }),
        strict('b', service('ratings')),
      ],
      losses: { 'shop/b': ['mtls Service/shop/ratings < MeshPolicy/shop/a'] },
    },
    {
      name: 'one that lost one of its targets',
      policies: [
        strict('a', service('ratings'), { createdAt: OLD }),
        strict('b', service('reviews', 'ratings')),
      ],
      losses: { 'shop/b': ['mtls Service/shop/ratings < MeshPolicy/shop/a'] },
    },
    {
      name: 'a namespace is not, by some of its workloads',
      policies: [strict('n', []), strict('w', workload('reviews-v1', 'reviews-v2'))],
      losses: {},
    },
    {
      name: 'a namespace is, by all of its workloads',
      policies: [
        strict('n', []),
        strict('w', workload('reviews-v1')),
        strict('s', service('reviews', 'ratings')),
      ],
      losses: { 'shop/n': ['mtls Namespace/shop < MeshPolicy/shop/s'] },
    },
    {
      name: 'the winner that is named has won something',
      policies: [strict('n', []), strict('a', service('nobody')), strict('s', service('reviews', 'ratings'))],
      losses: { 'shop/n': ['mtls Namespace/shop < MeshPolicy/shop/s'] },
    },
    {
      name: 'the mesh is, by the only namespace',
      policies: [strict('m', [], mesh), strict('n', [])],
      losses: { 'meltemi-system/m': ['mtls Mesh < MeshPolicy/shop/n'] },
    },
    {
      name: 'a service is not, by one of its workloads',
      policies: [strict('s', service('reviews')), strict('w', workload('reviews-v1'))],
      losses: {},
    },
    {
      name: 'a service is, by all of its workloads',
      policies: [strict('s', service('reviews')), strict('w', workload('reviews-v1', 'reviews-v2'))],
      losses: { 'shop/s': ['mtls Service/shop/reviews < MeshPolicy/shop/w'] },
    },
    {
      name: 'labels that overlap with an older policy on one workload',
      policies: [
        strict('old', [{ kind: 'Workload', labels: { version: 'v1' } }], { createdAt: OLD }),
        strict('young', workload('reviews-v1', 'reviews-v2')),
      ],
      losses: { 'shop/young': ['mtls Workload/shop/reviews-v1 < MeshPolicy/shop/old'] },
    },
    {
      name: 'labels of several workloads, of which an equal policy has one',
      policies: [
        strict('old', workload('reviews-v1'), { createdAt: OLD }),
        strict('young', [{ kind: 'Workload', labels: { version: 'v1' } }]),
      ],
      losses: { 'shop/young': ['mtls Workloads version=v1 of shop < MeshPolicy/shop/old'] },
    },
    {
      name: 'labels, named in full',
      policies: [
        strict('old', workload('reviews-v2'), { createdAt: OLD }),
        strict('young', [{ kind: 'Workload', labels: { version: 'v2' } }]),
      ],
      losses: { 'shop/young': ['mtls Workloads version=v2 of shop < MeshPolicy/shop/old'] },
    },
    {
      name: 'other sections do not meet',
      policies: [strict('a', service('reviews')), traffic('b', service('reviews'), { createdAt: OLD })],
      losses: {},
    },
    {
      name: 'traffic of a namespace is, by all of its services',
      policies: [traffic('n', []), traffic('s', service('reviews', 'ratings'))],
      losses: { 'shop/n': ['traffic Namespace/shop < MeshPolicy/shop/s'] },
    },
    {
      name: 'traffic of a namespace is not, by some of its services',
      policies: [traffic('n', []), traffic('s', service('reviews'))],
      losses: {},
    },
    {
      name: 'one that covers nothing is not',
      policies: [
        strict('a', [], { namespace: 'empty' }),
        strict('b', service('nobody')),
        traffic('c', workload('reviews-v1')),
      ],
      losses: {},
    },
    {
      name: 'one whose target is a service without workloads is not',
      policies: [strict('n', []), strict('s', service('nobody'))],
      losses: {},
    },
  ];
  for (const { name, policies, losses } of cases)
    test(name, () => assert.deepEqual(lossesOf(policies), losses));

  test('the loss ends with the winner', () => {
    const winner = strict('old', [], { createdAt: OLD });
    const fixture = new MeshFixture({
      services: [reviews],
      workloads,
      policies: [winner, strict('young', [])],
    });
    assert.equal(fixture.model.policyLosses.size, 1);
    fixture.inputs.meshPolicies.delete(winner.key);
    fixture.commit();
    assert.equal(fixture.model.policyLosses.size, 0);
  });

  test('a wide policy is overridden no more when a workload comes that only it covers', () => {
    const policies = [strict('n', []), strict('s', service('reviews', 'ratings'))];
    const fixture = new MeshFixture({ services: [reviews, ratings], workloads, policies });
    assert.equal(fixture.model.policyLosses.size, 1);
    fixture.add({ workloads: [workloadOf('alone', { address: '10.0.0.9' })] });
    assert.equal(fixture.model.policyLosses.size, 0);
  });
});
