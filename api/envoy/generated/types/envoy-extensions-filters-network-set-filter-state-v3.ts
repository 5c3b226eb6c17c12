// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue,
} from './envoy-extensions-filters-common-set-filter-state-v3.ts';

/** envoy.extensions.filters.network.set_filter_state.v3.Config */
export interface EnvoyExtensionsFiltersNetworkSetFilterStateV3Config {
  /**
   * A sequence of the filter state values to apply in the specified order when a new connection is received.
   */
  readonly on_new_connection?: readonly EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue[];
  readonly on_downstream_tls_handshake?: readonly EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue[];
  readonly on_downstream_data?: readonly EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue[];
}
