import assert from 'node:assert/strict';
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { runProcess } from './process.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A checkout whose command line prints what it was given, and an empty home. */
async function makeCheckout(t: TestContext) {
  const directory = await temporaryDirectory(t);
  const checkout = join(directory, 'a checkout');
  for (const folder of ['bin', 'setup']) await cp(folder, join(checkout, folder), { recursive: true });
  for (const folder of ['cli', 'node_modules', '../bin', '../home']) await mkdir(join(checkout, folder));
  const main = 'console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }));';
  await writeFile(join(checkout, 'cli/main.ts'), main);
  return { directory, checkout, home: join(directory, 'home') };
}

/** A `node` that says it is of this version, and otherwise fails. */
async function makeOldNode(directory: string, version: string): Promise<string> {
  await writeFile(join(directory, 'node'), `#!/bin/sh\necho ${version}\n`, { mode: 0o755 });
  return directory;
}

test('runs from any directory, through links, with its arguments as they are', async (t) => {
  const { directory, checkout } = await makeCheckout(t);
  await symlink('../a checkout/bin/meltemi', join(directory, 'bin/one'));
  await symlink('one', join(directory, 'bin/two'));
  await symlink(join(checkout, 'bin'), join(directory, 'linked-bin'));
  for (const command of ['bin/two', 'linked-bin/meltemi', 'a checkout/bin/meltemi']) {
    const result = await runProcess(t, join(directory, command), ['get', 'a b', '*', ''], {
      cwd: directory,
      env: { MELTEMI_NODE: process.execPath },
    });
    assert.equal(result.stderr, '');
    assert.deepEqual(JSON.parse(result.stdout), { args: ['get', 'a b', '*', ''], cwd: directory });
  }
});

test('knows that it is called by kubectl, whose plugins are found by their names', async (t) => {
  const { directory, checkout } = await makeCheckout(t);
  const print = 'console.log(process.env.MELTEMI_CALLED_AS);';
  await writeFile(join(checkout, 'cli/main.ts'), print);
  await symlink(join(checkout, 'bin/meltemi'), join(directory, 'bin/kubectl-meltemi'));
  const env = { MELTEMI_NODE: process.execPath, MELTEMI_CALLED_AS: undefined };
  const asPlugin = await runProcess(t, join(directory, 'bin/kubectl-meltemi'), [], { env });
  assert.equal(asPlugin.stdout, 'kubectl meltemi\n');
  assert.equal((await runProcess(t, join(checkout, 'bin/meltemi'), [], { env })).stdout, 'undefined\n');
});

test('passes over a Node that is too old for the one that set-up fetched', async (t) => {
  const { directory, checkout, home } = await makeCheckout(t);
  const oldNode = await makeOldNode(join(directory, 'bin'), 'v20.20.2');
  const env = { HOME: home, PATH: `${oldNode}:/usr/bin:/bin`, MELTEMI_NODE: undefined };
  const without = await runProcess(t, join(checkout, 'bin/meltemi'), [], { env });
  assert.deepEqual(without.end, { kind: 'exited', status: 1 });
  assert.equal(
    without.stderr,
    `meltemi: there is no Node 24 or newer here: run \`make -C ${checkout} setup\`\n`,
  );

  const path = await runProcess(t, 'sh', ['-c', '. ./pins.sh && cached_node', './any.sh'], {
    cwd: 'setup',
    env,
  });
  const fetched = path.stdout.trim();
  await mkdir(join(fetched, '..'), { recursive: true });
  await symlink(process.execPath, fetched);
  const withIt = await runProcess(t, join(checkout, 'bin/meltemi'), ['status'], { env });
  assert.deepEqual(JSON.parse(withIt.stdout).args, ['status']);
});

test('MELTEMI_NODE that is too old is refused', async (t) => {
  const { directory, checkout } = await makeCheckout(t);
  const oldNode = join(await makeOldNode(join(directory, 'bin'), 'v20.20.2'), 'node');
  const result = await runProcess(t, join(checkout, 'bin/meltemi'), [], { env: { MELTEMI_NODE: oldNode } });
  assert.match(result.stderr, /MELTEMI_NODE is .*: set it to a Node 24 or newer, or unset it/);
  assert.deepEqual(result.end, { kind: 'exited', status: 1 });
});
