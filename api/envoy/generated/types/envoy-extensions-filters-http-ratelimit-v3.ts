// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRatelimitV3RateLimitServiceConfig,
} from './envoy-config-ratelimit-v3.ts';
import type {
  EnvoyConfigRouteV3RateLimit,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.ratelimit.v3.RateLimit */
export interface EnvoyExtensionsFiltersHttpRatelimitV3RateLimit {
  /** The rate limit domain to use when calling the rate limit service. */
  readonly domain?: string;
  /** Specifies the rate limit configurations to be applied with the same stage number. */
  readonly stage?: number;
  /** The type of requests the filter should apply to. */
  readonly request_type?: string;
  /** The timeout in milliseconds for the rate limit service RPC. */
  readonly timeout?: Duration;
  /** The filter's behaviour in case the rate limiting service does not respond back. */
  readonly failure_mode_deny?: boolean;
  /**
   * Specifies whether a `RESOURCE_EXHAUSTED` gRPC code must be returned instead of the default `UNAVAILABLE`
   * gRPC code for a rate limited gRPC call.
   */
  readonly rate_limited_as_resource_exhausted?: boolean;
  /** Configuration for an external rate limit service provider. */
  readonly rate_limit_service?: EnvoyConfigRatelimitV3RateLimitServiceConfig;
  /** Defines the standard version to use for X-RateLimit headers emitted by the filter: */
  readonly enable_x_ratelimit_headers?: EnvoyExtensionsFiltersHttpRatelimitV3RateLimitXRateLimitHeadersRFCVersion;
  /** Disables emitting the x-envoy-ratelimited header in case of rate limiting (i.e. 429 responses). */
  readonly disable_x_envoy_ratelimited_header?: boolean;
  /**
   * This field allows for a custom HTTP response status code to the downstream client when the request has
   * been rate limited.
   */
  readonly rate_limited_status?: EnvoyTypeV3HttpStatus;
  /**
   * Specifies a list of HTTP headers that should be added to each response for requests that have been rate
   * limited.
   */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Sets the HTTP status that is returned to the client when the ratelimit server returns an error or cannot
   * be reached.
   */
  readonly status_on_error?: EnvoyTypeV3HttpStatus;
  /** Optional additional prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  readonly filter_enforced?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  readonly failure_mode_deny_percent?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  readonly rate_limits?: readonly EnvoyConfigRouteV3RateLimit[];
  readonly metadata_namespace?: string;
  readonly enable_retry_after_header?: boolean;
}

/** envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute */
export interface EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRoute {
  /** Specifies if the rate limit filter should include the virtual host rate limits. */
  readonly vh_rate_limits?: EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRouteVhRateLimitsOptions;
  /**
   * Specifies if the rate limit filter should include the lower levels (route level, virtual host level or
   * cluster weight level) rate limits override options.
   */
  readonly override_option?: EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRouteOverrideOptions;
  /** Rate limit configuration. */
  readonly rate_limits?: readonly EnvoyConfigRouteV3RateLimit[];
  /** Overrides the domain. */
  readonly domain?: string;
}

/**
 * Defines the version of the standard to use for X-RateLimit headers.
 * envoy.extensions.filters.http.ratelimit.v3.RateLimit.XRateLimitHeadersRFCVersion
 */
export type EnvoyExtensionsFiltersHttpRatelimitV3RateLimitXRateLimitHeadersRFCVersion =
  | 'OFF'
  | 'DRAFT_VERSION_03';

/**
 * The override option determines how the filter handles the cases where there is an override config at a
 * more specific level than this one (from least to most specific: virtual host, route, cluster weight).
 * envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute.OverrideOptions
 */
export type EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRouteOverrideOptions =
  | 'DEFAULT'
  | 'OVERRIDE_POLICY'
  | 'INCLUDE_POLICY'
  | 'IGNORE_POLICY';

/** envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute.VhRateLimitsOptions */
export type EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRouteVhRateLimitsOptions =
  | 'OVERRIDE'
  | 'INCLUDE'
  | 'IGNORE';
