// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * HTTP generic body match configuration.
 * envoy.config.common.matcher.v3.HttpGenericBodyMatch
 */
export interface EnvoyConfigCommonMatcherV3HttpGenericBodyMatch {
  /** Limits search to specified number of bytes - default zero (no limit - match entire captured buffer). */
  readonly bytes_limit?: number;
  /** List of patterns to match. */
  readonly patterns?: readonly EnvoyConfigCommonMatcherV3HttpGenericBodyMatchGenericTextMatch[];
}

/** envoy.config.common.matcher.v3.HttpGenericBodyMatch.GenericTextMatch */
export interface EnvoyConfigCommonMatcherV3HttpGenericBodyMatchGenericTextMatch {
  /**
   * Text string to be located in HTTP body.
   * One of: string_match, binary_match.
   */
  readonly string_match?: string;
  /**
   * Sequence of bytes to be located in HTTP body.
   * One of: string_match, binary_match.
   */
  readonly binary_match?: Base64;
}

/**
 * HTTP headers match configuration.
 * envoy.config.common.matcher.v3.HttpHeadersMatch
 */
export interface EnvoyConfigCommonMatcherV3HttpHeadersMatch {
  /** HTTP headers to match. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
}

/**
 * Match configuration.
 * envoy.config.common.matcher.v3.MatchPredicate
 */
export interface EnvoyConfigCommonMatcherV3MatchPredicate {
  /**
   * A set that describes a logical OR.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly or_match?: EnvoyConfigCommonMatcherV3MatchPredicateMatchSet;
  /**
   * A set that describes a logical AND.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly and_match?: EnvoyConfigCommonMatcherV3MatchPredicateMatchSet;
  /**
   * A negation match.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly not_match?: EnvoyConfigCommonMatcherV3MatchPredicate;
  /**
   * The match configuration will always match.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly any_match?: boolean;
  /**
   * HTTP request headers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_headers_match?: EnvoyConfigCommonMatcherV3HttpHeadersMatch;
  /**
   * HTTP request trailers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_trailers_match?: EnvoyConfigCommonMatcherV3HttpHeadersMatch;
  /**
   * HTTP response headers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_headers_match?: EnvoyConfigCommonMatcherV3HttpHeadersMatch;
  /**
   * HTTP response trailers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_trailers_match?: EnvoyConfigCommonMatcherV3HttpHeadersMatch;
  /**
   * HTTP request generic body match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_generic_body_match?: EnvoyConfigCommonMatcherV3HttpGenericBodyMatch;
  /**
   * HTTP response generic body match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_generic_body_match?: EnvoyConfigCommonMatcherV3HttpGenericBodyMatch;
}

/**
 * A set of match configurations used for logical operations.
 * envoy.config.common.matcher.v3.MatchPredicate.MatchSet
 */
export interface EnvoyConfigCommonMatcherV3MatchPredicateMatchSet {
  /** The list of rules that make up the set. */
  readonly rules?: readonly EnvoyConfigCommonMatcherV3MatchPredicate[];
}

/**
 * A matcher, which may traverse a matching tree in order to result in a match action.
 * envoy.config.common.matcher.v3.Matcher
 */
export interface EnvoyConfigCommonMatcherV3Matcher {
  /**
   * A linear list of matchers to evaluate.
   * One of: matcher_list, matcher_tree.
   */
  readonly matcher_list?: EnvoyConfigCommonMatcherV3MatcherMatcherList;
  /**
   * A match tree to evaluate.
   * One of: matcher_list, matcher_tree.
   */
  readonly matcher_tree?: EnvoyConfigCommonMatcherV3MatcherMatcherTree;
  /** Optional OnMatch to use if the matcher failed. */
  readonly on_no_match?: EnvoyConfigCommonMatcherV3MatcherOnMatch;
}

/**
 * A linear list of field matchers.
 * envoy.config.common.matcher.v3.Matcher.MatcherList
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherList {
  /** A list of matchers. */
  readonly matchers?: readonly EnvoyConfigCommonMatcherV3MatcherMatcherListFieldMatcher[];
}

/**
 * An individual matcher.
 * envoy.config.common.matcher.v3.Matcher.MatcherList.FieldMatcher
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherListFieldMatcher {
  /** Determines if the match succeeds. */
  readonly predicate?: EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate;
  /** What to do if the match succeeds. */
  readonly on_match?: EnvoyConfigCommonMatcherV3MatcherOnMatch;
}

/**
 * Predicate to determine if a match is successful.
 * envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate {
  /**
   * A single predicate to evaluate.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly single_predicate?: EnvoyConfigCommonMatcherV3MatcherMatcherListPredicateSinglePredicate;
  /**
   * A list of predicates to be OR-ed together.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly or_matcher?: EnvoyConfigCommonMatcherV3MatcherMatcherListPredicatePredicateList;
  /**
   * A list of predicates to be AND-ed together.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly and_matcher?: EnvoyConfigCommonMatcherV3MatcherMatcherListPredicatePredicateList;
  /**
   * The invert of a predicate
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly not_matcher?: EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate;
}

/**
 * A list of two or more matchers.
 * envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.PredicateList
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherListPredicatePredicateList {
  readonly predicate?: readonly EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate[];
}

/**
 * Predicate for a single input field.
 * envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherListPredicateSinglePredicate {
  /** Protocol-specific specification of input field to match on. */
  readonly input?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * Built-in string matcher.
   * One of: value_match, custom_match.
   */
  readonly value_match?: EnvoyTypeMatcherV3StringMatcher;
  /**
   * Extension for custom matching logic.
   * One of: value_match, custom_match.
   */
  readonly custom_match?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.config.common.matcher.v3.Matcher.MatcherTree */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherTree {
  /** Protocol-specific specification of input field to match on. */
  readonly input?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** One of: exact_match_map, prefix_match_map, custom_match. */
  readonly exact_match_map?: EnvoyConfigCommonMatcherV3MatcherMatcherTreeMatchMap;
  /**
   * Longest matching prefix wins.
   * One of: exact_match_map, prefix_match_map, custom_match.
   */
  readonly prefix_match_map?: EnvoyConfigCommonMatcherV3MatcherMatcherTreeMatchMap;
  /**
   * Extension for custom matching logic.
   * One of: exact_match_map, prefix_match_map, custom_match.
   */
  readonly custom_match?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * A map of configured matchers.
 * envoy.config.common.matcher.v3.Matcher.MatcherTree.MatchMap
 */
export interface EnvoyConfigCommonMatcherV3MatcherMatcherTreeMatchMap {
  readonly map?: Readonly<Record<string, EnvoyConfigCommonMatcherV3MatcherOnMatch>>;
}

/**
 * What to do if a match is successful.
 * envoy.config.common.matcher.v3.Matcher.OnMatch
 */
export interface EnvoyConfigCommonMatcherV3MatcherOnMatch {
  /**
   * Nested matcher to evaluate.
   * One of: matcher, action.
   */
  readonly matcher?: EnvoyConfigCommonMatcherV3Matcher;
  /**
   * Protocol-specific action to take.
   * One of: matcher, action.
   */
  readonly action?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly keep_matching?: boolean;
}
