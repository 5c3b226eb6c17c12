import { pack } from '../../../api/envoy/any.ts';
import type { NetworkFilter } from '../../../api/envoy/generated/types.ts';
import type { TcpConnectionsIR } from '../../../mesh-ir/listener.ts';
import { jsonDuration } from '../json-duration.ts';
import { destination } from '../weighted-clusters.ts';

/** A connection that cannot be made is tried again, perhaps to another instance: nothing was sent on it yet. */
const CONNECT_ATTEMPTS = 3;

/** Connections whose bytes are passed on as they are. */
export function tcpConnections(connections: TcpConnectionsIR): NetworkFilter {
  return {
    name: 'envoy.filters.network.tcp_proxy',
    typed_config: pack('envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy', {
      stat_prefix: connections.statPrefix,
      ...destination(connections.backends),
      idle_timeout: jsonDuration(connections.idleTimeoutMs),
      max_connect_attempts: CONNECT_ATTEMPTS,
      ...(connections.hashSourceAddress ? { hash_policy: [{ source_ip: {} }] } : {}),
    }),
  };
}
