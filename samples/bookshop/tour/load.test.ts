import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { keepSending, sendMany } from './load.ts';

test('every request is sent once, and outcomes are in their order', async () => {
  const sent: number[] = [];
  const outcomes = await sendMany(20, 3, async (index) => {
    sent.push(index);
    if (index % 3 === 0) await setImmediate();
    return index * 2;
  });
  assert.deepEqual(
    sent,
    Array.from({ length: 20 }, (_, index) => index),
  );
  assert.deepEqual(
    outcomes,
    Array.from({ length: 20 }, (_, index) => index * 2),
  );
});

test('never more than so many are on their way', async () => {
  let [now, most] = [0, 0];
  await sendMany(50, 4, async () => {
    now += 1;
    most = Math.max(most, now);
    await setImmediate();
    now -= 1;
  });
  assert.equal(most, 4);
});

test('steady traffic goes on until it is ended, and loses no outcome', async () => {
  let sent = 0;
  const enough = Promise.withResolvers<void>();
  const traffic = keepSending(2, async () => {
    sent += 1;
    if (sent === 10) enough.resolve();
    await setImmediate();
    return 'ok';
  });
  await enough.promise;
  const outcomes = await traffic.end();
  assert.ok(outcomes.length >= 10);
  assert.equal(outcomes.length, sent);
});
