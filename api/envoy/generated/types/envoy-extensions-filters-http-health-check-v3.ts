// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.health_check.v3.HealthCheck */
export interface EnvoyExtensionsFiltersHttpHealthCheckV3HealthCheck {
  /** Specifies whether the filter operates in pass through mode or not. */
  readonly pass_through_mode?: boolean;
  /**
   * If operating in pass through mode, the amount of time in milliseconds that the filter should cache the
   * upstream response.
   */
  readonly cache_time?: Duration;
  /**
   * If operating in non-pass-through mode, specifies a set of upstream cluster names and the minimum
   * percentage of servers in each of those clusters that must be healthy or degraded in order for the filter
   * to return a 200.
   */
  readonly cluster_min_healthy_percentages?: Readonly<Record<string, EnvoyTypeV3Percent>>;
  /** Specifies a set of health check request headers to match on. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
}
