import { pack } from '../../../api/envoy/any.ts';
import type { Cluster, TransportSocket } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, UpstreamMutualTlsIR } from '../../../mesh-ir/cluster.ts';
import { MUTUAL_TLS_MATCH } from '../lb-endpoint.ts';
import { meshTlsContext } from '../mesh-tls-context.ts';

/**
 * Mutual TLS to the endpoints that take it. To the others Envoy speaks plaintext, as to any cluster without TLS. Endpoints that nobody
 * lists have no marks: there it is all of them.
 */
export function mutualTls({ mutualTls: tls }: ClusterIR): Partial<Cluster> {
  if (tls === undefined) return {};
  if (tls.endpoints === 'All') return { transport_socket: tlsSocket(tls) };
  return {
    transport_socket_matches: [
      { name: 'mutual-tls', match: MUTUAL_TLS_MATCH, transport_socket: tlsSocket(tls) },
    ],
  };
}

/** ALPN is left to Envoy's connection pools: see `mesh-ir/server-name.ts`. */
function tlsSocket({ serverName, principals }: UpstreamMutualTlsIR): TransportSocket {
  const peers = principals.map((principal) => ({ exact: principal }));
  return {
    name: 'envoy.transport_sockets.tls',
    typed_config: pack('envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', {
      sni: serverName,
      common_tls_context: meshTlsContext(peers),
    }),
  };
}
