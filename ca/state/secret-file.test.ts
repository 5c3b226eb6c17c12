import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { Secret } from '../secret.ts';
import { UnsafeState } from './private-state.ts';
import { readOrCreateSecretFile, readSecretFile } from './secret-file.ts';

const make = (text: string) => () => new Secret('key', text);
const modeOf = (path: string): number => statSync(path).mode & 0o777;

/** A secret file that is as it should be, for a test to spoil. */
async function secretFile(t: TestContext): Promise<string> {
  const path = join(await temporaryDirectory(t), 'state', 'ca', 'key.pem');
  readOrCreateSecretFile(path, 'key', make('first'));
  return path;
}

const unsafe = (problem: RegExp, fix: RegExp) => (error: unknown) =>
  error instanceof UnsafeState && problem.test(error.problem) && fix.test(error.fix);

test('a secret is made once, and read after that', async (t) => {
  const path = await secretFile(t);
  assert.equal(readOrCreateSecretFile(path, 'key', make('second')).reveal(), 'first');
  assert.equal(readSecretFile(path, 'key')?.reveal(), 'first');
});

test('file and directory are for their user alone, whatever the umask', async (t) => {
  const before = process.umask(0);
  t.after(() => process.umask(before));
  const path = await secretFile(t);
  assert.equal(modeOf(path), 0o600);
  assert.equal(modeOf(dirname(path)), 0o700);
  assert.deepEqual(readdirSync(dirname(path)), ['key.pem']);
});

test('where there is no secret, reading gives none and makes nothing', async (t) => {
  const directory = await temporaryDirectory(t);
  assert.equal(readSecretFile(join(directory, 'ca', 'key.pem'), 'key'), undefined);
  assert.deepEqual(readdirSync(directory), []);
});

for (const mode of [0o640, 0o604, 0o620, 0o602, 0o610]) {
  test(`a file of mode ${mode.toString(8)} is refused, with the fix`, async (t) => {
    const path = await secretFile(t);
    chmodSync(path, mode);
    const expected = unsafe(
      new RegExp(`other users \\(mode 0${mode.toString(8)}\\)`),
      /chmod 600 .*key\.pem/,
    );
    assert.throws(() => readSecretFile(path, 'key'), expected);
    assert.throws(() => readOrCreateSecretFile(path, 'key', make('second')), expected);
    assert.equal(readFileSync(path, 'utf8'), 'first');
  });
}

test('a directory that others can enter is refused, with the fix, before and after a secret is in it', async (t) => {
  const path = await secretFile(t);
  chmodSync(dirname(path), 0o755);
  assert.throws(() => readSecretFile(path, 'key'), unsafe(/mode 0755/, /chmod 700 .*ca$/));
  const open = join(await temporaryDirectory(t), 'ca');
  mkdirSync(open, { mode: 0o755 });
  assert.throws(
    () => readOrCreateSecretFile(join(open, 'key.pem'), 'key', make('a')),
    unsafe(/mode 0755/, /chmod 700/),
  );
  assert.deepEqual(readdirSync(open), []);
});

test('a symbolic link is not followed', async (t) => {
  const path = await secretFile(t);
  const link = join(dirname(path), 'link.pem');
  symlinkSync(path, link);
  assert.throws(() => readSecretFile(link, 'key'), unsafe(/not a regular file/, /not a link/));
  assert.throws(() => readOrCreateSecretFile(link, 'key', make('b')), UnsafeState);
});

test('what is no file is refused', async (t) => {
  const path = await secretFile(t);
  assert.throws(() => readSecretFile(dirname(path), 'key'), unsafe(/not a regular file/, /./));
  assert.throws(() => readOrCreateSecretFile(join(path, 'key.pem'), 'key', make('b')), { code: 'ENOTDIR' });
});

test('a file of another user is refused', { skip: process.geteuid?.() !== 0 && 'needs root' }, async (t) => {
  const path = await secretFile(t);
  chownSync(path, 12345, 0);
  assert.throws(() => readSecretFile(path, 'key'), unsafe(/belongs to user 12345/, /Run as user 12345/));
});

test('a secret that another process published first is the one that counts', async (t) => {
  const path = join(await temporaryDirectory(t), 'ca', 'key.pem');
  const late = readOrCreateSecretFile(path, 'key', () => {
    writeFileSync(path, 'theirs', { mode: 0o600 });
    return new Secret('key', 'ours');
  });
  assert.equal(late.reveal(), 'theirs');
  assert.deepEqual(readdirSync(dirname(path)), ['key.pem']);
});

test('nothing is left behind when the secret cannot be made', async (t) => {
  const path = join(await temporaryDirectory(t), 'ca', 'key.pem');
  const fail = (): never => {
    throw new Error('no entropy');
  };
  assert.throws(() => readOrCreateSecretFile(path, 'key', fail), /no entropy/);
  assert.deepEqual(readdirSync(dirname(path)), []);
});
