import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { formatProblem, validateObject } from './validate.ts';

/** The YAML examples of the design, as users will copy them. */
const FOLDER = new URL('./testdata/design/', import.meta.url);

function example(file: string): unknown {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

function problems(file: string): readonly string[] {
  const result = validateObject(example(file));
  return result.ok ? [] : result.problems.map((problem) => `${problem.reason} ${formatProblem(problem)}`);
}

test('every example is valid', () => {
  const files = readdirSync(FOLDER);
  assert.equal(files.length, 6);
  for (const file of files) {
    const result = validateObject(example(file), { allowUnsupported: true });
    assert.deepEqual(result.ok ? [] : result.problems.map(formatProblem), [], file);
  }
});

test('what an example uses of features to come is refused as unsupported', () => {
  const field = (path: string): string =>
    `Unsupported ${path}: is not supported by this version (remove the field)`;
  assert.deepEqual(problems('mesh-workload.yaml'), []);
  assert.deepEqual(problems('mesh-service.yaml'), ['spec.via'].map(field));
  assert.deepEqual(
    problems('traffic-route.yaml'),
    ['spec.http[1].cors', 'spec.tls', 'spec.rollout'].map(field),
  );
  assert.deepEqual(
    problems('telemetry.yaml'),
    ['spec.metrics', 'spec.accessLogs', 'spec.tracing', 'spec.adapters'].map(field),
  );
  assert.deepEqual(
    problems('mesh-policy.yaml'),
    [
      'authentication',
      'authorization',
      'externalAuthorization',
      'rateLimits',
      'traffic.locality',
      'traffic.tls',
    ].map((section) => field(`spec.${section}`)),
  );
  assert.deepEqual(problems('service-registry.yaml'), [
    'Unsupported spec.type: Consul is not supported by this version (use another value or remove the entry)',
  ]);
});
