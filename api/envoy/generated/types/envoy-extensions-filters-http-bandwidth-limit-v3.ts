// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit */
export interface EnvoyExtensionsFiltersHttpBandwidthLimitV3BandwidthLimit {
  /** The human readable prefix to use when emitting stats. */
  readonly stat_prefix?: string;
  /** The enable mode for the bandwidth limit filter. */
  readonly enable_mode?: EnvoyExtensionsFiltersHttpBandwidthLimitV3BandwidthLimitEnableMode;
  /** The limit supplied in KiB/s. */
  readonly limit_kbps?: Int64;
  /** Optional Fill interval in milliseconds for the token refills. */
  readonly fill_interval?: Duration;
  /** Runtime flag that controls whether the filter is enabled or not. */
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /** Enable response trailers. */
  readonly enable_response_trailers?: boolean;
  /** Optional The prefix for the response trailers. */
  readonly response_trailer_prefix?: string;
}

/**
 * Defines the mode for the bandwidth limit filter.
 * envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit.EnableMode
 */
export type EnvoyExtensionsFiltersHttpBandwidthLimitV3BandwidthLimitEnableMode =
  | 'DISABLED'
  | 'REQUEST'
  | 'RESPONSE'
  | 'REQUEST_AND_RESPONSE';
