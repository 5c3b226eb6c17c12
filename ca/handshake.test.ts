import assert from 'node:assert/strict';
import { once } from 'node:events';
import { isIP } from 'node:net';
import { type TestContext, test } from 'node:test';
import { connect, createServer, type SecureContextOptions, type TLSSocket } from 'node:tls';
import { atEnd } from '../test/lifetime.ts';
import type { CertificateAuthority, IssuedCertificate } from './authority.ts';
import { intermediateAuthority, rootAuthority } from './fixtures/test-authority.ts';
import { SpiffeId } from './spiffe.ts';

// The machine's own time, since TLS verifies against it.
const now = Date.now();
const MINUTE_MS = 60_000;
const REVIEWS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });
const RATINGS = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'ratings' });

interface Side {
  readonly holds?: IssuedCertificate;
  readonly trusts: CertificateAuthority;
}

/** What the two sides of a handshake found. */
interface Handshake {
  /** The alternative names that the client saw. */
  readonly server: string | undefined;
  /** The alternative names that the server saw. */
  readonly client: string | undefined;
  /** Why the server would refuse the client; `null` where it would not. */
  readonly objection: unknown;
}

const contextOf = ({ holds, trusts }: Side): SecureContextOptions => ({
  ca: trusts.trustBundlePem(),
  ...(holds && { cert: holds.certificateChainPem, key: holds.privateKey.reveal() }),
});

/** Shakes hands. Rejects where the client refuses the server; the server only says whether it objects. */
async function shakeHands(t: TestContext, server: Side, client: Side, host?: string): Promise<Handshake> {
  const listener = createServer({ ...contextOf(server), requestCert: true, rejectUnauthorized: false });
  atEnd(t, () => listener.close());
  await once(listener.listen(0, '127.0.0.1'), 'listening');
  const address = listener.address();
  assert.ok(typeof address === 'object' && address !== null);
  const accepted: Promise<TLSSocket[]> = once(listener, 'secureConnection');
  const socket = connect({
    ...contextOf(client),
    host: '127.0.0.1',
    port: address.port,
    // A workload is known by its URI, which its peer looks at itself; a host by its name, which Node looks
    // at.
    ...(host === undefined && { checkServerIdentity: () => undefined }),
    ...(host !== undefined && isIP(host) === 0 && { servername: host }),
  });
  atEnd(t, () => socket.destroy());
  await once(socket, 'secureConnect');
  const [peer] = await accepted;
  assert.ok(peer !== undefined);
  atEnd(t, () => peer.destroy());
  return {
    server: socket.getPeerCertificate().subjectaltname,
    client: peer.getPeerCertificate().subjectaltname,
    objection: peer.authorizationError,
  };
}

for (const [signer, trusts] of [
  ['a root', rootAuthority(now)],
  ['an intermediate', intermediateAuthority(now)],
] as const) {
  const leaf = (id: SpiffeId): IssuedCertificate => trusts.issueLeaf(id, MINUTE_MS, now);
  const server: Side = { holds: leaf(REVIEWS), trusts };
  const client: Side = { holds: leaf(RATINGS), trusts };

  test(`two workloads with leaves by ${signer} see each other's identity`, async (t) => {
    const found = { client: `URI:${RATINGS}`, server: `URI:${REVIEWS}`, objection: null };
    assert.deepEqual(await shakeHands(t, server, client), found);
  });

  test(`a server certificate by ${signer} stands for its hosts`, async (t) => {
    const holds = trusts.issueServer(['control.example', '127.0.0.1'], MINUTE_MS, now);
    for (const host of ['control.example', '127.0.0.1']) {
      const { objection } = await shakeHands(t, { holds, trusts }, client, host);
      assert.equal(objection, null);
    }
    await assert.rejects(shakeHands(t, { holds, trusts }, client, 'other.example'), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
  });

  test(`a server that trusts ${signer} objects to a leaf by another, and to one whose time is over`, async (t) => {
    const foreign = rootAuthority(now).issueLeaf(RATINGS, MINUTE_MS, now);
    const ended = trusts.issueLeaf(RATINGS, 1000, now - 2 * MINUTE_MS);
    const objectionTo = async (holds: IssuedCertificate) =>
      (await shakeHands(t, server, { holds, trusts })).objection;
    assert.equal(await objectionTo(foreign), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    assert.equal(await objectionTo(ended), 'CERT_HAS_EXPIRED');
  });

  test(`a client refuses a leaf by ${signer} whose time is over`, async (t) => {
    const holds = trusts.issueLeaf(REVIEWS, 1000, now - 2 * MINUTE_MS);
    await assert.rejects(shakeHands(t, { holds, trusts }, client), { code: 'CERT_HAS_EXPIRED' });
  });
}

test('a server certificate does not pass for a client', async (t) => {
  const trusts = rootAuthority(now);
  const server = { holds: trusts.issueLeaf(REVIEWS, MINUTE_MS, now), trusts };
  const client = { holds: trusts.issueServer(['control.example'], MINUTE_MS, now), trusts };
  assert.equal((await shakeHands(t, server, client)).objection, 'INVALID_PURPOSE');
});
