import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { runProcess } from '../process.ts';

const program = `
  import { requireCluster } from '${new URL('../requirement.ts', import.meta.url)}';
  console.log(JSON.stringify(requireCluster()));`;

/** Asks for a cluster in an environment of its own, without Docker and kind. */
function ask(t: TestContext, env: Record<string, string>) {
  const bare = { PATH: '', HOME: '/nonexistent', CI: undefined, MELTEMI_TEST_CLUSTER: undefined };
  return runProcess(t, process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...bare, ...env },
  });
}

test('without Docker, suites for kind are skipped with the remedy, or fail in CI', async (t) => {
  const { stdout } = await ask(t, { MELTEMI_TEST_CLUSTER: 'kind' });
  assert.match(JSON.parse(stdout).skip, /^no docker here: install it/);
  const { end, stderr } = await ask(t, { MELTEMI_TEST_CLUSTER: 'kind', CI: 'true' });
  assert.deepEqual(end, { kind: 'exited', status: 1 });
  assert.match(stderr, /MissingPartError: docker is missing/);
});

test('without the programs of a node, suites are skipped', async (t) => {
  const { stdout } = await ask(t, {});
  assert.match(JSON.parse(stdout).skip, /^no .* here: /);
});

test('another word than those there are is an error', async (t) => {
  const { stderr } = await ask(t, { MELTEMI_TEST_CLUSTER: 'minikube' });
  assert.match(stderr, /MELTEMI_TEST_CLUSTER is 'minikube': set it to one-node or kind, or unset it/);
});
