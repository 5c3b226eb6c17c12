import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchGolden } from '../../test/golden.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { givenProxy, RESOURCES } from '../fixtures/proxies.ts';

const refusal = {
  type: 'VirtualHost',
  name: 'outbound/reviews.bookinfo.svc.cluster.local:9080',
  reason: 'Proto constraint\nvalidation failed',
};
const page = givenProxy('bookinfo/page-v1', { state: 'Stale', pending: ['Endpoints'], rejected: [refusal] });
const away = givenProxy('shop/page-v1', { state: 'Disconnected' });
const cart = givenProxy('shop/cart');

async function startProxies(t: Lifetime) {
  const api = await startFakeApi(t, {
    '/api/v1/proxies': { items: [page, cart, away] },
    '/api/v1/proxies/bookinfo/page-v1': { ...page, resources: RESOURCES },
    '/api/v1/proxies/shop/page-v1': { ...away, resources: [] },
    '/api/v1/proxies/shop/cart': { ...cart, resources: [] },
  });
  return (...words: string[]) => runCommand(['proxy', ...words, '--api', api.address]);
}

test('everything a proxy has been sent, and what it refuses', async (t) => {
  const proxy = await startProxies(t);
  const [narrow, wide] = [await proxy('bookinfo/page-v1'), await proxy('bookinfo/page-v1', '-o', 'wide')];
  assert.equal(narrow.status, 0);
  matchGolden(
    new URL('../proxies/testdata/proxy.out.txt', import.meta.url),
    `${narrow.stdout}\n${wide.stdout}`,
  );
});

test('flags choose what is shown', async (t) => {
  const proxy = await startProxies(t);
  assert.match((await proxy('bookinfo/page-v1', '--routes')).stdout, /Refused, in the words of Envoy/);
  assert.doesNotMatch((await proxy('bookinfo/page-v1', '--clusters')).stdout, /Refused/);
  const namesOf = async (...flags: string[]) => {
    const { stdout } = await proxy('bookinfo/page-v1', ...flags, '-o', 'json');
    return JSON.parse(stdout).resources.map(({ type }: { type: string }) => type);
  };
  assert.deepEqual(await namesOf('--routes'), ['RouteConfiguration', 'VirtualHost']);
  assert.deepEqual(await namesOf('--listeners', '--secrets'), ['Secret', 'PolicyFilter', 'Listener']);
  assert.deepEqual(await namesOf('--clusters'), ['Cluster']);
  assert.deepEqual(await namesOf('--endpoints'), ['Endpoints']);
  assert.equal((await namesOf()).length, RESOURCES.length);
});

test('as data, with the messages', async (t) => {
  const proxy = await startProxies(t);
  const { resources } = JSON.parse((await proxy('bookinfo/page-v1', '--clusters', '-o', 'json')).stdout);
  assert.deepEqual(resources, RESOURCES.slice(1, 2));
});

test('a proxy that is not connected', async (t) => {
  const proxy = await startProxies(t);
  const { stdout } = await proxy('shop/page-v1');
  assert.equal(
    stdout,
    'shop/page-v1: Disconnected, gone for 5m; certificate for 24h; what it works with was sent before and is not known\n',
  );
});

test('the namespace may be left out where only one has the name', async (t) => {
  const proxy = await startProxies(t);
  assert.match((await proxy('cart')).stdout, /^shop\/cart: Synced, /);
  assert.match((await proxy('page-v1', '-n', 'shop')).stdout, /^shop\/page-v1/);
  const { status, stderr } = await proxy('page-v1');
  assert.equal(status, 1);
  assert.equal(
    stderr,
    'meltemi: several proxies are called page-v1: name one of bookinfo/page-v1, shop/page-v1\n',
  );
});

test('names that nobody has', async (t) => {
  const proxy = await startProxies(t);
  assert.match((await proxy('shop/cat')).stderr, /there is no proxy shop\/cat: did you mean shop\/cart\?/);
  assert.match((await proxy('bookinfo/cart')).stderr, /did you mean shop\/cart\?/);
  assert.match((await proxy('till')).stderr, /there is no proxy till: see what there is: `meltemi status`/);
  assert.equal((await proxy('a/b/c')).status, 2);
});
