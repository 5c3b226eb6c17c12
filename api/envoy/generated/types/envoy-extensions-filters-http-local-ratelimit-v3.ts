// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RateLimit,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyExtensionsCommonRatelimitV3LocalClusterRateLimit,
  EnvoyExtensionsCommonRatelimitV3LocalRateLimitDescriptor,
  EnvoyExtensionsCommonRatelimitV3VhRateLimitsOptions,
  EnvoyExtensionsCommonRatelimitV3XRateLimitHeadersRFCVersion,
} from './envoy-extensions-common-ratelimit-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
  EnvoyTypeV3TokenBucket,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit */
export interface EnvoyExtensionsFiltersHttpLocalRatelimitV3LocalRateLimit {
  /** The human readable prefix to use when emitting stats. */
  readonly stat_prefix?: string;
  /**
   * This field allows for a custom HTTP response status code to the downstream client when the request has
   * been rate limited.
   */
  readonly status?: EnvoyTypeV3HttpStatus;
  /** The token bucket configuration to use for rate limiting requests that are processed by this filter. */
  readonly token_bucket?: EnvoyTypeV3TokenBucket;
  /**
   * If set, this will enable -- but not necessarily enforce -- the rate limit for the given fraction of
   * requests.
   */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** If set, this will enforce the rate limit decisions for the given fraction of requests. */
  readonly filter_enforced?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * Specifies a list of HTTP headers that should be added to each response for requests that have been rate
   * limited.
   */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** The rate limit descriptor list to use in the local rate limit to override on. */
  readonly descriptors?: readonly EnvoyExtensionsCommonRatelimitV3LocalRateLimitDescriptor[];
  /** Specifies the rate limit configurations to be applied with the same stage number. */
  readonly stage?: number;
  /**
   * Specifies a list of HTTP headers that should be added to each request that has been rate limited and is
   * also forwarded upstream.
   */
  readonly request_headers_to_add_when_not_enforced?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** Specifies the scope of the rate limiter's token bucket. */
  readonly local_rate_limit_per_downstream_connection?: boolean;
  /** Defines the standard version to use for X-RateLimit headers emitted by the filter. */
  readonly enable_x_ratelimit_headers?: EnvoyExtensionsCommonRatelimitV3XRateLimitHeadersRFCVersion;
  /** Specifies if the local rate limit filter should include the virtual host rate limits. */
  readonly vh_rate_limits?: EnvoyExtensionsCommonRatelimitV3VhRateLimitsOptions;
  /** Specifies if default token bucket should be always consumed. */
  readonly always_consume_default_token_bucket?: boolean;
  /**
   * Specifies whether a `RESOURCE_EXHAUSTED` gRPC code must be returned instead of the default `UNAVAILABLE`
   * gRPC code for a rate limited gRPC call.
   */
  readonly rate_limited_as_resource_exhausted?: boolean;
  /** Enables the local cluster level rate limiting, iff this is set explicitly. */
  readonly local_cluster_rate_limit?: EnvoyExtensionsCommonRatelimitV3LocalClusterRateLimit;
  readonly rate_limits?: readonly EnvoyConfigRouteV3RateLimit[];
  readonly max_dynamic_descriptors?: number;
  readonly enable_retry_after_header?: boolean;
}
