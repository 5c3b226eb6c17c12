import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Registry } from 'prom-client';
import { TurnedClock } from '../fixtures/turned-clock.ts';
import { QueueMetrics } from './queue-metrics.ts';
import { DEFAULT_QUEUE_TIMES, WorkQueue } from './work-queue.ts';

/** A queue whose pauses are as long as they can be, and what was taken from it, in order. */
function makeQueue() {
  const clock = new TurnedClock();
  const registry = new Registry();
  const metrics = new QueueMetrics(registry);
  const queue = new WorkQueue({ name: 'routes', clock, random: () => 0, metrics });
  const taken: (string | undefined)[] = [];
  const take = async () => {
    taken.push(await queue.take());
  };
  return { clock, queue, taken, take, registry };
}

/** Lets promises that are resolved be seen. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('keys come out in the order of their turn, each once', async () => {
  const { queue, taken, take } = makeQueue();
  for (const key of ['a', 'b', 'a', 'c', 'b']) queue.add(key);
  assert.equal(queue.depth, 3);
  await Promise.all([take(), take(), take()]);
  assert.deepEqual(taken, ['a', 'b', 'c']);
});

test('who waits is given the next key', async () => {
  const { queue, taken, take } = makeQueue();
  const waiting = take();
  queue.add('a');
  await waiting;
  assert.deepEqual(taken, ['a']);
});

test('a key that is added while it is worked on is worked on once more, after that', async () => {
  const { queue, taken, take } = makeQueue();
  queue.add('a');
  await take();
  queue.add('a');
  queue.add('a');
  const second = take();
  await settle();
  assert.deepEqual(taken, ['a'], 'never twice at the same time');
  queue.end('a', { result: 'succeeded' });
  await second;
  queue.end('a', { result: 'succeeded' });
  assert.equal(queue.depth, 0);
});

test('a failure is tried again later each time, and a success begins anew', async () => {
  const { clock, queue, take, taken } = makeQueue();
  queue.add('a');
  for (const pause of [200, 400, 800, 1600]) {
    await take();
    queue.end('a', { result: 'failed' });
    clock.turn(pause - 1);
    assert.equal(queue.depth, 0);
    clock.turn(1);
    assert.equal(queue.depth, 1);
  }
  assert.equal(queue.failuresOf('a'), 4);
  await take();
  queue.end('a', { result: 'succeeded' });
  assert.equal(queue.failuresOf('a'), 0);
  assert.equal(taken.length, 5);
});

test('the pauses have an end', async () => {
  const { clock, queue, take } = makeQueue();
  queue.add('a');
  for (let time = 0; time < 40; time += 1) {
    await take();
    queue.end('a', { result: 'failed' });
    clock.turn(DEFAULT_QUEUE_TIMES.longestMs);
    assert.equal(queue.depth, 1);
  }
});

test('a change does not wait for the pause of a failure', async () => {
  const { clock, queue, take } = makeQueue();
  queue.add('a');
  await take();
  queue.end('a', { result: 'failed' });
  queue.add('a');
  assert.equal(queue.depth, 1);
  assert.equal(clock.pending, 0, 'the retry is this one');
});

test('of two times the sooner counts', async () => {
  const { clock, queue } = makeQueue();
  queue.addAfter('a', 500);
  queue.addAfter('a', 100);
  queue.addAfter('a', 900);
  clock.turn(99);
  assert.equal(queue.depth, 0);
  clock.turn(1);
  assert.equal(queue.depth, 1);
  assert.equal(clock.pending, 0);
});

test('work may ask to be done again in a while', async () => {
  const { clock, queue, take } = makeQueue();
  queue.add('a');
  await take();
  queue.end('a', { result: 'succeeded', againAfterMs: 5_000 });
  clock.turn(4_999);
  assert.equal(queue.depth, 0);
  clock.turn(1);
  assert.equal(queue.depth, 1);
});

test('when everything fails at once, the retries are spread', async () => {
  const { clock, queue, take } = makeQueue();
  const keys = Array.from({ length: 300 }, (_, index) => `k${index}`);
  for (const key of keys) queue.add(key);
  for (const key of keys) {
    await take();
    queue.end(key, { result: 'failed' });
  }
  clock.turn(DEFAULT_QUEUE_TIMES.firstMs);
  // A burst of 100, and 20 a second after it.
  assert.ok(queue.depth >= 100 && queue.depth <= 105, `${queue.depth}`);
  clock.turn(5_000);
  assert.ok(queue.depth >= 195 && queue.depth <= 210, `${queue.depth}`);
});

test('after the end nothing comes out, and nobody waits', async () => {
  const { clock, queue, taken, take } = makeQueue();
  queue.add('a');
  await take();
  queue.addAfter('b', 100);
  queue.add('a');
  const waiting = take();
  queue.shutDown();
  await waiting;
  queue.end('a', { result: 'failed' });
  queue.add('c');
  await take();
  assert.deepEqual(taken, ['a', undefined, undefined]);
  assert.equal(queue.depth, 0);
  assert.equal(clock.pending, 0);
});

test('ending what was never begun is a mistake', () => {
  assert.throws(() => makeQueue().queue.end('a', { result: 'succeeded' }), TypeError);
});

test('the queue is measured', async () => {
  const { clock, queue, take, registry } = makeQueue();
  queue.add('a');
  queue.add('b');
  clock.turn(2_000);
  await take();
  clock.turn(500);
  queue.end('a', { result: 'failed' });
  const metrics = await registry.metrics();
  assert.match(metrics, /meltemi_workqueue_depth\{queue="routes"\} 1/);
  assert.match(metrics, /meltemi_workqueue_running\{queue="routes"\} 0/);
  assert.match(metrics, /meltemi_workqueue_wait_seconds_sum\{queue="routes"\} 2/);
  assert.match(metrics, /meltemi_workqueue_work_seconds_sum\{queue="routes"\} 0\.5/);
  assert.match(metrics, /meltemi_reconcile_total\{queue="routes",result="failed"\} 1/);
});
