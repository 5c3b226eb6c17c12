import type { Workload } from '../workload.ts';

/** A socket that an instance's sidecar (or, without one, its application) listens on. */
export interface Socket {
  /** The same text for the same socket, whoever listens: the host, where the address is loopback, and the address. */
  readonly text: string;
  /** The address and port as a person writes them. */
  readonly shown: string;
  /** The field that asks for it. */
  readonly path: string;
}

const LOOPBACK = '127.0.0.1';

/**
 * The sockets an instance needs: `address:port` of each of its ports, and in Explicit mode the loopback port that takes
 * the application's calls. Loopback belongs to a host, and a host is known by its address: all loopback addresses are one
 * host, the one that the control plane runs on.
 */
export function socketsOf(workload: Workload): readonly Socket[] {
  const address = workload.address.toLowerCase();
  const inbound = workload.ports.map(({ number }, index) => ({
    text: `${address}|${number}`,
    shown: `${address}:${number}`,
    path: `spec.ports[${index}].port`,
  }));
  if (workload.proxy.mode !== 'Explicit') return inbound;
  const { outboundPort } = workload.proxy;
  const loopback = isLoopback(address) ? LOOPBACK : `${LOOPBACK} of ${address}`;
  const outbound = {
    text: `${loopback}|${outboundPort}`,
    shown: `${LOOPBACK}:${outboundPort}`,
    path: 'spec.proxy.outboundPort',
  };
  return [...inbound, outbound];
}

/** 127.0.0.0/8 (RFC 1122, 3.2.1.3), ::1 (RFC 4291, 2.5.3), and the name that stands for them (RFC 6761, 6.3). */
function isLoopback(address: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(address) || address === '::1' || address === 'localhost';
}
