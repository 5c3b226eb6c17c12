import assert from 'node:assert/strict';
import { BlockList, isIPv4 } from 'node:net';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { captureRules, removalRules } from './capture-rules.ts';
import type { CaptureSettings } from './capture-settings.ts';
import type { Cidr, IpFamily } from './cidr.ts';
import { arbitraryPort, arbitrarySettings } from './fixtures/arbitrary-settings.ts';
import { type Fate, fateOf, type Packet, zoneOf } from './fixtures/packet-walk.ts';
import { type RuleTables, restore, save } from './fixtures/rule-tables.ts';

const addresses: Readonly<Record<IpFamily, readonly string[]>> = {
  ipv4: ['10.1.2.3', '10.2.0.1', '127.0.0.1', '127.0.0.6', '127.0.0.53', '93.184.216.34'],
  ipv6: ['fd00::1', 'fd00::53', '::1', '2001:db8::1'],
};

function arbitraryPacket(family: IpFamily): fc.Arbitrary<Packet> {
  const address = fc.constantFrom(...addresses[family]);
  return (
    fc
      .record({
        hook: fc.constantFrom('PREROUTING' as const, 'OUTPUT' as const),
        protocol: fc.constantFrom('tcp' as const, 'udp' as const),
        source: address,
        destination: address,
        sourcePort: fc.constantFrom(40_000, 15053),
        destinationPort: arbitraryPort,
        isLocal: fc.boolean(),
        uid: fc.constantFrom(0, 101, 1000, 1337),
        gid: fc.constantFrom(0, 202, 1000, 1337),
      })
      // What a machine sends to itself goes over loopback.
      .map((packet) => ({ ...packet, leavesBy: packet.isLocal ? 'lo' : 'eth0' }))
  );
}

function inRange(address: string, range: string): boolean {
  const [network = '', prefix] = range.split('/');
  const family = isIPv4(network) ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, Number(prefix), family);
  return list.check(address, family);
}

const isAmong = (address: string, ranges: 'All' | readonly Cidr[]) =>
  ranges === 'All' ||
  ranges.some(({ text }) => text.includes(':') === address.includes(':') && inRange(address, text));

const isProxy = ({ proxy }: CaptureSettings, { uid, gid }: Packet) => uid === proxy.uid || gid === proxy.gid;
const isLoopback = (address: string) => address.startsWith('127.') || address === '::1';
const isPassedOn = ({ source }: Packet) => source === '127.0.0.6' || source === '::1';

/** What the settings promise, in the words of their documentation. */
function promised(settings: CaptureSettings, packet: Packet): Fate {
  if (packet.hook === 'PREROUTING') {
    return packet.protocol === 'tcp' && packet.isLocal ? promisedInbound(settings, packet) : 'untouched';
  }
  if (isCapturedQuery(settings, packet)) return `port ${settings.ports.dns}`;
  if (packet.protocol === 'udp') return 'untouched';
  if (packet.isLocal) {
    const isCallToSelf = isProxy(settings, packet) && !isPassedOn(packet) && !isLoopback(packet.destination);
    return isCallToSelf ? promisedInbound(settings, packet) : 'untouched';
  }
  const isExcluded =
    settings.excludeOutboundPorts.includes(packet.destinationPort) ||
    isAmong(packet.destination, settings.excludeOutboundCidrs);
  const isIncluded = isAmong(packet.destination, settings.includeOutboundCidrs);
  return isProxy(settings, packet) || isExcluded || !isIncluded
    ? 'untouched'
    : `port ${settings.ports.outbound}`;
}

function promisedInbound(settings: CaptureSettings, { destinationPort }: Packet): Fate {
  const open = [...settings.openProxyPorts, ...settings.excludeInboundPorts];
  return open.includes(destinationPort) ? 'untouched' : `port ${settings.ports.inbound}`;
}

function isCapturedQuery(settings: CaptureSettings, packet: Packet): boolean {
  const { dns } = settings;
  return (
    dns.kind === 'On' &&
    packet.destinationPort === 53 &&
    dns.transports.includes(packet.protocol) &&
    !settings.excludeOutboundPorts.includes(53) &&
    !isAmong(packet.destination, settings.excludeOutboundCidrs) &&
    isAmong(packet.destination, dns.servers) &&
    !isProxy(settings, packet)
  );
}

/** Somebody else's rules, which are nobody's to touch; one of them only looks like ours. */
const OTHERS: RuleTables = restore(
  new Map(),
  '*nat\n:DOCKER - [0:0]\n:NOT_MELTEMI_X - [0:0]\n-A PREROUTING -m addrtype --dst-type LOCAL -j DOCKER\n' +
    '-A OUTPUT -p tcp -j NOT_MELTEMI_X\n-A DOCKER -p tcp -m tcp --dport 80 -j DNAT --to-destination 172.17.0.2:80\nCOMMIT\n',
);

for (const family of ['ipv4', 'ipv6'] as const) {
  describe(`${family} capture rules, for all settings`, () => {
    test('do with each packet what the settings promise', () => {
      fc.assert(
        fc.property(arbitrarySettings, arbitraryPacket(family), (settings, packet) => {
          const rules = captureRules(settings)[family];
          assert.equal(fateOf(rules, packet, inRange), promised(settings, packet), rules);
        }),
        { numRuns: 3_000 },
      );
    });

    test('never send a connection of the proxy, or one that it passes on, to the port that it came from', () => {
      fc.assert(
        fc.property(arbitrarySettings, arbitraryPacket(family), (settings, packet) => {
          const own = { ...packet, hook: 'OUTPUT' as const, uid: settings.proxy.uid };
          const rules = captureRules(settings)[family];
          assert.notEqual(fateOf(rules, own, inRange), `port ${settings.ports.outbound}`);
          assert.notEqual(fateOf(rules, own, inRange), `port ${settings.ports.dns}`);
          const passedOn = { ...own, source: family === 'ipv4' ? '127.0.0.6' : '::1', isLocal: true };
          assert.equal(fateOf(rules, { ...passedOn, leavesBy: 'lo' }, inRange), 'untouched');
        }),
        { numRuns: 1_000 },
      );
    });

    test('track exactly the captured UDP queries, and the answers to them, apart from everything else', () => {
      fc.assert(
        fc.property(arbitrarySettings, arbitraryPacket(family), (settings, packet) => {
          const rules = captureRules(settings)[family];
          const { dns } = settings;
          const isUdpOn =
            dns.kind === 'On' &&
            dns.transports.includes('udp') &&
            !settings.excludeOutboundPorts.includes(53);
          const isOutUdp = packet.hook === 'OUTPUT' && packet.protocol === 'udp';
          const isApart =
            isUdpOn && isOutUdp && (packet.sourcePort === 15053 || isCapturedQuery(settings, packet));
          assert.equal(zoneOf(rules, packet, inRange) !== 0, isApart, rules);
        }),
        { numRuns: 2_000 },
      );
    });

    test('replace what was there, whatever it was, and leave the rules of others', () => {
      fc.assert(
        fc.property(arbitrarySettings, arbitrarySettings, (first, second) => {
          const run = (settings: CaptureSettings, tables: RuleTables) =>
            restore(tables, captureRules(settings, { ipv4: save(tables), ipv6: save(tables) })[family]);
          const afterSecond = run(second, OTHERS);
          assert.deepEqual(natOf(run(second, run(first, OTHERS))), natOf(afterSecond));
          assert.equal(save(run(second, afterSecond)), save(afterSecond));
          const removal = removalRules({ ipv4: save(afterSecond), ipv6: save(afterSecond) });
          assert.deepEqual(natOf(restore(afterSecond, removal[family])), natOf(OTHERS));
        }),
        { numRuns: 300 },
      );
    });
  });
}

/** The tables by what they do: those without any rule are as good as absent. */
function natOf(tables: RuleTables): Record<string, Record<string, readonly string[]>> {
  const entries = [...tables].filter(([, chains]) => [...chains.values()].some((rules) => rules.length > 0));
  return Object.fromEntries(entries.map(([name, chains]) => [name, Object.fromEntries(chains)]));
}
