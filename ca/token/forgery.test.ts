import assert from 'node:assert/strict';
import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { SpiffeId } from '../spiffe.ts';
import { TokenIssuer } from './issuer.ts';
import { LONGEST_TOKEN, TokenVerifier } from './verifier.ts';

const NOW = Date.parse('2027-03-01T12:00:00Z');
const key = generateKeyPairSync('ed25519');
const verifier = new TokenVerifier(key.publicKey, () => NOW);
const spiffeId = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });
const issued = await new TokenIssuer(key, () => NOW).issue({
  workload: 'bookinfo/r',
  spiffeId,
  ttlMs: 60_000,
});
const genuine = issued.token.reveal();

const HEADER = { alg: 'Ed25519', typ: 'meltemi-join+jwt' };
const CLAIMS = {
  iss: 'meltemi',
  aud: 'meltemi-xds',
  sub: 'spiffe://cluster.local/ns/bookinfo/sa/reviews',
  workload: 'bookinfo/r',
  jti: 'a',
  iat: NOW / 1000,
  exp: NOW / 1000 + 60,
};
const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token by hand, signed with the real key unless told otherwise. */
function forge(header: object, claims: unknown, privateKey: KeyObject = key.privateKey): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

const reasonOf = async (token: string): Promise<string> => {
  const verification = await verifier.verify(token);
  return verification.ok ? 'none' : verification.reason;
};

test('the hand-made token of these tests is right, but for what each test spoils', async () => {
  assert.equal(await reasonOf(forge(HEADER, CLAIMS)), 'none');
});

for (const [what, claims, reason] of [
  ['another issuer', { ...CLAIMS, iss: 'other' }, 'WrongIssuer'],
  ['another audience', { ...CLAIMS, aud: 'meltemi-api' }, 'WrongAudience'],
  ['no audience', { ...CLAIMS, aud: undefined }, 'WrongAudience'],
  ['no expiry', { ...CLAIMS, exp: undefined }, 'UnknownClaims'],
  ['an expiry that is no number', { ...CLAIMS, exp: 'never' }, 'UnknownClaims'],
  ['no issue time', { ...CLAIMS, iat: undefined }, 'UnknownClaims'],
  ['no subject', { ...CLAIMS, sub: undefined }, 'UnknownClaims'],
  ['a subject that is no identity', { ...CLAIMS, sub: 'root' }, 'UnknownClaims'],
  ['no workload', { ...CLAIMS, workload: undefined }, 'UnknownClaims'],
  ['a workload of another namespace', { ...CLAIMS, workload: 'other/r' }, 'UnknownClaims'],
  ['a start in the future', { ...CLAIMS, nbf: NOW / 1000 + 600 }, 'NotYetValid'],
  ['claims that are no object', [CLAIMS], 'Malformed'],
] as const) {
  test(`well signed, but with ${what}: ${reason}`, async () => {
    assert.equal(await reasonOf(forge(HEADER, claims)), reason);
  });
}

for (const [what, header, reason] of [
  ['no algorithm', { ...HEADER, alg: 'none' }, 'WrongAlgorithm'],
  ['another name of its algorithm', { ...HEADER, alg: 'EdDSA' }, 'WrongAlgorithm'],
  ['another kind of token', { ...HEADER, typ: 'JWT' }, 'UnknownClaims'],
  ['no kind of token', { alg: 'Ed25519' }, 'UnknownClaims'],
  ['an unknown critical header', { ...HEADER, crit: ['x'], x: 1 }, 'Malformed'],
  ['an unencoded payload', { ...HEADER, crit: ['b64'], b64: false }, 'Malformed'],
] as const) {
  test(`well signed, but its header says ${what}: ${reason}`, async () => {
    assert.equal(await reasonOf(forge(header, CLAIMS)), reason);
  });
}

test('the public key does not work as an HMAC secret', async () => {
  for (const secret of [
    key.publicKey.export({ type: 'spki', format: 'pem' }),
    key.publicKey.export({ type: 'spki', format: 'der' }),
  ]) {
    const signed = `${encode({ ...HEADER, alg: 'HS256' })}.${encode(CLAIMS)}`;
    const token = `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
    assert.equal(await reasonOf(token), 'WrongAlgorithm');
  }
});

test('a key that the token brings along is not used', async () => {
  const own = generateKeyPairSync('ed25519');
  const header = { ...HEADER, jwk: own.publicKey.export({ format: 'jwk' }) };
  assert.equal(await reasonOf(forge(header, CLAIMS, own.privateKey)), 'BadSignature');
});

test('a token without a signature is refused', async () => {
  const [header = '', payload = ''] = genuine.split('.');
  assert.equal(await reasonOf(`${header}.${payload}.`), 'Malformed');
  assert.equal(await reasonOf(`${encode({ alg: 'none' })}.${payload}.`), 'Malformed');
  assert.equal(await reasonOf(`${header}.${payload}`), 'Malformed');
});

test('a text that is too long is refused unread', async () => {
  assert.equal(await reasonOf('a'.repeat(LONGEST_TOKEN + 1)), 'TooLong');
  assert.equal(await reasonOf(`${genuine}${'.a'.repeat(LONGEST_TOKEN)}`), 'TooLong');
});

test('every change of the last character is seen, in bits that decoders ignore as well', async () => {
  for (const last of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=') {
    const mutated = genuine.slice(0, -1) + last;
    assert.equal((await verifier.verify(mutated)).ok, mutated === genuine, last);
  }
});

test('property: a mutated token never verifies', async () => {
  const position = fc.nat(genuine.length);
  const text = fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('.', '=', 'A', '-', '\n', ' '));
  const mutation = fc
    .tuple(position, fc.nat(3), text)
    .map(([at, removed, inserted]) => genuine.slice(0, at) + inserted + genuine.slice(at + removed));
  await fc.assert(
    fc.asyncProperty(mutation, async (mutated) => {
      fc.pre(mutated !== genuine);
      assert.equal((await verifier.verify(mutated)).ok, false);
    }),
    { numRuns: 1000 },
  );
});

test('property: no text makes verify reject', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.base64String(),
    fc.json().map((json) => Buffer.from(json).toString('base64url')),
    fc.json().map((json) => encode({ ...HEADER, ...Object(JSON.parse(json)) })),
  );
  const text = fc.array(part, { maxLength: 4 }).map((parts) => parts.join('.'));
  await fc.assert(
    fc.asyncProperty(text, async (hostile) => {
      assert.equal((await verifier.verify(hostile)).ok, false);
    }),
    { numRuns: 1000 },
  );
});
