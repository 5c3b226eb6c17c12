// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * Cors filter config.
 * envoy.extensions.filters.http.cors.v3.Cors
 */
export type EnvoyExtensionsFiltersHttpCorsV3Cors = Readonly<Record<string, never>>;

/**
 * Per route configuration for the CORS filter.
 * envoy.extensions.filters.http.cors.v3.CorsPolicy
 */
export interface EnvoyExtensionsFiltersHttpCorsV3CorsPolicy {
  /** Specifies string patterns that match allowed origins. */
  readonly allow_origin_string_match?: readonly EnvoyTypeMatcherV3StringMatcher[];
  /** Specifies the content for the `access-control-allow-methods` header. */
  readonly allow_methods?: string;
  /** Specifies the content for the `access-control-allow-headers` header. */
  readonly allow_headers?: string;
  /** Specifies the content for the `access-control-expose-headers` header. */
  readonly expose_headers?: string;
  /** Specifies the content for the `access-control-max-age` header. */
  readonly max_age?: string;
  /** Specifies whether the resource allows credentials. */
  readonly allow_credentials?: boolean;
  /** Specifies the % of requests for which the CORS filter is enabled. */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * Specifies the % of requests for which the CORS policies will be evaluated and tracked, but not enforced.
   */
  readonly shadow_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * Specify whether allow requests whose target server's IP address is more private than that from which the
   * request initiator was fetched.
   */
  readonly allow_private_network_access?: boolean;
  /**
   * Specifies if preflight requests not matching the configured allowed origin should be forwarded to the
   * upstream.
   */
  readonly forward_not_matching_preflights?: boolean;
}
