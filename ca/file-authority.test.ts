import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporaryDirectory } from '../test/temporary-directory.ts';
import { InvalidSigningBundle } from './certificate/signing-bundle.ts';
import { openFileAuthority, signingBundlePath } from './file-authority.ts';
import { NOW } from './fixtures/test-authority.ts';
import { InvalidTrustDomain } from './spiffe.ts';
import { UnsafeState } from './state/private-state.ts';

/** Runs `script` in a process of its own, with `openFileAuthority` and the state directory at hand. */
async function runProcess(stateDirectory: string, script: string): Promise<{ stdout: string }> {
  const module = JSON.stringify(import.meta.resolve('./file-authority.ts'));
  const source = `${script}
    const { openFileAuthority } = await import(${module});
    const authority = openFileAuthority({ stateDirectory: process.argv[1], now: ${NOW} });
    process.stdout.write(authority.trustBundlePem());`;
  return promisify(execFile)(process.execPath, ['--input-type=module', '-e', source, stateDirectory]);
}

test('the root outlives the process, in a file that only its user can read', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const first = openFileAuthority({ stateDirectory, now: NOW });
  const second = openFileAuthority({ stateDirectory, now: NOW + 1000 });
  assert.equal(first.trustBundlePem(), second.trustBundlePem());
  assert.equal(statSync(signingBundlePath(stateDirectory)).mode & 0o777, 0o600);
});

test('processes that start at once share one root', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const runs = await Promise.all(Array.from({ length: 6 }, () => runProcess(stateDirectory, '')));
  const roots = new Set(runs.map(({ stdout }) => stdout));
  assert.deepEqual([...roots], [openFileAuthority({ stateDirectory, now: NOW }).trustBundlePem()]);
  assert.deepEqual(readdirSync(dirname(signingBundlePath(stateDirectory))), ['signing-bundle.pem']);
});

for (const [moment, crash] of [
  [
    'in the middle of the write',
    '(path, text) => { writeFileSync(path, text.slice(0, 100)); process.exit(9); }',
  ],
  ['before the name is made', '() => process.exit(9)'],
  ['after the name is made', '(from, to) => { linkSync(from, to); process.exit(9); }'],
] as const) {
  test(`a process that dies ${moment} leaves a whole root or none`, async (t) => {
    const stateDirectory = await temporaryDirectory(t);
    const call = moment.includes('write') ? 'writeFileSync' : 'linkSync';
    const die = `const { default: fs } = await import('node:fs');
      const { writeFileSync, linkSync } = fs;
      fs.${call} = ${crash};
      (await import('node:module')).syncBuiltinESMExports();`;
    await assert.rejects(runProcess(stateDirectory, die), { code: 9 });
    assert.equal(existsSync(signingBundlePath(stateDirectory)), moment.startsWith('after'));
    const authority = openFileAuthority({ stateDirectory, now: NOW });
    assert.equal((await runProcess(stateDirectory, '')).stdout, authority.trustBundlePem());
  });
}

test('a key that others could read is not used', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  openFileAuthority({ stateDirectory, now: NOW });
  chmodSync(signingBundlePath(stateDirectory), 0o644);
  assert.throws(() => openFileAuthority({ stateDirectory, now: NOW }), UnsafeState);
});

test('a damaged bundle is refused, and left as it is', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const path = signingBundlePath(stateDirectory);
  openFileAuthority({ stateDirectory, now: NOW });
  const { size } = statSync(path);
  for (const length of [size - 40, 200, 10, 0]) {
    truncateSync(path, length);
    const before = readFileSync(path, 'utf8');
    const names = (error: unknown) => error instanceof InvalidSigningBundle && error.source === path;
    assert.throws(() => openFileAuthority({ stateDirectory, now: NOW }), names);
    assert.equal(readFileSync(path, 'utf8'), before);
  }
});

test('a root of another trust domain is refused', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  openFileAuthority({ stateDirectory, now: NOW });
  const open = () => openFileAuthority({ stateDirectory, trustDomain: 'example.org', now: NOW });
  assert.throws(open, /another trust domain than example.org: URI:spiffe:\/\/cluster\.local/);
});

test('no root is made for what cannot be a trust domain', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  for (const trustDomain of ['', 'Example.org', 'a/b', 'spiffe://a']) {
    assert.throws(() => openFileAuthority({ stateDirectory, trustDomain, now: NOW }), InvalidTrustDomain);
  }
  assert.deepEqual(readdirSync(stateDirectory), []);
});
