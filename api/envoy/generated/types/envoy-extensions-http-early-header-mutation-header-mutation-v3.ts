// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutation,
} from './envoy-config-common-mutation-rules-v3.ts';

/**
 * This extension allows for early header mutation by the substitution formatter.
 * envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation
 */
export interface EnvoyExtensionsHttpEarlyHeaderMutationHeaderMutationV3HeaderMutation {
  readonly mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
}
