import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { AuthenticationError, type Authenticator } from '../../xds/server/authentication.ts';
import { AwaitingAuthenticator } from './awaiting-authenticator.ts';

const CREDENTIALS = {
  workload: 'shop/web',
  principal: 'spiffe://cluster.local/ns/shop/sa/web',
  expiresAt: 9,
};
const accepting: Authenticator = { authenticate: async () => CREDENTIALS };

test('a proxy waits until its workload is known, and no longer', async () => {
  const { workloads } = new MeshInputs(DEFAULT_SETTINGS);
  let isIn = false;
  const authenticated = new AwaitingAuthenticator(accepting, () => workloads, 60_000)
    .authenticate('token')
    .then((credentials) => {
      isIn = true;
      return credentials;
    });
  workloads.set('shop/other', workloadOf('other'));
  await turn();
  assert.equal(isIn, false);
  workloads.set('shop/web', workloadOf('web'));
  assert.equal(await authenticated, CREDENTIALS);
});

test('one that never gets known goes on, to be refused with the reason', async () => {
  const { workloads } = new MeshInputs(DEFAULT_SETTINGS);
  assert.equal(
    await new AwaitingAuthenticator(accepting, () => workloads, 1).authenticate('token'),
    CREDENTIALS,
  );
});

test('who proves nothing does not wait', async () => {
  const { workloads } = new MeshInputs(DEFAULT_SETTINGS);
  const refusing: Authenticator = {
    authenticate: () => Promise.reject(new AuthenticationError('the token has expired')),
  };
  await assert.rejects(new AwaitingAuthenticator(refusing, () => workloads, 60_000).authenticate('token'), {
    name: 'AuthenticationError',
  });
});
