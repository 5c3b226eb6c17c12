import type { Address, Listener } from '../../../api/envoy/generated/types.ts';
import { EVERY_ADDRESS, type ListenerIR } from '../../../mesh-ir/listener.ts';
import { KEEP_ALIVE } from '../keep-alive.ts';
import { socketAddress } from '../lb-endpoint.ts';

/** Where connections come from. */
export function address({ address: at, originalDestination }: ListenerIR): Partial<Listener> {
  switch (at.kind) {
    case 'Bound':
      return {
        address: listened(at.address, at.port),
        tcp_keepalive: KEEP_ALIVE,
        // Without this, another program (a second sidecar) could listen there too, and get some of the connections.
        ...(at.exclusive ? { enable_reuse_port: false } : {}),
        ...(originalDestination === 'HandOff' ? { use_original_dst: true } : {}),
      };
    case 'HandedOver':
      return { address: listened(at.address, at.port), bind_to_port: false };
    case 'Internal':
      return { internal_listener: {} };
  }
}

function listened(address: string, port: number): Address {
  if (address !== EVERY_ADDRESS) return socketAddress(address, port);
  return { socket_address: { address, port_value: port, ipv4_compat: true } };
}
