// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3TokenBucket,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.listener.local_ratelimit.v3.LocalRateLimit */
export interface EnvoyExtensionsFiltersListenerLocalRatelimitV3LocalRateLimit {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** The token bucket configuration to use for rate limiting all incoming sockets. */
  readonly token_bucket?: EnvoyTypeV3TokenBucket;
  /** Runtime flag that controls whether the filter is enabled or not. */
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
}
