import { pack } from '../../../api/envoy/any.ts';
import type { HttpFilter } from '../../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR } from '../../../mesh-ir/listener.ts';

export const TUNNEL_DESTINATION_FILTER = 'envoy.filters.http.set_filter_state';

/** Does nothing by itself: routes of tunnels configure it, see `route/tunnel-destination.ts`. */
export function tunnelDestinations({ httpProxy }: HttpConnectionsIR): readonly HttpFilter[] {
  if (httpProxy !== 'RequestsAndTunnels') return [];
  return [
    {
      name: TUNNEL_DESTINATION_FILTER,
      typed_config: pack('envoy.extensions.filters.http.set_filter_state.v3.Config', {}),
    },
  ];
}
