// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3TransportSocket,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for HTTP/1.1 proxy transport sockets.
 * envoy.extensions.transport_sockets.http_11_proxy.v3.Http11ProxyUpstreamTransport
 */
export interface EnvoyExtensionsTransportSocketsHttp11ProxyV3Http11ProxyUpstreamTransport {
  /** The underlying transport socket being wrapped. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  readonly default_proxy_address?: EnvoyConfigCoreV3Address;
}
