import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { arbitraryPod } from '../fixtures/arbitrary-pod.ts';
import { argumentOf, injectedContainer } from '../fixtures/injected-container.ts';
import { CONTEXT, injectedPod, injectionOf, podOf } from '../fixtures/injection-fixture.ts';
import { fieldsOf, listOf, violations } from '../fixtures/kubernetes-rules.ts';
import { trespasses } from '../fixtures/user-content.ts';
import { readCallRecord } from '../kubelet-calls/call-record.ts';
import { callPath } from '../kubelet-calls/kubelet-call.ts';
import { PROXY_CONTAINER } from '../mesh-words.ts';
import { annotationsOf } from '../pod/pod.ts';
import { readPod } from '../pod/read-pod.ts';
import { clusterFeatures } from './cluster-features.ts';
import { inject } from './inject.ts';
import type { InjectionContext } from './injection-context.ts';

const arbitraryContext: fc.Arbitrary<InjectionContext> = fc
  .constantFrom('v1.28.0', 'v1.29.0', 'v1.36.0')
  .map((version) => ({ ...CONTEXT, cluster: clusterFeatures(version) }));

/** The pod after injection; `undefined` where it is left alone. */
function injectedOrNot(pod: unknown, context: InjectionContext): unknown {
  return injectionOf(pod, context).kind === 'Skip' ? undefined : injectedPod(pod, context);
}

/** What other webhooks do: they add a container, and put the others into another order. */
function changedByOthers(pod: unknown, extra: object): unknown {
  const { spec: rawSpec, ...rest } = fieldsOf(pod);
  const spec = fieldsOf(rawSpec);
  return {
    ...rest,
    spec: {
      ...spec,
      containers: [...listOf(spec.containers).toReversed(), { name: 'late', image: 'late:1', ...extra }],
      initContainers: listOf(spec.initContainers).toReversed(),
    },
  };
}

const arbitraryExtra = fc.constantFrom(
  {},
  { livenessProbe: { httpGet: { path: '/v1.0/healthz', port: 3501 } } },
  {
    readinessProbe: { tcpSocket: { port: 3501 } },
    lifecycle: { preStop: { httpGet: { path: '/', port: 1 } } },
  },
);

/** Where the kubelet is sent with the calls that the pod's annotation tells of. */
function recordedPaths(pod: unknown): readonly string[] {
  const record = readCallRecord(annotationsOf(podOf(pod)));
  return [...record].flatMap(([container, calls]) =>
    [...calls.keys()].map((name) => callPath(container, name)),
  );
}

describe('for every pod that Kubernetes takes', () => {
  test('the generated pods are such', () => {
    fc.assert(
      fc.property(arbitraryPod, (pod) => assert.deepEqual(violations(pod), [])),
      { numRuns: 500 },
    );
  });

  test('it takes the injected pod as well', () => {
    fc.assert(
      fc.property(arbitraryPod, arbitraryContext, (pod, context) => {
        const injected = injectedOrNot(pod, context);
        if (injected !== undefined) assert.deepEqual(violations(injected), []);
      }),
      { numRuns: 500 },
    );
  });

  test('what its owner wrote is still there', () => {
    fc.assert(
      fc.property(arbitraryPod, arbitraryContext, (pod, context) => {
        const injected = injectedOrNot(pod, context);
        if (injected !== undefined) assert.deepEqual(trespasses(pod, injected), []);
      }),
      { numRuns: 500 },
    );
  });

  test('a second injection changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPod, arbitraryContext, (pod, context) => {
        const injected = injectedOrNot(pod, context);
        if (injected === undefined) return;
        assert.deepEqual(injectionOf(injected, context), { kind: 'Inject', patch: [], problems: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('after the changes of others a second one makes it whole, and a third one changes nothing', () => {
    fc.assert(
      fc.property(arbitraryPod, arbitraryContext, arbitraryExtra, (pod, context, extra) => {
        const injected = injectedOrNot(pod, context);
        if (injected === undefined) return;
        const changed = changedByOthers(injected, extra);
        const second = injectedPod(changed, context);
        assert.deepEqual(violations(second), []);
        assert.deepEqual(injectionOf(second, context), { kind: 'Inject', patch: [], problems: [] });
        assert.equal(JSON.stringify(second).includes('/kubelet/late/'), Object.keys(extra).length > 0);
        const configuration = argumentOf(injectedContainer(second, PROXY_CONTAINER), '--config-yaml');
        for (const path of recordedPaths(injected)) assert.ok(configuration.includes(`"${path}"`), path);
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is sent as one, nothing is thrown', () => {
    const almostPod = fc.oneof(
      fc.jsonValue(),
      fc.record({ metadata: fc.jsonValue(), spec: fc.jsonValue() }),
      fc.record({ spec: fc.record({ containers: fc.jsonValue(), initContainers: fc.jsonValue() }) }),
      fc.record({ spec: fc.record({ containers: fc.array(fc.dictionary(fieldName, fc.jsonValue())) }) }),
    );
    fc.assert(
      fc.property(almostPod, (raw) => {
        const reading = readPod(raw);
        if (reading.ok) inject(reading.pod, CONTEXT);
        else assert.ok(reading.problems.length > 0);
      }),
      { numRuns: 500 },
    );
  });
});

const fieldName = fc.constantFrom(
  'name',
  'ports',
  'args',
  'livenessProbe',
  'lifecycle',
  'resources',
  'securityContext',
);
