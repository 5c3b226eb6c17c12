import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../test/lifetime.ts';
import { runProcess } from '../test/process.ts';
import { startFakeApi } from './fixtures/fake-api.ts';
import { programmedObject, serve } from './fixtures/mesh-objects.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** More than a pipe holds. */
const many = Array.from({ length: 3_000 }, (_, index) =>
  programmedObject({ kind: 'TrafficRoute', name: `route-${index}`, spec: { filler: 'x'.repeat(200) } }),
);

test('everything is written before it exits, into a pipe too, and without colours there', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', many);
  const words = [MAIN, 'get', 'tr', '-o', 'json', '--api', api.address];
  const { end, stdout } = await runProcess(t, process.execPath, words);
  assert.deepEqual(end, { kind: 'exited', status: 0 });
  assert.equal(JSON.parse(stdout).items.length, many.length);
  const table = await runProcess(t, process.execPath, [MAIN, 'get', 'tr', '--api', api.address]);
  assert.ok(!table.stdout.includes('\u001b'));
});

test('a reader that has enough is no failure', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', many);
  const child = spawn(process.execPath, [MAIN, 'get', 'tr', '-o', 'json', '--api', api.address], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atEnd(t, () => child.kill('SIGKILL'));
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'exit');
  assert.deepEqual({ status, said }, { status: 0, said: '' });
});

test('the exit status of a failure', async (t) => {
  const { end, stderr } = await runProcess(t, process.execPath, [MAIN, 'get', 'nothing']);
  assert.deepEqual(end, { kind: 'exited', status: 2 });
  assert.match(stderr, /^meltemi: there is no kind "nothing"/);
});
