// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';

/**
 * The downstream connections resource monitor tracks the global number of open downstream connections.
 * envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig
 */
export interface EnvoyExtensionsResourceMonitorsDownstreamConnectionsV3DownstreamConnectionsConfig {
  /** Maximum threshold for global open downstream connections, defaults to 0. */
  readonly max_active_downstream_connections?: Int64;
}
