// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3HeaderValueOption,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3RegexMatcher,
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * The HeaderMutation structure specifies an action that may be taken on HTTP headers.
 * envoy.config.common.mutation_rules.v3.HeaderMutation
 */
export interface EnvoyConfigCommonMutationRulesV3HeaderMutation {
  /**
   * Remove the specified header if it exists.
   * One of: remove, append, remove_on_match.
   */
  readonly remove?: string;
  /**
   * Append new header by the specified HeaderValueOption.
   * One of: remove, append, remove_on_match.
   */
  readonly append?: EnvoyConfigCoreV3HeaderValueOption;
  /** One of: remove, append, remove_on_match. */
  readonly remove_on_match?: EnvoyConfigCommonMutationRulesV3HeaderMutationRemoveOnMatch;
}

/** envoy.config.common.mutation_rules.v3.HeaderMutation.RemoveOnMatch */
export interface EnvoyConfigCommonMutationRulesV3HeaderMutationRemoveOnMatch {
  readonly key_matcher?: EnvoyTypeMatcherV3StringMatcher;
}

/**
 * The HeaderMutationRules structure specifies what headers may be manipulated by a processing filter.
 * envoy.config.common.mutation_rules.v3.HeaderMutationRules
 */
export interface EnvoyConfigCommonMutationRulesV3HeaderMutationRules {
  /**
   * By default, certain headers that could affect processing of subsequent filters or request routing cannot
   * be modified.
   */
  readonly allow_all_routing?: boolean;
  /** If true, allow modification of envoy internal headers. */
  readonly allow_envoy?: boolean;
  /**
   * If true, prevent modification of any system header, defined as a header that starts with a `:`
   * character, regardless of any other settings.
   */
  readonly disallow_system?: boolean;
  /** If true, prevent modifications of all header values, regardless of any other settings. */
  readonly disallow_all?: boolean;
  /** If set, specifically allow any header that matches this regular expression. */
  readonly allow_expression?: EnvoyTypeMatcherV3RegexMatcher;
  /**
   * If set, specifically disallow any header that matches this regular expression regardless of any other
   * settings.
   */
  readonly disallow_expression?: EnvoyTypeMatcherV3RegexMatcher;
  /**
   * If true, and if the rules in this list cause a header mutation to be disallowed, then the filter using
   * this configuration will terminate the request with a 500 error.
   */
  readonly disallow_is_error?: boolean;
}
