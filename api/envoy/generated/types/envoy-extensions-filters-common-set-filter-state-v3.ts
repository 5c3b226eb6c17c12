// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3SubstitutionFormatString,
} from './envoy-config-core-v3.ts';

/**
 * A filter state key and value pair.
 * envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue
 */
export interface EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue {
  /** Filter state object key. */
  readonly object_key?: string;
  /** Uses the format string to instantiate the filter state object value. */
  readonly format_string?: EnvoyConfigCoreV3SubstitutionFormatString;
  /**
   * If marked as read-only, the filter state key value is locked, and cannot be overridden by any filter,
   * including this filter.
   */
  readonly read_only?: boolean;
  /** Configures the object to be shared with the upstream internal connections. */
  readonly shared_with_upstream?: EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValueSharedWithUpstream;
  /** Skip the update if the value evaluates to an empty string. */
  readonly skip_if_empty?: boolean;
  /** Optional filter object factory lookup key. */
  readonly factory_key?: string;
}

/** envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue.SharedWithUpstream */
export type EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValueSharedWithUpstream =
  | 'NONE'
  | 'ONCE'
  | 'TRANSITIVE';
