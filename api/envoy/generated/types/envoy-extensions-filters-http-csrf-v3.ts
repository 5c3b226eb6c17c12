// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * CSRF filter config.
 * envoy.extensions.filters.http.csrf.v3.CsrfPolicy
 */
export interface EnvoyExtensionsFiltersHttpCsrfV3CsrfPolicy {
  /** Specifies the % of requests for which the CSRF filter is enabled. */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Specifies that CSRF policies will be evaluated and tracked, but not enforced. */
  readonly shadow_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Specifies additional source origins that will be allowed in addition to the destination origin. */
  readonly additional_origins?: readonly EnvoyTypeMatcherV3StringMatcher[];
}
