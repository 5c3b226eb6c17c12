import { pack } from '../../api/envoy/any.ts';
import type { Cluster } from '../../api/envoy/generated/types.ts';
import type { CallTarget } from '../kubelet-calls/kubelet-call.ts';
import { applicationCluster, spokenHttp } from './application-cluster.ts';
import type { CallResources } from './call-resources.ts';
import { requestTarget } from './request-target.ts';

/**
 * Passes one call of the kubelet on to the application, and its answer back. Only this call: a GET of exactly this path, because
 * everybody who reaches the pod reaches the port, and mutual TLS and the rules of policies do not hold there.
 */
export function httpCall(
  path: string,
  target: Extract<CallTarget, { kind: 'Http' }>,
  address: string,
): CallResources {
  const isTls = target.scheme === 'HTTPS';
  return {
    cluster: {
      ...applicationCluster(path, { address, port: target.port }),
      ...spokenHttp({
        // As the kubelet: a connection for each call. The application may close one that is kept in just the wrong moment.
        common_http_protocol_options: { max_requests_per_connection: 1 },
        ...(isTls
          ? { auto_config: { http_protocol_options: {}, http2_protocol_options: {} } }
          : { explicit_http_config: { http_protocol_options: {} } }),
      }),
      ...(isTls ? TLS : {}),
    },
    route: {
      name: path,
      // The second match is about the whole path, with its query: the caller has no say in that either.
      match: {
        path,
        headers: [
          { name: ':path', string_match: { exact: path } },
          { name: ':method', string_match: { exact: 'GET' } },
        ],
      },
      route: {
        cluster: path,
        prefix_rewrite: requestTarget(target.path),
        // The kubelet knows how long it waits.
        timeout: '0s',
      },
      // The kubelet would follow a redirect to a path that is not served here. Without a place to go, it takes it for the
      // success that it is: the application answers.
      response_headers_to_remove: ['location'],
    },
  };
}

/** As the kubelet: it looks at no certificate. */
const TLS: Partial<Cluster> = {
  transport_socket: {
    name: 'envoy.transport_sockets.tls',
    typed_config: pack('envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext', {
      // Envoy's own upper limit towards servers is TLS 1.2, which some servers refuse.
      common_tls_context: { tls_params: { tls_maximum_protocol_version: 'TLSv1_3' } },
    }),
  },
};
