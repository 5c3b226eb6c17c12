// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.network.connection_limit.v3.ConnectionLimit */
export interface EnvoyExtensionsFiltersNetworkConnectionLimitV3ConnectionLimit {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /**
   * The max connections configuration to use for new incoming connections that are processed by the filter's
   * filter chain.
   */
  readonly max_connections?: Int64;
  /**
   * The delay configuration to use for rejecting the connection after some specified time duration instead
   * of immediately rejecting the connection.
   */
  readonly delay?: Duration;
  /** Runtime flag that controls whether the filter is enabled or not. */
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
}
