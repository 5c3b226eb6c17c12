// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3ConfigSource,
} from './envoy-config-core-v3.ts';

/**
 * On Demand Discovery filter config.
 * envoy.extensions.filters.http.on_demand.v3.OnDemand
 */
export interface EnvoyExtensionsFiltersHttpOnDemandV3OnDemand {
  /** An optional configuration for on-demand cluster discovery service. */
  readonly odcds?: EnvoyExtensionsFiltersHttpOnDemandV3OnDemandCds;
}

/**
 * Configuration of on-demand CDS.
 * envoy.extensions.filters.http.on_demand.v3.OnDemandCds
 */
export interface EnvoyExtensionsFiltersHttpOnDemandV3OnDemandCds {
  /** A configuration source for the service that will be used for on-demand cluster discovery. */
  readonly source?: EnvoyConfigCoreV3ConfigSource;
  /** xdstp:// resource locator for on-demand cluster collection. */
  readonly resources_locator?: string;
  /** The timeout for on demand cluster lookup. */
  readonly timeout?: Duration;
}

/**
 * Per-route configuration for On Demand Discovery.
 * envoy.extensions.filters.http.on_demand.v3.PerRouteConfig
 */
export interface EnvoyExtensionsFiltersHttpOnDemandV3PerRouteConfig {
  /** An optional configuration for on-demand cluster discovery service. */
  readonly odcds?: EnvoyExtensionsFiltersHttpOnDemandV3OnDemandCds;
}
