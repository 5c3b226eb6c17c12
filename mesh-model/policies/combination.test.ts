import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { MeshFixture, present } from '../fixtures/mesh-fixture.ts';
import { policyOf, serviceOf, workloadOf } from '../fixtures/objects.ts';
import { mutualTlsModeOf } from '../policy.ts';

type Mode = NonNullable<MeshPolicySpec['mtls']>['mode'];
type TargetRefs = NonNullable<MeshPolicySpec['targetRefs']>;

const OLD = '2025-01-01T00:00:00Z';
const WORKLOAD: TargetRefs = [{ kind: 'Workload', name: 'reviews-v1' }];
const LABELS: TargetRefs = [{ kind: 'Workload', labels: { app: 'reviews' } }];
const SERVICE: TargetRefs = [{ kind: 'Service', name: 'reviews' }];
const NAMESPACE: TargetRefs = [];

const reviews = serviceOf('reviews', { selector: { app: 'reviews' } });
const v1 = workloadOf('reviews-v1', { labels: { app: 'reviews', version: 'v1' } });

function mtls(
  name: string,
  mode: Mode,
  targetRefs: TargetRefs,
  meta: { namespace?: string; createdAt?: string } = {},
) {
  return policyOf(name, { targetRefs, mtls: { mode } }, meta);
}

const mesh = (name: string, mode: Mode) => mtls(name, mode, [], { namespace: 'meltemi-system' });

function decided(policies: readonly ReturnType<typeof policyOf>[]) {
  const { model } = new MeshFixture({ services: [reviews], workloads: [v1], policies });
  return present(model.workloadPolicies.get(v1.key)).mtls;
}

describe('how policies combine for a workload', () => {
  const cases = [
    { name: 'nothing says anything', policies: [], mode: 'Permissive', level: 'Default', winner: undefined },
    {
      name: 'the mesh',
      policies: [mesh('m', 'Strict')],
      mode: 'Strict',
      level: 'Mesh',
      winner: 'meltemi-system/m',
    },
    {
      name: 'the namespace before the mesh',
      policies: [mesh('m', 'Strict'), mtls('n', 'Disabled', NAMESPACE)],
      mode: 'Disabled',
      level: 'Namespace',
      winner: 'shop/n',
    },
    {
      name: 'the service before the namespace, even a younger one',
      policies: [mtls('n', 'Disabled', NAMESPACE, { createdAt: OLD }), mtls('s', 'Strict', SERVICE)],
      mode: 'Strict',
      level: 'Service',
      winner: 'shop/s',
    },
    {
      name: 'the workload before the service',
      policies: [mtls('s', 'Strict', SERVICE, { createdAt: OLD }), mtls('w', 'Disabled', WORKLOAD)],
      mode: 'Disabled',
      level: 'Workload',
      winner: 'shop/w',
    },
    {
      name: 'labels are as specific as a name: the older',
      policies: [mtls('a', 'Strict', WORKLOAD), mtls('b', 'Disabled', LABELS, { createdAt: OLD })],
      mode: 'Disabled',
      level: 'Workload',
      winner: 'shop/b',
    },
    {
      name: 'of one level the older',
      policies: [mtls('a', 'Strict', SERVICE), mtls('z', 'Disabled', SERVICE, { createdAt: OLD })],
      mode: 'Disabled',
      level: 'Service',
      winner: 'shop/z',
    },
    {
      name: 'of one level and age the name',
      policies: [mtls('z', 'Disabled', NAMESPACE), mtls('a', 'Strict', NAMESPACE)],
      mode: 'Strict',
      level: 'Namespace',
      winner: 'shop/a',
    },
    {
      name: 'not that of another namespace',
      policies: [
        mtls('other', 'Strict', [], { namespace: 'web' }),
        mtls('same', 'Strict', SERVICE, { namespace: 'web' }),
      ],
      mode: 'Permissive',
      level: 'Default',
      winner: undefined,
    },
    {
      name: 'not that of the root namespace for a service of its own',
      policies: [mtls('root', 'Strict', SERVICE, { namespace: 'meltemi-system' })],
      mode: 'Permissive',
      level: 'Default',
      winner: undefined,
    },
    {
      name: 'not one for other labels',
      policies: [mtls('v2', 'Strict', [{ kind: 'Workload', labels: { app: 'reviews', version: 'v2' } }])],
      mode: 'Permissive',
      level: 'Default',
      winner: undefined,
    },
    {
      name: 'several targets: the most specific counts',
      policies: [mtls('both', 'Strict', [...SERVICE, ...WORKLOAD]), mtls('w', 'Disabled', LABELS)],
      mode: 'Strict',
      level: 'Workload',
      winner: 'shop/both',
    },
  ] as const;
  for (const { name, policies, mode, level, winner } of cases) {
    test(name, () => {
      const inForce = decided(policies);
      assert.equal(inForce.value.mode, mode);
      assert.equal(inForce.level, level);
      assert.equal(inForce.origin?.object, winner === undefined ? undefined : `MeshPolicy/${winner}`);
    });
  }

  test('each section is decided by itself', () => {
    const policies = [
      policyOf('specific', { targetRefs: SERVICE, mtls: { mode: 'Strict' } }),
      policyOf('wide', { mtls: { mode: 'Disabled' }, egress: { mode: 'RegistryOnly' } }),
    ];
    const { model } = new MeshFixture({ services: [reviews], workloads: [v1], policies });
    const inForce = present(model.workloadPolicies.get(v1.key));
    assert.equal(inForce.mtls.value.mode, 'Strict');
    assert.equal(inForce.egress.value, 'RegistryOnly');
    assert.equal(inForce.egress.origin?.object, 'MeshPolicy/shop/wide');
  });

  test('a section wins whole: its ports are not mixed with those of another policy', () => {
    const inForce = decided([
      policyOf('service', { targetRefs: SERVICE, mtls: { mode: 'Strict', ports: { '9081': 'Permissive' } } }),
      policyOf('namespace', { mtls: { mode: 'Permissive', ports: { '9080': 'Disabled' } } }),
    ]);
    assert.equal(mutualTlsModeOf(inForce.value, 9080), 'Strict');
    assert.equal(mutualTlsModeOf(inForce.value, 9081), 'Permissive');
  });

  test('of several services of one workload the older policy wins', () => {
    const services = [reviews, serviceOf('internal', { selector: { version: 'v1' } })];
    const policies = [
      mtls('a', 'Strict', SERVICE),
      mtls('z', 'Disabled', [{ kind: 'Service', name: 'internal' }], { createdAt: OLD }),
    ];
    const { model } = new MeshFixture({ services, workloads: [v1], policies });
    assert.equal(model.workloadPolicies.get(v1.key)?.mtls.origin?.object, 'MeshPolicy/shop/z');
  });

  test('in the root namespace a policy without targets is the mesh', () => {
    const root = workloadOf('egress', { namespace: 'meltemi-system' });
    const { model } = new MeshFixture({ workloads: [root], policies: [mesh('m', 'Strict')] });
    assert.equal(model.workloadPolicies.get(root.key)?.mtls.level, 'Mesh');
  });
});

describe('how policies combine for the clients of a service', () => {
  const traffic = (name: string, targetRefs: TargetRefs, meta = {}) =>
    policyOf(name, { targetRefs, traffic: { connectionPool: { maxConnections: 1 } } }, meta);
  const cases = [
    { name: 'nothing says anything', policies: [], winner: undefined },
    {
      name: 'the mesh',
      policies: [traffic('m', [], { namespace: 'meltemi-system' })],
      winner: 'meltemi-system/m',
    },
    {
      name: 'the namespace before the mesh',
      policies: [traffic('m', [], { namespace: 'meltemi-system', createdAt: OLD }), traffic('n', [])],
      winner: 'shop/n',
    },
    {
      name: 'the service before the namespace',
      policies: [traffic('n', [], { createdAt: OLD }), traffic('s', SERVICE)],
      winner: 'shop/s',
    },
    {
      name: 'of two the older',
      policies: [traffic('a', SERVICE), traffic('b', SERVICE, { createdAt: OLD })],
      winner: 'shop/b',
    },
    { name: 'none for an instance', policies: [traffic('w', WORKLOAD)], winner: undefined },
    {
      name: 'none for a MeshService of that name',
      policies: [traffic('m', [{ kind: 'MeshService', name: 'reviews' }])],
      winner: undefined,
    },
  ];
  for (const { name, policies, winner } of cases) {
    test(name, () => {
      const { model } = new MeshFixture({ services: [reviews], policies });
      const inForce = present(model.servicePolicies.get(reviews.key)).traffic;
      assert.equal(inForce?.origin.object, winner === undefined ? undefined : `MeshPolicy/${winner}`);
    });
  }
});
