import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';
import type { CaptureSettings } from './capture-settings.ts';
import type { IpFamily } from './cidr.ts';
import { destinations } from './destination.ts';
import { DNS_CHAIN, dnsTransports } from './dns-chains.ts';
import { INBOUND_CHAIN } from './inbound-chain.ts';
import { proxyOwners, proxyRules } from './proxy-rules.ts';
import { CHAIN_PREFIX, type Chain, type Jump, NEW_TCP } from './table.ts';

export const OUTBOUND_CHAIN = `${CHAIN_PREFIX}OUTBOUND`;

export const outboundJump: Jump = { from: 'OUTPUT', match: NEW_TCP, to: OUTBOUND_CHAIN };

const LOOPBACK = { ipv4: '127.0.0.0/8', ipv6: '::1/128' } as const;
const ONE_ADDRESS = { ipv4: 32, ipv6: 128 } as const;

/** Sends the workload's own connections to the sidecar. The order of the rules is what keeps the sidecar out of a loop. */
export function outboundChain(settings: CaptureSettings, family: IpFamily): Chain {
  return {
    name: OUTBOUND_CHAIN,
    rules: [
      ...dnsRules(settings),
      ...loopbackRules(settings, family),
      ...proxyRules(settings),
      ...exclusionRules(settings, family),
      ...redirectRules(settings, family),
    ],
  };
}

/** Before the loopback rules, because a resolver is often on loopback. */
function dnsRules(settings: CaptureSettings): readonly string[] {
  return dnsTransports(settings).includes('tcp') ? [`-p tcp -m tcp --dport 53 -j ${DNS_CHAIN}`] : [];
}

/** What goes over loopback is addressed to this machine itself. */
function loopbackRules(settings: CaptureSettings, family: IpFamily): readonly string[] {
  return [
    // The sidecar's inbound side passes a connection on to the workload's own address. Without this rule first, the next
    // ones would take it for a new call, for ever.
    `-s ${PASSED_ON_SOURCE[family]}/${ONE_ADDRESS[family]} -o lo -j RETURN`,
    // The application called its own service, and the sidecar's outbound side chose this very workload. The call must
    // come in by the same door as those of others: the sidecar speaks mutual TLS here, which the application does not.
    ...proxyOwners(settings).map(
      (owner) => `! -d ${LOOPBACK[family]} -o lo -p tcp ${owner} -j ${INBOUND_CHAIN}`,
    ),
    // The application talks to itself or to a neighbour in the pod, and the sidecar to the application.
    '-o lo -j RETURN',
  ];
}

function exclusionRules(settings: CaptureSettings, family: IpFamily): readonly string[] {
  return [
    ...settings.excludeOutboundPorts.map((port) => `-p tcp -m tcp --dport ${port} -j RETURN`),
    ...destinations(settings.excludeOutboundCidrs, family).map((destination) => `${destination}-j RETURN`),
  ];
}

function redirectRules(settings: CaptureSettings, family: IpFamily): readonly string[] {
  const redirect = `-p tcp -j REDIRECT --to-ports ${settings.ports.outbound}`;
  return destinations(settings.includeOutboundCidrs, family).map(
    (destination) => `${destination}${redirect}`,
  );
}
