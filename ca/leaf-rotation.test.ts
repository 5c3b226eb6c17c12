import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SigningCertificateExpired } from './authority.ts';
import { FakeAuthority } from './fixtures/fake-authority.ts';
import { FakeScheduler } from './fixtures/fake-scheduler.ts';
import {
  type FailedRotation,
  type HeldLeaf,
  LEAVES_A_TURN,
  LeafCache,
  type LeafCacheOptions,
} from './leaf-rotation.ts';
import { SpiffeId } from './spiffe.ts';

const NOW = Date.parse('2027-03-01T12:00:00Z');
const HOUR = 3_600_000;
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });
const RATINGS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'ratings' });

/** A cache of leaves of 10 hours, on a fake clock, that writes down what it says. */
function cacheOnFakeClock(options: Partial<LeafCacheOptions> = {}) {
  const scheduler = new FakeScheduler(NOW);
  const authority = new FakeAuthority();
  const rotated: HeldLeaf[] = [];
  const failed: FailedRotation[] = [];
  const cache = new LeafCache({
    authority,
    scheduler,
    ttlMs: 10 * HOUR,
    jitter: () => 0,
    onRotated: (leaf) => rotated.push(leaf),
    onRotationFailed: (failure) => failed.push(failure),
    ...options,
  });
  return { cache, scheduler, authority, rotated, failed };
}

test('a holder keeps its leaf; another holder, or another identity, gets another', () => {
  const { cache } = cacheOnFakeClock();
  const leaf = cache.get('proxy-1', REVIEWS);
  assert.equal(cache.get('proxy-1', REVIEWS), leaf);
  assert.equal(cache.get('proxy-1', SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' })), leaf);
  assert.notEqual(cache.get('proxy-1', RATINGS).serial, leaf.serial);
  assert.notEqual(cache.get('proxy-2', REVIEWS).serial, leaf.serial);
});

test('a leaf is replaced at half of its life, again and again, and its holder is told', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock();
  cache.get('proxy-1', REVIEWS);
  scheduler.advance(5 * HOUR - 1);
  assert.equal(rotated.length, 0);
  scheduler.advance(1);
  assert.deepEqual(rotated, [{ holder: 'proxy-1', identity: REVIEWS, leaf: cache.get('proxy-1', REVIEWS) }]);
  assert.equal(cache.get('proxy-1', REVIEWS).serial, '2');
  scheduler.advance(5 * HOUR);
  assert.deepEqual(
    rotated.map(({ leaf }) => leaf.serial),
    ['2', '3'],
  );
});

test('jitter brings a rotation forward by up to a tenth of the life', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock({ jitter: () => 1 });
  cache.get('proxy-1', REVIEWS);
  scheduler.advance(4 * HOUR - 1);
  assert.equal(rotated.length, 0);
  scheduler.advance(1);
  assert.equal(rotated.length, 1);
});

test('there is one timer for all leaves, and none once all are released', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock({ jitter: Math.random });
  for (let index = 0; index < 100; index += 1) cache.get(`proxy-${index}`, REVIEWS);
  assert.equal(scheduler.pending, 1);
  scheduler.advance(3 * HOUR);
  assert.equal(scheduler.pending, 1);
  for (let index = 0; index < 100; index += 1) cache.release(`proxy-${index}`);
  scheduler.advance(5 * HOUR);
  assert.equal(scheduler.pending, 0);
  assert.equal(rotated.length, 0);
});

test('a released holder gets nothing more, and starts anew when it is back', () => {
  const { cache, scheduler, rotated, authority } = cacheOnFakeClock();
  cache.get('proxy-1', REVIEWS);
  cache.get('proxy-2', REVIEWS);
  cache.release('proxy-1');
  cache.release('never seen');
  scheduler.advance(6 * HOUR);
  assert.deepEqual(
    rotated.map(({ holder }) => holder),
    ['proxy-2'],
  );
  assert.equal(cache.get('proxy-1', REVIEWS).serial, String(authority.issued));
});

test('5,000 leaves that are due at once are replaced a few a turn, with pauses, each once', () => {
  const { cache, scheduler, authority, rotated } = cacheOnFakeClock();
  for (let index = 0; index < 5000; index += 1) cache.get(`proxy-${index}`, REVIEWS);
  scheduler.advance(5 * HOUR - 1);
  assert.equal(rotated.length, 0);
  let before = authority.issued;
  for (let elapsed = 0; elapsed < 10_000 && rotated.length < 5000; elapsed += 1) {
    const turns = scheduler.advance(1);
    assert.ok(turns <= 1 && authority.issued - before <= LEAVES_A_TURN);
    before = authority.issued;
  }
  assert.equal(new Set(rotated.map(({ holder }) => holder)).size, 5000);
  assert.equal(rotated.length, 5000);
});

test('a leaf that ended while the machine slept is never given out', () => {
  const { cache, scheduler } = cacheOnFakeClock();
  const stale = cache.get('proxy-1', REVIEWS);
  scheduler.sleep(11 * HOUR);
  const fresh = cache.get('proxy-1', REVIEWS);
  assert.notEqual(fresh.serial, stale.serial);
  assert.equal(fresh.notAfter, NOW + 21 * HOUR);
});

test('after a sleep the timer sees the new time within a minute', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock();
  cache.get('proxy-1', REVIEWS);
  scheduler.advance(HOUR);
  scheduler.sleep(7 * HOUR);
  scheduler.advance(60_000);
  assert.equal(rotated.length, 1);
});

test('a rotation that fails is reported, keeps the old leaf, and is tried again', () => {
  const { cache, scheduler, authority, rotated, failed } = cacheOnFakeClock();
  const old = cache.get('proxy-1', REVIEWS);
  authority.notAfter = NOW;
  scheduler.advance(5 * HOUR);
  assert.equal(failed.length, 1);
  assert.ok(failed[0]?.error instanceof SigningCertificateExpired);
  assert.equal(cache.get('proxy-1', REVIEWS), old);
  authority.notAfter = Number.MAX_SAFE_INTEGER;
  scheduler.advance(HOUR / 2);
  assert.equal(rotated.length, 1);
  assert.equal(failed.length, 1);
});

test('where no leaf can be made, the caller is told', () => {
  const { cache, authority } = cacheOnFakeClock();
  authority.notAfter = NOW;
  assert.throws(() => cache.get('proxy-1', REVIEWS), SigningCertificateExpired);
});

test('near the end of the authority, rotation does not run ever faster', () => {
  const { cache, scheduler, authority, rotated, failed } = cacheOnFakeClock();
  authority.notAfter = NOW + 10 * HOUR;
  cache.get('proxy-1', REVIEWS);
  scheduler.advance(12 * HOUR);
  assert.ok(rotated.length <= 8 && failed.length <= 8, `${rotated.length} rotated, ${failed.length} failed`);
});

test('a listener may release what is about to be replaced', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock({
    onRotated: (leaf) => {
      rotated.push(leaf);
      cache.release('proxy-2');
    },
  });
  cache.get('proxy-1', REVIEWS);
  cache.get('proxy-2', REVIEWS);
  scheduler.advance(6 * HOUR);
  assert.deepEqual(
    rotated.map(({ holder }) => holder),
    ['proxy-1'],
  );
});

test('a mistake in a listener is not swallowed', () => {
  const { cache, scheduler } = cacheOnFakeClock({
    onRotated: () => {
      throw new TypeError('listener');
    },
  });
  cache.get('proxy-1', REVIEWS);
  assert.throws(() => scheduler.advance(6 * HOUR), /listener/);
});

test('all leaves can be replaced before their time, spread over a while', () => {
  let next = 0;
  const { cache, scheduler, rotated } = cacheOnFakeClock({ jitter: () => (next++ % 10) / 10 });
  for (let index = 0; index < 10; index += 1) cache.get(`proxy-${index}`, REVIEWS);
  cache.replaceAll(HOUR);
  scheduler.advance(HOUR / 2);
  assert.ok(rotated.length > 2 && rotated.length < 8, `${rotated.length} after half of the time`);
  scheduler.advance(HOUR / 2);
  assert.equal(new Set(rotated.map(({ holder }) => holder)).size, 10);
  assert.equal(rotated.length, 10);
});

test('a closed cache does nothing more', () => {
  const { cache, scheduler, rotated } = cacheOnFakeClock();
  cache.get('proxy-1', REVIEWS);
  cache.close();
  assert.equal(scheduler.pending, 0);
  scheduler.advance(6 * HOUR);
  assert.equal(rotated.length, 0);
});
