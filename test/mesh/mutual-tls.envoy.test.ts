import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { direct, echoOf, viaProxy } from './proxied-request.ts';
import { type ShopMesh, startShop } from './shop-mesh.ts';

describe('identity and mutual TLS, at real Envoys', requireEnvoy(), () => {
  const lifetime = suiteLifetime();
  let shop: ShopMesh;
  before(async () => {
    shop = await startShop(lifetime);
  });

  const mtls = (mode: string) =>
    shop.mesh.policy('shop', 'mtls', `targetRefs: [{kind: Service, name: echo}]\nmtls: {mode: ${mode}}`);
  const plainly = () => {
    const { address, port } = shop.instance('v1');
    return direct(address, port, '/');
  };

  test('calls between sidecars carry both identities', async () => {
    const { headers } = echoOf(await shop.call());
    assert.match(
      headers['x-forwarded-client-cert'] ?? '',
      /URI=spiffe:\/\/cluster\.local\/ns\/shop\/sa\/client/,
    );
  });

  test('an identity that a caller claims in a header is not believed', async () => {
    const forged = 'URI=spiffe://cluster.local/ns/bank/sa/boss';
    const { headers } = echoOf(await shop.call('/', { headers: { 'x-forwarded-client-cert': forged } }));
    assert.doesNotMatch(headers['x-forwarded-client-cert'] ?? '', /bank/);
    const { address, port } = shop.instance('v1');
    const plain = echoOf(
      await direct(address, port, '/', { headers: { 'x-forwarded-client-cert': forged } }),
    );
    assert.doesNotMatch(plain.headers['x-forwarded-client-cert'] ?? '', /bank/);
  });

  test('Permissive lets a plain caller in, Strict refuses it, callers of the mesh never notice', async () => {
    assert.equal((await plainly()).status, 200);
    await mtls('Strict');
    const refused = await plainly();
    assert.equal(refused.status, 0, `${refused.status} ${refused.body}`);
    assert.equal((await shop.call()).status, 200);
    await mtls('Permissive');
    await waitFor(async () => (await plainly()).status === 200, {
      describe: 'plain callers to be let in again',
    });
  });

  test('Disabled speaks plaintext, with no identity', async () => {
    await mtls('Disabled');
    const reply = await shop.call();
    assert.equal(echoOf(reply).headers['x-forwarded-client-cert'], undefined);
    await mtls('Permissive');
    assert.match(echoOf(await shop.call()).headers['x-forwarded-client-cert'] ?? '', /URI=/);
  });

  test('an unknown host is refused with the reason under RegistryOnly, and reached under AllowAny', async () => {
    const outside = shop.application('v1').port;
    const call = () => viaProxy(shop.instance('client').outboundPort, `http://127.0.0.1:${outside}/outside`);
    await shop.mesh.policy('shop', 'egress', 'egress: {mode: AllowAny}');
    assert.equal(echoOf(await call()).path, '/outside');
    await shop.mesh.policy('shop', 'egress', 'egress: {mode: RegistryOnly}');
    const refused = await call();
    assert.equal(refused.status, 502);
    assert.match(refused.body, /RegistryOnly/);
  });
});
