import assert from 'node:assert/strict';
import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { leftoverSidecars } from './leftover-sidecars.ts';
import { createSidecarDirectory, writeForEnvoy } from './sidecar-directory.ts';
import { sharedHome, sidecarFiles } from './sidecar-files.ts';

test('a sidecar has a directory by the name of its workload', () => {
  const files = sidecarFiles('/state', 'shop/reviews-v1.2');
  assert.equal(files.directory, '/state/sidecars/shop/reviews-v1.2');
  for (const path of Object.values(files).slice(1)) assert.equal(dirname(path), files.directory);
});

test('no name leads out of the home', () => {
  const part = fc.constantFrom('..', '.', '/', 'a', '\0', '%2e', ' ', '');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const workload = parts.join('');
      if (/^a+\/a+$/.test(workload) || /^a+\/a+(\.a+)+$/.test(workload)) return;
      assert.throws(() => sidecarFiles('/state', workload), RangeError);
    }),
  );
});

test('the home for other users follows from the state directory', () => {
  assert.equal(sharedHome('/run/meltemi', '/a/b'), sharedHome('/run/meltemi', '/a/./b/'));
  assert.notEqual(sharedHome('/run/meltemi', '/a/b'), sharedHome('/run/meltemi', '/a/c'));
});

test('what an earlier control plane left is found by its directories', async (t) => {
  const state = await temporaryDirectory(t);
  assert.deepEqual(leftoverSidecars(state), []);
  for (const workload of ['shop/web', 'shop/api', 'blog/web']) {
    await createSidecarDirectory(sidecarFiles(state, workload));
  }
  await mkdir(join(state, 'sidecars', 'shop', 'Not a name'));
  await writeFile(join(state, 'sidecars', 'shop', 'file'), '');
  const found = leftoverSidecars(state).map(({ workload }) => workload);
  assert.deepEqual(found.sort(), ['blog/web', 'shop/api', 'shop/web']);
});

test('a directory that others could enter is closed', async (t) => {
  const files = sidecarFiles(await temporaryDirectory(t), 'shop/web');
  await mkdir(files.directory, { recursive: true, mode: 0o777 });
  await createSidecarDirectory(files);
  assert.equal((await stat(files.directory)).mode & 0o777, 0o700);
});

test('a file is replaced, not written through a link in its place', async (t) => {
  const directory = await temporaryDirectory(t);
  const [elsewhere, path] = [join(directory, 'elsewhere'), join(directory, 'token')];
  await writeFile(elsewhere, 'untouched');
  await symlink(elsewhere, path);
  await writeForEnvoy(path, 'new');
  assert.equal(await readFile(elsewhere, 'utf8'), 'untouched');
  assert.equal(await readFile(path, 'utf8'), 'new');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
});
