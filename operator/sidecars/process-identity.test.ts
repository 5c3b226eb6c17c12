import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { runProcess, startProcess } from '../../test/process.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { commandLine, identifyProcess, isRunning, signalProcess } from './process-identity.ts';

test('a process is known by its id and its start', async (t) => {
  const running = await startProcess(t, 'sleep', ['60']);
  const identity = identifyProcess(running.pid) ?? assert.fail('it runs');
  assert.deepEqual(identifyProcess(running.pid), identity);
  assert.ok(isRunning(identity));
  assert.deepEqual(commandLine(running.pid), ['sleep', '60']);
  assert.ok(!isRunning({ ...identity, startTicks: `${Number(identity.startTicks) + 1}` }));
  assert.ok(!isRunning({ ...identity, bootId: 'another run of the machine' }));
});

test('a signal reaches the very process that is meant, or none', async (t) => {
  const running = await startProcess(t, 'sleep', ['60']);
  const identity = identifyProcess(running.pid) ?? assert.fail('it runs');
  assert.equal(signalProcess({ ...identity, startTicks: '1' }, 'SIGKILL'), false);
  assert.ok(isRunning(identity));
  assert.equal(signalProcess(identity, 'SIGTERM'), true);
  assert.deepEqual(await running.ended, { kind: 'signalled', signal: 'SIGTERM' });
  assert.equal(signalProcess(identity, 'SIGTERM'), false);
  assert.deepEqual(commandLine(running.pid), []);
});

test('the name of a program may hold what ends it in /proc', async (t) => {
  const path = join(await temporaryDirectory(t), 'x) Z 1 (');
  const sleep = spawnSync('sh', ['-c', 'command -v sleep'], { encoding: 'utf8' }).stdout.trim();
  await copyFile(sleep, path);
  const running = await startProcess(t, path, ['60']);
  assert.ok(identifyProcess(running.pid) !== undefined);
});

test('one that has ended is none, also while its parent has not fetched its status', async (t) => {
  // `sleep` takes the shell's place, and fetches no child's status.
  const parent = await startProcess(t, 'sh', ['-c', 'true & echo $!; exec sleep 60']);
  await parent.waitForOutput(/\d+/);
  const ended = Number(parent.stdout);
  await waitFor(() => / Z /.test(readFileSync(`/proc/${ended}/stat`, 'utf8')), { describe: 'it to end' });
  assert.equal(identifyProcess(ended), undefined);
});

test('what is no id is no process', async (t) => {
  const { stdout } = await runProcess(t, 'cat', ['/proc/sys/kernel/pid_max']);
  assert.equal(identifyProcess(Number(stdout) + 1), undefined);
});
