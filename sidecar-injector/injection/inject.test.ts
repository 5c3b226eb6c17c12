import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { argumentOf, injectedContainer } from '../fixtures/injected-container.ts';
import { CONTEXT, injectedPod, injectionOf } from '../fixtures/injection-fixture.ts';
import { fieldsOf, listOf } from '../fixtures/kubernetes-rules.ts';
import { INJECTED_ANNOTATIONS, PROXY_CONTAINER } from '../mesh-words.ts';

const httpGet = { path: '/health', port: 8080 };
const pod = injectedPod({
  metadata: { name: 'reviews' },
  spec: { containers: [{ name: 'app', livenessProbe: { httpGet } }] },
});

/** The same pod with other fields of its spec. */
function withSpec(raw: unknown, change: (spec: ReturnType<typeof fieldsOf>) => object): object {
  const { spec, ...rest } = fieldsOf(raw);
  return { ...rest, spec: { ...fieldsOf(spec), ...change(fieldsOf(spec)) } };
}

const configurationOf = (raw: unknown) =>
  argumentOf(injectedContainer(raw, PROXY_CONTAINER), '--config-yaml');
const NOTHING = { kind: 'Inject', patch: [], problems: [] };

describe('a pod that is injected already', () => {
  test('stays as it is, whoever injected it', () => {
    assert.deepEqual(injectionOf(pod), NOTHING);
    assert.deepEqual(injectionOf(pod, { ...CONTEXT, version: '9.9.9', rootNamespace: 'mesh' }), NOTHING);
  });

  test('stays as it is when others have changed its sidecar and its order', () => {
    const changed = withSpec(pod, ({ initContainers, containers }) => ({
      initContainers: listOf(initContainers)
        .toReversed()
        .map((container) => ({
          ...container,
          image: 'mirror.example/x',
          env: [{ name: 'HTTP_PROXY', value: 'x' }],
        })),
      containers: [{ name: 'agent' }, ...listOf(containers)],
      volumes: [],
    }));
    assert.deepEqual(injectionOf(changed), NOTHING);
  });

  test('is given what a container needs that came later', () => {
    const late = { name: 'late', readinessProbe: { tcpSocket: { port: 3501 } } };
    const changed = withSpec(pod, ({ containers }) => ({ containers: [late, ...listOf(containers)] }));
    const second = injectedPod(changed);
    for (const path of ['/kubelet/late/readinessProbe', '/kubelet/app/livenessProbe']) {
      assert.ok(configurationOf(second).includes(`"${path}"`));
    }
    const annotations = fieldsOf(fieldsOf(fieldsOf(second).metadata).annotations);
    assert.deepEqual(JSON.parse(String(annotations[INJECTED_ANNOTATIONS.kubeletCalls])), {
      late: { readinessProbe: { tcpSocket: { port: 3501 } } },
      app: { livenessProbe: { httpGet: { ...httpGet, scheme: 'HTTP' } } },
    });
    assert.deepEqual(injectionOf(second), NOTHING);
  });

  test('keeps its probes where its proxy is no longer ours to tell', () => {
    const late = { name: 'late', readinessProbe: { tcpSocket: { port: 3501 } } };
    const changed = withSpec(pod, ({ containers, initContainers }) => ({
      containers: [late, ...listOf(containers)],
      initContainers: listOf(initContainers).map((container) => ({ ...container, args: ['-c', 'x'] })),
    }));
    assert.deepEqual(injectionOf(changed), NOTHING);
  });
});

describe('a pod that was copied from an injected one', () => {
  test('without its sidecar gets one that knows its probes', () => {
    const copy = withSpec(pod, () => ({ initContainers: [], volumes: [] }));
    assert.equal(configurationOf(injectedPod(copy)), configurationOf(pod));
  });

  test('without its annotations is not taken for one', () => {
    const { metadata: _, ...copy } = fieldsOf(pod);
    assert.deepEqual(injectionOf(copy), { kind: 'Skip', reason: 'NameTaken' });
  });
});
