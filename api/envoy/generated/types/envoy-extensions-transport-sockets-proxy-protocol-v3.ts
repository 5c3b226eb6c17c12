// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ProxyProtocolConfig,
  EnvoyConfigCoreV3TransportSocket,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for PROXY protocol socket
 * envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport
 */
export interface EnvoyExtensionsTransportSocketsProxyProtocolV3ProxyProtocolUpstreamTransport {
  /** The PROXY protocol settings */
  readonly config?: EnvoyConfigCoreV3ProxyProtocolConfig;
  /** The underlying transport socket being wrapped. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  readonly allow_unspecified_address?: boolean;
  readonly tlv_as_pool_key?: boolean;
}
