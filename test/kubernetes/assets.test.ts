import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { type ProcessResult, runProcess } from '../process.ts';
import { temporaryDirectory } from '../temporary-directory.ts';

const program = `
  import { requireKubernetes } from '${new URL('../requirement.ts', import.meta.url)}';
  import { findKubernetesAssets } from '${new URL('assets.ts', import.meta.url)}';
  console.log(JSON.stringify({ found: findKubernetesAssets() ?? null, ...requireKubernetes() }));`;

/** Looks for a kube-apiserver in an environment of its own. */
async function ask(t: TestContext, env: Record<string, string>): Promise<ProcessResult> {
  const bare = { PATH: '', HOME: '/nonexistent', CI: undefined, KUBEBUILDER_ASSETS: undefined };
  return runProcess(t, process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...bare, ...env },
  });
}

async function writePrograms(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  for (const name of ['etcd', 'kube-apiserver']) await writeFile(join(directory, name), '', { mode: 0o755 });
}

test('what KUBEBUILDER_ASSETS names is used, and nothing else', async (t) => {
  const directory = await temporaryDirectory(t);
  await writePrograms(directory);
  const { stdout } = await ask(t, { KUBEBUILDER_ASSETS: directory });
  const found = { etcd: join(directory, 'etcd'), kubeApiserver: join(directory, 'kube-apiserver') };
  assert.deepEqual(JSON.parse(stdout), { found, skip: false });
  const empty = await ask(t, { KUBEBUILDER_ASSETS: join(directory, 'absent') });
  assert.equal(JSON.parse(empty.stdout).found, null);
});

test('what was built is found by the version that is pinned', async (t) => {
  const home = await temporaryDirectory(t);
  await writePrograms(join(home, '.cache/meltemi/kubernetes/1.36.0'));
  const { stdout } = await ask(t, { HOME: home });
  assert.match(JSON.parse(stdout).found.etcd, /kubernetes\/1\.36\.0\/etcd$/);
});

test('where there is none, tests are skipped with the remedy, or fail in CI', async (t) => {
  const { stdout } = await ask(t, {});
  assert.match(JSON.parse(stdout).skip, /no kube-apiserver here: install Go/);
  const { end, stderr } = await ask(t, { CI: 'true' });
  assert.deepEqual(end, { kind: 'exited', status: 1 });
  assert.match(stderr, /MissingPartError: kube-apiserver is missing/);
});
