import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FaultSwitch } from './fault-switch.ts';
import type { ServiceReply } from './http-service.ts';
import { ratingsRoutes } from './ratings.ts';
import { readSettings } from './settings.ts';

type Ask = (method: 'GET' | 'POST', path: string) => Promise<ServiceReply>;

/** Ratings whose dice show these numbers, from 0 to 1, one after the other and again from the start. */
function ratings(dice: readonly number[]): Ask {
  let thrown = 0;
  const faults = new FaultSwitch(() => {
    thrown += 1;
    return dice[(thrown - 1) % dice.length] ?? 0;
  });
  const routes = ratingsRoutes(readSettings({ INSTANCE: 'ratings-1' }), faults);
  return async (method, pathAndQuery) => {
    const { pathname, searchParams } = new URL(pathAndQuery, 'http://ratings');
    const route = routes.find((candidate) => candidate.method === method && candidate.path === pathname);
    assert.ok(route, `no ${method} ${pathname}`);
    return route.answer({ headers: {}, query: searchParams });
  };
}

test('a healthy instance never fails', async () => {
  const ask = ratings([0]);
  assert.equal((await ask('GET', '/ratings/0')).status, 200);
});

test('told to fail half of its requests, it fails those whose dice say so, and counts them', async () => {
  const ask = ratings([0.1, 0.9]);
  await ask('POST', '/admin/fail?percent=50');
  const statuses = [];
  for (let request = 0; request < 4; request += 1) statuses.push((await ask('GET', '/ratings/0')).status);
  assert.deepEqual(statuses, [503, 200, 503, 200]);
  const json = { instance: 'ratings-1', answered: 4, failed: 2, failPercent: 50 };
  assert.deepEqual(await ask('GET', '/admin/state'), { status: 200, json });
});

test('told to be healthy, it is, and the count goes on', async () => {
  const ask = ratings([0.999]);
  await ask('POST', '/admin/fail');
  assert.equal((await ask('GET', '/ratings/0')).status, 503);
  await ask('POST', '/admin/healthy');
  assert.equal((await ask('GET', '/ratings/0')).status, 200);
  const json = { instance: 'ratings-1', answered: 2, failed: 1, failPercent: 0 };
  assert.deepEqual(await ask('GET', '/admin/state'), { status: 200, json });
});

for (const percent of ['101', '-1', 'half', '', 'NaN', 'Infinity']) {
  test(`'${percent}' percent is refused, and changes nothing`, async () => {
    const ask = ratings([0]);
    assert.equal((await ask('POST', `/admin/fail?percent=${percent}`)).status, 400);
    assert.equal((await ask('GET', '/ratings/0')).status, 200);
  });
}
