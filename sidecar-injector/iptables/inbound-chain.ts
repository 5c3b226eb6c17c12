import type { CaptureSettings } from './capture-settings.ts';
import { CHAIN_PREFIX, type Chain, type Jump, NEW_TCP } from './table.ts';

export const INBOUND_CHAIN = `${CHAIN_PREFIX}INBOUND`;

/**
 * Connections from outside, and only those to this machine: what it forwards, for containers on it, is not the workload's.
 * Only first packets, so that connections that were open before, such as an administrator's, stay whole.
 */
export const inboundJump: Jump = {
  from: 'PREROUTING',
  match: `${NEW_TCP} -m addrtype --dst-type LOCAL`,
  to: INBOUND_CHAIN,
};

/** Sends connections to the workload to the sidecar, but for the ports that are called as they are. */
export function inboundChain(settings: CaptureSettings): Chain {
  const open = [...settings.openProxyPorts, ...settings.excludeInboundPorts];
  return {
    name: INBOUND_CHAIN,
    rules: [
      ...open.map((port) => `-p tcp -m tcp --dport ${port} -j RETURN`),
      `-p tcp -j REDIRECT --to-ports ${settings.ports.inbound}`,
    ],
  };
}
