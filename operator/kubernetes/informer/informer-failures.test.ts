import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../test/wait-for.ts';
import { ApiConnectionError, ApiProtocolError, ApiStatusError } from '../connection/api-errors.ts';
import { type FakeApiServer, startFakeApiServer } from '../fixtures/fake-api-server.ts';
import { bookmark, configMap, configMapList } from '../fixtures/fake-objects.ts';
import { runInformer, shortForms } from '../fixtures/running-informer.ts';
import { WatchSilentError } from './watch-objects.ts';

/** Answers the first list with one object `a`; gives the watch that follows. */
async function listAndWatch(server: FakeApiServer) {
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)]));
  return server.nextWatch();
}

test('a watch that is refused with 410 is followed by a list, whose differences are told as one', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await listAndWatch(server)).refuse(410, 'Expired');
  const list = await server.nextList();
  assert.equal(informer.size, 1, 'what was known stays until the list is there');
  list.answer(configMapList(20, [configMap('b', 15)]));
  const watch = await server.nextWatch();
  assert.equal(watch.query.get('resourceVersion'), '20');
  assert.deepEqual(batches.map(shortForms), [['+shop/a'], ['-shop/a', '+shop/b']]);
});

test('a 410 in the middle of a watch is followed by a list, after what came before it', async (t) => {
  const server = await startFakeApiServer(t);
  const { batches } = runInformer(t, server);
  const watch = await listAndWatch(server);
  const events = [
    { type: 'ADDED', object: configMap('b', 11) },
    { type: 'ERROR', object: { kind: 'Status', code: 410, reason: 'Expired', message: 'too old' } },
    { type: 'ADDED', object: configMap('never', 12) },
  ];
  watch.write(events.map((event) => `${JSON.stringify(event)}\n`).join(''));
  const list = await server.nextList();
  assert.deepEqual(shortForms(batches[1]), ['+shop/b']);
  list.answer(configMapList(20, [configMap('a', 1), configMap('b', 11)]));
  await server.nextWatch();
  assert.equal(batches.length, 2, 'the list holds nothing new');
});

test('a version from the future, as after a restored backup, is followed by a list', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  const details = { causes: [{ reason: 'ResourceVersionTooLarge', message: 'Too large resource version' }] };
  (await listAndWatch(server)).refuse(504, 'Timeout', { details });
  (await server.nextList()).answer(configMapList(5, [configMap('old', 2)]));
  assert.equal((await server.nextWatch()).query.get('resourceVersion'), '5');
  assert.deepEqual([...informer.entries()], [['shop/old', {}]]);
});

test('an error of the server in a watch opens another from the last version', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  const watch = await listAndWatch(server);
  watch.event('ADDED', configMap('b', 17));
  watch.event('ERROR', {
    kind: 'Status',
    code: 500,
    reason: 'InternalError',
    message: 'etcdserver: no leader',
  });
  const next = await server.nextWatch();
  assert.equal(next.query.get('resourceVersion'), '17');
  const { trouble } = informer.health;
  assert.ok(trouble instanceof ApiStatusError);
  assert.equal(trouble.status.message, 'etcdserver: no leader');
  next.event('BOOKMARK', bookmark(18));
  await waitFor(() => informer.health.trouble === undefined, { describe: 'the trouble to be over' });
});

test('a server that is too busy is left alone as long as it asks', async (t) => {
  const server = await startFakeApiServer(t);
  runInformer(t, server);
  const watch = await listAndWatch(server);
  const refused = performance.now();
  watch.refuse(429, 'TooManyRequests', {}, { 'retry-after': '1' });
  await server.nextWatch();
  assert.ok(performance.now() - refused >= 1000);
});

test('a list that fails is tried until it works, and nothing is synced before', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  (await server.nextList()).refuse(403, 'Forbidden');
  const second = await server.nextList();
  const { trouble } = informer.health;
  assert.ok(trouble instanceof ApiStatusError);
  assert.equal(trouble.status.code, 403);
  assert.equal(informer.hasSynced, false);
  second.refuse(503, 'ServiceUnavailable');
  (await server.nextList()).reset();
  (await server.nextList()).answer('<html>not an API server</html>');
  await listAndWatch(server);
  assert.equal(informer.hasSynced, true);
  assert.equal(informer.health.trouble, undefined);
});

test('the half of a list that broke is nothing; the next one is taken whole', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  const text = JSON.stringify(configMapList(10, [configMap('a', 1), configMap('b', 2)]));
  const broken = await server.nextList();
  broken.write(text.slice(0, -20));
  broken.reset();
  const ended = await server.nextList();
  assert.ok(informer.health.trouble instanceof ApiConnectionError);
  ended.write(text.slice(0, -20));
  ended.end();
  const whole = await server.nextList();
  assert.ok(informer.health.trouble instanceof ApiProtocolError);
  assert.equal(informer.size, 0);
  whole.answer(configMapList(10, [configMap('b', 2)]));
  await server.nextWatch();
  assert.deepEqual(batches.map(shortForms), [['+shop/b']]);
});

test('pages that took too long are asked for in one piece', async (t) => {
  const server = await startFakeApiServer(t);
  const { batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)], 'more'));
  (await server.nextList()).refuse(410, 'Expired');
  const whole = await server.nextList();
  assert.deepEqual([...whole.query], []);
  whole.answer(configMapList(20, [configMap('a', 1), configMap('b', 11)]));
  await server.nextWatch();
  assert.deepEqual(batches.map(shortForms), [['+shop/a', '+shop/b']]);
});

test('pages that never end are given up', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [], 'more'));
  (await server.nextList()).answer(configMapList(10, [], 'more'));
  const anew = await server.nextList();
  assert.equal(anew.query.get('continue'), null);
  assert.ok(informer.health.trouble instanceof ApiProtocolError);
});

test('half a line at the end of a broken connection is nothing; the next watch brings the whole', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  const watch = await listAndWatch(server);
  watch.event('ADDED', configMap('b', 11));
  const half = JSON.stringify({ type: 'ADDED', object: configMap('c', 12) });
  watch.write(half.slice(0, 60));
  await waitFor(() => informer.size === 2, { describe: 'b' });
  watch.reset();
  const next = await server.nextWatch();
  assert.equal(next.query.get('resourceVersion'), '11');
  assert.ok(informer.health.trouble instanceof ApiConnectionError);
  next.event('ADDED', configMap('c', 12));
  await waitFor(() => informer.size === 3, { describe: 'c' });
  assert.deepEqual(batches.map(shortForms), [['+shop/a'], ['+shop/b'], ['+shop/c']]);
});

test('a whole line without its end is nothing either', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  const watch = await listAndWatch(server);
  watch.write(JSON.stringify({ type: 'DELETED', object: configMap('a', 11) }));
  watch.end();
  assert.equal((await server.nextWatch()).query.get('resourceVersion'), '10');
  assert.equal(informer.size, 1);
});

test('an event may come byte by byte', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  const watch = await listAndWatch(server);
  const line = Buffer.from(
    `${JSON.stringify({ type: 'ADDED', object: configMap('b', 11, { x: 'ä→😀' }) })}\n`,
  );
  for (const byte of line) watch.write(Buffer.of(byte));
  await waitFor(() => informer.get('shop/b'), { describe: 'b' });
  assert.deepEqual(informer.get('shop/b'), { x: 'ä→😀' });
});

const nonsense: Readonly<Record<string, string>> = {
  'no JSON': 'a proxy says hello',
  'no event': '["ADDED"]',
  'an unknown type': JSON.stringify({ type: 'RENAMED', object: configMap('a', 11) }),
  'an object without a version': JSON.stringify({
    type: 'ADDED',
    object: { metadata: { name: 'x', uid: 'u' } },
  }),
  'a bookmark without a version': JSON.stringify({ type: 'BOOKMARK', object: { metadata: {} } }),
};

for (const [what, line] of Object.entries(nonsense)) {
  test(`a watch that says nonsense (${what}) is opened again, and in the end everything is listed`, async (t) => {
    const server = await startFakeApiServer(t);
    const { informer } = runInformer(t, server);
    let watch = await listAndWatch(server);
    for (let time = 1; time < 3; time += 1) {
      watch.write(`${line}\n`);
      watch = await server.nextWatch();
      assert.equal(watch.query.get('resourceVersion'), '10');
      assert.ok(informer.health.trouble instanceof ApiProtocolError);
    }
    watch.write(`${line}\n`);
    (await server.nextList()).answer(configMapList(20, [configMap('a', 1)]));
    assert.equal((await server.nextWatch()).query.get('resourceVersion'), '20');
  });
}

test('a silent watch is taken for dead, and opened again from the last version', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server, { times: { silenceMs: 40 } });
  const watch = await listAndWatch(server);
  watch.event('BOOKMARK', bookmark(12));
  const next = await server.nextWatch();
  assert.equal(next.query.get('resourceVersion'), '12');
  assert.ok(informer.health.trouble instanceof WatchSilentError);
  await waitFor(() => watch.isOver, { describe: 'the end of the silent watch' });
});

test('while the server is away everything stays as it was', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await listAndWatch(server)).reset();
  for (let time = 0; time < 5; time += 1) (await server.nextWatch()).reset();
  assert.equal(informer.size, 1);
  assert.equal(informer.hasSynced, true);
  assert.ok(informer.health.trouble instanceof ApiConnectionError);
  (await server.nextWatch()).event('MODIFIED', configMap('a', 11, { x: '1' }));
  await waitFor(() => batches.length === 2, { describe: 'the change' });
  assert.equal(informer.health.trouble, undefined);
});

test('a server that ends every watch at once is not stormed', async (t) => {
  const server = await startFakeApiServer(t);
  runInformer(t, server, { times: { firstMs: 50, longestMs: 200 } });
  const watch = await listAndWatch(server);
  const begun = performance.now();
  watch.write('\n');
  watch.end();
  for (let time = 0; time < 4; time += 1) {
    const next = await server.nextWatch();
    next.event('BOOKMARK', bookmark(20 + time));
    next.end();
  }
  // Five pauses of half of 50 ms at the least, the last of which may not be over.
  assert.ok(performance.now() - begun >= 4 * 25);
});

test('a kind that the cluster may lack counts as listed without it, and is found when it comes', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server, { kind: { optional: true } });
  (await server.nextList()).refuse(404, 'NotFound');
  await informer.whenSynced();
  assert.equal(informer.size, 0);
  await listAndWatch(server);
  assert.equal(informer.size, 1);
});

test('a kind that the cluster must have is not taken for empty', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  (await listAndWatch(server)).refuse(410, 'Expired');
  (await server.nextList()).refuse(404, 'NotFound');
  await server.nextList();
  assert.equal(informer.size, 1);
});
