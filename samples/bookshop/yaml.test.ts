import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { formatProblem, validateObject } from '../../api/validate.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = globSync('{mesh,routes}/*.yaml', { cwd: here })
  .sort()
  .map((name) => ({ name, yaml: readFileSync(`${here}${name}`, 'utf8') }));
const blocks = [...readFileSync(`${here}README.md`, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, yaml = ''], index) => ({ name: `README.md, block ${index + 1}`, yaml }),
);

/** The problems of each object, in words. */
function problemsIn(yaml: string): readonly string[] {
  return parseAllDocuments(yaml).flatMap((document) => {
    const result = validateObject(document.toJS());
    return result.ok ? [] : result.problems.map(formatProblem);
  });
}

test('there is YAML to look at', () => {
  assert.ok(files.length >= 13 && blocks.length >= 4);
});

for (const { name, yaml } of [...files, ...blocks].filter(
  (part) => basename(part.name) !== '09-broken.yaml',
)) {
  test(`${name} is valid`, () => {
    assert.deepEqual(problemsIn(yaml), []);
  });
}

test('the broken rule is refused for the mistakes that the tour looks for', () => {
  const broken = files.find(({ name }) => basename(name) === '09-broken.yaml');
  const [unknown = '', negative = '', ...more] = problemsIn(broken?.yaml ?? '').toSorted();
  assert.match(unknown, /^spec\.http\[0\]\.timeout: .*timeouts/);
  assert.match(negative, /^spec\.http\[1\]\.backendRefs\[1\]\.weight: must be 0 or more/);
  assert.deepEqual(more, []);
});
