import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { test } from 'node:test';
import { FakeScheduler } from '../../ca/fixtures/fake-scheduler.ts';
import { waitFor } from '../../test/wait-for.ts';
import { assertGone, isGone, reached, readyPid, sidecarStage } from './fixtures/sidecar-stage.ts';
import { commandLine } from './process-identity.ts';

const modeOf = async (path: string) => (await stat(path)).mode & 0o777;
const taken = {
  status: 1,
  says: "[2026-01-31 10:11:12.345][4711][critical][main] [source/server/server.cc:449] error `cannot bind '127.0.0.1:80': Address already in use` initializing config 'x'",
};

test('starts Envoy with its bootstrap, and ends it', async (t) => {
  const { files, sidecar, log } = await sidecarStage(t);
  const made = sidecar({ mark: 'this' });
  made.start();
  const pid = await readyPid(made);
  assert.ok(commandLine(pid).includes(files.bootstrap));
  assert.equal(await readFile(files.bootstrap, 'utf8'), '{"mark":"this"}');
  assert.equal(await modeOf(files.bootstrap), 0o600);
  assert.equal(await modeOf(files.log), 0o600);
  assert.equal(await modeOf(files.directory), 0o700);
  assert.match(await readFile(files.pid, 'utf8'), new RegExp(`^${pid} `));
  await made.stop();
  assertGone(pid);
  assert.deepEqual(made.state, { kind: 'Stopped' });
  assert.deepEqual((await readdir(files.directory)).sort(), ['admin-address', 'bootstrap.json', 'envoy.log']);
  assert.equal(log.messages(/^sidecar shop\/web is ready in \d+ ms$/).length, 1);
});

test('an Envoy that is killed comes back', async (t) => {
  const { sidecar, log } = await sidecarStage(t);
  const made = sidecar();
  made.start();
  const first = await readyPid(made);
  process.kill(first, 'SIGKILL');
  const second = await readyPid(made, first);
  assert.ok(isGone(first) && !isGone(second));
  assert.equal(log.messages(/was ended by SIGKILL/).length, 1);
  await waitFor(() => log.messages(/is ready in \d+ ms, after 1 failure$/).length === 1, {
    describe: 'the log to tell of it',
  });
});

test('one that keeps failing is tried again after pauses that double, and is told of once', async (t) => {
  const { sidecar, log } = await sidecarStage(t);
  const scheduler = new FakeScheduler(1_000_000);
  const backoff = { firstMs: 200, longestMs: 700, goodRunMs: 30_000 };
  const made = sidecar({ fails: taken }, { scheduler, backoff, random: () => 0 });
  made.start();
  for (const pause of [200, 400, 700, 700]) {
    const { until, reason } = await reached(made, 'Waiting');
    assert.equal(until - scheduler.now(), pause);
    assert.equal(reason, "exited with status 1: cannot bind '127.0.0.1:80': Address already in use");
    scheduler.advance(pause - 1);
    assert.equal(made.state.kind, 'Waiting');
    scheduler.advance(1);
    await waitFor(() => made.state.kind !== 'Waiting' || made.state.until !== until, {
      describe: 'the next try',
    });
  }
  await reached(made, 'Waiting');
  assert.equal(log.messages(/^started a sidecar$/).length, 5);
  const told = log.entries.filter(({ msg }) => /cannot bind/.test(msg));
  assert.equal(told.length, 1);
  assert.deepEqual(told[0]?.lastLines, [taken.says]);
});

test('after a good run the pauses begin anew', async (t) => {
  const { sidecar } = await sidecarStage(t);
  const scheduler = new FakeScheduler(1_000_000);
  const backoff = { firstMs: 200, longestMs: 10_000, goodRunMs: 30_000 };
  const made = sidecar({}, { scheduler, backoff, random: () => 0 });
  made.start();
  let pid = 0;
  for (const { ranFor, pause } of [
    { ranFor: 1, pause: 200 },
    { ranFor: 29_999, pause: 400 },
    { ranFor: 30_000, pause: 200 },
  ]) {
    pid = await readyPid(made, pid);
    scheduler.advance(ranFor);
    process.kill(pid, 'SIGKILL');
    const { until } = await reached(made, 'Waiting');
    assert.equal(until - scheduler.now(), pause);
    scheduler.advance(pause);
  }
});

test('a program that is not there is no crash of the control plane', async (t) => {
  const { sidecar, log } = await sidecarStage(t);
  const made = sidecar(
    {},
    { envoy: '/no/such/envoy', backoff: { firstMs: 60_000, longestMs: 60_000, goodRunMs: 1 } },
  );
  made.start();
  const { reason } = await reached(made, 'Waiting');
  assert.match(reason, /was not started: cannot start Envoy at \/no\/such\/envoy: .*ENOENT/);
  assert.equal(log.messages(/cannot start Envoy/).length, 1);
  // It does not wait for the end of the pause.
  await made.stop();
  assert.equal(made.state.kind, 'Stopped');
});

test('what must be prepared is prepared before each start, and a failure of it is tried again', async (t) => {
  const { sidecar, files } = await sidecarStage(t);
  const seen: string[] = [];
  const prepare = async () => {
    seen.push((await readdir(files.directory)).includes('bootstrap.json') ? 'after a start' : 'before');
    if (seen.length === 1) throw new Error('not yet');
    // Something has changed meanwhile.
    if (seen.length === 2) made.prepareAgain();
  };
  const made = sidecar({}, { prepare });
  made.start();
  const pid = await readyPid(made);
  assert.deepEqual(seen.slice(0, 2), ['before', 'before']);
  await waitFor(() => seen.length === 3, { describe: 'it to be prepared again' });
  made.prepareAgain();
  await waitFor(() => seen.length === 4, { describe: 'it to be prepared once more' });
  assert.equal(await readyPid(made), pid);
});

test('an Envoy that has no configuration yet runs, and is not ready', async (t) => {
  const { sidecar, files, log } = await sidecarStage(t);
  const made = sidecar({ isNeverLive: true });
  made.start();
  const { pid } = await reached(made, 'Running');
  await waitFor(async () => (await readFile(files.log, 'utf8')).includes('GET /ready'), {
    describe: 'it to be asked',
  });
  assert.deepEqual(made.state, { kind: 'Running', pid, isReady: false });
  await made.stop();
  assertGone(pid);
  assert.deepEqual(log.messages(/ready/), []);
});

test('its Envoy is drained before it is ended', async (t) => {
  const { sidecar, files } = await sidecarStage(t);
  const before: string[] = [];
  const made = sidecar({}, { beforeEnd: async () => void before.push(await readFile(files.log, 'utf8')) });
  made.start();
  const pid = await readyPid(made);
  await made.stop();
  assertGone(pid);
  assert.doesNotMatch(before.join(), /drain/);
  const said = await readFile(files.log, 'utf8');
  assert.match(
    said,
    /POST \/drain_listeners\?graceful\nGET \/stats[^\n]*\n(?:GET[^\n]*\n)*caught ENVOY_SIGTERM/,
  );
});

test('requests that never end, and an Envoy that never does, are not waited for without end', async (t) => {
  const { sidecar } = await sidecarStage(t);
  const made = sidecar(
    { isBusy: true, ignoresSigterm: true },
    { endTimes: { drainMs: 100, quietMs: 100, endMs: 100 } },
  );
  made.start();
  const pid = await readyPid(made);
  await made.stop();
  assertGone(pid);
});

test('a kill waits for nothing', async (t) => {
  const { sidecar } = await sidecarStage(t);
  const endTimes = { drainMs: 60_000, quietMs: 100, endMs: 60_000 };
  const made = sidecar({ isBusy: true, ignoresSigterm: true }, { endTimes });
  made.start();
  const pid = await readyPid(made);
  const stopping = made.stop();
  await reached(made, 'Stopping');
  made.kill();
  await stopping;
  assertGone(pid);
});
