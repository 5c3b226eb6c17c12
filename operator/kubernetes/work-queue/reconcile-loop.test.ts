import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { waitFor } from '../../../test/wait-for.ts';
import { ApiStatusError } from '../connection/api-errors.ts';
import { readStatus } from '../connection/read-status.ts';
import { RecordedLog } from '../fixtures/recorded-log.ts';
import { ObjectCache } from '../informer/object-cache.ts';
import type { ObjectSource } from '../informer/object-source.ts';
import { type LoopOptions, type Reconcile, ReconcileLoop, ReconcileTimeout } from './reconcile-loop.ts';
import { DEFAULT_QUEUE_TIMES } from './work-queue.ts';

function startLoop(t: TestContext, reconcile: Reconcile, options: Partial<LoopOptions> = {}) {
  const log = new RecordedLog();
  const times = { ...DEFAULT_QUEUE_TIMES, firstMs: 1, longestMs: 4 };
  const loop = new ReconcileLoop({ name: 'routes', reconcile, times, log, ...options });
  const stopping = new AbortController();
  const running = loop.run(stopping.signal);
  const stop = () => {
    stopping.abort();
    return running;
  };
  t.after(stop);
  return { loop, stop, log };
}

test('what fails is tried again until it works', async (t) => {
  const tries: string[] = [];
  const { loop, log } = startLoop(t, async (key) => {
    tries.push(key);
    if (tries.length < 4) throw new Error('not yet');
    return undefined;
  });
  loop.queue.add('shop/web');
  await waitFor(() => tries.length === 4, { describe: 'the fourth try' });
  assert.equal(log.lines.filter(({ level }) => level === 'warn').length, 3);
  assert.equal(loop.queue.failuresOf('shop/web'), 0);
});

test('that somebody else was faster is no news', async (t) => {
  let tries = 0;
  const { loop, log } = startLoop(t, async () => {
    tries += 1;
    if (tries === 1) throw new ApiStatusError('PUT /x', readStatus(409, undefined, undefined));
    return undefined;
  });
  loop.queue.add('a');
  await waitFor(() => tries === 2, { describe: 'the second try' });
  assert.deepEqual(
    log.lines.map(({ level }) => level),
    ['debug'],
  );
});

test('a reconciliation may ask to be called again', async (t) => {
  let calls = 0;
  const { loop } = startLoop(t, async () => {
    calls += 1;
    return calls < 3 ? { againAfterMs: 2 } : undefined;
  });
  loop.queue.add('a');
  await waitFor(() => calls === 3, { describe: 'the third call' });
});

test('as many objects as told are worked on at once, and no more', async (t) => {
  const releases: (() => void)[] = [];
  const { loop } = startLoop(
    t,
    () =>
      new Promise((resolve) => {
        releases.push(() => resolve(undefined));
      }),
    { concurrency: 2 },
  );
  for (const key of ['a', 'b', 'c']) loop.queue.add(key);
  await waitFor(() => releases.length === 2, { describe: 'two at work' });
  assert.equal(loop.queue.depth, 1);
  releases[0]?.();
  await waitFor(() => releases.length === 3, { describe: 'the third' });
  for (const release of releases) release();
});

test('one that takes too long is told so, and one that ends by that is tried again', async (t) => {
  const reasons: unknown[] = [];
  const { loop } = startLoop(
    t,
    async (_key, signal) => {
      if (reasons.length > 0) return undefined;
      await once(signal, 'abort');
      reasons.push(signal.reason);
      throw signal.reason;
    },
    { limits: { limitMs: 20, graceMs: 1_000 } },
  );
  loop.queue.add('a');
  await waitFor(() => reasons.length === 1 && loop.queue.failuresOf('a') === 0, {
    describe: 'the second try',
  });
  assert.ok(reasons[0] instanceof ReconcileTimeout);
});

test('stopping waits for what is in progress, and begins nothing', async (t) => {
  const ended: string[] = [];
  let release: () => void = () => undefined;
  const { loop, stop } = startLoop(t, async (key) => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    ended.push(key);
    return undefined;
  });
  loop.queue.add('a');
  loop.queue.add('b');
  await waitFor(() => loop.queue.depth === 1, { describe: 'a to be in progress' });
  const stopped = stop();
  release();
  await stopped;
  assert.deepEqual(ended, ['a']);
});

test('what does not end in its grace is told, and then left behind', async (t) => {
  let wasTold = false;
  const { loop, stop, log } = startLoop(
    t,
    (_key, signal) =>
      new Promise(() => {
        signal.addEventListener('abort', () => {
          wasTold = true;
        });
      }),
    { limits: { limitMs: 60_000, graceMs: 20 } },
  );
  loop.queue.add('a');
  await waitFor(() => loop.queue.depth === 0, { describe: 'a to be in progress' });
  await stop();
  assert.equal(wasTold, true);
  assert.deepEqual(log.lines.at(-1)?.fields, { loop: 'routes', objects: ['a'] });
});

test('changes of objects become keys', async (t) => {
  const seen = new Set<string>();
  const { loop } = startLoop(t, async (key) => {
    seen.add(key);
    return undefined;
  });
  const cache = new ObjectCache<string>();
  const source: Pick<ObjectSource<string>, 'follow'> = cache;
  const stop = loop.watch(source, ({ key }) => [key, `owner-of-${key}`]);
  const object = (name: string) => ({ metadata: { namespace: 'shop', name, uid: name }, value: name });
  cache.apply([{ type: 'Changed', object: object('a') }]);
  await waitFor(() => seen.size === 2, { describe: 'both keys' });
  assert.deepEqual([...seen], ['shop/a', 'owner-of-shop/a']);
  stop();
  cache.apply([{ type: 'Changed', object: object('b') }]);
  assert.equal(loop.queue.depth, 0);
});
