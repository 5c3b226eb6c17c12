import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { type TestContext, test } from 'node:test';
import { inspect } from 'node:util';
import { createIntermediate, createRoot } from '../../ca/certificate/create-authority.ts';
import { readSigningBundle, type SigningBundle } from '../../ca/certificate/signing-bundle.ts';
import { trustBundleVersion } from '../../ca/rotating-authority.ts';
import { type RotationTimes, rotationTimes } from '../../ca/rotation/rotation-state.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import { atEnd } from '../../test/lifetime.ts';
import { waitFor } from '../../test/wait-for.ts';
import { RecordedLog } from '../kubernetes/fixtures/recorded-log.ts';
import { AuthorityKeeper, type AuthorityKeeperOptions } from './authority-keeper.ts';
import { AUTHORITY_SECRET, RECORD_SECRET, secretData } from './authority-secrets.ts';
import { ClusterAuthority } from './cluster-authority.ts';
import { FakeSecrets } from './fixtures/fake-secrets.ts';
import { isOwnRoot, signingSecret } from './signing-secret.ts';

const TRUST_DOMAIN = 'cluster.local';
const NAMESPACE = 'meltemi-system';
const DAY = 24 * 60 * 60_000;
const REVIEWS = SpiffeId.of({ namespace: 'shop', serviceAccount: 'reviews' });
const AT_ONCE: RotationTimes = { ...rotationTimes(DAY), introductionMs: 0 };

const bundleOf = (pem = createRoot(TRUST_DOMAIN, Date.now())): SigningBundle =>
  readSigningBundle(pem, { source: 'test', trustDomain: TRUST_DOMAIN });

interface Replica {
  readonly authority: ClusterAuthority;
  readonly keeper: AuthorityKeeper;
  readonly log: RecordedLog;
  stop(): Promise<void>;
}

/** A replica that leads, on Secrets that may have another one. */
function lead(t: TestContext, secrets: FakeSecrets, options: Partial<AuthorityKeeperOptions> = {}): Replica {
  const log = new RecordedLog();
  const times = options.times ?? AT_ONCE;
  const authority = new ClusterAuthority({
    trustDomain: TRUST_DOMAIN,
    rootNamespace: NAMESPACE,
    times,
    record: secrets.sources.record,
    log,
  });
  const keeper = new AuthorityKeeper({
    client: secrets,
    sources: secrets.sources,
    rootNamespace: NAMESPACE,
    trustDomain: TRUST_DOMAIN,
    source: 'Own',
    times,
    inForce: () => authority.record,
    everybodyHas: () => true,
    log,
    ...options,
  });
  const term = new AbortController();
  const running = keeper.run(term.signal);
  const stop = async () => {
    term.abort();
    await running;
    authority.close();
  };
  atEnd(t, stop);
  return { authority, keeper, log, stop };
}

const signs = (authority: ClusterAuthority, bundle: SigningBundle) => () => authority.signer === bundle.id;

/** The roots in a bundle, as names. */
function subjectsOf(pem: string): string[] {
  return pem
    .split(/(?<=-----END CERTIFICATE-----\n)/)
    .filter((block) => block !== '')
    .map((block) => new X509Certificate(block).fingerprint256);
}

test('where there is no authority the leader makes one, and it issues', async (t) => {
  const secrets = new FakeSecrets();
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  const { certificateChainPem } = authority.issueLeaf(REVIEWS, DAY, Date.now());
  const leaf = new X509Certificate(certificateChainPem);
  assert.ok(leaf.verify(new X509Certificate(authority.trustBundlePem()).publicKey));
  assert.deepEqual(secrets.requests, ['create meltemi-ca', 'create meltemi-ca-previous']);
  assert.ok(authority.notAfter > Date.now() + 3000 * DAY);
});

test('two that create it at once agree, also when both believe to lead', async (t) => {
  const secrets = new FakeSecrets();
  const replicas = [lead(t, secrets), lead(t, secrets)];
  await Promise.all(replicas.map(({ authority }) => authority.whenReady()));
  const [one, other] = replicas.map(({ authority }) => authority.trustBundlePem());
  assert.equal(one, other);
});

test('one that others made is taken over, with its intermediate', async (t) => {
  const secrets = new FakeSecrets();
  const bundle = bundleOf(createIntermediate(bundleOf(), TRUST_DOMAIN, Date.now()));
  secrets.put(signingSecret(NAMESPACE, bundle));
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  assert.equal(authority.signer, bundle.id);
  assert.equal(authority.trustBundlePem(), bundle.rootPem);
  const chain = authority.issueLeaf(REVIEWS, DAY, Date.now()).certificateChainPem;
  assert.equal(chain.match(/BEGIN/g)?.length, 2);
});

test('a replaced one signs when all proxies have its root, and not before', async (t) => {
  const secrets = new FakeSecrets();
  const asked: string[] = [];
  let haveAll = false;
  const everybodyHas = (version: string) => {
    asked.push(version);
    return haveAll;
  };
  const { authority, log } = lead(t, secrets, { everybodyHas });
  await authority.whenReady();
  const before = authority.signer;
  const next = bundleOf();
  secrets.put(signingSecret(NAMESPACE, next));
  await waitFor(() => subjectsOf(authority.trustBundlePem()).length === 2, { describe: 'both roots' });
  const version = trustBundleVersion(authority.trustBundlePem());
  await waitFor(() => asked.includes(version), { describe: 'the proxies to be asked' });
  assert.equal(authority.signer, before);
  haveAll = true;
  await waitFor(signs(authority, next), { describe: 'the new signer' });
  assert.equal(authority.serverSigner, before);
  assert.equal(trustBundleVersion(authority.trustBundlePem()), version);
  const told = log.lines.map(({ message }) => message).join('\n');
  assert.match(told, /told to trust it first.*signs from now on.*stays trusted until/s);
});

test('the Secret that is deleted is put back as it was, and issuing goes on', async (t) => {
  const secrets = new FakeSecrets();
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  const before = authority.signer;
  secrets.remove(AUTHORITY_SECRET);
  authority.issueLeaf(REVIEWS, DAY, Date.now());
  const isBack = () => secrets.sources.authority.get(`${NAMESPACE}/${AUTHORITY_SECRET}`) !== undefined;
  await waitFor(isBack, { describe: 'the Secret to be back' });
  await waitFor(() => secrets.requests.length === 3, { describe: 'nothing more than that' });
  assert.equal(authority.signer, before);
});

test('a record that is deleted is written anew, with all that is in force', async (t) => {
  const secrets = new FakeSecrets();
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  const next = bundleOf();
  secrets.put(signingSecret(NAMESPACE, next));
  await waitFor(signs(authority, next), { describe: 'the new signer' });
  const roots = authority.serverRootsPem();
  secrets.remove(RECORD_SECRET);
  const isBack = () => secrets.sources.record.get(`${NAMESPACE}/${RECORD_SECRET}`) !== undefined;
  await waitFor(isBack, { describe: 'the record to be back' });
  assert.equal(authority.serverRootsPem(), roots);
  assert.equal(authority.signer, next.id);
});

test('a replacement while nobody runs is followed the same way, from the record', async (t) => {
  const secrets = new FakeSecrets();
  const first = lead(t, secrets);
  await first.authority.whenReady();
  const before = first.authority.signer;
  await first.stop();
  const next = bundleOf();
  secrets.put(signingSecret(NAMESPACE, next));
  const second = lead(t, secrets, { everybodyHas: () => false });
  await second.authority.whenReady();
  assert.equal(second.authority.signer, before);
  await waitFor(() => subjectsOf(second.authority.trustBundlePem()).length === 2, { describe: 'both roots' });
});

test('a Secret that cannot be used changes nothing, and says what to do without saying the key', async (t) => {
  const secrets = new FakeSecrets();
  const { authority, keeper, log } = lead(t, secrets);
  await authority.whenReady();
  const before = authority.signer;
  const [one, other] = [signingSecret(NAMESPACE, bundleOf()), signingSecret(NAMESPACE, bundleOf())];
  const mixed = { ...one, data: { ...Object(one.data), 'tls.key': Object(other.data)['tls.key'] } };
  secrets.put(mixed);
  await waitFor(() => keeper.problem !== undefined, { describe: 'the problem' });
  assert.match(keeper.problem ?? '', /meltemi-ca cannot be used: its private key is not that of its first/);
  assert.equal(authority.signer, before);
  const printed = inspect([log.lines, keeper, authority], { depth: null, showHidden: true });
  assert.ok(!printed.includes('PRIVATE KEY'));
  secrets.put(one);
  await waitFor(() => keeper.problem === undefined, { describe: 'the problem to be gone' });
});

test('a damaged record is not written over', async (t) => {
  const secrets = new FakeSecrets();
  const { authority, keeper } = lead(t, secrets);
  await authority.whenReady();
  const before = authority.signer;
  const damaged = secretData({ 'state.json': '{' });
  secrets.put({ metadata: { namespace: NAMESPACE, name: RECORD_SECRET }, data: damaged });
  await waitFor(() => keeper.problem !== undefined, { describe: 'the problem' });
  assert.match(keeper.problem ?? '', /state.json is damaged; put back what it was, or delete it/);
  assert.equal(authority.problem, keeper.problem);
  assert.equal(authority.signer, before);
  assert.ok(!secrets.requests.includes('replace meltemi-ca-previous'));
});

test('an authority that was taken out of the record by hand is trusted no more', async (t) => {
  const secrets = new FakeSecrets();
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  const old = authority.signer;
  const next = bundleOf();
  secrets.put(signingSecret(NAMESPACE, next));
  await waitFor(signs(authority, next), { describe: 'the new signer' });
  const kept = secrets.sources.record.get(`${NAMESPACE}/${RECORD_SECRET}`);
  const files = [...(kept?.data ?? [])].filter(([name]) => name !== `${old}.pem`);
  const data = secretData(Object.fromEntries(files.map(([name, text]) => [name, text.reveal()])));
  secrets.put({ metadata: { namespace: NAMESPACE, name: RECORD_SECRET }, data });
  await waitFor(() => authority.serverRootsPem() === next.rootPem, { describe: 'one root' });
  assert.equal(authority.trustBundlePem(), next.rootPem);
  assert.equal(authority.serverSigner, next.id);
});

test('our own root is made anew when a fifth of its life is left; one that others made is only spoken of', async (t) => {
  const own = new FakeSecrets();
  const nineYearsAgo = bundleOf(createRoot(TRUST_DOMAIN, Date.now() - 9 * 365 * DAY));
  own.put(signingSecret(NAMESPACE, nineYearsAgo));
  const { authority } = lead(t, own);
  await waitFor(() => authority.notAfter > Date.now() + 3000 * DAY, { describe: 'a new root' });
  assert.equal(authority.serverSigner, nineYearsAgo.id);

  const foreign = new FakeSecrets();
  const then = Date.now() - 335 * DAY;
  const parent = bundleOf(createRoot(TRUST_DOMAIN, then));
  const elevenMonthsAgo = bundleOf(createIntermediate(parent, TRUST_DOMAIN, then));
  foreign.put(signingSecret(NAMESPACE, elevenMonthsAgo));
  const other = lead(t, foreign);
  await waitFor(() => other.keeper.problem !== undefined, { describe: 'the problem' });
  assert.match(other.keeper.problem ?? '', /not one that the operator made: put a new one there/);
  assert.ok(!isOwnRoot(elevenMonthsAgo));
  assert.ok(!foreign.requests.includes('replace meltemi-ca'));
});

test('an own root that has ended while nobody ran is replaced', async (t) => {
  const secrets = new FakeSecrets();
  const ended = bundleOf(createRoot(TRUST_DOMAIN, Date.now() - 11 * 365 * DAY));
  secrets.put(signingSecret(NAMESPACE, ended));
  const { authority } = lead(t, secrets);
  await authority.whenReady();
  assert.notEqual(authority.signer, ended.id);
});

test("cert-manager's Secret is waited for, and neither made nor put back", async (t) => {
  const secrets = new FakeSecrets();
  const { authority, keeper } = lead(t, secrets, { source: 'CertManager' });
  await waitFor(() => keeper.problem !== undefined, { describe: 'the problem' });
  assert.match(keeper.problem ?? '', /meltemi-ca is not there: cert-manager makes it from a Certificate/);
  const bundle = bundleOf();
  secrets.put(signingSecret(NAMESPACE, bundle));
  await waitFor(signs(authority, bundle), { describe: 'the authority' });
  secrets.remove(AUTHORITY_SECRET);
  await waitFor(() => keeper.problem !== undefined, { describe: 'the problem' });
  authority.issueLeaf(REVIEWS, DAY, Date.now());
  assert.deepEqual(secrets.requests, ['create meltemi-ca-previous']);
});
