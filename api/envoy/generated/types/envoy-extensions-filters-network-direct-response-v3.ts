// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.network.direct_response.v3.Config */
export interface EnvoyExtensionsFiltersNetworkDirectResponseV3Config {
  /** Response data as a data source. */
  readonly response?: EnvoyConfigCoreV3DataSource;
}
