// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue,
} from './envoy-extensions-filters-common-set-filter-state-v3.ts';

/** envoy.extensions.filters.http.set_filter_state.v3.Config */
export interface EnvoyExtensionsFiltersHttpSetFilterStateV3Config {
  /** A sequence of the filter state values to apply in the specified order when a new request is received. */
  readonly on_request_headers?: readonly EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue[];
  readonly clear_route_cache?: boolean;
}
