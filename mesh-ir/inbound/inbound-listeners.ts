import { isIP } from 'node:net';
import type { Origin } from '../../mesh-model/origin.ts';
import type { MutualTlsPolicy } from '../../mesh-model/policy.ts';
import { isHttp } from '../../mesh-model/protocol.ts';
import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { DETECTION_TIMEOUT_MS, EVERY_ADDRESS, type InspectionIR, type ListenerIR } from '../listener.ts';
import type { InboundPort } from './inbound-port.ts';
import { loopChain, portChains, undeclaredPortChains } from './port-chains.ts';

/** How long a client of an HTTP port, which must speak first, may take for its first bytes. */
const CLIENT_FIRST_TIMEOUT_MS = 10_000;

/** Explicit mode: peers reach the sidecar where the workload says, one listener a port. */
export function explicitListeners(workload: Workload, ports: readonly InboundPort[]): readonly ListenerIR[] {
  // A name instead of an address cannot be listened on; the port is open on every address then.
  const address = isIP(workload.address) === 0 ? EVERY_ADDRESS : workload.address;
  return ports.map((inbound) => ({
    name: `inbound|${inbound.port.number}`,
    origins: inbound.origins,
    direction: 'Inbound',
    address: { kind: 'Bound', address, port: inbound.port.number, exclusive: true },
    originalDestination: 'Ignore',
    inspection: {
      tls: needsTls(inbound) ? 'All' : 'None',
      http: needsHttp(inbound) ? 'All' : 'None',
      timeoutMs: timeoutOf([inbound]),
    },
    chains: portChains(inbound, false),
    fallback: undefined,
  }));
}

/** Transparent mode: one listener, where iptables sends all connections to the workload. */
export function transparentListener(
  ports: readonly InboundPort[],
  mtls: MutualTlsPolicy,
  trustDomain: string,
  origins: readonly Origin[],
): ListenerIR {
  return {
    name: 'inbound',
    origins,
    direction: 'Inbound',
    address: { kind: 'Bound', address: EVERY_ADDRESS, port: SIDECAR_PORTS.inbound, exclusive: false },
    originalDestination: 'Match',
    inspection: inspectionOf(ports),
    chains: [
      loopChain(),
      ...ports.flatMap((inbound) => portChains(inbound, true)),
      ...undeclaredPortChains(mtls.mode, trustDomain),
    ],
    fallback: undefined,
  };
}

function inspectionOf(ports: readonly InboundPort[]): InspectionIR {
  const numbers = (some: readonly InboundPort[]) => some.map(({ port }) => port.number);
  return {
    tls: { allBut: numbers(ports.filter((inbound) => !needsTls(inbound))) },
    http: { only: numbers(ports.filter(needsHttp)) },
    timeoutMs: timeoutOf(ports),
  };
}

function needsTls({ mode }: InboundPort): boolean {
  return mode !== 'Disabled';
}

/** Callers with mutual TLS say in their ALPN what they speak. */
function needsHttp({ mode, port }: InboundPort): boolean {
  return mode !== 'Strict' && port.protocol === 'Detect';
}

function timeoutOf(ports: readonly InboundPort[]): number {
  return ports.every(({ port }) => isHttp(port.protocol)) ? CLIENT_FIRST_TIMEOUT_MS : DETECTION_TIMEOUT_MS;
}
