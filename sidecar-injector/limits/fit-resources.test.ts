import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { podOf } from '../fixtures/injection-fixture.ts';
import { DEFAULT_SIDECAR } from '../injection/sidecar-settings.ts';
import { parseQuantity } from '../pod/quantity.ts';
import { fitResources } from './fit-resources.ts';
import { readLimitRange } from './limit-range.ts';

const POD = podOf({ spec: { containers: [{ name: 'app' }] } });

const fit = (limits: readonly object[], pod = POD) =>
  fitResources(pod, DEFAULT_SIDECAR, readLimitRange({ limits }));

test('without ranges a sidecar has what the mesh gives it', () => {
  const { cpu, memory } = DEFAULT_SIDECAR;
  assert.deepEqual(fit([]), { cpu, memory });
  assert.deepEqual(fit([{ type: 'PersistentVolumeClaim', max: { storage: '1Gi' } }, { type: 'Container' }]), {
    cpu,
    memory,
  });
});

test('it takes no more than a container may, and no less than it must', () => {
  assert.deepEqual(
    fit([{ type: 'Container', max: { cpu: '500m', memory: '64Mi' }, min: { cpu: '200m', memory: '16Mi' } }]),
    { cpu: { request: '200m', limit: '500m' }, memory: { request: '64Mi', limit: '64Mi' } },
  );
});

test('a limit is not more times the request than it may be', () => {
  assert.deepEqual(fit([{ type: 'Container', maxLimitRequestRatio: { cpu: '4', memory: 2 } }]), {
    cpu: { request: '100m', limit: '400m' },
    memory: { request: '128Mi', limit: String(256 * 2 ** 20) },
  });
});

test('of what a pod may have it takes what the others leave', () => {
  const limits = { cpu: '700m', memory: '256Mi' };
  const pod = podOf({ spec: { containers: [{ name: 'app', resources: { limits } }] } });
  assert.deepEqual(fit([{ type: 'Pod', max: { cpu: '1', memory: '1280Mi' } }], pod), {
    cpu: { request: '100m', limit: '300m' },
    memory: DEFAULT_SIDECAR.memory,
  });
  // It does not fit, whatever it has: the API server tells why.
  const { cpu } = fit([{ type: 'Pod', max: { cpu: '750m' } }], pod);
  assert.deepEqual(cpu, DEFAULT_SIDECAR.cpu);
});

test('several ranges are kept to together', () => {
  const { cpu } = fit([
    { type: 'Container', max: { cpu: '1' } },
    { type: 'Container', max: { cpu: '300m' } },
    { type: 'Container', max: { cpu: '500m' } },
  ]);
  assert.deepEqual(cpu, { request: '100m', limit: '300m' });
});

test('what is no range counts as none', () => {
  for (const spec of [undefined, 1, {}, { limits: 1 }, { limits: [1, { type: 'Container', max: 7 }] }]) {
    assert.deepEqual(fitResources(POD, DEFAULT_SIDECAR, readLimitRange(spec)).cpu, DEFAULT_SIDECAR.cpu);
  }
});

test('every range of a container is kept to', () => {
  const quantity = fc.integer({ min: 1, max: 4_000 });
  const range = fc
    .record({ min: quantity, more: quantity, ratio: fc.integer({ min: 1, max: 30 }) })
    .map(({ min, more, ratio }) => ({ min, max: min + more, ratio }));
  fc.assert(
    fc.property(range, ({ min, max, ratio }) => {
      const { cpu } = fit([
        {
          type: 'Container',
          min: { cpu: `${min}m` },
          max: { cpu: `${max}m` },
          maxLimitRequestRatio: { cpu: `${ratio}` },
        },
      ]);
      const thousandths = (text: string) => Math.round((parseQuantity(text) ?? 0) * 1_000);
      const [request, limit] = [thousandths(cpu.request), thousandths(cpu.limit)];
      assert.ok(min <= request && request <= limit && limit <= max, JSON.stringify(cpu));
      assert.ok(limit <= request * ratio, JSON.stringify(cpu));
    }),
  );
});
