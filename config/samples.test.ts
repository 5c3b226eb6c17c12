import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatProblem, validateObject } from '../api/validate.ts';
import { readDocuments } from '../cli/install/manifest.ts';

const directory = fileURLToPath(new URL('samples/', import.meta.url));
const files = globSync('*.yaml', { cwd: directory }).filter((name) => name !== 'kustomization.yaml');

test('every sample is valid, and in the kustomization', () => {
  assert.ok(files.length >= 5);
  const problems = files.flatMap((name) =>
    readDocuments(readFileSync(`${directory}${name}`, 'utf8'), name).flatMap((object) => {
      const result = validateObject(object, { allowUnsupported: false });
      return result.ok ? [] : result.problems.map((problem) => `${name}: ${formatProblem(problem)}`);
    }),
  );
  assert.deepEqual(problems, []);
  const [kustomization] = readDocuments(
    readFileSync(`${directory}kustomization.yaml`, 'utf8'),
    'kustomization',
  );
  assert.deepEqual(Reflect.get(Object(kustomization), 'resources').toSorted(), files.toSorted());
});
