import { pack } from '../../../api/envoy/any.ts';
import type { TransportSocket } from '../../../api/envoy/generated/types.ts';
import type { FilterChainIR } from '../../../mesh-ir/listener.ts';
import { meshTlsContext } from '../mesh-tls-context.ts';

const HTTP_PROTOCOLS = ['h2', 'http/1.1'] as const;

/** The end of mutual TLS: callers of the trust domain with a certificate, and nobody else. */
export function mutualTls({ mutualTls: tls, application }: FilterChainIR): TransportSocket | undefined {
  if (tls === undefined) return undefined;
  return {
    name: 'envoy.transport_sockets.tls',
    typed_config: pack('envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext', {
      require_client_certificate: true,
      common_tls_context: {
        ...meshTlsContext([{ prefix: `spiffe://${tls.trustDomain}/` }]),
        ...(application.kind === 'Http' ? { alpn_protocols: HTTP_PROTOCOLS } : {}),
      },
    }),
  };
}
