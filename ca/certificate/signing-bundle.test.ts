import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { NOW, rootBundle } from '../fixtures/test-authority.ts';
import { Secret } from '../secret.ts';
import { createIntermediate, createRoot } from './create-authority.ts';
import { InvalidSigningBundle, readSigningBundle } from './signing-bundle.ts';

const TRUST_DOMAIN = 'cluster.local';
const YEAR_MS = 365 * 24 * 3_600_000;
const context = { source: '/state/ca/signing-bundle.pem', trustDomain: TRUST_DOMAIN, now: NOW };
const read = (pem: string, now = NOW) => readSigningBundle(new Secret('bundle', pem), { ...context, now });
/** The key and the certificates of a bundle, each as PEM. */
const blocksOf = (bundle: Secret): string[] => bundle.reveal().split(/(?<=-----END [A-Z ]+-----\n)/);

const root = createRoot(TRUST_DOMAIN, NOW);
const [rootKey = '', rootCertificate = ''] = blocksOf(root);
const [key = '', intermediate = '', itsRoot = ''] = blocksOf(
  createIntermediate(rootBundle(), TRUST_DOMAIN, NOW),
);
const pkcs8 = { type: 'pkcs8', format: 'pem' } as const;
const shortKey = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export(pkcs8);
const edwardsKey = generateKeyPairSync('ed25519').privateKey.export(pkcs8);

test('a root signs by itself', () => {
  const bundle = read(root.reveal());
  assert.equal(bundle.intermediatesPem, '');
  assert.equal(bundle.rootPem, rootCertificate);
  assert.equal(bundle.notAfter, NOW + 10 * YEAR_MS);
});

test('an intermediate signs below its root, as long as both are valid', () => {
  const bundle = read(key + intermediate + itsRoot);
  assert.equal(bundle.intermediatesPem, intermediate);
  assert.equal(bundle.rootPem, itsRoot);
  assert.equal(bundle.notAfter, NOW + YEAR_MS);
});

test('a bundle may have comments between its parts, as openssl writes them', () => {
  const bundle = read(`# ours\n${key}subject=O = Meltemi\n${intermediate}\n${itsRoot}`);
  assert.equal(bundle.intermediatesPem, intermediate);
});

for (const [what, pem, problem] of [
  ['nothing', '', /exactly one private key/],
  ['no key', rootCertificate, /exactly one private key/],
  ['two keys', rootKey + key + rootCertificate, /exactly one private key/],
  [
    'a short RSA key',
    shortKey + rootCertificate,
    /is rsa 1024 bits: use ECDSA .*algorithm: ECDSA, size: 256/,
  ],
  ['an Ed25519 key', edwardsKey + rootCertificate, /is ed25519: use ECDSA/],
  ['no certificate', rootKey, /no certificate/],
  ['the key of another', key + rootCertificate, /not that of its first certificate/],
  ['no root', key + intermediate, /certificate 1 is not signed by itself/],
  ['another root', key + intermediate + rootCertificate, /certificate 1 is not signed by the next one/],
  ['a damaged certificate', rootKey + rootCertificate.replace('MII', 'MIJ'), /damaged/],
] as const) {
  test(`a bundle with ${what} is refused`, () => {
    assert.throws(
      () => read(pem),
      (error) =>
        error instanceof InvalidSigningBundle &&
        problem.test(error.problem) &&
        error.source === context.source,
    );
  });
}

test('a bundle is refused before and after its time', () => {
  assert.throws(
    () => read(root.reveal(), NOW - YEAR_MS),
    /valid only from 2027-03-01T11:55:00.000Z: is the clock right/,
  );
  assert.throws(() => read(root.reveal(), NOW + 11 * YEAR_MS), /expired at 2037-02-26T12:00:00.000Z/);
});

test('property: a bundle cut or changed anywhere works as before or is refused, and never shows its key', () => {
  const pem = root.reveal();
  const [, ...keyLines] = rootKey.split('\n').filter((line) => line.length === 64);
  const position = fc.nat(pem.length - 1);
  const mutation = fc.oneof(
    position.map((at) => pem.slice(0, at)),
    fc
      .tuple(position, fc.constantFrom('A', '-', '\n', '\0'))
      .map(([at, c]) => pem.slice(0, at) + c + pem.slice(at + 1)),
  );
  fc.assert(
    fc.property(mutation, (mutated) => {
      try {
        assert.equal(read(mutated).rootPem, rootCertificate);
      } catch (error) {
        assert.ok(error instanceof InvalidSigningBundle, inspect(error));
        for (const line of keyLines) assert.ok(!inspect(error, { depth: null }).includes(line));
      }
    }),
  );
});
