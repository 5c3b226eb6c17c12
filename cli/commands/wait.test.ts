import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../test/wait-for.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { givenObject, programmed, programmedObject, serve } from '../fixtures/mesh-objects.ts';

const route = { kind: 'TrafficRoute', name: 'reviews' } as const;
const done = programmedObject(route);
const pending = givenObject({
  ...route,
  conditions: [programmed('False', 'Pending', '3 of 12 proxies, waiting for bookinfo/page-v1')],
});
const FOR = '--for=condition=Programmed';

test('ends when the condition comes true, and not before', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', [pending]);
  const run = runCommand(['wait', FOR, 'trafficroute/reviews', '--api', api.address]);
  await waitFor(() => api.asked.length >= 3, { describe: 'a few looks' });
  serve(api, 'trafficroutes', [done]);
  assert.deepEqual(await run, { status: 0, stdout: 'trafficroute reviews condition met\n', stderr: '' });
});

test('an object that is not there yet may come', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', []);
  const run = runCommand(['wait', FOR, 'tr', 'reviews', '-n', 'bookinfo', '--api', api.address]);
  await waitFor(() => api.asked.length >= 3, { describe: 'a few looks' });
  serve(api, 'trafficroutes', [done]);
  assert.equal((await run).status, 0);
});

test('a control plane that goes away and comes back is waited for', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', [pending]);
  const run = runCommand(['wait', FOR, 'tr/reviews', '--api', api.address]);
  await waitFor(() => api.asked.length >= 2, { describe: 'a look' });
  const list = '/apis/mesh.meltemi.dev/v1alpha1/trafficroutes';
  let cut = 0;
  api.answers.set(list, (response) => {
    cut += 1;
    response.destroy();
  });
  await waitFor(() => cut >= 2, { describe: 'looks that fail' });
  serve(api, 'trafficroutes', [done]);
  assert.equal((await run).status, 0);
});

test('what does not come true in time is told with its state', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', [pending]);
  const { status, stderr } = await runCommand([
    'wait',
    FOR,
    'tr/reviews',
    '--timeout',
    '0s',
    '--api',
    api.address,
  ]);
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'meltemi: trafficroute reviews is not Programmed=True after 0 s; Programmed=False, Pending: 3 of 12 proxies, ' +
      'waiting for bookinfo/page-v1: mend what it says, or wait longer with --timeout\n',
  );
});

test('all objects of a kind, each told when it is there', async (t) => {
  const api = await startFakeApi(t);
  const other = programmedObject({ ...route, namespace: 'shop' });
  serve(api, 'trafficroutes', [pending, other]);
  const run = await runCommand(['wait', FOR, 'tr', '--all', '--timeout', '0s', '--api', api.address]);
  assert.equal(run.status, 1);
  assert.equal(run.stdout, 'trafficroute shop/reviews condition met\n');
  assert.match(run.stderr, /^meltemi: trafficroute bookinfo\/reviews is not Programmed=True/);
});

test('waits for an end', async (t) => {
  const api = await startFakeApi(t);
  serve(api, 'trafficroutes', [done]);
  const run = runCommand(['wait', '--for=delete', 'TrafficRoute/bookinfo/reviews', '--api', api.address]);
  await waitFor(() => api.asked.length >= 2, { describe: 'a look' });
  api.answers.clear();
  serve(api, 'trafficroutes', []);
  assert.deepEqual(await run, { status: 0, stdout: 'trafficroute bookinfo/reviews is gone\n', stderr: '' });
});

test('mistakes in the words', async () => {
  const wrong = [
    ['wait', 'tr/a'],
    ['wait', '--for=Programmed', 'tr/a'],
    ['wait', FOR, 'tr'],
    ['wait', FOR, 'tr/a', '--timeout', '5'],
  ];
  for (const words of wrong) assert.equal((await runCommand(words)).status, 2, words.join(' '));
});
