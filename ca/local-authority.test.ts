import assert from 'node:assert/strict';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { ForeignTrustDomain, InvalidServerHosts, SigningCertificateExpired } from './authority.ts';
import { intermediateAuthority, NOW, rootAuthority } from './fixtures/test-authority.ts';
import { SpiffeId } from './spiffe.ts';

const HOUR = 3_600_000;
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });

test('a leaf names its holder by one URI and by nothing else', () => {
  const leaf = rootAuthority().issueLeaf(REVIEWS, HOUR, NOW);
  const certificate = new X509Certificate(leaf.certificateChainPem);
  assert.equal(certificate.subjectAltName, 'URI:spiffe://cluster.local/ns/bookinfo/sa/reviews');
  assert.equal(certificate.subject, undefined);
  assert.equal(certificate.ca, false);
  assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
  assert.equal(certificate.serialNumber, leaf.serial);
  assert.ok(certificate.checkPrivateKey(createPrivateKey(leaf.privateKey.reveal())));
});

test('a leaf is valid from a little before now, to its TTL after now', () => {
  const leaf = rootAuthority().issueLeaf(REVIEWS, HOUR, NOW + 999);
  const certificate = new X509Certificate(leaf.certificateChainPem);
  assert.equal(leaf.notBefore, NOW - 5 * 60_000);
  assert.equal(leaf.notAfter, NOW + HOUR);
  assert.equal(certificate.validFromDate.getTime(), leaf.notBefore);
  assert.equal(certificate.validToDate.getTime(), leaf.notAfter);
});

test('each leaf has a key and a serial number of its own', () => {
  const authority = rootAuthority();
  const leaves = Array.from({ length: 20 }, () => authority.issueLeaf(REVIEWS, HOUR, NOW));
  assert.equal(new Set(leaves.map(({ serial }) => serial)).size, 20);
  assert.equal(new Set(leaves.map(({ privateKey }) => privateKey.reveal())).size, 20);
  for (const { serial } of leaves) assert.match(serial, /^01[0-9A-F]{32}$/);
});

test('property: every identity leads to the root, through the intermediate where there is one', () => {
  const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
  const authorities = [rootAuthority(), intermediateAuthority()];
  fc.assert(
    fc.property(label, label, fc.constantFrom(...authorities), (namespace, serviceAccount, authority) => {
      const id = SpiffeId.of({ namespace, serviceAccount });
      const { certificateChainPem } = authority.issueLeaf(id, HOUR, NOW);
      const chain = (certificateChainPem + authority.trustBundlePem()).split(/(?<=END CERTIFICATE-----\n)/);
      const certificates = chain.map((pem) => new X509Certificate(pem));
      assert.equal(certificates[0]?.subjectAltName, `URI:${id}`);
      for (const [index, certificate] of certificates.entries()) {
        const issuer = certificates[index + 1] ?? certificate;
        assert.ok(certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey));
      }
    }),
    { numRuns: 30 },
  );
});

test('the chain holds the intermediate, the trust bundle holds the root alone', () => {
  const authority = intermediateAuthority();
  const { certificateChainPem } = authority.issueLeaf(REVIEWS, HOUR, NOW);
  assert.equal(certificateChainPem.match(/BEGIN CERTIFICATE/g)?.length, 2);
  assert.equal(authority.trustBundlePem().match(/BEGIN CERTIFICATE/g)?.length, 1);
  const root = new X509Certificate(authority.trustBundlePem());
  assert.ok(root.ca && root.verify(root.publicKey));
  assert.equal(root.subjectAltName, 'URI:spiffe://cluster.local');
});

test('a leaf does not outlive the signing certificate', () => {
  const authority = rootAuthority();
  const leaf = authority.issueLeaf(REVIEWS, 24 * HOUR, authority.notAfter - HOUR);
  assert.equal(leaf.notAfter, authority.notAfter);
});

test('an expired authority issues nothing, and says since when', () => {
  const authority = rootAuthority();
  assert.throws(
    () => authority.issueLeaf(REVIEWS, HOUR, authority.notAfter),
    (error) => error instanceof SigningCertificateExpired && /2037-02-26T12:00:00/.test(error.message),
  );
});

test('an identity of another trust domain is refused', () => {
  const foreign = SpiffeId.of({ trustDomain: 'example.org', namespace: 'a', serviceAccount: 'b' });
  assert.throws(() => rootAuthority().issueLeaf(foreign, HOUR, NOW), ForeignTrustDomain);
});

test('a TTL below a second is a mistake of the caller', () => {
  for (const ttl of [0, -1, 999, Number.NaN]) {
    assert.throws(() => rootAuthority().issueLeaf(REVIEWS, ttl, NOW), RangeError);
  }
});

test('a server certificate is for its hosts, and is no workload', () => {
  const { certificateChainPem } = rootAuthority().issueServer(['localhost', '127.0.0.1', '::1'], HOUR, NOW);
  const certificate = new X509Certificate(certificateChainPem);
  assert.equal(certificate.subjectAltName, 'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  assert.deepEqual(certificate.keyUsage, ['1.3.6.1.5.5.7.3.1']);
  assert.equal(certificate.checkHost('localhost', { subject: 'never' }), 'localhost');
  assert.equal(certificate.checkIP('127.0.0.1'), '127.0.0.1');
  assert.equal(certificate.checkIP('127.0.0.2'), undefined);
});

test('a server certificate needs hosts that can be written in one', () => {
  for (const hosts of [[], [''], ['a b'], ['*.example.org'], ['fe80::1%eth0'], ['ok', 'a\0b']]) {
    assert.throws(() => rootAuthority().issueServer(hosts, HOUR, NOW), InvalidServerHosts);
  }
});
