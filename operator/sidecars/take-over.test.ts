import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { type Scheduler, systemScheduler } from '../../ca/scheduler.ts';
import { startProcess } from '../../test/process.ts';
import { waitFor } from '../../test/wait-for.ts';
import { startControlPlane } from './fixtures/control-plane-process.ts';
import type { FakeBehaviour } from './fixtures/fake-envoy.ts';
import { assertGone, isGone, reached, readyPid, sidecarStage } from './fixtures/sidecar-stage.ts';
import { writePidFile } from './pid-file.ts';
import { identifyProcess } from './process-identity.ts';

/** A stage with an Envoy that a control plane has left, which was killed. */
async function leftBehind(t: TestContext, behaviour: FakeBehaviour = {}) {
  const stage = await sidecarStage(t);
  const { state, envoy, log } = stage;
  const setting = { stateDirectory: state, envoy, sidecars: { web: behaviour } };
  const earlier = await startControlPlane(t, setting, log);
  const pid = await earlier.ready('web');
  await earlier.process.stop('SIGKILL');
  assert.ok(!isGone(pid), 'it goes on without its control plane');
  return { ...stage, pid };
}

test('the Envoy of a control plane that was killed is taken over, and looked after', async (t) => {
  const { sidecar, pid, log } = await leftBehind(t);
  const made = sidecar();
  made.start();
  assert.equal(await readyPid(made), pid);
  assert.equal(log.messages(/^started a sidecar$/).length, 1);
  process.kill(pid, 'SIGKILL');
  const next = await readyPid(made, pid);
  assert.equal(log.messages(/^a sidecar ended, with a status that/).length, 1);
  await made.stop();
  assertGone(next);
});

test('one that was taken over is ended as any other', async (t) => {
  const { sidecar, pid, files } = await leftBehind(t);
  const made = sidecar();
  made.start();
  await readyPid(made);
  await made.stop();
  assertGone(pid);
  assert.match(await readFile(files.log, 'utf8'), /drain_listeners[\s\S]*caught ENVOY_SIGTERM/);
});

test('one with another bootstrap is ended, and only then replaced', async (t) => {
  const { sidecar, pid, files } = await leftBehind(t, { mark: 'old' });
  const prepare = async () => assertGone(pid);
  const made = sidecar({ mark: 'new' }, { prepare });
  made.start();
  const next = await readyPid(made);
  assert.notEqual(next, pid);
  assert.equal(await readFile(files.bootstrap, 'utf8'), '{"mark":"new"}');
});

test('one whose start was not noted any more is found all the same', async (t) => {
  const { sidecar, pid, files } = await leftBehind(t);
  await rm(files.pid);
  const made = sidecar();
  made.start();
  assert.equal(await readyPid(made), pid);
  await waitFor(() => existsSync(files.pid), { describe: 'it to be noted' });
});

test('a process that has the id of an Envoy of old is neither taken over nor ended', async (t) => {
  const { sidecar, files, envoy } = await sidecarStage(t);
  await mkdir(files.directory, { recursive: true });
  await writeFile(files.bootstrap, '{}');
  const args = ['-c', files.bootstrap, '--admin-address-path', files.adminAddress];
  const innocent = await startProcess(t, envoy, args);
  const identity = identifyProcess(innocent.pid) ?? assert.fail('it runs');
  await writePidFile(files.pid, { ...identity, startTicks: `${Number(identity.startTicks) - 1}` });
  await assertIsLeftAlone(sidecar(), innocent.pid, `${files.pid}`);
});

for (const command of [
  ['-c', 'another/bootstrap.json', '--admin-address-path', 'another/admin-address'],
  ['--mode', 'validate', '-c', 'BOOTSTRAP'],
  ['BOOTSTRAP', 'ADMIN'],
]) {
  test(`nor is a process of the very same start with the command ${command.join(' ')}`, async (t) => {
    const { sidecar, files } = await sidecarStage(t);
    const args = command.map((argument) =>
      argument.replace('BOOTSTRAP', files.bootstrap).replace('ADMIN', files.adminAddress),
    );
    const innocent = await startProcess(t, process.execPath, [
      '-e',
      'setInterval(() => {}, 1000)',
      '--',
      ...args,
    ]);
    const identity = identifyProcess(innocent.pid) ?? assert.fail('it runs');
    await writePidFile(files.pid, identity);
    await assertIsLeftAlone(sidecar(), innocent.pid, files.pid);
  });
}

async function assertIsLeftAlone(made: ReturnType<Stage['sidecar']>, pid: number, pidFile: string) {
  made.start();
  const own = await readyPid(made);
  assert.notEqual(own, pid);
  await made.stop();
  assert.ok(!isGone(pid));
  assert.ok(!existsSync(pidFile));
}

type Stage = Awaited<ReturnType<typeof sidecarStage>>;

for (const text of ['', 'nonsense', '-1 start=1 boot=x', '1 start=99 boot=0-0']) {
  test(`a pid file with ${JSON.stringify(text)} in it is no process of ours`, async (t) => {
    const { sidecar, files } = await sidecarStage(t);
    await mkdir(files.directory, { recursive: true });
    await writeFile(files.pid, text);
    const made = sidecar();
    made.start();
    const pid = await readyPid(made);
    await waitFor(async () => (await readFile(files.pid, 'utf8')).startsWith(`${pid} `), {
      describe: 'the file to be written anew',
    });
  });
}

test('a sidecar that another control plane looks after is left to it, until that one is gone', async (t) => {
  const { sidecar, state, envoy, log, files } = await sidecarStage(t);
  const setting = { stateDirectory: state, envoy, sidecars: { web: {} } };
  const other = await startControlPlane(t, setting, log);
  const pid = await other.ready('web');
  const made = sidecar();
  made.start();
  const { reason } = await reached(made, 'Waiting');
  assert.match(
    reason,
    new RegExp(`process ${other.process.pid} runs the sidecar in .*: end it, or use another`),
  );
  const next = sidecar();
  next.start();
  await reached(next, 'Waiting');
  await next.stop();
  assert.ok(!isGone(pid) && existsSync(files.pid), 'not even its end touches what is not its own');
  await other.process.stop('SIGKILL');
  assert.equal(await readyPid(made), pid);
});

test('where another control plane looks after it, a sidecar that is to be prepared again still pauses', async (t) => {
  const { sidecar, state, envoy, log } = await sidecarStage(t);
  const other = await startControlPlane(t, { stateDirectory: state, envoy, sidecars: { web: {} } }, log);
  await other.ready('web');
  let pauses = 0;
  const after: Scheduler['after'] = (delayMs, callback) => {
    pauses += 1;
    if (pauses > 20) throw new Error('it does not pause');
    return systemScheduler.after(delayMs, callback);
  };
  const backoff = { firstMs: 50, longestMs: 50, goodRunMs: 60_000 };
  const made = sidecar({}, { scheduler: { now: systemScheduler.now, after }, backoff });
  made.start();
  await reached(made, 'Waiting');
  made.prepareAgain();
  await waitFor(() => pauses >= 3, { describe: 'the tries after that' });
});

test('a control plane that is asked to end takes its Envoys with it', async (t) => {
  const { state, envoy, log } = await sidecarStage(t);
  const setting = { stateDirectory: state, envoy, sidecars: { web: {}, api: {} } };
  const controlPlane = await startControlPlane(t, setting, log);
  const pids = [await controlPlane.ready('web'), await controlPlane.ready('api')];
  assert.deepEqual(await controlPlane.process.stop('SIGTERM'), { kind: 'exited', status: 0 });
  for (const pid of pids) assertGone(pid);
});
