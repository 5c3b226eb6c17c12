import assert from 'node:assert/strict';
import { chmod } from 'node:fs/promises';
import { test } from 'node:test';
import { openTokenKey, tokenKeyPath } from '../../ca/token/signing-key.ts';
import { TokenVerifier } from '../../ca/token/verifier.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { controlPlaneAnswer } from '../fixtures/control-plane-answer.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { programmedObject, serve } from '../fixtures/mesh-objects.ts';

const spec = {
  address: '127.0.1.11',
  serviceAccount: 'the-reviews',
  weight: 1,
  proxy: { mode: 'Explicit', outboundPort: 15001 },
};
const workload = programmedObject({ kind: 'MeshWorkload', name: 'reviews-v1', spec });

/** A control plane of this host: its state with a key, and its API. */
async function startControlPlane(t: Lifetime) {
  const state = await temporaryDirectory(t);
  const verifier = new TokenVerifier(openTokenKey(state).publicKey);
  const api = await startFakeApi(t, { '/api/v1/control-plane': controlPlaneAnswer(state) });
  serve(api, 'meshworkloads', [workload]);
  const token = (...words: string[]) => runCommand(['token', ...words, '--api', api.address]);
  return { state, verifier, api, token };
}

test('prints a token for the workload that the control plane knows, and nothing else', async (t) => {
  const { verifier, token } = await startControlPlane(t);
  const { status, stdout, stderr } = await token('bookinfo/reviews-v1', '--ttl', '10m');
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  assert.match(stdout, /^\S+\n$/);
  const verification = await verifier.verify(stdout.trim());
  assert.ok(verification.ok);
  const { claims } = verification;
  assert.equal(claims.workload, 'bookinfo/reviews-v1');
  assert.equal(`${claims.spiffeId}`, 'spiffe://mesh.example/ns/bookinfo/sa/the-reviews');
  assert.equal(claims.expiresAt - claims.issuedAt, 600_000);
});

test('needs no control plane where everything is said', async (t) => {
  const { state, verifier } = await startControlPlane(t);
  const { stdout } = await runCommand(['token', 'a/b', '--service-account', 'c', '--state', state]);
  const verification = await verifier.verify(stdout.trim());
  assert.ok(verification.ok);
  assert.equal(`${verification.claims.spiffeId}`, 'spiffe://cluster.local/ns/a/sa/c');
});

test('a workload that is not there gets none', async (t) => {
  const { token } = await startControlPlane(t);
  const { status, stdout, stderr } = await token('bookinfo/reviews-v2');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(
    stderr,
    /there is no meshworkload bookinfo\/reviews-v2: did you mean `meshworkload reviews-v1 -n bookinfo`\?/,
  );
});

test('without the key it says where to run', async (t) => {
  const { token } = await startControlPlane(t);
  const empty = await temporaryDirectory(t);
  const { status, stdout, stderr } = await token('bookinfo/reviews-v1', '--state', empty);
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(
    stderr,
    /there is no signing key at .*signing-key\.pem: run it on the control plane's host, as its user, or pass --state DIR/,
  );
});

test('a key that others could have read is not used', async (t) => {
  const { state, token } = await startControlPlane(t);
  await chmod(tokenKeyPath(state), 0o644);
  const { status, stdout, stderr } = await token('bookinfo/reviews-v1');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(stderr, /can be accessed by other users .* run: chmod 600/);
});

test('mistakes in the words', async () => {
  for (const words of [
    [],
    ['reviews'],
    ['a/b/c'],
    ['A/b'],
    ['a/b', '--ttl', '1'],
    ['a/b', '--ttl', '999ms'],
  ]) {
    assert.equal((await runCommand(['token', ...words])).status, 2, words.join(' '));
  }
});
