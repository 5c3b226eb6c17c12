import assert from 'node:assert/strict';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { test } from 'node:test';
import { atEnd } from '../../test/lifetime.ts';
import { startProcess } from '../../test/process.ts';
import { waitFor } from '../../test/wait-for.ts';
import {
  failingEnvoy,
  fakeEnvoy,
  pidFileText,
  runningPid,
  sidecarIn,
  sidecarOf,
} from './fixtures/sidecar-fixture.ts';
import { writePidFile } from './pid-file.ts';
import { commandLine, identifyProcess } from './process-identity.ts';

const isGone = (pid: number) => identifyProcess(pid) === undefined;

test('starts Envoy with its bootstrap, and ends it', async (t) => {
  const files = await sidecarIn(t);
  const sidecar = sidecarOf(files, '{"node": 1}');
  sidecar.start();
  const pid = await runningPid(files);
  assert.ok(commandLine(pid).includes(files.bootstrap));
  assert.equal(await readFile(files.bootstrap, 'utf8'), '{"node": 1}');
  assert.equal((await stat(files.bootstrap)).mode & 0o777, 0o600);
  assert.equal((await stat(files.directory)).mode & 0o777, 0o700);
  await sidecar.stop();
  assert.ok(isGone(pid));
  assert.equal(await pidFileText(files), undefined);
});

test('starts Envoy again when it dies', async (t) => {
  const files = await sidecarIn(t);
  const sidecar = sidecarOf(files);
  sidecar.start();
  atEnd(t, () => sidecar.stop());
  const first = await runningPid(files);
  process.kill(first, 'SIGKILL');
  const second = await runningPid(files, first);
  assert.notEqual(second, first);
});

test('tries an Envoy that keeps failing again, until it is stopped', async (t) => {
  const files = await sidecarIn(t);
  const sidecar = sidecarOf(files, '{}', failingEnvoy);
  sidecar.start();
  await waitFor(
    async () => (await readFile(files.log, 'utf8').catch(() => '')).split('critical').length > 3,
    {
      describe: 'three tries',
    },
  );
  await sidecar.stop();
});

test('a program that is not there is no crash of the control plane', async (t) => {
  const files = await sidecarIn(t);
  const sidecar = sidecarOf(files, '{}', '/no/such/envoy');
  sidecar.start();
  await sidecar.stop();
});

/** A control plane of its own, which is killed and leaves its Envoy running. */
async function killedControlPlane(t: Parameters<typeof sidecarIn>[0], directory: string, bootstrap: string) {
  const fixture = new URL('fixtures/sidecar-fixture.ts', import.meta.url);
  const program = `
    const { sidecarOf } = await import('${fixture}');
    const { sidecarFiles } = await import('${new URL('sidecar-files.ts', import.meta.url)}');
    sidecarOf(sidecarFiles('${directory}', 'shop/web'), '${bootstrap}').start();
    setInterval(() => {}, 1000);`;
  const child = await startProcess(t, process.execPath, ['--input-type=module', '--eval', program]);
  return child;
}

test('an Envoy outlives a killed control plane, and the next one takes it over', async (t) => {
  const files = await sidecarIn(t);
  const state = files.directory.replace('/sidecars/shop/web', '');
  const earlier = await killedControlPlane(t, state, '{}');
  const pid = await runningPid(files);
  earlier.signal('SIGKILL');
  await earlier.ended;
  const sidecar = sidecarOf(files);
  sidecar.start();
  await waitFor(() => sidecar.pid === pid, { describe: 'the Envoy to be taken over' });
  process.kill(pid, 'SIGKILL');
  const next = await runningPid(files, pid);
  await sidecar.stop();
  assert.ok(isGone(next));
});

test('an Envoy with another bootstrap is replaced', async (t) => {
  const files = await sidecarIn(t);
  const state = files.directory.replace('/sidecars/shop/web', '');
  const earlier = await killedControlPlane(t, state, '{"old": 1}');
  const pid = await runningPid(files);
  earlier.signal('SIGKILL');
  await earlier.ended;
  const sidecar = sidecarOf(files, '{"new": 1}');
  sidecar.start();
  const next = await runningPid(files, pid);
  assert.ok(isGone(pid));
  assert.equal(await readFile(files.bootstrap, 'utf8'), '{"new": 1}');
  assert.notEqual(next, pid);
  await sidecar.stop();
});

test('a process that has the id of an Envoy of old is neither taken over nor ended', async (t) => {
  const files = await sidecarIn(t);
  const innocent = await startProcess(t, fakeEnvoy, ['-c', files.bootstrap]);
  const identity = identifyProcess(innocent.pid) ?? assert.fail('it runs');
  writePidFile(files.pid, { ...identity, startTicks: String(Number(identity.startTicks) - 1) });
  const sidecar = sidecarOf(files);
  sidecar.start();
  const pid = await runningPid(files, innocent.pid);
  assert.notEqual(pid, innocent.pid);
  await sidecar.stop();
  assert.ok(!isGone(innocent.pid));
});

for (const text of [
  '',
  'nonsense',
  '-1 start=1 boot=x',
  '1 start=99 boot=00000000-0000-0000-0000-000000000000',
]) {
  test(`a pid file with ${JSON.stringify(text)} in it is no process of ours`, async (t) => {
    const files = await sidecarIn(t);
    const sidecar = sidecarOf(files);
    sidecar.start();
    await runningPid(files);
    await sidecar.stop();
    await writeFile(files.pid, text);
    const again = sidecarOf(files);
    again.start();
    const pid = await runningPid(files);
    await again.stop();
    assert.ok(isGone(pid));
  });
}
