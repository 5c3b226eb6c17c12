import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { matchGolden } from './golden.ts';
import { type ProcessResult, runProcess } from './process.ts';
import { temporaryDirectory } from './temporary-directory.ts';

test('a mismatch shows the unified diff and the way to update', async (t) => {
  const file = join(await temporaryDirectory(t), 'routes.out.yaml');
  await writeFile(file, 'a: 1\nb: 2\n');
  matchGolden(file, { a: 1, b: 2 });
  assert.throws(() => matchGolden(file, { a: 1, b: 3 }), {
    name: 'GoldenMismatchError',
    message: /UPDATE_GOLDEN=1[\s\S]*@@ -1,2 \+1,2 @@\n a: 1\n-b: 2\n\+b: 3/,
  });
});

test('outputs are made, compared, and deleted when nothing makes them any more', async (t) => {
  const folder = await temporaryDirectory(t);
  const testFile = join(folder, 'doubled.test.ts');
  await writeFile(join(folder, 'two.in.yaml'), 'value: 2\n');
  await writeFile(
    testFile,
    `import { goldenTests } from '${new URL('golden.ts', import.meta.url)}';
     goldenTests(import.meta.dirname, ({ text }) => ({ twice: text + text }));`,
  );
  const run = (update: string): Promise<ProcessResult> =>
    runProcess(t, process.execPath, ['--test', testFile], {
      // A test file inside a test run would report to the outer one.
      env: { UPDATE_GOLDEN: update, NODE_TEST_CONTEXT: undefined },
    });

  assert.deepEqual((await run('')).end, { kind: 'exited', status: 1 }, 'a missing output fails');
  await writeFile(join(folder, 'gone.twice.out.yaml'), 'old');
  assert.deepEqual((await run('1')).end, { kind: 'exited', status: 0 });
  assert.deepEqual((await readdir(folder)).sort(), ['doubled.test.ts', 'two.in.yaml', 'two.twice.out.yaml']);
  assert.equal(await readFile(join(folder, 'two.twice.out.yaml'), 'utf8'), 'value: 2\nvalue: 2\n');

  assert.deepEqual((await run('')).end, { kind: 'exited', status: 0 });
  await writeFile(join(folder, 'gone.twice.out.yaml'), 'old');
  const stale = await run('');
  assert.deepEqual(stale.end, { kind: 'exited', status: 1 });
  assert.match(stale.stdout, /nothing makes .*gone\.twice\.out\.yaml/);
});
