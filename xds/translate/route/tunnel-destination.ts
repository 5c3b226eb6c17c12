import { pack } from '../../../api/envoy/any.ts';
import type { Any } from '../../../api/envoy/generated/types.ts';
import type { RouteIR } from '../../../mesh-ir/route.ts';

/**
 * Tells the listener at the end of a tunnel where bytes go that are not HTTP. The listener is the same for all tunnels and
 * its TCP proxy has a cluster that leads nowhere; this object, which goes with the connection, takes the cluster's place.
 */
export function tunnelDestination({ action }: RouteIR): Any | undefined {
  if (action.kind !== 'Tunnel' || action.to.kind !== 'Detection' || action.to.otherwise === undefined) {
    return undefined;
  }
  return pack('envoy.extensions.filters.http.set_filter_state.v3.Config', {
    on_request_headers: [
      {
        object_key: 'envoy.tcp_proxy.cluster',
        format_string: { text_format_source: { inline_string: escaped(action.to.otherwise) } },
        shared_with_upstream: 'ONCE',
      },
    ],
  });
}

/** A percent sign would begin a variable. */
function escaped(cluster: string): string {
  return cluster.replaceAll('%', '%%');
}
