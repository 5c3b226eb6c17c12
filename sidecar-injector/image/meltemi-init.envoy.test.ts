import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { startAgent } from '../../test/network/agent.ts';
import { type NetworkNamespace, testNetwork } from '../../test/network/network-namespace.ts';
import { requireTrafficCapture } from '../../test/requirement.ts';
import { CONTEXT, injectedPod } from '../fixtures/injection-fixture.ts';
import { type Backend, runInit } from './fixtures/captured-pod.ts';

const [OUTBOUND, INBOUND] = [15001, 15006];
const POD = { ipv4: '10.77.0.1', ipv6: 'fd77::1' } as const;
const SERVICE = { ipv4: '10.96.0.10', ipv6: 'fd96::10' } as const;

const pod = injectedPod({
  metadata: { annotations: { 'mesh.meltemi.dev/exclude-inbound-ports': '9100' } },
  spec: { containers: [{ name: 'app' }] },
});

const dnsOn = { kind: 'On', transports: ['udp', 'tcp'], servers: 'All' } as const;
const podWithDns = injectedPod(
  { spec: { containers: [{ name: 'app' }] } },
  { ...CONTEXT, capture: { ...CONTEXT.capture, dns: dnsOn } },
);

/** All rules in a network, of one backend. */
async function rulesOf(network: NetworkNamespace, backend: Backend): Promise<readonly string[]> {
  const texts = [
    await network.run(`iptables-${backend}-save`),
    await network.run(`ip6tables-${backend}-save`),
  ];
  return texts.flatMap((text) => text.split('\n').filter((line) => line.startsWith('-A')));
}

for (const backend of ['nft', 'legacy'] as const) {
  describe(`the init container, with iptables’ ${backend} backend`, requireTrafficCapture(), () => {
    test('captures the traffic of the pod, of both families', async (t) => {
      const network = await testNetwork(t);
      const own = await network.machine('pod', `${POD.ipv4}/16`, `${POD.ipv6}/64`);
      const other = await network.machine('peer', '10.77.0.2/16', 'fd77::2/64');
      await runInit(t, own, pod, [backend]);
      const [app, proxy, peer] = await Promise.all([
        startAgent(t, own, 1000),
        startAgent(t, own, 1337),
        startAgent(t, other, 1000),
      ]);
      await app.listen('tcp', '::', 8080, 9100);
      await proxy.listen('tcp', '::', OUTBOUND, INBOUND);
      for (const family of ['ipv4', 'ipv6'] as const) {
        assert.equal(await peer.call(POD[family], 8080), INBOUND);
        assert.equal(await peer.call(POD[family], 9100), 9100);
        assert.equal(await app.call(SERVICE[family], 80), OUTBOUND);
      }
    });

    test('leaves the same rules when it runs again', async (t) => {
      const own = await (await testNetwork(t)).machine('pod', `${POD.ipv4}/16`, `${POD.ipv6}/64`);
      for (const injected of [pod, podWithDns]) {
        await runInit(t, own, injected, [backend]);
        const rules = await rulesOf(own, backend);
        assert.ok(rules.length > 0);
        await runInit(t, own, injected, [backend]);
        assert.deepEqual(await rulesOf(own, backend), rules);
      }
    });
  });
}

describe('the init container', requireTrafficCapture(), () => {
  test('falls back to the legacy backend, and fails where neither takes the rules', async (t) => {
    const own = await (await testNetwork(t)).machine('pod', `${POD.ipv4}/16`);
    await assert.rejects(runInit(t, own, pod, []), /iptables does not take the rules/);
    await runInit(t, own, pod, ['legacy']);
    assert.equal((await rulesOf(own, 'nft')).length, 0);
    assert.ok((await rulesOf(own, 'legacy')).length > 0);
  });

  test('needs no rules for IPv6 where there is none', async (t) => {
    const own = await (await testNetwork(t)).machine('pod', `${POD.ipv4}/16`);
    await own.run('sysctl', '-q', '-w', 'net.ipv6.conf.all.disable_ipv6=1');
    await runInit(t, own, pod);
    assert.equal(await own.run('ip6tables-nft-save'), '');
  });
});
