import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { waitFor } from '../../test/wait-for.ts';
import { readyPid, sidecarStage } from './fixtures/sidecar-stage.ts';

test('what waits for a live Envoy is tried until it works, and only then is the sidecar ready', async (t) => {
  const { sidecar, log } = await sidecarStage(t);
  const seen: boolean[] = [];
  const whenLive = async () => {
    seen.push(made.state.kind === 'Running' && made.state.isReady);
    if (seen.length < 3) throw new Error('not yet');
  };
  const made = sidecar({}, { whenLive });
  made.start();
  const pid = await readyPid(made);
  assert.deepEqual(seen, [false, false, false]);
  assert.equal(log.messages(/^sidecar shop\/web is live, and gets no traffic$/).length, 2);
  process.kill(pid, 'SIGKILL');
  await readyPid(made, pid);
  assert.equal(seen.length, 4);
});

test('nothing is done for an Envoy that is not live', async (t) => {
  const { sidecar, files } = await sidecarStage(t);
  const seen: string[] = [];
  const made = sidecar({ isNeverLive: true }, { whenLive: async () => void seen.push('live') });
  made.start();
  await waitFor(async () => (await readFile(files.log, 'utf8')).includes('GET /ready'), {
    describe: 'it to be asked whether it is',
  });
  await made.stop();
  assert.deepEqual(seen, []);
});

test('what never works does not keep a sidecar from ending', async (t) => {
  const { sidecar, log } = await sidecarStage(t);
  const made = sidecar({}, { whenLive: () => Promise.reject(new Error('never')) });
  made.start();
  await waitFor(() => log.messages(/gets no traffic/).length > 1, { describe: 'it to be tried again' });
  await made.stop();
  assert.equal(made.state.kind, 'Stopped');
});
