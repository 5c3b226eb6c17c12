import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SeenProxy } from '../client/seen-proxy.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { givenProxy } from '../fixtures/proxies.ts';

const refusal = { type: 'VirtualHost', name: 'outbound/reviews:9080', reason: 'no such cluster' };
const proxies: readonly SeenProxy[] = [
  givenProxy('bookinfo/page-v1'),
  givenProxy('bookinfo/ratings-v1', {
    state: 'Stale',
    pending: ['Cluster', 'Endpoints'],
    rejected: [refusal],
  }),
  givenProxy('shop/cart', { state: 'Disconnected', certificateNotAfter: '2026-03-01T11:00:00Z' }),
  givenProxy('shop/till', { state: 'Absent', since: undefined, certificateNotAfter: undefined }),
];

async function startProxies(t: Parameters<typeof startFakeApi>[0], items = proxies) {
  const api = await startFakeApi(t, { '/api/v1/proxies': { items } });
  return (...words: string[]) => runCommand(['status', ...words, '--api', api.address]);
}

test('a line for each proxy, and one for all', async (t) => {
  const status = await startProxies(t);
  assert.deepEqual(await status(), {
    status: 0,
    stderr: '',
    stdout: [
      'PROXY                 STATE          SINCE   CERTIFICATE   DETAIL',
      'bookinfo/page-v1      Synced         5m      24h',
      'bookinfo/ratings-v1   Stale          5m      24h           refuses VirtualHost outbound/reviews:9080: no such cluster; has not acknowledged Cluster, Endpoints',
      'shop/cart             Disconnected   5m      expired',
      'shop/till             Absent         -       -             has not connected yet',
      '',
      '4 proxies: 1 synced, 1 stale, 1 disconnected, 1 absent; 1 refuses something',
      '',
    ].join('\n'),
  });
});

test('of one namespace, and as data', async (t) => {
  const status = await startProxies(t);
  assert.match((await status('-n', 'shop')).stdout, /\n2 proxies: 0 synced, 1 disconnected, 1 absent\n$/);
  const { items } = JSON.parse((await status('-n', 'bookinfo', '-o', 'json')).stdout);
  assert.deepEqual(items, proxies.slice(0, 2));
});

test('a mesh without proxies says why', async (t) => {
  const status = await startProxies(t, []);
  assert.match((await status()).stderr, /^No proxies found: a MeshWorkload has one, unless/);
});
