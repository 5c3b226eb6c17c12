import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { NoAuthorityYet } from './authority.ts';
import type { SigningBundle } from './certificate/signing-bundle.ts';
import { FakeScheduler } from './fixtures/fake-scheduler.ts';
import { NOW, rootBundle } from './fixtures/test-authority.ts';
import { RenewedKeyPair } from './renewed-key-pair.ts';
import { type AuthorityRecord, RotatingAuthority, trustBundleVersion } from './rotating-authority.ts';
import { advanceRotation, firstState } from './rotation/advance-rotation.ts';
import { rotationTimes } from './rotation/rotation-state.ts';
import { SpiffeId } from './spiffe.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const TIMES = rotationTimes(DAY);
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });

const old = rootBundle();
const young = rootBundle(NOW + DAY);
const bundles = new Map<string, SigningBundle>([old, young].map((bundle) => [bundle.id, bundle]));
const recordOf = (state: AuthorityRecord['state']): AuthorityRecord => ({ state, bundles });

const first = firstState(old, NOW);
const introduced = advanceRotation(first, { wanted: young, acknowledged: true, now: NOW + DAY }, TIMES);
const rotated = advanceRotation(
  introduced,
  { wanted: young, acknowledged: true, now: NOW + DAY + MINUTE },
  TIMES,
);

function authorityOnFakeClock() {
  const scheduler = new FakeScheduler(NOW);
  const authority = new RotatingAuthority({ trustDomain: 'cluster.local', times: TIMES, scheduler });
  let changes = 0;
  authority.onChange(() => {
    changes += 1;
  });
  return { authority, scheduler, changes: () => changes };
}

/** Whether a chain's first certificate is signed by a bundle's root. */
function isBy(bundle: SigningBundle, chainPem: string): boolean {
  return new X509Certificate(chainPem).verify(new X509Certificate(bundle.rootPem).publicKey);
}

test('before there is a record nothing is issued, and those who wait are told when there is one', async () => {
  const { authority } = authorityOnFakeClock();
  assert.throws(() => authority.issueLeaf(REVIEWS, DAY, NOW), NoAuthorityYet);
  assert.equal(authority.trustBundlePem(), '');
  await assert.rejects(authority.whenReady(AbortSignal.abort(new Error('ended'))), /ended/);
  const ready = authority.whenReady();
  authority.adopt(recordOf(first));
  await ready;
  await authority.whenReady();
  assert.ok(isBy(old, authority.issueLeaf(REVIEWS, DAY, NOW).certificateChainPem));
  assert.equal(authority.notAfter, old.notAfter);
});

test('through a rotation: both roots, then the new signer, the old one for servers, then the new root alone', () => {
  const { authority, scheduler, changes } = authorityOnFakeClock();
  authority.adopt(recordOf(first));
  scheduler.advance(DAY);
  authority.adopt(recordOf(introduced));
  assert.equal(authority.trustBundlePem().match(/BEGIN/g)?.length, 2);
  assert.ok(isBy(old, authority.issueLeaf(REVIEWS, DAY, NOW + DAY).certificateChainPem));
  const introducedVersion = trustBundleVersion(authority.trustBundlePem());
  authority.adopt(recordOf(rotated));
  assert.equal(trustBundleVersion(authority.trustBundlePem()), introducedVersion);
  assert.ok(isBy(young, authority.issueLeaf(REVIEWS, DAY, NOW + DAY).certificateChainPem));
  assert.ok(isBy(old, authority.issueServer(['localhost'], DAY, NOW + DAY).certificateChainPem));
  assert.equal(changes(), 3);
  scheduler.advance(8 * DAY);
  assert.equal(authority.trustBundlePem(), young.rootPem);
  assert.equal(authority.serverRootsPem().match(/BEGIN/g)?.length, 2);
  assert.equal(changes(), 4);
});

test('the same record again is no change', () => {
  const { authority, scheduler, changes } = authorityOnFakeClock();
  authority.adopt(recordOf(first));
  authority.adopt(recordOf({ ...first }));
  scheduler.advance(DAY);
  assert.equal(changes(), 1);
  assert.equal(scheduler.pending, 1);
  authority.close();
  assert.equal(scheduler.pending, 0);
});

test("a server's certificate is issued anew at half of its life, and not because another one signs for workloads", () => {
  const { authority, scheduler } = authorityOnFakeClock();
  authority.adopt(recordOf(first));
  const pair = RenewedKeyPair.forServer(authority, ['localhost'], { scheduler, onFailed: assert.fail });
  const shown: string[] = [];
  pair.onChange(() => shown.push(pair.current().certificateChainPem));
  authority.adopt(recordOf(introduced));
  authority.adopt(recordOf(rotated));
  assert.equal(shown.length, 0);
  scheduler.advance(15 * DAY);
  assert.equal(shown.length, 1);
  assert.ok(isBy(old, pair.current().certificateChainPem));
  pair.close();
  scheduler.advance(15 * DAY);
  assert.equal(shown.length, 1);
});

test("a server's certificate is by the next authority before the oldest one ends, and never one that has ended", () => {
  const { authority, scheduler } = authorityOnFakeClock();
  scheduler.sleep(old.notAfter - 20 * DAY - NOW);
  authority.adopt(recordOf(rotated));
  const pair = RenewedKeyPair.forServer(authority, ['localhost'], { scheduler, onFailed: assert.fail });
  for (let hours = 0; hours < 20 * 24; hours += 1) {
    scheduler.advance(60 * MINUTE);
    assert.ok(pair.notAfter > scheduler.now(), `at ${hours} hours`);
  }
  assert.ok(isBy(young, pair.current().certificateChainPem));
});

test("an identity's certificate follows the signer at once, and says where that fails", () => {
  const { authority, scheduler } = authorityOnFakeClock();
  authority.adopt(recordOf(first));
  const failures: string[] = [];
  const onFailed = ({ name }: Error) => failures.push(name);
  const pair = RenewedKeyPair.forIdentity(authority, REVIEWS, { scheduler, onFailed });
  assert.ok(isBy(old, pair.current().certificateChainPem));
  authority.adopt(recordOf(rotated));
  assert.ok(isBy(young, pair.current().certificateChainPem));
  assert.equal(new X509Certificate(pair.current().certificateChainPem).subjectAltName, `URI:${REVIEWS}`);
  scheduler.sleep(young.notAfter - scheduler.now());
  scheduler.advance(MINUTE);
  assert.ok(failures.length > 0);
  assert.equal(new Set(failures).size, 1);
});
