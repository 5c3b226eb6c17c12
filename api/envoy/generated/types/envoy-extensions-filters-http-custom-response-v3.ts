// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * The filter configuration is a collection of custom response policies in a matcher tree.
 * envoy.extensions.filters.http.custom_response.v3.CustomResponse
 */
export interface EnvoyExtensionsFiltersHttpCustomResponseV3CustomResponse {
  /**
   * Matcher to match against the original response to select a Custom Response Policy that will override the
   * original response.
   */
  readonly custom_response_matcher?: XdsTypeMatcherV3Matcher;
}
