import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatProblem } from '../../api/problem.ts';
import { readPod } from './read-pod.ts';

function problemsOf(raw: unknown): readonly string[] {
  const reading = readPod(raw);
  return reading.ok ? [] : reading.problems.map(formatProblem);
}

test('what is no pod is told with its places', () => {
  assert.deepEqual(problemsOf('pod'), ['must be an object', 'spec: must be an object']);
  const raw = {
    metadata: { labels: { app: 1 }, annotations: [] },
    spec: { hostNetwork: 'yes', containers: [{ ports: [{ containerPort: '80' }] }, 'app'], volumes: {} },
  };
  assert.deepEqual(problemsOf(raw), [
    'metadata.labels: must be texts by name',
    'metadata.annotations: must be texts by name',
    'spec.containers[1]: must be an object',
    'spec.containers[0].name: is required',
    'spec.containers[0].ports[0].containerPort: must be a whole number',
    'spec.containers[1].name: is required',
    'spec.volumes: must be a list',
    'spec.hostNetwork: must be true or false',
  ]);
});

test('null is nothing, as Kubernetes has it', () => {
  const reading = readPod({ metadata: { annotations: null }, spec: { containers: null, volumes: null } });
  assert.ok(reading.ok);
  assert.equal(reading.pod.metadata?.annotations, undefined);
  assert.equal(reading.pod.spec.volumes, undefined);
  assert.equal(reading.pod.spec.terminationGracePeriodSeconds, 30);
});
