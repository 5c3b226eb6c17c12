import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitFor } from '../../../test/wait-for.ts';
import { startFakeApiServer } from '../fixtures/fake-api-server.ts';
import { bookmark, configMap, configMapList } from '../fixtures/fake-objects.ts';
import { runInformer, shortForms } from '../fixtures/running-informer.ts';

test('lists once, then watches from the version of the list', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);

  const list = await server.nextList();
  assert.equal(list.path, '/api/v1/configmaps');
  assert.deepEqual(Object.fromEntries(list.query), { limit: '500' });
  assert.equal(informer.hasSynced, false);
  list.answer(configMapList(10, [configMap('a', 3), configMap('b', 7)]));

  const watch = await server.nextWatch();
  const { timeoutSeconds, ...query } = Object.fromEntries(watch.query);
  assert.deepEqual(query, { watch: 'true', resourceVersion: '10', allowWatchBookmarks: 'true' });
  assert.ok(Number(timeoutSeconds) >= 300 && Number(timeoutSeconds) <= 600, timeoutSeconds);
  assert.equal(informer.hasSynced, true);
  assert.equal(informer.health.trouble, undefined);
  assert.deepEqual(batches.map(shortForms), [['+shop/a', '+shop/b']]);
});

test('a namespace and selectors narrow both list and watch', async (t) => {
  const server = await startFakeApiServer(t);
  runInformer(t, server, { kind: { namespace: 'shop', labelSelector: 'app=web', fieldSelector: 'x=y' } });
  const list = await server.nextList();
  list.answer(configMapList(1, []));
  for (const request of [list, await server.nextWatch()]) {
    assert.equal(request.path, '/api/v1/namespaces/shop/configmaps');
    assert.equal(request.query.get('labelSelector'), 'app=web');
    assert.equal(request.query.get('fieldSelector'), 'x=y');
  }
});

test('a list in pages is taken as a whole', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)], 'more'));
  const second = await server.nextList();
  assert.equal(second.query.get('continue'), 'more');
  assert.equal(informer.size, 0);
  second.answer(configMapList(10, [configMap('b', 2)]));
  await server.nextWatch();
  assert.deepEqual(batches.map(shortForms), [['+shop/a', '+shop/b']]);
});

test('a list without items may have null for them', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  (await server.nextList()).answer({
    kind: 'ConfigMapList',
    metadata: { resourceVersion: '4' },
    items: null,
  });
  await server.nextWatch();
  assert.equal(informer.hasSynced, true);
});

test('changes are told as they come, those that came together together', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)]));
  const watch = await server.nextWatch();
  const lines = [
    { type: 'MODIFIED', object: configMap('a', 11, { x: '1' }) },
    { type: 'ADDED', object: configMap('b', 12) },
  ];
  watch.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  await waitFor(() => informer.size === 2, { describe: 'b' });
  watch.event('DELETED', configMap('a', 13, { x: '1' }));
  await waitFor(() => informer.size === 1, { describe: 'the end of a' });
  assert.deepEqual(batches.map(shortForms), [['+shop/a'], ['~shop/a', '+shop/b'], ['-shop/a']]);
  assert.deepEqual(batches[1]?.[0], { kind: 'Updated', key: 'shop/a', value: { x: '1' }, before: {} });
  assert.deepEqual(batches[2]?.[0], { kind: 'Deleted', key: 'shop/a', before: { x: '1' } });
});

test('what nobody keeps is no change, and neither is the end of what was not known', async (t) => {
  const server = await startFakeApiServer(t);
  const { batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1, { x: '1' })]));
  const watch = await server.nextWatch();
  watch.event('MODIFIED', configMap('a', 11, { x: '1' }));
  watch.event('DELETED', configMap('stranger', 12));
  watch.event('ADDED', configMap('b', 13));
  await waitFor(() => batches.length === 2, { describe: 'b' });
  assert.deepEqual(batches.map(shortForms), [['+shop/a'], ['+shop/b']]);
});

test('the next watch goes on from the last bookmark', async (t) => {
  const server = await startFakeApiServer(t);
  runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, []));
  const watch = await server.nextWatch();
  watch.event('BOOKMARK', bookmark(500));
  watch.end();
  assert.equal((await server.nextWatch()).query.get('resourceVersion'), '500');
});

test('an object that was deleted and made again is another one', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1, {}, 'first')]));
  const watch = await server.nextWatch();
  // Its deletion was missed, and its data are the same.
  watch.event('MODIFIED', configMap('a', 12, {}, 'second'));
  await waitFor(() => batches.length === 2, { describe: 'the second a' });
  assert.deepEqual(shortForms(batches[1]), ['-shop/a', '+shop/a']);
  watch.event('ERROR', { kind: 'Status', code: 410, reason: 'Expired' });
  (await server.nextList()).answer(configMapList(20, [configMap('a', 15, {}, 'third')]));
  await server.nextWatch();
  assert.deepEqual(shortForms(batches[2]), ['-shop/a', '+shop/a']);
  assert.equal(informer.size, 1);
});

test('who follows late is told all there is, and who stops is told no more', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)]));
  const watch = await server.nextWatch();
  const late: (readonly string[])[] = [];
  const stop = informer.follow((changes) => late.push(shortForms(changes)));
  assert.deepEqual(late, [['+shop/a']]);
  stop();
  watch.event('ADDED', configMap('b', 11));
  await waitFor(() => batches.length === 2, { describe: 'b' });
  assert.deepEqual(late, [['+shop/a']]);
});

test('an index follows the objects', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, batches } = runInformer(t, server);
  const byColour = informer.index((data) => Object.values(data ?? {}).map(String));
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1, { colour: 'red' })]));
  const watch = await server.nextWatch();
  const later = informer.index((data) => Object.keys(data ?? {}));
  assert.deepEqual(later.lookup('colour'), [{ colour: 'red' }]);
  watch.event('MODIFIED', configMap('a', 11, { colour: 'blue' }));
  await waitFor(() => batches.length === 2, { describe: 'the change' });
  assert.deepEqual(byColour.lookup('red'), []);
  assert.deepEqual(byColour.lookup('blue'), [{ colour: 'blue' }]);
  watch.event('DELETED', configMap('a', 12, { colour: 'blue' }));
  await waitFor(() => batches.length === 3, { describe: 'the end' });
  assert.deepEqual(byColour.lookup('blue'), []);
});

test('who waits for all objects is told when they are there, or gives up', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer } = runInformer(t, server);
  const givenUp = new AbortController();
  const impatient = informer.whenSynced(givenUp.signal);
  givenUp.abort(new Error('enough'));
  await assert.rejects(impatient, /enough/);
  const patient = informer.whenSynced();
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)]));
  await patient;
  assert.equal(informer.size, 1);
  await informer.whenSynced();
});

test('stopping ends the watch, and nothing is asked after it', async (t) => {
  const server = await startFakeApiServer(t);
  const { stop } = runInformer(t, server);
  (await server.nextList()).answer(configMapList(10, []));
  const watch = await server.nextWatch();
  watch.begin();
  await stop();
  await waitFor(() => watch.isOver, { describe: 'the end of the watch' });
  assert.equal(server.waiting, 0);
});

test('a mistake of those who follow ends the informer loudly', async (t) => {
  const server = await startFakeApiServer(t);
  const { informer, running } = runInformer(t, server);
  informer.follow(() => {
    throw new TypeError('a mistake');
  });
  const failed = assert.rejects(running, /a mistake/);
  (await server.nextList()).answer(configMapList(10, [configMap('a', 1)]));
  await failed;
});
