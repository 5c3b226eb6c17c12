// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TransportSocket,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsCommonTapV3CommonExtensionConfig,
} from './envoy-extensions-common-tap-v3.ts';

/** envoy.extensions.transport_sockets.tap.v3.SocketTapConfig */
export interface EnvoyExtensionsTransportSocketsTapV3SocketTapConfig {
  readonly set_connection_per_event?: boolean;
  readonly stats_prefix?: string;
}

/**
 * Configuration for tap transport socket.
 * envoy.extensions.transport_sockets.tap.v3.Tap
 */
export interface EnvoyExtensionsTransportSocketsTapV3Tap {
  /** Common configuration for the tap transport socket. */
  readonly common_config?: EnvoyExtensionsCommonTapV3CommonExtensionConfig;
  /** The underlying transport socket being wrapped. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  readonly socket_tap_config?: EnvoyExtensionsTransportSocketsTapV3SocketTapConfig;
}
