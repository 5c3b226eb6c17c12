import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WaitTimeoutError, waitFor } from './wait-for.ts';

test('gives the first value that is something', async () => {
  const states = [undefined, null, false, 0];
  assert.equal(await waitFor(() => states.shift(), { describe: 'a number', interval: 1 }), 0);
});

test('says what it waited for and the last state', async () => {
  const waiting = waitFor(() => undefined, { describe: 'a proxy', timeout: 20, interval: 5 });
  await assert.rejects(waiting, {
    name: 'WaitTimeoutError',
    message: /^gave up waiting for a proxy after 20 ms/,
  });
});

test('takes a throwing condition as not met, and shows its last error', async () => {
  let tries = 0;
  const condition = () => {
    tries += 1;
    throw new RangeError(`try ${tries}`);
  };
  const waiting = waitFor(condition, { describe: 'order', timeout: 20, interval: 5 });
  await assert.rejects(waiting, (error) => {
    assert.ok(error instanceof WaitTimeoutError);
    assert.match(error.message, new RegExp(`RangeError: try ${tries}$`));
    return true;
  });
});

test('gives up on a try that hangs', async () => {
  const waiting = waitFor(() => new Promise(() => undefined), { describe: 'nothing', timeout: 20 });
  await assert.rejects(waiting, /a try that had not ended/);
});
