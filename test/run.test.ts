import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type ProcessResult, runProcess } from './process.ts';
import { temporaryDirectory } from './temporary-directory.ts';

const runner = fileURLToPath(new URL('run.ts', import.meta.url));

/** Runs the runner on test files given as their bodies by their names. */
async function runTests(t: TestContext, bodies: Record<string, string>, args: string[] = []) {
  const cwd = await temporaryDirectory(t);
  for (const [name, body] of Object.entries(bodies)) {
    await writeFile(join(cwd, name), `import { after, describe, test } from 'node:test';\n${body}\n`);
  }
  // Inside a test run node:test would take this for a run within a run, and skip it.
  return runProcess(t, process.execPath, [runner, ...args], { cwd, env: { NODE_TEST_CONTEXT: undefined } });
}

function lastLine({ stdout }: ProcessResult): string | undefined {
  return stdout.trimEnd().split('\n').at(-1);
}

test('what passes is counted, and the status is 0', async (t) => {
  const result = await runTests(t, {
    'one.test.ts': "test('a', () => {}); describe('suite', () => { test('b', () => {}); });",
    'two.envoy.test.ts': "test('c', () => {}); test('d', { skip: 'no Envoy here' }, () => {});",
  });
  assert.equal(lastLine(result), '3 passed, 0 failed, 1 skipped');
  assert.match(result.stdout, /1 × no Envoy here/);
  assert.deepEqual(result.end, { kind: 'exited', status: 0 });
});

test('a tier or a part of a path picks files', async (t) => {
  const bodies = {
    'one.test.ts': "test('a', () => {});",
    'two.test.ts': "test('b', () => {});",
    'one.envoy.test.ts': "test('c', () => { throw new Error(); });",
  };
  assert.equal(lastLine(await runTests(t, bodies, ['unit'])), '2 passed, 0 failed');
  assert.equal(lastLine(await runTests(t, bodies, ['unit', 'two'])), '1 passed, 0 failed');
});

test('a failure is shown with its place and its suites', async (t) => {
  const result = await runTests(t, {
    'sums.test.ts': "describe('sums', () => { test('add up', () => { throw new Error('they do not'); }); });",
  });
  assert.match(
    result.stdout,
    /FAIL {2}sums\.test\.ts › sums › add up\n +sums\.test\.ts:2:\d+\n +Error: they do not/,
  );
  assert.equal(lastLine(result), '0 passed, 1 failed');
  assert.deepEqual(result.end, { kind: 'exited', status: 1 });
});

const broken: Record<string, string> = {
  'a file that cannot be loaded': "import './missing.ts';",
  'a file without tests': '',
  'a file that throws between its tests':
    "test('a', () => {}); setTimeout(() => { throw new Error('late'); });",
  'a file that exits with a status': "test('a', () => {}); process.exitCode = 3;",
  'a suite whose clean-up fails':
    "describe('s', () => { test('a', () => {}); after(() => { throw new Error('b'); }); });",
  'a suite that cannot be set up': "describe('s', () => { throw new Error('b'); });",
};

for (const [what, body] of Object.entries(broken)) {
  test(`${what} fails`, async (t) => {
    const result = await runTests(t, { 'broken.test.ts': body });
    assert.match(lastLine(result) ?? '', /^[01] passed, 1 failed$/);
    assert.deepEqual(result.end, { kind: 'exited', status: 1 });
  });
}

test('no tests at all is a failure', async (t) => {
  const result = await runTests(t, {});
  assert.equal(lastLine(result), '0 passed, 0 failed');
  assert.deepEqual(result.end, { kind: 'exited', status: 1 });
});
