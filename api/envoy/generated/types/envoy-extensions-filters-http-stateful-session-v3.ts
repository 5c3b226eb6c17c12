// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.http.stateful_session.v3.StatefulSession */
export interface EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSession {
  /** Specific implementation of session state. */
  readonly session_state?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** If set to True, the HTTP request must be routed to the requested destination. */
  readonly strict?: boolean;
  readonly stat_prefix?: string;
  readonly status_on_strict_destination_not_found?: number;
}

/** envoy.extensions.filters.http.stateful_session.v3.StatefulSessionPerRoute */
export interface EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSessionPerRoute {
  /**
   * Disable the stateful session filter for this particular vhost or route.
   * One of: disabled, stateful_session.
   */
  readonly disabled?: boolean;
  /**
   * Per-route stateful session configuration that can be served by RDS or static route table.
   * One of: disabled, stateful_session.
   */
  readonly stateful_session?: EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSession;
}
