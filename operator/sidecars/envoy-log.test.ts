import assert from 'node:assert/strict';
import { appendFile, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { boundEnvoyLog, openEnvoyLog, readLogTail, sizeOf } from './envoy-log.ts';

test('a log that is too long is put aside, and its writer goes on in an empty one', async (t) => {
  const path = join(await temporaryDirectory(t), 'envoy.log');
  const log = await openEnvoyLog(path);
  t.after(() => log.close());
  await log.write('0123456789\n');
  await boundEnvoyLog(path, 11);
  assert.equal(await sizeOf(path), 11);
  await boundEnvoyLog(path, 10);
  await log.write('next\n');
  assert.equal(await readFile(path, 'utf8'), 'next\n');
  assert.equal(await readFile(`${path}.1`, 'utf8'), '0123456789\n');
});

test('a log that is not there is short enough', async (t) => {
  const path = join(await temporaryDirectory(t), 'envoy.log');
  await boundEnvoyLog(path, 0);
  assert.deepEqual(await readLogTail(path, 0), []);
});

test('no link leads the log elsewhere', async (t) => {
  const directory = await temporaryDirectory(t);
  const path = join(directory, 'envoy.log');
  await symlink(join(directory, 'elsewhere'), path);
  await assert.rejects(openEnvoyLog(path), { code: 'ELOOP' });
});

test('the tail begins where this run did', async (t) => {
  const path = join(await temporaryDirectory(t), 'envoy.log');
  await writeFile(path, 'of the run before\n');
  const from = await sizeOf(path);
  await appendFile(path, 'one\n\ntwo\n');
  assert.deepEqual(await readLogTail(path, from), ['one', 'two']);
  await writeFile(path, 'short\n');
  assert.deepEqual(await readLogTail(path, from), ['short'], 'a log that was put aside has begun anew');
});

test('of a long run the tail has whole lines only', async (t) => {
  const path = join(await temporaryDirectory(t), 'envoy.log');
  const lines = Array.from({ length: 2_000 }, (_, at) => `line ${at}`);
  await writeFile(path, `${lines.join('\n')}\n`);
  const tail = await readLogTail(path, 0);
  assert.ok(tail.length > 100 && tail.length < 2_000);
  assert.deepEqual(tail, lines.slice(-tail.length));
});
