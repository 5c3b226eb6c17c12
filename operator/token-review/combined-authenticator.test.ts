import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import { SpiffeId } from '../../ca/spiffe.ts';
import { TokenIssuer } from '../../ca/token/issuer.ts';
import { TokenVerifier } from '../../ca/token/verifier.ts';
import { AuthenticationError } from '../../xds/server/authentication.ts';
import { TokenAuthenticator } from '../mesh/token-authenticator.ts';
import { CombinedAuthenticator } from './combined-authenticator.ts';
import { ToldReviewer } from './fixtures/told-reviewer.ts';
import { writtenToken } from './fixtures/written-token.ts';
import { TokenReviewAuthenticator } from './token-review-authenticator.ts';

const spiffeId = SpiffeId.of({ namespace: 'shop', serviceAccount: 'vm' });
const key = generateKeyPairSync('ed25519');

function makeCombined() {
  const reviewer = new ToldReviewer();
  const podTokens = new TokenReviewAuthenticator({
    reviewer,
    audience: 'meltemi',
    trustDomain: 'cluster.local',
  });
  const joinTokens = new TokenAuthenticator(new TokenVerifier(key.publicKey));
  return { reviewer, combined: new CombinedAuthenticator({ joinTokens, podTokens }) };
}

const inAnHour = () => Date.now() + 3_600_000;

test('a join token is verified here, and every other one by the API server', async () => {
  const { reviewer, combined } = makeCombined();
  const { token } = await new TokenIssuer(key).issue({ workload: 'shop/vm-1', spiffeId, ttlMs: 60_000 });
  const vm = await combined.authenticate(token.reveal());
  assert.equal(vm.workload, 'shop/vm-1');
  assert.equal(reviewer.asked.length, 0);
  combined.follow(token.reveal(), vm, () => assert.fail('nobody revokes it'))();
  const podToken = writtenToken({ expiresAt: inAnHour() });
  const pod = await combined.authenticate(podToken);
  assert.deepEqual([pod.workload, reviewer.asked], ['shop/web-0', [podToken]]);
  combined.follow(podToken, pod, () => undefined)();
});

test('a token that only says that it is a join token is none, and no API server is asked', async () => {
  const { reviewer, combined } = makeCombined();
  const stranger = generateKeyPairSync('ed25519');
  const { token } = await new TokenIssuer(stranger).issue({ workload: 'shop/vm-1', spiffeId, ttlMs: 60_000 });
  for (const forged of [token.reveal(), writtenToken({ type: 'meltemi-join+jwt', expiresAt: inAnHour() })]) {
    await assert.rejects(combined.authenticate(forged), AuthenticationError);
  }
  assert.equal(reviewer.asked.length, 0);
});
