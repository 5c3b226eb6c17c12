import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { requireOpenssl } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import type { CertificateAuthority } from '../authority.ts';
import { intermediateAuthority, NOW, namesakeRootBundle, rootAuthority } from '../fixtures/test-authority.ts';
import { LocalAuthority } from '../local-authority.ts';
import { Secret } from '../secret.ts';
import { SpiffeId } from '../spiffe.ts';
import { readSigningBundle } from './signing-bundle.ts';

const HOUR_MS = 3_600_000;
const needsOpenssl = requireOpenssl();
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });

interface Verification {
  readonly chainPem: string;
  readonly rootsPem: string;
  readonly atMs: number;
  readonly options?: readonly string[];
}

/** Gives what `openssl verify` says in its strictest mode. */
async function verify(
  t: TestContext,
  { chainPem, rootsPem, atMs, options = [] }: Verification,
): Promise<string> {
  const directory = await temporaryDirectory(t);
  const chain = join(directory, 'chain.pem');
  const roots = join(directory, 'roots.pem');
  writeFileSync(chain, chainPem);
  writeFileSync(roots, rootsPem);
  const time = ['-attime', String(Math.floor(atMs / 1000))];
  const files = ['-CAfile', roots, '-untrusted', chain, chain];
  const run = spawnSync(
    'openssl',
    ['verify', '-x509_strict', '-check_ss_sig', ...time, ...options, ...files],
    {
      encoding: 'utf8',
    },
  );
  return run.stdout + run.stderr;
}

const authorities: readonly (readonly [string, CertificateAuthority])[] = [
  ['a root', rootAuthority()],
  ['an intermediate', intermediateAuthority()],
];

for (const [signer, authority] of authorities) {
  const rootsPem = authority.trustBundlePem();

  test(`openssl accepts a leaf by ${signer}, for servers and for clients`, needsOpenssl, async (t) => {
    const { certificateChainPem: chainPem } = authority.issueLeaf(REVIEWS, HOUR_MS, NOW);
    for (const purpose of ['sslserver', 'sslclient']) {
      assert.match(
        await verify(t, { chainPem, rootsPem, atMs: NOW, options: ['-purpose', purpose] }),
        /: OK\n$/,
      );
    }
  });

  test(
    `openssl refuses a leaf by ${signer} outside of its time and below another root`,
    needsOpenssl,
    async (t) => {
      const { certificateChainPem: chainPem } = authority.issueLeaf(REVIEWS, HOUR_MS, NOW);
      assert.match(
        await verify(t, { chainPem, rootsPem, atMs: NOW + HOUR_MS + 1000 }),
        /certificate has expired/,
      );
      assert.match(await verify(t, { chainPem, rootsPem, atMs: NOW - HOUR_MS }), /not yet valid/);
      const foreign = rootAuthority().trustBundlePem();
      assert.match(
        await verify(t, { chainPem, rootsPem: foreign, atMs: NOW }),
        /unable to get.*issuer certificate/,
      );
    },
  );

  test(`openssl accepts a server certificate by ${signer}, for its hosts only`, needsOpenssl, async (t) => {
    const { certificateChainPem: chainPem } = authority.issueServer(['localhost', '::1'], HOUR_MS, NOW);
    const verifyHost = (...options: string[]) => verify(t, { chainPem, rootsPem, atMs: NOW, options });
    assert.match(await verifyHost('-purpose', 'sslserver', '-verify_hostname', 'localhost'), /: OK\n$/);
    assert.match(await verifyHost('-verify_ip', '::1'), /: OK\n$/);
    assert.match(await verifyHost('-verify_hostname', 'other'), /hostname mismatch/);
    assert.match(await verifyHost('-purpose', 'sslclient'), /unsuitable certificate purpose/);
  });
}

test('openssl refuses a leaf that poses as an authority', needsOpenssl, async (t) => {
  const authority = rootAuthority();
  const { certificateChainPem: chainPem } = authority.issueLeaf(REVIEWS, HOUR_MS, NOW);
  assert.match(
    await verify(t, {
      chainPem,
      rootsPem: authority.trustBundlePem(),
      atMs: NOW,
      options: ['-purpose', 'any'],
    }),
    /: OK/,
  );
  const text = execFileSync('openssl', ['x509', '-noout', '-text'], { input: chainPem, encoding: 'utf8' });
  assert.match(text, /Basic Constraints: critical\s+CA:FALSE/);
  assert.match(text, /Key Usage: critical\s+Digital Signature\n/);
  assert.match(text, /Subject: \n/);
  assert.match(
    text,
    /Subject Alternative Name: critical\s+URI:spiffe:\/\/cluster\.local\/ns\/bookinfo\/sa\/reviews\n/,
  );
  assert.match(text, /Signature Algorithm: ecdsa-with-SHA256/);
});

test('openssl prints an authority as one', needsOpenssl, () => {
  const print = (pem: string) =>
    execFileSync('openssl', ['x509', '-noout', '-text'], { input: pem, encoding: 'utf8' });
  const root = print(rootAuthority().trustBundlePem());
  assert.match(root, /Basic Constraints: critical\s+CA:TRUE, pathlen:1\n/);
  assert.match(root, /Key Usage: critical\s+Certificate Sign\n/);
  assert.match(root, /Subject Key Identifier:/);
});

for (const [kind, ...keyOptions] of [
  ['RSA, which cert-manager makes unless told', '-newkey', 'rsa:2048'],
  ['P-384', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1'],
] as const) {
  test(`openssl accepts a leaf by an authority of ${kind}`, needsOpenssl, async (t) => {
    const directory = await temporaryDirectory(t);
    const [keyFile, rootFile] = [join(directory, 'key.pem'), join(directory, 'root.pem')];
    const extensions = ['-addext', 'keyUsage=critical,keyCertSign,digitalSignature'];
    execFileSync(
      'openssl',
      [
        ...[
          'req',
          '-x509',
          '-nodes',
          '-days',
          '2',
          '-subj',
          '/CN=meltemi-ca',
          '-keyout',
          keyFile,
          '-out',
          rootFile,
        ],
        ...extensions,
        ...keyOptions,
      ],
      { stdio: 'pipe' },
    );
    const pem = readFileSync(keyFile, 'utf8') + readFileSync(rootFile, 'utf8');
    const now = Date.now();
    const context = { source: 'openssl', trustDomain: 'cluster.local', now };
    const authority = new LocalAuthority(
      'cluster.local',
      readSigningBundle(new Secret('bundle', pem), context),
    );
    const { certificateChainPem: chainPem } = authority.issueLeaf(REVIEWS, HOUR_MS, now);
    assert.match(await verify(t, { chainPem, rootsPem: authority.trustBundlePem(), atMs: now }), /: OK\n$/);
  });
}

test('openssl finds the right one of two roots of one name', needsOpenssl, async (t) => {
  const bundles = [namesakeRootBundle(), namesakeRootBundle()];
  const rootsPem = bundles.map(({ rootPem }) => rootPem).join('');
  for (const bundle of bundles) {
    const authority = new LocalAuthority('cluster.local', bundle);
    const { certificateChainPem: chainPem } = authority.issueLeaf(REVIEWS, HOUR_MS, NOW);
    assert.match(await verify(t, { chainPem, rootsPem, atMs: NOW }), /: OK\n$/);
  }
});
