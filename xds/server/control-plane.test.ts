import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { AuthenticationError } from './authentication.ts';
import { ControlPlane } from './control-plane.ts';
import { ProxySession } from './proxy-session.ts';

test('a proxy that connects again before its loss is noticed has all that belongs to it', (t) => {
  const { model } = new MeshFixture({ workloads: [workloadOf('web')] });
  const nothing = () => undefined;
  const controlPlane = new ControlPlane({
    model,
    authenticator: { authenticate: () => Promise.reject(new AuthenticationError('not asked')) },
    identities: {
      trustBundlePem: () => 'roots',
      certificate: (holder) => ({ certificateChainPem: holder, privateKeyPem: 'key' }),
      release: nothing,
    },
    observer: { answered: nothing, opened: nothing, closed: nothing, committed: nothing },
  });
  t.after(() => controlPlane.close());
  const principal = 'spiffe://cluster.local/ns/shop/sa/default';
  const credentials = { workload: 'shop/web', principal, expiresAt: Date.now() + 60_000 };
  const ends: string[] = [];
  /** Opens a session, which ends as that of a stream does: whoever ends it, the control plane is told at once. */
  const open = (): ProxySession => {
    const session = controlPlane.open(credentials, {
      write: (_response, flushed) => flushed(),
      close: (reason) => {
        ends.push(reason);
        if (session instanceof ProxySession) controlPlane.closed(session);
      },
    });
    assert.ok(session instanceof ProxySession);
    return session;
  };
  open();
  const second = open();
  assert.deepEqual(ends, ['the proxy has connected again']);
  assert.equal(controlPlane.ledger.sessions.get('shop/web'), second);
  const [secrets] = second.view.Secret;
  assert.ok(secrets !== undefined);
  assert.equal(controlPlane.resources.setSecrets('shop/web', []), secrets, 'its set is still the one in use');
  assert.match(JSON.stringify(second.view.Listener.map(({ size }) => size)), /[1-9]/);
});
