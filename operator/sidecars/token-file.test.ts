import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { FakeScheduler } from '../../ca/fixtures/fake-scheduler.ts';
import { Secret } from '../../ca/secret.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { RecordedLog } from './fixtures/recorded-log.ts';
import { TokenFile } from './token-file.ts';

const HOUR = 3_600_000;

/** Tokens that live for an hour, and say how many were minted. */
async function stage(t: TestContext) {
  const path = join(await temporaryDirectory(t), 'sidecar', 'token');
  const scheduler = new FakeScheduler(1_700_000_000_000);
  const log = new RecordedLog(t);
  const minted = { count: 0, isBroken: false };
  const mint = async () => {
    minted.count += 1;
    if (minted.isBroken) throw new Error('no key');
    return { token: new Secret('join token', `token ${minted.count}`), expiresAt: scheduler.now() + HOUR };
  };
  const file = new TokenFile({ path, workload: 'shop/web', mint, log: log.log, scheduler });
  const holds = (text: string) =>
    waitFor(async () => (await readFile(path, 'utf8')) === text && scheduler.pending > 0, { describe: text });
  return { path, scheduler, log, minted, file, holds };
}

test('a token is replaced at half of its life, in one step', async (t) => {
  const { path, scheduler, minted, file, holds } = await stage(t);
  await file.start();
  await holds('token 1');
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const before = (await stat(path)).ino;
  scheduler.advance(HOUR / 2 - 1);
  assert.equal(minted.count, 1);
  scheduler.advance(60_000);
  await holds('token 2');
  assert.notEqual((await stat(path)).ino, before, 'who has the old file open reads the old token to its end');
  assert.deepEqual(await readdir(join(path, '..')), ['token']);
});

test('a start again mints another one only where it is time for it', async (t) => {
  const { scheduler, minted, file } = await stage(t);
  await file.start();
  await file.start();
  assert.equal(minted.count, 1);
  assert.equal(scheduler.pending, 1);
  file.stop();
  scheduler.sleep(HOUR);
  await file.start();
  assert.equal(minted.count, 2);
});

test('after the machine has slept, the clock counts', async (t) => {
  const { scheduler, file, holds } = await stage(t);
  await file.start();
  scheduler.sleep(10 * HOUR);
  scheduler.advance(0);
  await holds('token 2');
});

test('a renewal that fails is told, and tried again, and the old token stays', async (t) => {
  const { path, scheduler, log, minted, file, holds } = await stage(t);
  await file.start();
  minted.isBroken = true;
  scheduler.advance(HOUR / 2);
  await waitFor(() => log.messages(/cannot be renewed/).length > 0 && scheduler.pending > 0, {
    describe: 'the failure to be told',
  });
  assert.equal(await readFile(path, 'utf8'), 'token 1');
  minted.isBroken = false;
  scheduler.advance(10_000);
  await holds('token 3');
  assert.doesNotMatch(log.text, /token \d/);
});

test('a first token that cannot be minted fails the start', async (t) => {
  const { minted, file, scheduler } = await stage(t);
  minted.isBroken = true;
  await assert.rejects(file.start(), /no key/);
  assert.equal(scheduler.pending, 0);
});

test('nothing is renewed after the stop', async (t) => {
  const { scheduler, minted, file } = await stage(t);
  await file.start();
  file.stop();
  assert.equal(scheduler.pending, 0);
  scheduler.advance(HOUR);
  assert.equal(minted.count, 1);
});
