import { BlockList, isIP } from 'node:net';
import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import type { Workload } from '../../mesh-model/workload.ts';

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * Whether an IP address is one of this host: on loopback (all of 127.0.0.0/8, which Linux takes without set-up), or of one of
 * its network interfaces. False for what is no IP address.
 */
export function isLocalAddress(address: string, interfaces: Interfaces = networkInterfaces()): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  return localAddresses(interfaces).check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** Whether a sidecar for the workload is to run on this host. */
export function needsSidecarHere(workload: Workload, interfaces?: Interfaces): boolean {
  return workload.proxy.mode !== 'None' && isLocalAddress(workload.address, interfaces);
}

function localAddresses(interfaces: Interfaces): BlockList {
  const local = new BlockList();
  local.addSubnet('127.0.0.0', 8, 'ipv4');
  local.addAddress('::1', 'ipv6');
  for (const { address, family } of Object.values(interfaces).flatMap((addresses) => addresses ?? [])) {
    local.addAddress(address, family === 'IPv6' ? 'ipv6' : 'ipv4');
  }
  return local;
}
