import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { SpiffeId } from '../spiffe.ts';
import { InvalidBinding } from './binding.ts';
import { TokenIssuer } from './issuer.ts';
import { LONGEST_TOKEN, TokenVerifier } from './verifier.ts';

const NOW = Date.parse('2027-03-01T12:00:00Z');
const HOUR = 3_600_000;
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });
const request = { workload: 'bookinfo/reviews-v1', spiffeId: REVIEWS, ttlMs: HOUR };

const key = generateKeyPairSync('ed25519');
const issuerAt = (now: number) => new TokenIssuer(key, () => now);
const verifierAt = (now: number) => new TokenVerifier(key.publicKey, () => now);

test('a token says who its workload is, and until when', async () => {
  const { token, claims } = await issuerAt(NOW + 999).issue(request);
  assert.deepEqual(await verifierAt(NOW).verify(token.reveal()), { ok: true, claims });
  const { tokenId, ...said } = claims;
  assert.match(tokenId, /^[0-9a-f-]{36}$/);
  assert.deepEqual(said, {
    workload: 'bookinfo/reviews-v1',
    spiffeId: said.spiffeId,
    issuedAt: NOW,
    expiresAt: NOW + HOUR,
  });
  assert.equal(String(said.spiffeId), 'spiffe://cluster.local/ns/bookinfo/sa/reviews');
});

test('a token stands in the log as a placeholder', async () => {
  const issued = await issuerAt(NOW).issue(request);
  assert.match(inspect(issued), /token: \[join token, redacted\]/);
  assert.ok(!JSON.stringify(issued).includes(issued.token.reveal().slice(0, 20)));
});

test('a token with the longest names that there are is short enough', async () => {
  const spiffeId = SpiffeId.of({
    trustDomain: 't'.repeat(255),
    namespace: 'n'.repeat(63),
    serviceAccount: 's'.repeat(253),
  });
  const workload = `${'n'.repeat(63)}/${'w'.repeat(253)}`;
  const { token } = await issuerAt(NOW).issue({ workload, spiffeId, ttlMs: HOUR });
  assert.ok(token.reveal().length < LONGEST_TOKEN);
  assert.ok((await verifierAt(NOW).verify(token.reveal())).ok);
});

for (const [workload, problem] of [
  ['reviews-v1', /must be <namespace>\/<name>/],
  ['bookinfo/', /must be <namespace>\/<name>/],
  ['bookinfo/a/b', /must be <namespace>\/<name>/],
  ['bookinfo/Reviews', /must be <namespace>\/<name>/],
  ['other/reviews-v1', /another namespace/],
] as const) {
  test(`no token for workload ${JSON.stringify(workload)} as bookinfo/reviews`, async () => {
    await assert.rejects(
      issuerAt(NOW).issue({ ...request, workload }),
      (error) => error instanceof InvalidBinding && problem.test(error.problem),
    );
  });
}

test('a TTL below a second is a mistake of the caller', async () => {
  for (const ttlMs of [0, -HOUR, 999, Number.NaN, Number.POSITIVE_INFINITY]) {
    await assert.rejects(issuerAt(NOW).issue({ ...request, ttlMs }), RangeError);
  }
});

test('a token expires, with half a minute of patience for another clock', async () => {
  const token = (await issuerAt(NOW).issue(request)).token.reveal();
  assert.ok((await verifierAt(NOW + HOUR + 29_000).verify(token)).ok);
  assert.deepEqual(await verifierAt(NOW + HOUR + 30_000).verify(token), { ok: false, reason: 'Expired' });
});

test('a token from the future is refused, but for half a minute', async () => {
  const token = (await issuerAt(NOW).issue(request)).token.reveal();
  assert.ok((await verifierAt(NOW - 30_000).verify(token)).ok);
  assert.deepEqual(await verifierAt(NOW - 31_000).verify(token), { ok: false, reason: 'NotYetValid' });
});

test('a valid token is renewed for the same workload and the same time, under a new name', async () => {
  const { token, claims } = await issuerAt(NOW).issue(request);
  const renewal = await issuerAt(NOW + HOUR / 2).renew(token.reveal());
  assert.ok(renewal.ok);
  const { tokenId, ...rest } = renewal.claims;
  assert.notEqual(tokenId, claims.tokenId);
  assert.equal(rest.workload, claims.workload);
  assert.equal(String(rest.spiffeId), String(claims.spiffeId));
  assert.equal(rest.expiresAt, NOW + HOUR / 2 + HOUR);
  assert.ok((await verifierAt(NOW + HOUR).verify(renewal.token.reveal())).ok);
});

test('an expired or a foreign token is not renewed', async () => {
  const { token } = await issuerAt(NOW).issue(request);
  assert.deepEqual(await issuerAt(NOW + 2 * HOUR).renew(token.reveal()), { ok: false, reason: 'Expired' });
  const stranger = new TokenIssuer(generateKeyPairSync('ed25519'), () => NOW);
  assert.deepEqual(await stranger.renew(token.reveal()), { ok: false, reason: 'BadSignature' });
});
