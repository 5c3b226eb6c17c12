import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runProcess } from './process.ts';

const program = `
  import { requireEnvoy } from '${new URL('requirement.ts', import.meta.url)}';
  console.log(JSON.stringify(requireEnvoy()));`;

/** Asks for Envoy in an environment of its own. */
function ask(t: Parameters<typeof runProcess>[0], env: Record<string, string>) {
  const bare = { PATH: '', HOME: '/nonexistent', CI: undefined, MELTEMI_ENVOY: undefined };
  return runProcess(t, process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...bare, ...env },
  });
}

test('what is there is used', async (t) => {
  const { stdout } = await ask(t, { MELTEMI_ENVOY: process.execPath });
  assert.deepEqual(JSON.parse(stdout), { skip: false });
});

test('what is missing skips a test, with the remedy', async (t) => {
  const { stdout } = await ask(t, {});
  assert.match(JSON.parse(stdout).skip, /no Envoy here: run `make setup`/);
});

test('what is missing fails in CI', async (t) => {
  const { end, stderr } = await ask(t, { CI: 'true' });
  assert.deepEqual(end, { kind: 'exited', status: 1 });
  assert.match(stderr, /MissingPartError: Envoy is missing: run `make setup`/);
});
