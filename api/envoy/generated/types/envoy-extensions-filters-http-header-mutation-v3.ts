// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutation,
} from './envoy-config-common-mutation-rules-v3.ts';
import type {
  EnvoyConfigCoreV3KeyValueMutation,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for the header mutation filter.
 * envoy.extensions.filters.http.header_mutation.v3.HeaderMutation
 */
export interface EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutation {
  readonly mutations?: EnvoyExtensionsFiltersHttpHeaderMutationV3Mutations;
  /**
   * If per route HeaderMutationPerRoute config is configured at multiple route levels, header mutations at
   * all specified levels are evaluated.
   */
  readonly most_specific_header_mutations_wins?: boolean;
}

/**
 * Per route configuration for the header mutation filter.
 * envoy.extensions.filters.http.header_mutation.v3.HeaderMutationPerRoute
 */
export interface EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutationPerRoute {
  readonly mutations?: EnvoyExtensionsFiltersHttpHeaderMutationV3Mutations;
}

/** envoy.extensions.filters.http.header_mutation.v3.Mutations */
export interface EnvoyExtensionsFiltersHttpHeaderMutationV3Mutations {
  /** The request mutations are applied before the request is forwarded to the upstream cluster. */
  readonly request_mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
  /** The response mutations are applied before the response is sent to the downstream client. */
  readonly response_mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
  readonly query_parameter_mutations?: readonly EnvoyConfigCoreV3KeyValueMutation[];
  readonly response_trailers_mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
  readonly request_trailers_mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}
