import type { Listener } from '../../../api/envoy/generated/types.ts';
import type { ListenerIR } from '../../../mesh-ir/listener.ts';
import { KEEP_ALIVE } from '../keep-alive.ts';
import { socketAddress } from '../lb-endpoint.ts';

/** Where connections come from. */
export function address({ address: at, originalDestination }: ListenerIR): Partial<Listener> {
  switch (at.kind) {
    case 'Bound':
      return {
        address: socketAddress(at.address, at.port),
        tcp_keepalive: KEEP_ALIVE,
        // Without this, another program (a second sidecar) could listen there too, and get some of the connections.
        ...(at.exclusive ? { enable_reuse_port: false } : {}),
        ...(originalDestination === 'HandOff' ? { use_original_dst: true } : {}),
      };
    case 'HandedOver':
      return { address: socketAddress(at.address, at.port), bind_to_port: false };
    case 'Internal':
      return { internal_listener: {} };
  }
}
