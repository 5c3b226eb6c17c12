// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer,
} from './envoy-extensions-transport-sockets-raw-buffer-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContext,
  EnvoyExtensionsTransportSocketsTlsV3UpstreamTlsContext,
} from './envoy-extensions-transport-sockets-tls-v3.ts';

/**
 * Configuration for a downstream StartTls transport socket.
 * envoy.extensions.transport_sockets.starttls.v3.StartTlsConfig
 */
export interface EnvoyExtensionsTransportSocketsStarttlsV3StartTlsConfig {
  /** (optional) Configuration for clear-text socket used at the beginning of the session. */
  readonly cleartext_socket_config?: EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer;
  /** Configuration for a downstream TLS socket. */
  readonly tls_socket_config?: EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContext;
}

/**
 * Configuration for an upstream StartTls transport socket.
 * envoy.extensions.transport_sockets.starttls.v3.UpstreamStartTlsConfig
 */
export interface EnvoyExtensionsTransportSocketsStarttlsV3UpstreamStartTlsConfig {
  /** (optional) Configuration for clear-text socket used at the beginning of the session. */
  readonly cleartext_socket_config?: EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer;
  /** Configuration for an upstream TLS socket. */
  readonly tls_socket_config?: EnvoyExtensionsTransportSocketsTlsV3UpstreamTlsContext;
}
