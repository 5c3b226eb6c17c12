// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Double } from '../../json-form.ts';
import type {
  EnvoyTypeV3DoubleRange,
} from './envoy-type-v3.ts';
import type {
  XdsCoreV3CidrRange,
  XdsCoreV3TypedExtensionConfig,
} from './xds-core-v3.ts';

/** envoy.type.matcher.v3.AddressMatcher */
export interface EnvoyTypeMatcherV3AddressMatcher {
  readonly ranges?: readonly XdsCoreV3CidrRange[];
  readonly invert_match?: boolean;
}

/**
 * Specifies the way to match a double value.
 * envoy.type.matcher.v3.DoubleMatcher
 */
export interface EnvoyTypeMatcherV3DoubleMatcher {
  /**
   * If specified, the input double value must be in the range specified here.
   * One of: range, exact.
   */
  readonly range?: EnvoyTypeV3DoubleRange;
  /**
   * If specified, the input double value must be equal to the value specified here.
   * One of: range, exact.
   */
  readonly exact?: Double;
}

/**
 * FilterStateMatcher provides a general interface for matching the filter state objects.
 * envoy.type.matcher.v3.FilterStateMatcher
 */
export interface EnvoyTypeMatcherV3FilterStateMatcher {
  /** The filter state key to retrieve the object. */
  readonly key?: string;
  /**
   * Matches the filter state object as a string value.
   * One of: string_match, address_match.
   */
  readonly string_match?: EnvoyTypeMatcherV3StringMatcher;
  /** One of: string_match, address_match. */
  readonly address_match?: EnvoyTypeMatcherV3AddressMatcher;
}

/**
 * Match input indicates that matching should be done on a specific request header.
 * envoy.type.matcher.v3.HttpRequestHeaderMatchInput
 */
export interface EnvoyTypeMatcherV3HttpRequestHeaderMatchInput {
  /** The request header to match on. */
  readonly header_name?: string;
}

/**
 * Match input indicates that matching should be done on a specific query parameter.
 * envoy.type.matcher.v3.HttpRequestQueryParamMatchInput
 */
export interface EnvoyTypeMatcherV3HttpRequestQueryParamMatchInput {
  /** The query parameter to match on. */
  readonly query_param?: string;
}

/**
 * Match input indicates that matching should be done on a specific request trailer.
 * envoy.type.matcher.v3.HttpRequestTrailerMatchInput
 */
export interface EnvoyTypeMatcherV3HttpRequestTrailerMatchInput {
  /** The request trailer to match on. */
  readonly header_name?: string;
}

/**
 * Match input indicating that matching should be done on a specific response header.
 * envoy.type.matcher.v3.HttpResponseHeaderMatchInput
 */
export interface EnvoyTypeMatcherV3HttpResponseHeaderMatchInput {
  /** The response header to match on. */
  readonly header_name?: string;
}

/**
 * Match input indicates that the matching should be done on the class of the response status code.
 * envoy.type.matcher.v3.HttpResponseStatusCodeClassMatchInput
 */
export type EnvoyTypeMatcherV3HttpResponseStatusCodeClassMatchInput = Readonly<Record<string, never>>;

/**
 * Match input indicates that matching should be done on the response status code.
 * envoy.type.matcher.v3.HttpResponseStatusCodeMatchInput
 */
export type EnvoyTypeMatcherV3HttpResponseStatusCodeMatchInput = Readonly<Record<string, never>>;

/**
 * Match input indicates that matching should be done on a specific response trailer.
 * envoy.type.matcher.v3.HttpResponseTrailerMatchInput
 */
export interface EnvoyTypeMatcherV3HttpResponseTrailerMatchInput {
  /** The response trailer to match on. */
  readonly header_name?: string;
}

/**
 * Specifies the way to match a list value.
 * envoy.type.matcher.v3.ListMatcher
 */
export interface EnvoyTypeMatcherV3ListMatcher {
  /** If specified, at least one of the values in the list must match the value specified. */
  readonly one_of?: EnvoyTypeMatcherV3ValueMatcher;
}

/**
 * Specifies a list of ways to match a string.
 * envoy.type.matcher.v3.ListStringMatcher
 */
export interface EnvoyTypeMatcherV3ListStringMatcher {
  readonly patterns?: readonly EnvoyTypeMatcherV3StringMatcher[];
}

/** envoy.type.matcher.v3.MetadataMatcher */
export interface EnvoyTypeMatcherV3MetadataMatcher {
  /** The filter name to retrieve the Struct from the Metadata. */
  readonly filter?: string;
  /** The path to retrieve the Value from the Struct. */
  readonly path?: readonly EnvoyTypeMatcherV3MetadataMatcherPathSegment[];
  /** The MetadataMatcher is matched if the value retrieved by path is matched to this value. */
  readonly value?: EnvoyTypeMatcherV3ValueMatcher;
  /** If true, the match result will be inverted. */
  readonly invert?: boolean;
}

/**
 * Specifies the segment in a path to retrieve value from Metadata.
 * envoy.type.matcher.v3.MetadataMatcher.PathSegment
 */
export interface EnvoyTypeMatcherV3MetadataMatcherPathSegment {
  /** If specified, use the key to retrieve the value in a Struct. */
  readonly key?: string;
}

/**
 * Specifies the way to match a Node.
 * envoy.type.matcher.v3.NodeMatcher
 */
export interface EnvoyTypeMatcherV3NodeMatcher {
  /** Specifies match criteria on the node id. */
  readonly node_id?: EnvoyTypeMatcherV3StringMatcher;
  /** Specifies match criteria on the node metadata. */
  readonly node_metadatas?: readonly EnvoyTypeMatcherV3StructMatcher[];
}

/**
 * Specifies a list of alternatives for the match.
 * envoy.type.matcher.v3.OrMatcher
 */
export interface EnvoyTypeMatcherV3OrMatcher {
  readonly value_matchers?: readonly EnvoyTypeMatcherV3ValueMatcher[];
}

/**
 * Specifies the way to match a path on HTTP request.
 * envoy.type.matcher.v3.PathMatcher
 */
export interface EnvoyTypeMatcherV3PathMatcher {
  /** The `path` must match the URL path portion of the :path header. */
  readonly path?: EnvoyTypeMatcherV3StringMatcher;
}

/**
 * Describes how to match a string and then produce a new string using a regular expression and a
 * substitution string.
 * envoy.type.matcher.v3.RegexMatchAndSubstitute
 */
export interface EnvoyTypeMatcherV3RegexMatchAndSubstitute {
  /**
   * The regular expression used to find portions of a string (hereafter called the "subject string") that
   * should be replaced.
   */
  readonly pattern?: EnvoyTypeMatcherV3RegexMatcher;
  /**
   * The string that should be substituted into matching portions of the subject string during a substitution
   * operation to produce a new string.
   */
  readonly substitution?: string;
}

/**
 * A regex matcher designed for safety when used with untrusted input.
 * envoy.type.matcher.v3.RegexMatcher
 */
export interface EnvoyTypeMatcherV3RegexMatcher {
  /**
   * Google's RE2 regex engine.
   * @deprecated by Envoy
   */
  readonly google_re2?: EnvoyTypeMatcherV3RegexMatcherGoogleRE2;
  /** The regex match string. */
  readonly regex?: string;
}

/**
 * Google's RE2 regex engine.
 * envoy.type.matcher.v3.RegexMatcher.GoogleRE2
 */
export interface EnvoyTypeMatcherV3RegexMatcherGoogleRE2 {
  /**
   * This field controls the RE2 "program size" which is a rough estimate of how complex a compiled regex is
   * to evaluate.
   * @deprecated by Envoy
   */
  readonly max_program_size?: number;
}

/**
 * Specifies the way to match a string.
 * envoy.type.matcher.v3.StringMatcher
 */
export interface EnvoyTypeMatcherV3StringMatcher {
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
  readonly safe_regex?: EnvoyTypeMatcherV3RegexMatcher;
  /** If true, indicates the exact/prefix/suffix/contains matching should be case insensitive. */
  readonly ignore_case?: boolean;
  /**
   * The input string must have the substring specified here.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly contains?: string;
  /**
   * Use an extension as the matcher type.
   * One of: exact, prefix, suffix, safe_regex, contains, custom.
   */
  readonly custom?: XdsCoreV3TypedExtensionConfig;
}

/**
 * StructMatcher provides a general interface to check if a given value is matched in
 * google.protobuf.Struct.
 * envoy.type.matcher.v3.StructMatcher
 */
export interface EnvoyTypeMatcherV3StructMatcher {
  /** The path to retrieve the Value from the Struct. */
  readonly path?: readonly EnvoyTypeMatcherV3StructMatcherPathSegment[];
  /** The StructMatcher is matched if the value retrieved by path is matched to this value. */
  readonly value?: EnvoyTypeMatcherV3ValueMatcher;
}

/**
 * Specifies the segment in a path to retrieve value from Struct.
 * envoy.type.matcher.v3.StructMatcher.PathSegment
 */
export interface EnvoyTypeMatcherV3StructMatcherPathSegment {
  /** If specified, use the key to retrieve the value in a Struct. */
  readonly key?: string;
}

/**
 * Specifies the way to match a ProtobufWkt::Value.
 * envoy.type.matcher.v3.ValueMatcher
 */
export interface EnvoyTypeMatcherV3ValueMatcher {
  /**
   * If specified, a match occurs if and only if the target value is a NullValue.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly null_match?: EnvoyTypeMatcherV3ValueMatcherNullMatch;
  /**
   * If specified, a match occurs if and only if the target value is a double value and is matched to this
   * field.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly double_match?: EnvoyTypeMatcherV3DoubleMatcher;
  /**
   * If specified, a match occurs if and only if the target value is a string value and is matched to this
   * field.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly string_match?: EnvoyTypeMatcherV3StringMatcher;
  /**
   * If specified, a match occurs if and only if the target value is a bool value and is equal to this field.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly bool_match?: boolean;
  /**
   * If specified, value match will be performed based on whether the path is referring to a valid primitive
   * value in the metadata.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly present_match?: boolean;
  /**
   * If specified, a match occurs if and only if the target value is a list value and is matched to this
   * field.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly list_match?: EnvoyTypeMatcherV3ListMatcher;
  /**
   * If specified, a match occurs if and only if any of the alternatives in the match accept the value.
   * One of: null_match, double_match, string_match, bool_match, present_match, list_match, or_match.
   */
  readonly or_match?: EnvoyTypeMatcherV3OrMatcher;
}

/**
 * NullMatch is an empty message to specify a null value.
 * envoy.type.matcher.v3.ValueMatcher.NullMatch
 */
export type EnvoyTypeMatcherV3ValueMatcherNullMatch = Readonly<Record<string, never>>;
