import type { CaptureSettings } from './capture-settings.ts';
import type { IpFamily } from './cidr.ts';
import { destinations } from './destination.ts';
import { proxyRules } from './proxy-rules.ts';
import { CHAIN_PREFIX, type Chain, type Jump } from './table.ts';

export const DNS_CHAIN = `${CHAIN_PREFIX}DNS`;
const ZONE_CHAIN = `${CHAIN_PREFIX}DNS_ZONE`;

/** A connection-tracking zone of our own; any number will do that nobody else uses. */
const ZONE = 15053;
const DNS_PORT = 53;

type Transport = 'udp' | 'tcp';

/** The transports of the queries that are captured; none where port 53 is excluded. */
export function dnsTransports({ dns, excludeOutboundPorts }: CaptureSettings): readonly Transport[] {
  if (dns.kind === 'Off' || excludeOutboundPorts.includes(DNS_PORT)) return [];
  return [...new Set(dns.transports)];
}

export const dnsJump: Jump = { from: 'OUTPUT', match: `-p udp -m udp --dport ${DNS_PORT}`, to: DNS_CHAIN };

/** Sends queries to the sidecar, and lets the sidecar's own out. */
export function dnsChain(settings: CaptureSettings, family: IpFamily): Chain {
  const redirects = dnsTransports(settings).map(
    (transport) => `-p ${transport} -j REDIRECT --to-ports ${settings.ports.dns}`,
  );
  return {
    name: DNS_CHAIN,
    rules: [
      ...letOut(settings, family),
      ...servers(settings, family).flatMap((server) => redirects.map((redirect) => `${server}${redirect}`)),
    ],
  };
}

/** All of UDP, since it is about queries and about answers. */
export const zoneJump: Jump = { from: 'OUTPUT', match: '-p udp', to: ZONE_CHAIN };

/**
 * Tracks captured queries apart. UDP has no end that the kernel could see, so it keeps a redirected query in mind for half
 * a minute. When the sidecar asks the real server from the port that the application had, the kernel would take that for
 * the same exchange and send the sidecar's query to the sidecar.
 */
export function zoneChain(settings: CaptureSettings, family: IpFamily): Chain {
  return {
    name: ZONE_CHAIN,
    rules: [
      `-p udp -m udp --sport ${settings.ports.dns} -j CT --zone ${ZONE}`,
      ...letOut(settings, family),
      ...servers(settings, family).map(
        (server) => `${server}-p udp -m udp --dport ${DNS_PORT} -j CT --zone ${ZONE}`,
      ),
    ],
  };
}

function letOut(settings: CaptureSettings, family: IpFamily): readonly string[] {
  const excluded = destinations(settings.excludeOutboundCidrs, family);
  return [...proxyRules(settings), ...excluded.map((destination) => `${destination}-j RETURN`)];
}

function servers({ dns }: CaptureSettings, family: IpFamily): readonly string[] {
  return dns.kind === 'Off' ? [] : destinations(dns.servers, family);
}
