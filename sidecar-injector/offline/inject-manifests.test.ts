import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { formatProblem } from '../../api/problem.ts';
import { goldenTests } from '../../test/golden.ts';
import { arbitraryPod } from '../fixtures/arbitrary-pod.ts';
import { CONTEXT, injectedPod } from '../fixtures/injection-fixture.ts';
import { fieldsOf } from '../fixtures/kubernetes-rules.ts';
import { injectManifests, type WorkloadOutcome } from './inject-manifests.ts';

const OPTIONS = { settings: CONTEXT, namespace: 'default' };

function injected(text: string) {
  const injection = injectManifests(text, OPTIONS);
  if (!injection.ok) assert.fail(injection.reason.message);
  return injection;
}

/** What a manifest of one document says to kubectl, which reads YAML 1.1. */
function readByKubectl(text: string): unknown {
  return parse(text, { version: '1.1' });
}

function told({ kind, namespace, name, outcome }: WorkloadOutcome): string {
  const details = outcome.kind === 'Skipped' ? [outcome.reason] : outcome.problems.map(formatProblem);
  return [`${kind} ${namespace}/${name}`, outcome.kind, ...details].join(': ');
}

goldenTests(new URL('testdata/', import.meta.url), ({ text }) => {
  const injection = injected(text);
  return { injected: injection.text, outcomes: injection.workloads.map(told) };
});

describe('manifests', () => {
  test('without workloads stay as they are, to the last byte', () => {
    for (const text of [
      '',
      '\n\n',
      '# only words',
      'a: 1\n---\n--- # two\n  b:   0644\n...\n',
      '---\n',
      'kind: Service',
    ]) {
      assert.deepEqual(injected(text), { ok: true, text, workloads: [] });
    }
  });

  test('are left alone the second time', () => {
    const [once] = [injected('kind: Pod\nspec: {containers: [{name: app}]}\n').text];
    assert.equal(injected(once).text, once);
  });

  test('say to kubectl what the webhook makes of the pod', () => {
    const pod = {
      kind: 'Pod',
      metadata: { name: 'reviews', annotations: { on: 'off', 'mesh.meltemi.dev/proxy-cpu': 'lots' } },
      spec: {
        containers: [
          {
            name: 'on',
            args: ['0644', '1:20', '~', 'null', '', ' ', '2001-12-14', 'a: b', 'a\nb\n', '\n', '#', '0x1'],
            readinessProbe: { httpGet: { path: '/', port: 80 }, periodSeconds: 3 },
          },
        ],
      },
    };
    assert.deepEqual(readByKubectl(injected(JSON.stringify(pod)).text), injectedPod(pod));
  });

  test('say so for every pod, however it is written', () => {
    const styles = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'flow' as const),
      defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'BLOCK_FOLDED' as const),
    });
    fc.assert(
      fc.property(arbitraryPod, styles, (fields, style) => {
        const manifest = `# a pod\n${stringify({ kind: 'Pod', ...fields }, { version: '1.1', ...style })}`;
        assert.deepEqual(readByKubectl(injected(manifest).text), injectedPod(readByKubectl(manifest)));
      }),
      { numRuns: 100 },
    );
  });

  test('that are no YAML are refused, with the line', () => {
    const injection = injectManifests('kind: Pod\nspec:\n  a: [1\nb: 2\n', OPTIONS);
    assert.ok(!injection.ok);
    assert.equal(injection.reason.line, 4);
    assert.match(injection.reason.message, /^Flow sequence in block collection/);
  });

  test('with a key twice are refused: which one is meant?', () => {
    const injection = injectManifests('kind: Pod\nkind: Job\n', OPTIONS);
    assert.deepEqual(injection, { ok: false, reason: { line: 2, message: 'Map keys must be unique' } });
  });

  test('are injected whatever control plane is theirs by default', () => {
    const canary = { settings: { ...CONTEXT, revision: 'canary' }, namespace: 'default' };
    const injection = injectManifests('kind: Pod\nspec: {containers: [{name: app}]}\n', canary);
    assert.ok(injection.ok);
    const annotations = fieldsOf(fieldsOf(fieldsOf(readByKubectl(injection.text)).metadata).annotations);
    assert.equal(annotations['mesh.meltemi.dev/injected-by'], 'canary/0.1.0');
  });
});
