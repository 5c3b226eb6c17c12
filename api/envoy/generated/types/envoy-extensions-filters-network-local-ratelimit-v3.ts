// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3TokenBucket,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.network.local_ratelimit.v3.LocalRateLimit */
export interface EnvoyExtensionsFiltersNetworkLocalRatelimitV3LocalRateLimit {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /**
   * The token bucket configuration to use for rate limiting connections that are processed by the filter's
   * filter chain.
   */
  readonly token_bucket?: EnvoyTypeV3TokenBucket;
  /** Runtime flag that controls whether the filter is enabled or not. */
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /**
   * Specifies that the token bucket used for rate limiting should be shared with other local_rate_limit
   * filters with a matching token_bucket and `share_key` configuration.
   */
  readonly share_key?: string;
}
