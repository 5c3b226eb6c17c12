// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Configures the Rate Limit Quota filter.
 * envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaFilterConfig
 */
export interface EnvoyExtensionsFiltersHttpRateLimitQuotaV3RateLimitQuotaFilterConfig {
  /** Configures the gRPC Rate Limit Quota Service (RLQS) RateLimitQuotaService. */
  readonly rlqs_server?: EnvoyConfigCoreV3GrpcService;
  /** The application domain to use when calling the service. */
  readonly domain?: string;
  /** The match tree to use for grouping incoming requests into buckets. */
  readonly bucket_matchers?: XdsTypeMatcherV3Matcher;
  /**
   * If set, this will enable -- but not necessarily enforce -- the rate limit for the given fraction of
   * requests.
   */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** If set, this will enforce the rate limit decisions for the given fraction of requests. */
  readonly filter_enforced?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * Specifies a list of HTTP headers that should be added to each request that has been rate limited and is
   * also forwarded upstream.
   */
  readonly request_headers_to_add_when_not_enforced?: readonly EnvoyConfigCoreV3HeaderValueOption[];
}
