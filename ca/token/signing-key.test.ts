import assert from 'node:assert/strict';
import { chmodSync, existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { SpiffeId } from '../spiffe.ts';
import { UnsafeState } from '../state/private-state.ts';
import { TokenIssuer } from './issuer.ts';
import {
  InvalidTokenKey,
  loadTokenKey,
  openTokenKey,
  TokenKeyNotFound,
  tokenKeyPath,
} from './signing-key.ts';
import { TokenVerifier } from './verifier.ts';

test('what the CLI mints with the key of the state directory, the control plane accepts', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const verifier = new TokenVerifier(openTokenKey(stateDirectory).publicKey);
  const spiffeId = SpiffeId.of({ namespace: 'a', serviceAccount: 'b' });
  const issuer = new TokenIssuer(loadTokenKey(stateDirectory));
  const { token } = await issuer.issue({ workload: 'a/w', spiffeId, ttlMs: 60_000 });
  assert.ok((await verifier.verify(token.reveal())).ok);
});

test('the key outlives the process, in a file that only its user can read', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const first = openTokenKey(stateDirectory);
  assert.ok(openTokenKey(stateDirectory).privateKey.equals(first.privateKey));
  assert.equal(statSync(tokenKeyPath(stateDirectory)).mode & 0o777, 0o600);
  assert.equal(statSync(dirname(tokenKeyPath(stateDirectory))).mode & 0o777, 0o700);
});

test('loading makes no key: it says where it looked', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const path = tokenKeyPath(stateDirectory);
  const expected = (error: unknown) =>
    error instanceof TokenKeyNotFound && error.path === path && error.message.includes(path);
  assert.throws(() => loadTokenKey(stateDirectory), expected);
  assert.deepEqual(readdirSync(stateDirectory), []);
  assert.throws(() => loadTokenKey(`${stateDirectory}/missing`), TokenKeyNotFound);
  assert.ok(!existsSync(`${stateDirectory}/missing`));
});

test('a key that others could read is not used', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  openTokenKey(stateDirectory);
  chmodSync(tokenKeyPath(stateDirectory), 0o640);
  assert.throws(() => loadTokenKey(stateDirectory), UnsafeState);
  assert.throws(() => openTokenKey(stateDirectory), UnsafeState);
});

test('a file that holds no Ed25519 key is refused, left as it is, and not shown', async (t) => {
  const stateDirectory = await temporaryDirectory(t);
  const path = tokenKeyPath(stateDirectory);
  openTokenKey(stateDirectory);
  for (const content of ['', 'secret-but-no-key']) {
    writeFileSync(path, content);
    assert.throws(
      () => openTokenKey(stateDirectory),
      (error) =>
        error instanceof InvalidTokenKey && error.path === path && !inspect(error).includes('secret-but'),
    );
    assert.equal(statSync(path).size, content.length);
  }
});
