import { pack } from '../../../api/envoy/any.ts';
import type { Cluster, HttpProtocolOptions } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, ConnectionsIR } from '../../../mesh-ir/cluster.ts';
import { jsonDuration } from '../json-duration.ts';

const EXTENSION = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

/** Web sockets and other protocols over HTTP/2 need extended CONNECT (RFC 8441). */
const HTTP2 = { allow_connect: true } as const;

/** Which HTTP is spoken to the instances, and how long its connections are kept. Bytes that are not HTTP need neither. */
export function protocol({ protocol: spoken, connections }: ClusterIR): Partial<Cluster> {
  if (spoken === 'Opaque') return {};
  const common = { common_http_protocol_options: keptConnections(connections) };
  const options: HttpProtocolOptions =
    spoken === 'HTTP2'
      ? { ...common, explicit_http_config: { http2_protocol_options: HTTP2 } }
      : {
          ...common,
          use_downstream_protocol_config: { http_protocol_options: {}, http2_protocol_options: HTTP2 },
        };
  return { typed_extension_protocol_options: { [EXTENSION]: pack(EXTENSION, options) } };
}

function keptConnections({ idleTimeoutMs, maxRequestsPerConnection }: ConnectionsIR) {
  return {
    idle_timeout: jsonDuration(idleTimeoutMs),
    ...(maxRequestsPerConnection === 0 ? {} : { max_requests_per_connection: maxRequestsPerConnection }),
  };
}
