// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  XdsCoreV3CidrRange,
  XdsCoreV3TypedExtensionConfig,
} from './xds-core-v3.ts';
import type {
  XdsTypeV3CelExpression,
} from './xds-type-v3.ts';

/**
 * Performs a match by evaluating a Common Expression Language (CEL) expression against the standardized
 * set of HTTP attributes specified via `HttpAttributesCelMatchInput`.
 * xds.type.matcher.v3.CelMatcher
 */
export interface XdsTypeMatcherV3CelMatcher {
  /** Either parsed or checked representation of the CEL program. */
  readonly expr_match?: XdsTypeV3CelExpression;
  /**
   * Free-form description of the CEL AST, e.g. the original expression text, to be used for debugging
   * assistance.
   */
  readonly description?: string;
}

/**
 * Specifies that matching should be performed on the set of HTTP attributes.
 * xds.type.matcher.v3.HttpAttributesCelMatchInput
 */
export type XdsTypeMatcherV3HttpAttributesCelMatchInput = Readonly<Record<string, never>>;

/**
 * Matches a specific IP address against a set of possibly overlapping subnets using a trie.
 * xds.type.matcher.v3.IPMatcher
 */
export interface XdsTypeMatcherV3IPMatcher {
  /** Match IP address by CIDR ranges. */
  readonly range_matchers?: readonly XdsTypeMatcherV3IPMatcherIPRangeMatcher[];
}

/**
 * Specifies a list of IP address ranges and a match action.
 * xds.type.matcher.v3.IPMatcher.IPRangeMatcher
 */
export interface XdsTypeMatcherV3IPMatcherIPRangeMatcher {
  /** A non-empty set of CIDR ranges. */
  readonly ranges?: readonly XdsCoreV3CidrRange[];
  /** Match action to apply when the IP address is within one of the CIDR ranges. */
  readonly on_match?: XdsTypeMatcherV3MatcherOnMatch;
  /** Indicates whether this match option should be considered if there is a more specific matcher. */
  readonly exclusive?: boolean;
}

/**
 * A matcher, which may traverse a matching tree in order to result in a match action.
 * xds.type.matcher.v3.Matcher
 */
export interface XdsTypeMatcherV3Matcher {
  /**
   * A linear list of matchers to evaluate.
   * One of: matcher_list, matcher_tree.
   */
  readonly matcher_list?: XdsTypeMatcherV3MatcherMatcherList;
  /**
   * A match tree to evaluate.
   * One of: matcher_list, matcher_tree.
   */
  readonly matcher_tree?: XdsTypeMatcherV3MatcherMatcherTree;
  /**
   * Optional OnMatch to use if no matcher above matched (e.g., if there are no matchers specified above, or
   * if none of the matches specified above succeeded).
   */
  readonly on_no_match?: XdsTypeMatcherV3MatcherOnMatch;
}

/**
 * A linear list of field matchers.
 * xds.type.matcher.v3.Matcher.MatcherList
 */
export interface XdsTypeMatcherV3MatcherMatcherList {
  /** A list of matchers. */
  readonly matchers?: readonly XdsTypeMatcherV3MatcherMatcherListFieldMatcher[];
}

/**
 * An individual matcher.
 * xds.type.matcher.v3.Matcher.MatcherList.FieldMatcher
 */
export interface XdsTypeMatcherV3MatcherMatcherListFieldMatcher {
  /** Determines if the match succeeds. */
  readonly predicate?: XdsTypeMatcherV3MatcherMatcherListPredicate;
  /** What to do if the match succeeds. */
  readonly on_match?: XdsTypeMatcherV3MatcherOnMatch;
}

/**
 * Predicate to determine if a match is successful.
 * xds.type.matcher.v3.Matcher.MatcherList.Predicate
 */
export interface XdsTypeMatcherV3MatcherMatcherListPredicate {
  /**
   * A single predicate to evaluate.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly single_predicate?: XdsTypeMatcherV3MatcherMatcherListPredicateSinglePredicate;
  /**
   * A list of predicates to be OR-ed together.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly or_matcher?: XdsTypeMatcherV3MatcherMatcherListPredicatePredicateList;
  /**
   * A list of predicates to be AND-ed together.
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly and_matcher?: XdsTypeMatcherV3MatcherMatcherListPredicatePredicateList;
  /**
   * The invert of a predicate
   * One of: single_predicate, or_matcher, and_matcher, not_matcher.
   */
  readonly not_matcher?: XdsTypeMatcherV3MatcherMatcherListPredicate;
}

/**
 * A list of two or more matchers.
 * xds.type.matcher.v3.Matcher.MatcherList.Predicate.PredicateList
 */
export interface XdsTypeMatcherV3MatcherMatcherListPredicatePredicateList {
  readonly predicate?: readonly XdsTypeMatcherV3MatcherMatcherListPredicate[];
}

/**
 * Predicate for a single input field.
 * xds.type.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate
 */
export interface XdsTypeMatcherV3MatcherMatcherListPredicateSinglePredicate {
  /** Protocol-specific specification of input field to match on. */
  readonly input?: XdsCoreV3TypedExtensionConfig;
  /**
   * Built-in string matcher.
   * One of: value_match, custom_match.
   */
  readonly value_match?: XdsTypeMatcherV3StringMatcher;
  /**
   * Extension for custom matching logic.
   * One of: value_match, custom_match.
   */
  readonly custom_match?: XdsCoreV3TypedExtensionConfig;
}

/** xds.type.matcher.v3.Matcher.MatcherTree */
export interface XdsTypeMatcherV3MatcherMatcherTree {
  /** Protocol-specific specification of input field to match on. */
  readonly input?: XdsCoreV3TypedExtensionConfig;
  /** One of: exact_match_map, prefix_match_map, custom_match. */
  readonly exact_match_map?: XdsTypeMatcherV3MatcherMatcherTreeMatchMap;
  /**
   * Longest matching prefix wins.
   * One of: exact_match_map, prefix_match_map, custom_match.
   */
  readonly prefix_match_map?: XdsTypeMatcherV3MatcherMatcherTreeMatchMap;
  /**
   * Extension for custom matching logic.
   * One of: exact_match_map, prefix_match_map, custom_match.
   */
  readonly custom_match?: XdsCoreV3TypedExtensionConfig;
}

/**
 * A map of configured matchers.
 * xds.type.matcher.v3.Matcher.MatcherTree.MatchMap
 */
export interface XdsTypeMatcherV3MatcherMatcherTreeMatchMap {
  readonly map?: Readonly<Record<string, XdsTypeMatcherV3MatcherOnMatch>>;
}

/**
 * What to do if a match is successful.
 * xds.type.matcher.v3.Matcher.OnMatch
 */
export interface XdsTypeMatcherV3MatcherOnMatch {
  /**
   * Nested matcher to evaluate.
   * One of: matcher, action.
   */
  readonly matcher?: XdsTypeMatcherV3Matcher;
  /**
   * Protocol-specific action to take.
   * One of: matcher, action.
   */
  readonly action?: XdsCoreV3TypedExtensionConfig;
  readonly keep_matching?: boolean;
}

/**
 * A regex matcher designed for safety when used with untrusted input.
 * xds.type.matcher.v3.RegexMatcher
 */
export interface XdsTypeMatcherV3RegexMatcher {
  /** Google's RE2 regex engine. */
  readonly google_re2?: XdsTypeMatcherV3RegexMatcherGoogleRE2;
  /** The regex match string. */
  readonly regex?: string;
}

/**
 * Google's RE2 regex engine.
 * xds.type.matcher.v3.RegexMatcher.GoogleRE2
 */
export type XdsTypeMatcherV3RegexMatcherGoogleRE2 = Readonly<Record<string, never>>;

/**
 * Matches a fully qualified server name against a set of domain names with optional wildcards.
 * xds.type.matcher.v3.ServerNameMatcher
 */
export interface XdsTypeMatcherV3ServerNameMatcher {
  /** Match a server name by multiple domain matchers. */
  readonly domain_matchers?: readonly XdsTypeMatcherV3ServerNameMatcherDomainMatcher[];
}

/**
 * Specifies a set of exact and wildcard domains and a match action.
 * xds.type.matcher.v3.ServerNameMatcher.DomainMatcher
 */
export interface XdsTypeMatcherV3ServerNameMatcherDomainMatcher {
  /** A non-empty set of domain names with optional wildcards, e.g. `www.example.com`, `*.com`, or `*`. */
  readonly domains?: readonly string[];
  /** Match action to apply when the server name matches any of the domain names in the matcher. */
  readonly on_match?: XdsTypeMatcherV3MatcherOnMatch;
}

/**
 * Specifies the way to match a string.
 * xds.type.matcher.v3.StringMatcher
 */
export interface XdsTypeMatcherV3StringMatcher {
  /**
   * The input string must match exactly the string specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly exact?: string;
  /**
   * The input string must have the prefix specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly prefix?: string;
  /**
   * The input string must have the suffix specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly suffix?: string;
  /**
   * The input string must match the regular expression specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly safe_regex?: XdsTypeMatcherV3RegexMatcher;
  /** If true, indicates the exact/prefix/suffix matching should be case insensitive. */
  readonly ignore_case?: boolean;
  /**
   * The input string must have the substring specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly contains?: string;
  /** One of: exact, prefix, suffix, safe_regex, contains, custom. */
  readonly custom?: XdsCoreV3TypedExtensionConfig;
}
