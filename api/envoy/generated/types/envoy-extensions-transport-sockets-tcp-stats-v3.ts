// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3TransportSocket,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for the TCP Stats transport socket wrapper, which wraps another transport socket for all
 * communication, but emits stats about the underlying TCP connection.
 * envoy.extensions.transport_sockets.tcp_stats.v3.Config
 */
export interface EnvoyExtensionsTransportSocketsTcpStatsV3Config {
  /** The underlying transport socket being wrapped. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  /** Period to update stats while the connection is open. */
  readonly update_period?: Duration;
}
