import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { type Agent, startAgent } from '../../test/network/agent.ts';
import { type NetworkNamespace, testNetwork } from '../../test/network/network-namespace.ts';
import { requireTrafficCapture } from '../../test/requirement.ts';
import { type Backend, capture, pathOf, rulesOf } from './fixtures/captured-machine.ts';

const [OUTBOUND, INBOUND, DNS, HEALTH] = [15001, 15006, 15053, 15021];
const SERVICE = { ipv4: '10.96.0.10', ipv6: 'fd96::10' } as const;
const MACHINE = { ipv4: '10.77.0.1', ipv6: 'fd77::1' } as const;
const PEER = { ipv4: '10.77.0.2', ipv6: 'fd77::2' } as const;
/** Another address of the peer, which is excluded. */
const EXCLUDED = { ipv4: '10.78.0.2', ipv6: 'fd78::2' } as const;
const LOOPBACK = { ipv4: '127.0.0.1', ipv6: '::1' } as const;

/** A machine with an application and, in the sidecar's place, listeners that say which port took a call; and a peer. */
interface Stage {
  readonly machine: NetworkNamespace;
  /** The application, and whoever else is not the sidecar. */
  readonly app: Agent;
  /** Runs as the sidecar's user. */
  readonly proxy: Agent;
  readonly peer: Agent;
}

async function setStage(t: Lifetime): Promise<Stage> {
  const network = await testNetwork(t);
  const machine = await network.machine('machine', `${MACHINE.ipv4}/16`, `${MACHINE.ipv6}/64`);
  const other = await network.machine(
    'peer',
    ...[`${PEER.ipv4}/16`, `${PEER.ipv6}/64`, `${EXCLUDED.ipv4}/16`, `${EXCLUDED.ipv6}/64`],
  );
  const [app, proxy, peer] = await Promise.all([
    startAgent(t, machine, 1000),
    startAgent(t, machine, 1337),
    startAgent(t, other, 1000),
  ]);
  await app.listen('tcp', '::', 8080, 9100);
  await proxy.listen('tcp', '::', OUTBOUND, INBOUND, DNS, HEALTH);
  await proxy.listen('udp', '127.0.0.1', DNS);
  await proxy.listen('udp', '::1', DNS);
  // As root it may listen on low ports.
  const server = await startAgent(t, other, 0);
  await server.listen('tcp', '::', 80, 5432, 53);
  for (const host of [PEER.ipv4, PEER.ipv6, EXCLUDED.ipv4, EXCLUDED.ipv6])
    await server.listen('udp', host, 53);
  return { machine, app, proxy, peer };
}

const annotations = {
  'exclude-inbound-ports': '9100',
  'exclude-outbound-ports': '5432',
  'exclude-outbound-cidrs': '10.78.0.0/16,fd78::/64',
} as const;

for (const backend of ['nft', 'legacy'] as const satisfies readonly Backend[]) {
  describe(`with iptables’ ${backend} backend`, requireTrafficCapture(), () => {
    test('every connection goes where it belongs', async (t) => {
      const { machine, app, proxy, peer } = await setStage(t);
      const path = await pathOf(t, backend);
      assert.equal((await capture(t, machine, { annotations, path })).said, 'captured');
      for (const family of ['ipv4', 'ipv6'] as const) {
        const [self, other, excluded] = [MACHINE[family], PEER[family], EXCLUDED[family]];
        const taken = {
          'from outside': await peer.call(self, 8080),
          'from outside to a port where nobody listens': await peer.call(self, 7777),
          'from outside to an excluded port': await peer.call(self, 9100),
          'from outside to the proxy’s health': await peer.call(self, HEALTH),
          'to a peer': await app.call(other, 80),
          'to a service': await app.call(SERVICE[family], 8080),
          'to an excluded port': await app.call(other, 5432),
          'to an excluded address': await app.call(excluded, 80),
          'of the proxy to a peer': await proxy.call(other, 80),
          'to oneself on loopback': await app.call(LOOPBACK[family], 8080),
          'to one’s own address': await app.call(self, 8080),
          'of the proxy to the application on loopback': await proxy.call(LOOPBACK[family], 8080),
          'of the proxy to its own workload, chosen as any other': await proxy.call(self, 8080),
          'the same, to an excluded port': await proxy.call(self, 9100),
          'passed on by the proxy': await proxy.call(self, 8080, PASSED_ON_SOURCE[family]),
        };
        assert.deepEqual(taken, {
          'from outside': INBOUND,
          'from outside to a port where nobody listens': INBOUND,
          'from outside to an excluded port': 9100,
          'from outside to the proxy’s health': HEALTH,
          'to a peer': OUTBOUND,
          'to a service': OUTBOUND,
          'to an excluded port': 5432,
          'to an excluded address': 80,
          'of the proxy to a peer': 80,
          'to oneself on loopback': 8080,
          'to one’s own address': 8080,
          'of the proxy to the application on loopback': 8080,
          'of the proxy to its own workload, chosen as any other': INBOUND,
          'the same, to an excluded port': 9100,
          'passed on by the proxy': 8080,
        });
      }
    });

    test('DNS goes to the sidecar when asked, and the sidecar’s own queries go out', async (t) => {
      const { machine, app, proxy } = await setStage(t);
      const path = await pathOf(t, backend);
      const off = await capture(t, machine, { annotations, path });
      assert.equal(await app.query(PEER.ipv4, 53), 53);
      await off.end();
      assert.equal((await capture(t, machine, { annotations, dns: true, path })).said, 'captured');
      for (const family of ['ipv4', 'ipv6'] as const) {
        assert.equal(await app.query(PEER[family], 53), DNS);
        assert.equal(await app.call(PEER[family], 53), DNS);
        assert.equal(await app.query(EXCLUDED[family], 53), 53);
        assert.equal(await proxy.query(PEER[family], 53), 53);
        assert.equal(await proxy.call(PEER[family], 53), 53);
        // The kernel keeps the application's exchange in mind, and the sidecar happens to get the same port a moment later.
        assert.equal(await app.query(PEER[family], 53, 33_333), DNS);
        assert.equal(await proxy.query(PEER[family], 53, 33_333), 53);
        assert.equal(await app.query(PEER[family], 53, 33_333), DNS);
      }
    });

    test('a second run changes nothing, other settings leave nothing of the first, and the end leaves nothing', async (t) => {
      const { machine, app, peer } = await setStage(t);
      const path = await pathOf(t, backend);
      await machine.run('iptables', '-t', 'nat', '-A', 'OUTPUT', '-p', 'tcp', '--dport', '1', '-j', 'ACCEPT');
      const before = await rulesOf(machine);
      const first = await capture(t, machine, { annotations, path });
      const once = await rulesOf(machine);
      assert.equal(await app.call(PEER.ipv4, 80), OUTBOUND);
      await first.kill();
      assert.equal(await rulesOf(machine), once);
      const second = await capture(t, machine, { annotations, dns: true, path });
      await second.kill();
      const third = await capture(t, machine, { annotations, path });
      assert.equal(await rulesOf(machine), once);
      await third.end();
      assert.equal(await rulesOf(machine), before);
      assert.equal(await app.call(PEER.ipv4, 80), 80);
      assert.equal(await peer.call(MACHINE.ipv4, 8080), 8080);
    });

    test('connections that are open stay whole, at the beginning and at the end', async (t) => {
      const { machine, app, peer } = await setStage(t);
      assert.equal(await peer.open(MACHINE.ipv4, 8080), 8080);
      assert.equal(await app.open(PEER.ipv4, 80), 80);
      const held = await capture(t, machine, { path: await pathOf(t, backend) });
      assert.equal(await peer.say('in'), 'in');
      assert.equal(await app.say('out'), 'out');
      assert.equal(await peer.open(MACHINE.ipv4, 8080), INBOUND);
      assert.equal(await app.open(PEER.ipv4, 80), OUTBOUND);
      await held.release();
      assert.equal(await peer.say('in'), 'in');
      assert.equal(await app.say('out'), 'out');
      assert.equal(await peer.call(MACHINE.ipv4, 8080), 8080);
      assert.equal(await app.call(PEER.ipv4, 80), 80);
    });
  });
}

describe('one machine', requireTrafficCapture(), () => {
  test('has one captured workload at a time, until it releases or dies', async (t) => {
    const network = await testNetwork(t);
    const machine = await network.machine('machine', '10.77.0.1/16');
    const first = await capture(t, machine, { workload: 'shop/cart' });
    const second = await capture(t, machine, { workload: 'shop/till' });
    assert.match(second.said, /^CaptureTaken: .*one workload a host/);
    const elsewhere = await network.machine('elsewhere', '10.77.0.2/16');
    assert.equal((await capture(t, elsewhere, { workload: 'shop/till' })).said, 'captured');
    await first.kill();
    const third = await capture(t, machine, { workload: 'shop/till' });
    assert.equal(third.said, 'captured');
    await third.end();
    assert.equal((await capture(t, machine, { workload: 'shop/cart' })).said, 'captured');
  });

  test('moves from one backend to the other, and nothing stays behind', async (t) => {
    const machine = await (await testNetwork(t)).machine('machine', '10.77.0.1/16');
    const legacy = await capture(t, machine, { path: await pathOf(t, 'legacy') });
    const rules = await rulesOf(machine);
    await legacy.kill();
    const nft = await capture(t, machine, { path: await pathOf(t, 'nft') });
    assert.equal((await rulesOf(machine)).length, rules.length);
    await nft.end();
    assert.equal(await rulesOf(machine), '');
  });

  test('without the capability is told so', async (t) => {
    const machine = await (await testNetwork(t)).machine('machine', '10.77.0.1/16');
    const weak = await machine.start('setpriv', [
      ...['--bounding-set', '-net_admin', process.execPath],
      fileURLToPath(new URL('fixtures/capture-program.ts', import.meta.url)),
      'shop/cart',
    ]);
    await weak.waitForOutput(/CaptureNotPermitted: .*NET_ADMIN.*add NET_ADMIN/);
  });
});
