import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort } from '../../../test/free-port.ts';
import { claimPlot, type Plot, placeOn } from './plot.ts';

test('a place on another plot has another address and another port', () => {
  assert.deepEqual(placeOn(0, { address: '127.0.1.11', port: 9080 }), { address: '127.0.1.11', port: 9080 });
  assert.deepEqual(placeOn(3, { address: '127.0.1.11', port: 9080 }), { address: '127.0.4.11', port: 9380 });
  assert.deepEqual(placeOn(1, { address: '127.0.0.1', port: 15010 }), { address: '127.0.0.1', port: 15110 });
});

test('two demos get different plots, and one that ends leaves its plot to the next', async () => {
  const one = await claimPlot([]);
  const other = await claimPlot([]);
  assert.notEqual(one.number, other.number);
  one.release();
  const next = await claimPlot([]);
  assert.equal(next.number, one.number);
  for (const plot of [other, next]) plot.release();
});

test('a plot with a busy port is left out', async (t) => {
  const free = await claimPlot([]);
  free.release();
  const port = await freePort();
  const busy = createServer().listen(placeOn(free.number, { address: '127.0.1.1', port }).port, '0.0.0.0');
  t.after(() => busy.close());
  await new Promise((listening) => busy.once('listening', listening));
  const plot: Plot = await claimPlot([{ address: '127.0.1.1', port }]);
  assert.ok(plot.number > free.number);
  plot.release();
});
