// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutation,
} from './envoy-config-common-mutation-rules-v3.ts';
import type {
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3ProxyProtocolConfig,
  EnvoyConfigCoreV3RoutingPriority,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
  EnvoyConfigCoreV3SubstitutionFormatString,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3AddressMatcher,
  EnvoyTypeMatcherV3FilterStateMatcher,
  EnvoyTypeMatcherV3MetadataMatcher,
  EnvoyTypeMatcherV3RegexMatchAndSubstitute,
  EnvoyTypeMatcherV3RegexMatcher,
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeMetadataV3MetadataKey,
} from './envoy-type-metadata-v3.ts';
import type {
  EnvoyTypeTracingV3CustomTag,
} from './envoy-type-tracing-v3.ts';
import type {
  EnvoyTypeV3FractionalPercent,
  EnvoyTypeV3Int64Range,
  EnvoyTypeV3RateLimitUnit,
} from './envoy-type-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Configuration for a cluster specifier plugin.
 * envoy.config.route.v3.ClusterSpecifierPlugin
 */
export interface EnvoyConfigRouteV3ClusterSpecifierPlugin {
  /** The name of the plugin and its opaque configuration. */
  readonly extension?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * If is_optional is not set or is set to false and the plugin defined by this message is not a supported
   * type, the containing resource is NACKed.
   */
  readonly is_optional?: boolean;
}

/** envoy.config.route.v3.CookieMatcher */
export interface EnvoyConfigRouteV3CookieMatcher {
  readonly name?: string;
  readonly string_match?: EnvoyTypeMatcherV3StringMatcher;
  readonly invert_match?: boolean;
}

/**
 * Cors policy configuration.
 * envoy.config.route.v3.CorsPolicy
 */
export interface EnvoyConfigRouteV3CorsPolicy {
  /** Specifies the content for the `access-control-allow-methods` header. */
  readonly allow_methods?: string;
  /** Specifies the content for the `access-control-allow-headers` header. */
  readonly allow_headers?: string;
  /** Specifies the content for the `access-control-expose-headers` header. */
  readonly expose_headers?: string;
  /** Specifies the content for the `access-control-max-age` header. */
  readonly max_age?: string;
  /** Specifies whether the resource allows credentials. */
  readonly allow_credentials?: boolean;
  /** Specifies the % of requests for which the CORS filter is enabled. */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * Specifies the % of requests for which the CORS policies will be evaluated and tracked, but not enforced.
   */
  readonly shadow_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Specifies string patterns that match allowed origins. */
  readonly allow_origin_string_match?: readonly EnvoyTypeMatcherV3StringMatcher[];
  /**
   * Specify whether allow requests whose target server's IP address is more private than that from which the
   * request initiator was fetched.
   */
  readonly allow_private_network_access?: boolean;
  /**
   * Specifies if preflight requests not matching the configured allowed origin should be forwarded to the
   * upstream.
   */
  readonly forward_not_matching_preflights?: boolean;
}

/** envoy.config.route.v3.Decorator */
export interface EnvoyConfigRouteV3Decorator {
  /** The operation name associated with the request matched to this route. */
  readonly operation?: string;
  /** Whether the decorated details should be propagated to the other party. */
  readonly propagate?: boolean;
}

/** envoy.config.route.v3.DirectResponseAction */
export interface EnvoyConfigRouteV3DirectResponseAction {
  /** Specifies the HTTP response status to be returned. */
  readonly status?: number;
  /** Specifies the content of the response body. */
  readonly body?: EnvoyConfigCoreV3DataSource;
  readonly body_format?: EnvoyConfigCoreV3SubstitutionFormatString;
}

/**
 * A filter-defined action type.
 * envoy.config.route.v3.FilterAction
 */
export interface EnvoyConfigRouteV3FilterAction {
  readonly action?: Any;
}

/**
 * Internally, Envoy always uses the HTTP/2 `:authority` header to represent the HTTP/1 `Host` header.
 * envoy.config.route.v3.HeaderMatcher
 */
export interface EnvoyConfigRouteV3HeaderMatcher {
  /** Specifies the name of the header in the request. */
  readonly name?: string;
  /**
   * If specified, header match will be performed based on the value of the header.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   * @deprecated by Envoy
   */
  readonly exact_match?: string;
  /**
   * If specified, header match will be performed based on range.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   */
  readonly range_match?: EnvoyTypeV3Int64Range;
  /**
   * If specified as true, header match will be performed based on whether the header is in the request.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   */
  readonly present_match?: boolean;
  /** If specified, the match result will be inverted before checking. */
  readonly invert_match?: boolean;
  /**
   * If specified, header match will be performed based on the prefix of the header value.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   * @deprecated by Envoy
   */
  readonly prefix_match?: string;
  /**
   * If specified, header match will be performed based on the suffix of the header value.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   * @deprecated by Envoy
   */
  readonly suffix_match?: string;
  /**
   * If specified, this regex string is a regular expression rule which implies the entire request header
   * value must match the regex.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   * @deprecated by Envoy
   */
  readonly safe_regex_match?: EnvoyTypeMatcherV3RegexMatcher;
  /**
   * If specified, header match will be performed based on whether the header value contains the given value
   * or not.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   * @deprecated by Envoy
   */
  readonly contains_match?: string;
  /**
   * If specified, header match will be performed based on the string match of the header value.
   * One of: exact_match, safe_regex_match, range_match, present_match, prefix_match, suffix_match,
   * contains_match, string_match.
   */
  readonly string_match?: EnvoyTypeMatcherV3StringMatcher;
  /**
   * If specified, for any header match rule, if the header match rule specified header does not exist, this
   * header value will be treated as empty.
   */
  readonly treat_missing_header_as_empty?: boolean;
}

/**
 * HTTP request hedging architecture overview.
 * envoy.config.route.v3.HedgePolicy
 */
export interface EnvoyConfigRouteV3HedgePolicy {
  /** Specifies the number of initial requests that should be sent upstream. */
  readonly initial_requests?: number;
  /**
   * Specifies a probability that an additional upstream request should be sent on top of what is specified
   * by initial_requests.
   */
  readonly additional_request_chance?: EnvoyTypeV3FractionalPercent;
  /** Indicates that a hedged request should be sent when the per-try timeout is hit. */
  readonly hedge_on_per_try_timeout?: boolean;
}

/**
 * HTTP Internal Redirect architecture overview.
 * envoy.config.route.v3.InternalRedirectPolicy
 */
export interface EnvoyConfigRouteV3InternalRedirectPolicy {
  /**
   * An internal redirect is not handled, unless the number of previous internal redirects that a downstream
   * request has encountered is lower than this value.
   */
  readonly max_internal_redirects?: number;
  /** Defines what upstream response codes are allowed to trigger internal redirect. */
  readonly redirect_response_codes?: readonly number[];
  /**
   * Specifies a list of predicates that are queried when an upstream response is deemed to trigger an
   * internal redirect by all other criteria.
   */
  readonly predicates?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /**
   * Allow internal redirect to follow a target URI with a different scheme than the value of
   * x-forwarded-proto.
   */
  readonly allow_cross_scheme_redirect?: boolean;
  /** Specifies a list of headers, by name, to copy from the internal redirect into the subsequent request. */
  readonly response_headers_to_copy?: readonly string[];
}

/** envoy.config.route.v3.NonForwardingAction */
export type EnvoyConfigRouteV3NonForwardingAction = Readonly<Record<string, never>>;

/**
 * Query parameter matching treats the query string of a request's :path header as an ampersand-separated
 * list of keys and/or key=value elements.
 * envoy.config.route.v3.QueryParameterMatcher
 */
export interface EnvoyConfigRouteV3QueryParameterMatcher {
  /** Specifies the name of a key that must be present in the requested `path`'s query string. */
  readonly name?: string;
  /**
   * Specifies whether a query parameter value should match against a string.
   * One of: string_match, present_match.
   */
  readonly string_match?: EnvoyTypeMatcherV3StringMatcher;
  /**
   * Specifies whether a query parameter should be present.
   * One of: string_match, present_match.
   */
  readonly present_match?: boolean;
}

/**
 * Global rate limiting architecture overview.
 * envoy.config.route.v3.RateLimit
 */
export interface EnvoyConfigRouteV3RateLimit {
  /** Refers to the stage set in the filter. */
  readonly stage?: number;
  /** The key to be set in runtime to disable this rate limit configuration. */
  readonly disable_key?: string;
  /** A list of actions that are to be applied for this rate limit configuration. */
  readonly actions?: readonly EnvoyConfigRouteV3RateLimitAction[];
  /**
   * An optional limit override to be appended to the descriptor produced by this rate limit configuration.
   */
  readonly limit?: EnvoyConfigRouteV3RateLimitOverride;
  readonly hits_addend?: EnvoyConfigRouteV3RateLimitHitsAddend;
  readonly apply_on_stream_done?: boolean;
  readonly x_ratelimit_option?: EnvoyConfigRouteV3RateLimitXRateLimitOption;
}

/** envoy.config.route.v3.RateLimit.Action */
export interface EnvoyConfigRouteV3RateLimitAction {
  /**
   * Rate limit on source cluster.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly source_cluster?: EnvoyConfigRouteV3RateLimitActionSourceCluster;
  /**
   * Rate limit on destination cluster.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly destination_cluster?: EnvoyConfigRouteV3RateLimitActionDestinationCluster;
  /**
   * Rate limit on request headers.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly request_headers?: EnvoyConfigRouteV3RateLimitActionRequestHeaders;
  /**
   * Rate limit on remote address.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly remote_address?: EnvoyConfigRouteV3RateLimitActionRemoteAddress;
  /**
   * Rate limit on a generic key.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly generic_key?: EnvoyConfigRouteV3RateLimitActionGenericKey;
  /**
   * Rate limit on the existence of request headers.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly header_value_match?: EnvoyConfigRouteV3RateLimitActionHeaderValueMatch;
  /**
   * Rate limit on dynamic metadata.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   * @deprecated by Envoy
   */
  readonly dynamic_metadata?: EnvoyConfigRouteV3RateLimitActionDynamicMetaData;
  /**
   * Rate limit on metadata.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly metadata?: EnvoyConfigRouteV3RateLimitActionMetaData;
  /**
   * Rate limit descriptor extension.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly extension?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * Rate limit on masked remote address.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly masked_remote_address?: EnvoyConfigRouteV3RateLimitActionMaskedRemoteAddress;
  /**
   * Rate limit on the existence of query parameters.
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly query_parameter_value_match?: EnvoyConfigRouteV3RateLimitActionQueryParameterValueMatch;
  /**
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly query_parameters?: EnvoyConfigRouteV3RateLimitActionQueryParameters;
  /**
   * One of: source_cluster, destination_cluster, request_headers, remote_address, generic_key,
   * header_value_match, dynamic_metadata, metadata, extension, masked_remote_address,
   * query_parameter_value_match, query_parameters, remote_address_match.
   */
  readonly remote_address_match?: EnvoyConfigRouteV3RateLimitActionRemoteAddressMatch;
}

/**
 * The following descriptor entry is appended to the descriptor:
 * envoy.config.route.v3.RateLimit.Action.DestinationCluster
 */
export type EnvoyConfigRouteV3RateLimitActionDestinationCluster = Readonly<Record<string, never>>;

/**
 * The following descriptor entry is appended when the dynamic metadata contains a key value:
 * envoy.config.route.v3.RateLimit.Action.DynamicMetaData
 */
export interface EnvoyConfigRouteV3RateLimitActionDynamicMetaData {
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  /** Metadata struct that defines the key and path to retrieve the string value. */
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
  /** An optional value to use if `metadata_key` is empty. */
  readonly default_value?: string;
}

/**
 * The following descriptor entry is appended to the descriptor:
 * envoy.config.route.v3.RateLimit.Action.GenericKey
 */
export interface EnvoyConfigRouteV3RateLimitActionGenericKey {
  /** The value to use in the descriptor entry. */
  readonly descriptor_value?: string;
  /** An optional key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  readonly default_value?: string;
}

/**
 * The following descriptor entry is appended to the descriptor:
 * envoy.config.route.v3.RateLimit.Action.HeaderValueMatch
 */
export interface EnvoyConfigRouteV3RateLimitActionHeaderValueMatch {
  /** The value to use in the descriptor entry. */
  readonly descriptor_value?: string;
  /** If set to true, the action will append a descriptor entry when the request matches the headers. */
  readonly expect_match?: boolean;
  /** Specifies a set of headers that the rate limit action should match on. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  readonly default_value?: string;
}

/**
 * The following descriptor entry is appended to the descriptor and is populated using the masked address
 * from x-forwarded-for:
 * envoy.config.route.v3.RateLimit.Action.MaskedRemoteAddress
 */
export interface EnvoyConfigRouteV3RateLimitActionMaskedRemoteAddress {
  /** Length of prefix mask len for IPv4 (e.g. 0, 32). */
  readonly v4_prefix_mask_len?: number;
  /** Length of prefix mask len for IPv6 (e.g. 0, 128). */
  readonly v6_prefix_mask_len?: number;
}

/**
 * The following descriptor entry is appended when the metadata contains a key value:
 * envoy.config.route.v3.RateLimit.Action.MetaData
 */
export interface EnvoyConfigRouteV3RateLimitActionMetaData {
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  /** Metadata struct that defines the key and path to retrieve the string value. */
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
  /** An optional value to use if `metadata_key` is empty. */
  readonly default_value?: string;
  /** Source of metadata */
  readonly source?: EnvoyConfigRouteV3RateLimitActionMetaDataSource;
  /**
   * If set to true, Envoy skips the descriptor while calling rate limiting service when `metadata_key` is
   * empty and `default_value` is not set.
   */
  readonly skip_if_absent?: boolean;
}

/**
 * The following descriptor entry is appended to the descriptor:
 * envoy.config.route.v3.RateLimit.Action.QueryParameterValueMatch
 */
export interface EnvoyConfigRouteV3RateLimitActionQueryParameterValueMatch {
  /** The value to use in the descriptor entry. */
  readonly descriptor_value?: string;
  /** If set to true, the action will append a descriptor entry when the request matches the headers. */
  readonly expect_match?: boolean;
  /** Specifies a set of query parameters that the rate limit action should match on. */
  readonly query_parameters?: readonly EnvoyConfigRouteV3QueryParameterMatcher[];
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  readonly default_value?: string;
}

/** envoy.config.route.v3.RateLimit.Action.QueryParameters */
export interface EnvoyConfigRouteV3RateLimitActionQueryParameters {
  readonly query_parameter_name?: string;
  readonly descriptor_key?: string;
  readonly skip_if_absent?: boolean;
}

/**
 * The following descriptor entry is appended to the descriptor and is populated using the trusted address
 * from x-forwarded-for:
 * envoy.config.route.v3.RateLimit.Action.RemoteAddress
 */
export type EnvoyConfigRouteV3RateLimitActionRemoteAddress = Readonly<Record<string, never>>;

/** envoy.config.route.v3.RateLimit.Action.RemoteAddressMatch */
export interface EnvoyConfigRouteV3RateLimitActionRemoteAddressMatch {
  readonly descriptor_value?: string;
  readonly descriptor_key?: string;
  readonly default_value?: string;
  readonly address_matcher?: EnvoyTypeMatcherV3AddressMatcher;
}

/**
 * The following descriptor entry is appended when a header contains a key that matches the `header_name`:
 * envoy.config.route.v3.RateLimit.Action.RequestHeaders
 */
export interface EnvoyConfigRouteV3RateLimitActionRequestHeaders {
  /** The header name to be queried from the request headers. */
  readonly header_name?: string;
  /** The key to use in the descriptor entry. */
  readonly descriptor_key?: string;
  /**
   * If set to true, Envoy skips the descriptor while calling rate limiting service when header is not
   * present in the request.
   */
  readonly skip_if_absent?: boolean;
}

/**
 * The following descriptor entry is appended to the descriptor:
 * envoy.config.route.v3.RateLimit.Action.SourceCluster
 */
export type EnvoyConfigRouteV3RateLimitActionSourceCluster = Readonly<Record<string, never>>;

/** envoy.config.route.v3.RateLimit.HitsAddend */
export interface EnvoyConfigRouteV3RateLimitHitsAddend {
  readonly number?: Int64;
  readonly format?: string;
  readonly is_negative_hits?: boolean;
}

/** envoy.config.route.v3.RateLimit.Override */
export interface EnvoyConfigRouteV3RateLimitOverride {
  /**
   * Limit override from dynamic metadata.
   * One of: dynamic_metadata, rate_limit.
   */
  readonly dynamic_metadata?: EnvoyConfigRouteV3RateLimitOverrideDynamicMetadata;
  /** One of: dynamic_metadata, rate_limit. */
  readonly rate_limit?: EnvoyConfigRouteV3RateLimitOverrideRateLimitOverride;
}

/**
 * Fetches the override from the dynamic metadata.
 * envoy.config.route.v3.RateLimit.Override.DynamicMetadata
 */
export interface EnvoyConfigRouteV3RateLimitOverrideDynamicMetadata {
  /** Metadata struct that defines the key and path to retrieve the struct value. */
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
}

/** envoy.config.route.v3.RateLimit.Override.RateLimitOverride */
export interface EnvoyConfigRouteV3RateLimitOverrideRateLimitOverride {
  readonly requests_per_unit?: number;
  readonly unit?: EnvoyTypeV3RateLimitUnit;
}

/** envoy.config.route.v3.RedirectAction */
export interface EnvoyConfigRouteV3RedirectAction {
  /** The host portion of the URL will be swapped with this value. */
  readonly host_redirect?: string;
  /**
   * The path portion of the URL will be swapped with this value.
   * One of: path_redirect, prefix_rewrite, regex_rewrite, path_rewrite.
   */
  readonly path_redirect?: string;
  /** The HTTP status code to use in the redirect response. */
  readonly response_code?: EnvoyConfigRouteV3RedirectActionRedirectResponseCode;
  /**
   * The scheme portion of the URL will be swapped with "https".
   * One of: https_redirect, scheme_redirect.
   */
  readonly https_redirect?: boolean;
  /**
   * Indicates that during redirection, the matched prefix (or path) should be swapped with this value.
   * One of: path_redirect, prefix_rewrite, regex_rewrite, path_rewrite.
   */
  readonly prefix_rewrite?: string;
  /** Indicates that during redirection, the query portion of the URL will be removed. */
  readonly strip_query?: boolean;
  /**
   * The scheme portion of the URL will be swapped with this value.
   * One of: https_redirect, scheme_redirect.
   */
  readonly scheme_redirect?: string;
  /** The port value of the URL will be swapped with this value. */
  readonly port_redirect?: number;
  /**
   * Indicates that during redirect, portions of the path that match the pattern should be rewritten, even
   * allowing the substitution of capture groups from the pattern into the new path as specified by the
   * rewrite substitution string.
   * One of: path_redirect, prefix_rewrite, regex_rewrite, path_rewrite.
   */
  readonly regex_rewrite?: EnvoyTypeMatcherV3RegexMatchAndSubstitute;
  /** One of: path_redirect, prefix_rewrite, regex_rewrite, path_rewrite. */
  readonly path_rewrite?: string;
}

/**
 * HTTP retry architecture overview.
 * envoy.config.route.v3.RetryPolicy
 */
export interface EnvoyConfigRouteV3RetryPolicy {
  /** Specifies the conditions under which retry takes place. */
  readonly retry_on?: string;
  /** Specifies the allowed number of retries. */
  readonly num_retries?: number;
  /** Specifies a non-zero upstream timeout per retry attempt (including the initial attempt). */
  readonly per_try_timeout?: Duration;
  /**
   * Specifies an implementation of a RetryPriority which is used to determine the distribution of load
   * across priorities used for retries.
   */
  readonly retry_priority?: EnvoyConfigRouteV3RetryPolicyRetryPriority;
  /**
   * Specifies a collection of RetryHostPredicates that will be consulted when selecting a host for retries.
   */
  readonly retry_host_predicate?: readonly EnvoyConfigRouteV3RetryPolicyRetryHostPredicate[];
  /**
   * The maximum number of times host selection will be reattempted before giving up, at which point the host
   * that was last selected will be routed to.
   */
  readonly host_selection_retry_max_attempts?: Int64;
  /** HTTP status codes that should trigger a retry in addition to those specified by retry_on. */
  readonly retriable_status_codes?: readonly number[];
  /** Specifies parameters that control exponential retry back off. */
  readonly retry_back_off?: EnvoyConfigRouteV3RetryPolicyRetryBackOff;
  /** HTTP response headers that trigger a retry if present in the response. */
  readonly retriable_headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /** HTTP headers which must be present in the request for retries to be attempted. */
  readonly retriable_request_headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /**
   * Specifies parameters that control a retry back-off strategy that is used when the request is rate
   * limited by the upstream server.
   */
  readonly rate_limited_retry_back_off?: EnvoyConfigRouteV3RetryPolicyRateLimitedRetryBackOff;
  /** Retry options predicates that will be applied prior to retrying a request. */
  readonly retry_options_predicates?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** Specifies an upstream idle timeout per retry attempt (including the initial attempt). */
  readonly per_try_idle_timeout?: Duration;
  readonly refresh_cluster_on_retry?: boolean;
}

/**
 * A retry back-off strategy that applies when the upstream server rate limits the request.
 * envoy.config.route.v3.RetryPolicy.RateLimitedRetryBackOff
 */
export interface EnvoyConfigRouteV3RetryPolicyRateLimitedRetryBackOff {
  /**
   * Specifies the reset headers (like `Retry-After` or `X-RateLimit-Reset`) to match against the response.
   */
  readonly reset_headers?: readonly EnvoyConfigRouteV3RetryPolicyResetHeader[];
  /** Specifies the maximum back off interval that Envoy will allow. */
  readonly max_interval?: Duration;
}

/** envoy.config.route.v3.RetryPolicy.ResetHeader */
export interface EnvoyConfigRouteV3RetryPolicyResetHeader {
  /** The name of the reset header. */
  readonly name?: string;
  /** The format of the reset header. */
  readonly format?: EnvoyConfigRouteV3RetryPolicyResetHeaderFormat;
}

/** envoy.config.route.v3.RetryPolicy.RetryBackOff */
export interface EnvoyConfigRouteV3RetryPolicyRetryBackOff {
  /** Specifies the base interval between retries. */
  readonly base_interval?: Duration;
  /** Specifies the maximum interval between retries. */
  readonly max_interval?: Duration;
}

/** envoy.config.route.v3.RetryPolicy.RetryHostPredicate */
export interface EnvoyConfigRouteV3RetryPolicyRetryHostPredicate {
  readonly name?: string;
  readonly typed_config?: Any;
}

/** envoy.config.route.v3.RetryPolicy.RetryPriority */
export interface EnvoyConfigRouteV3RetryPolicyRetryPriority {
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * A route is both a specification of how to match a request as well as an indication of what to do next
 * (e.g., redirect, forward, rewrite, etc.).
 * envoy.config.route.v3.Route
 */
export interface EnvoyConfigRouteV3Route {
  /** Route matching parameters. */
  readonly match?: EnvoyConfigRouteV3RouteMatch;
  /**
   * Route request to some upstream cluster.
   * One of: route, redirect, direct_response, filter_action, non_forwarding_action.
   */
  readonly route?: EnvoyConfigRouteV3RouteAction;
  /**
   * Return a redirect.
   * One of: route, redirect, direct_response, filter_action, non_forwarding_action.
   */
  readonly redirect?: EnvoyConfigRouteV3RedirectAction;
  /** The Metadata field can be used to provide additional information about the route. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /** Decorator for the matched route. */
  readonly decorator?: EnvoyConfigRouteV3Decorator;
  /**
   * Return an arbitrary HTTP response directly, without proxying.
   * One of: route, redirect, direct_response, filter_action, non_forwarding_action.
   */
  readonly direct_response?: EnvoyConfigRouteV3DirectResponseAction;
  /** Specifies a set of headers that will be added to requests matching this route. */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** Specifies a set of headers that will be added to responses to requests matching this route. */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of HTTP headers that should be removed from each response to requests matching this
   * route.
   */
  readonly response_headers_to_remove?: readonly string[];
  /** Specifies a list of HTTP headers that should be removed from each request matching this route. */
  readonly request_headers_to_remove?: readonly string[];
  /** This field can be used to provide route specific per filter config. */
  readonly typed_per_filter_config?: Readonly<Record<string, Any>>;
  /** Name for the route. */
  readonly name?: string;
  /**
   * Presence of the object defines whether the connection manager's tracing configuration is overridden by
   * this route specific instance.
   */
  readonly tracing?: EnvoyConfigRouteV3Tracing;
  /** The maximum bytes which will be buffered for retries and shadowing. */
  readonly per_request_buffer_limit_bytes?: number;
  /**
   * A filter-defined action (e.g., it could dynamically generate the RouteAction).
   * One of: route, redirect, direct_response, filter_action, non_forwarding_action.
   */
  readonly filter_action?: EnvoyConfigRouteV3FilterAction;
  /**
   * An action used when the route will generate a response directly, without forwarding to an upstream host.
   * One of: route, redirect, direct_response, filter_action, non_forwarding_action.
   */
  readonly non_forwarding_action?: EnvoyConfigRouteV3NonForwardingAction;
  /** The human readable prefix to use when emitting statistics for this endpoint. */
  readonly stat_prefix?: string;
  readonly request_body_buffer_limit?: Int64;
  readonly route_specifiers?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/** envoy.config.route.v3.RouteAction */
export interface EnvoyConfigRouteV3RouteAction {
  /**
   * Indicates the upstream cluster to which the request should be routed to.
   * One of: cluster, cluster_header, weighted_clusters, cluster_specifier_plugin,
   * inline_cluster_specifier_plugin.
   */
  readonly cluster?: string;
  /**
   * Envoy will determine the cluster to route to by reading the value of the HTTP header named by
   * cluster_header from the request headers.
   * One of: cluster, cluster_header, weighted_clusters, cluster_specifier_plugin,
   * inline_cluster_specifier_plugin.
   */
  readonly cluster_header?: string;
  /**
   * Multiple upstream clusters can be specified for a given route.
   * One of: cluster, cluster_header, weighted_clusters, cluster_specifier_plugin,
   * inline_cluster_specifier_plugin.
   */
  readonly weighted_clusters?: EnvoyConfigRouteV3WeightedCluster;
  /** Optional endpoint metadata match criteria used by the subset load balancer. */
  readonly metadata_match?: EnvoyConfigCoreV3Metadata;
  /** Indicates that during forwarding, the matched prefix (or path) should be swapped with this value. */
  readonly prefix_rewrite?: string;
  /**
   * Indicates that during forwarding, the host header will be swapped with this value.
   * One of: host_rewrite_literal, auto_host_rewrite, host_rewrite_header, host_rewrite_path_regex,
   * host_rewrite.
   */
  readonly host_rewrite_literal?: string;
  /**
   * Indicates that during forwarding, the host header will be swapped with the hostname of the upstream host
   * chosen by the cluster manager.
   * One of: host_rewrite_literal, auto_host_rewrite, host_rewrite_header, host_rewrite_path_regex,
   * host_rewrite.
   */
  readonly auto_host_rewrite?: boolean;
  /** Specifies the upstream timeout for the route. */
  readonly timeout?: Duration;
  /** Indicates that the route has a retry policy. */
  readonly retry_policy?: EnvoyConfigRouteV3RetryPolicy;
  /** Optionally specifies the routing priority. */
  readonly priority?: EnvoyConfigCoreV3RoutingPriority;
  /** Specifies a set of rate limit configurations that could be applied to the route. */
  readonly rate_limits?: readonly EnvoyConfigRouteV3RateLimit[];
  /**
   * Specifies if the rate limit filter should include the virtual host rate limits.
   * @deprecated by Envoy
   */
  readonly include_vh_rate_limits?: boolean;
  /** Specifies a list of hash policies to use for ring hash load balancing. */
  readonly hash_policy?: readonly EnvoyConfigRouteV3RouteActionHashPolicy[];
  /**
   * Indicates that the route has a CORS policy.
   * @deprecated by Envoy
   */
  readonly cors?: EnvoyConfigRouteV3CorsPolicy;
  /** The HTTP status code to use when configured cluster is not found. */
  readonly cluster_not_found_response_code?: EnvoyConfigRouteV3RouteActionClusterNotFoundResponseCode;
  /**
   * Deprecated by grpc_timeout_header_max If present, and the request is a gRPC request, use the
   * grpc-timeout header, or its default value (infinity) instead of timeout, but limit the applied timeout
   * to the maximum value specified here.
   * @deprecated by Envoy
   */
  readonly max_grpc_timeout?: Duration;
  /** Specifies the idle timeout for the route. */
  readonly idle_timeout?: Duration;
  readonly upgrade_configs?: readonly EnvoyConfigRouteV3RouteActionUpgradeConfig[];
  /** @deprecated by Envoy */
  readonly internal_redirect_action?: EnvoyConfigRouteV3RouteActionInternalRedirectAction;
  /** Indicates that the route has a hedge policy. */
  readonly hedge_policy?: EnvoyConfigRouteV3HedgePolicy;
  /**
   * Deprecated by grpc_timeout_header_offset.
   * @deprecated by Envoy
   */
  readonly grpc_timeout_offset?: Duration;
  /**
   * Indicates that during forwarding, the host header will be swapped with the content of given downstream
   * or custom header.
   * One of: host_rewrite_literal, auto_host_rewrite, host_rewrite_header, host_rewrite_path_regex,
   * host_rewrite.
   */
  readonly host_rewrite_header?: string;
  /** Specify a set of route request mirroring policies. */
  readonly request_mirror_policies?: readonly EnvoyConfigRouteV3RouteActionRequestMirrorPolicy[];
  /**
   * An internal redirect is handled, iff the number of previous internal redirects that a downstream request
   * has encountered is lower than this value, and internal_redirect_action is set to
   * HANDLE_INTERNAL_REDIRECT In the case where a downstream request is bounced among multiple routes by
   * internal redirect, the first route that hits this threshold, or has internal_redirect_action set to
   * PASS_THROUGH_INTERNAL_REDIRECT will pass the redirect back to downstream.
   * @deprecated by Envoy
   */
  readonly max_internal_redirects?: number;
  /**
   * Indicates that during forwarding, portions of the path that match the pattern should be rewritten, even
   * allowing the substitution of capture groups from the pattern into the new path as specified by the
   * rewrite substitution string.
   */
  readonly regex_rewrite?: EnvoyTypeMatcherV3RegexMatchAndSubstitute;
  /** Specifies the configuration for retry policy extension. */
  readonly retry_policy_typed_config?: Any;
  /**
   * If present, Envoy will try to follow an upstream redirect response instead of proxying the response back
   * to the downstream.
   */
  readonly internal_redirect_policy?: EnvoyConfigRouteV3InternalRedirectPolicy;
  /**
   * Indicates that during forwarding, the host header will be swapped with the result of the regex
   * substitution executed on path value with query and fragment removed.
   * One of: host_rewrite_literal, auto_host_rewrite, host_rewrite_header, host_rewrite_path_regex,
   * host_rewrite.
   */
  readonly host_rewrite_path_regex?: EnvoyTypeMatcherV3RegexMatchAndSubstitute;
  /** Specifies the maximum stream duration for this route. */
  readonly max_stream_duration?: EnvoyConfigRouteV3RouteActionMaxStreamDuration;
  /**
   * Name of the cluster specifier plugin to use to determine the cluster for requests on this route.
   * One of: cluster, cluster_header, weighted_clusters, cluster_specifier_plugin,
   * inline_cluster_specifier_plugin.
   */
  readonly cluster_specifier_plugin?: string;
  /**
   * If set, then a host rewrite action (one of host_rewrite_literal, auto_host_rewrite, host_rewrite_header,
   * or host_rewrite_path_regex) causes the original value of the host header, if any, to be appended to the
   * `config_http_conn_man_headers_x-forwarded-host` HTTP header if it is different to the last value
   * appended.
   */
  readonly append_x_forwarded_host?: boolean;
  /**
   * Custom cluster specifier plugin configuration to use to determine the cluster for requests on this
   * route.
   * One of: cluster, cluster_header, weighted_clusters, cluster_specifier_plugin,
   * inline_cluster_specifier_plugin.
   */
  readonly inline_cluster_specifier_plugin?: EnvoyConfigRouteV3ClusterSpecifierPlugin;
  /** Specifies how to send request over TLS early data. */
  readonly early_data_policy?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly path_rewrite_policy?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly flush_timeout?: Duration;
  /**
   * One of: host_rewrite_literal, auto_host_rewrite, host_rewrite_header, host_rewrite_path_regex,
   * host_rewrite.
   */
  readonly host_rewrite?: string;
  readonly path_rewrite?: string;
}

/**
 * Specifies the route's hashing policy if the upstream cluster uses a hashing load balancer.
 * envoy.config.route.v3.RouteAction.HashPolicy
 */
export interface EnvoyConfigRouteV3RouteActionHashPolicy {
  /**
   * Header hash policy.
   * One of: header, cookie, connection_properties, query_parameter, filter_state.
   */
  readonly header?: EnvoyConfigRouteV3RouteActionHashPolicyHeader;
  /**
   * Cookie hash policy.
   * One of: header, cookie, connection_properties, query_parameter, filter_state.
   */
  readonly cookie?: EnvoyConfigRouteV3RouteActionHashPolicyCookie;
  /**
   * Connection properties hash policy.
   * One of: header, cookie, connection_properties, query_parameter, filter_state.
   */
  readonly connection_properties?: EnvoyConfigRouteV3RouteActionHashPolicyConnectionProperties;
  /** The flag that short-circuits the hash computing. */
  readonly terminal?: boolean;
  /**
   * Query parameter hash policy.
   * One of: header, cookie, connection_properties, query_parameter, filter_state.
   */
  readonly query_parameter?: EnvoyConfigRouteV3RouteActionHashPolicyQueryParameter;
  /**
   * Filter state hash policy.
   * One of: header, cookie, connection_properties, query_parameter, filter_state.
   */
  readonly filter_state?: EnvoyConfigRouteV3RouteActionHashPolicyFilterState;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.ConnectionProperties */
export interface EnvoyConfigRouteV3RouteActionHashPolicyConnectionProperties {
  /** Hash on source IP address. */
  readonly source_ip?: boolean;
}

/**
 * Envoy supports two types of cookie affinity:
 * envoy.config.route.v3.RouteAction.HashPolicy.Cookie
 */
export interface EnvoyConfigRouteV3RouteActionHashPolicyCookie {
  /** The name of the cookie that will be used to obtain the hash key. */
  readonly name?: string;
  /** If specified, a cookie with the TTL will be generated if the cookie is not present. */
  readonly ttl?: Duration;
  /** The name of the path for the cookie. */
  readonly path?: string;
  /** Additional attributes for the cookie. */
  readonly attributes?: readonly EnvoyConfigRouteV3RouteActionHashPolicyCookieAttribute[];
}

/**
 * CookieAttribute defines an API for adding additional attributes for a HTTP cookie.
 * envoy.config.route.v3.RouteAction.HashPolicy.CookieAttribute
 */
export interface EnvoyConfigRouteV3RouteActionHashPolicyCookieAttribute {
  /** The name of the cookie attribute. */
  readonly name?: string;
  /** The optional value of the cookie attribute. */
  readonly value?: string;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.FilterState */
export interface EnvoyConfigRouteV3RouteActionHashPolicyFilterState {
  /** The name of the Object in the per-request filterState, which is an Envoy::Hashable object. */
  readonly key?: string;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.Header */
export interface EnvoyConfigRouteV3RouteActionHashPolicyHeader {
  /** The name of the request header that will be used to obtain the hash key. */
  readonly header_name?: string;
  /** If specified, the request header value will be rewritten and used to produce the hash key. */
  readonly regex_rewrite?: EnvoyTypeMatcherV3RegexMatchAndSubstitute;
}

/** envoy.config.route.v3.RouteAction.HashPolicy.QueryParameter */
export interface EnvoyConfigRouteV3RouteActionHashPolicyQueryParameter {
  /** The name of the URL query parameter that will be used to obtain the hash key. */
  readonly name?: string;
}

/** envoy.config.route.v3.RouteAction.MaxStreamDuration */
export interface EnvoyConfigRouteV3RouteActionMaxStreamDuration {
  /** Specifies the maximum duration allowed for streams on the route. */
  readonly max_stream_duration?: Duration;
  /**
   * If present, and the request contains a grpc-timeout header, use that value as the `max_stream_duration`,
   * but limit the applied timeout to the maximum value specified here.
   */
  readonly grpc_timeout_header_max?: Duration;
  /**
   * If present, Envoy will adjust the timeout provided by the `grpc-timeout` header by subtracting the
   * provided duration from the header.
   */
  readonly grpc_timeout_header_offset?: Duration;
}

/**
 * The router is capable of shadowing traffic from one cluster to another.
 * envoy.config.route.v3.RouteAction.RequestMirrorPolicy
 */
export interface EnvoyConfigRouteV3RouteActionRequestMirrorPolicy {
  /** Only one of `cluster` and `cluster_header` can be specified. */
  readonly cluster?: string;
  /** If not specified, all requests to the target cluster will be mirrored. */
  readonly runtime_fraction?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Determines if the trace span should be sampled. */
  readonly trace_sampled?: boolean;
  /** Only one of `cluster` and `cluster_header` can be specified. */
  readonly cluster_header?: string;
  /** Disables appending the `-shadow` suffix to the shadowed `Host` header. */
  readonly disable_shadow_host_suffix_append?: boolean;
  readonly request_headers_mutations?: readonly EnvoyConfigCommonMutationRulesV3HeaderMutation[];
  readonly host_rewrite_literal?: string;
}

/**
 * Allows enabling and disabling upgrades on a per-route basis.
 * envoy.config.route.v3.RouteAction.UpgradeConfig
 */
export interface EnvoyConfigRouteV3RouteActionUpgradeConfig {
  /** The case-insensitive name of this upgrade, e.g. "websocket". */
  readonly upgrade_type?: string;
  /** Determines if upgrades are available on this route. */
  readonly enabled?: boolean;
  /** Configuration for sending data upstream as a raw data payload. */
  readonly connect_config?: EnvoyConfigRouteV3RouteActionUpgradeConfigConnectConfig;
}

/**
 * Configuration for sending data upstream as a raw data payload.
 * envoy.config.route.v3.RouteAction.UpgradeConfig.ConnectConfig
 */
export interface EnvoyConfigRouteV3RouteActionUpgradeConfigConnectConfig {
  /** If present, the proxy protocol header will be prepended to the CONNECT payload sent upstream. */
  readonly proxy_protocol_config?: EnvoyConfigCoreV3ProxyProtocolConfig;
  /** If set, the route will also allow forwarding POST payload as raw TCP. */
  readonly allow_post?: boolean;
}

/** envoy.config.route.v3.RouteConfiguration */
export interface EnvoyConfigRouteV3RouteConfiguration {
  /** The name of the route configuration. */
  readonly name?: string;
  /** An array of virtual hosts that make up the route table. */
  readonly virtual_hosts?: readonly EnvoyConfigRouteV3VirtualHost[];
  /**
   * Optionally specifies a list of HTTP headers that the connection manager will consider to be internal
   * only.
   */
  readonly internal_only_headers?: readonly string[];
  /**
   * Specifies a list of HTTP headers that should be added to each response that the connection manager
   * encodes.
   */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of HTTP headers that should be removed from each response that the connection manager
   * encodes.
   */
  readonly response_headers_to_remove?: readonly string[];
  /**
   * Specifies a list of HTTP headers that should be added to each request routed by the HTTP connection
   * manager.
   */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * An optional boolean that specifies whether the clusters that the route table refers to will be validated
   * by the cluster manager.
   */
  readonly validate_clusters?: boolean;
  /**
   * Specifies a list of HTTP headers that should be removed from each request routed by the HTTP connection
   * manager.
   */
  readonly request_headers_to_remove?: readonly string[];
  /** An array of virtual hosts will be dynamically loaded via the VHDS API. */
  readonly vhds?: EnvoyConfigRouteV3Vhds;
  /** Headers mutations at all levels are evaluated, if specified. */
  readonly most_specific_header_mutations_wins?: boolean;
  /** The maximum bytes of the response direct response body size. */
  readonly max_direct_response_body_size_bytes?: number;
  /**
   * A list of plugins and their configurations which may be used by a cluster specifier plugin name within
   * the route.
   */
  readonly cluster_specifier_plugins?: readonly EnvoyConfigRouteV3ClusterSpecifierPlugin[];
  /**
   * Specify a set of default request mirroring policies which apply to all routes under its virtual hosts.
   */
  readonly request_mirror_policies?: readonly EnvoyConfigRouteV3RouteActionRequestMirrorPolicy[];
  /** By default, port in :authority header (if any) is used in host matching. */
  readonly ignore_port_in_host_matching?: boolean;
  /** Ignore path-parameters in path-matching. */
  readonly ignore_path_parameters_in_path_matching?: boolean;
  /** This field can be used to provide RouteConfiguration level per filter config. */
  readonly typed_per_filter_config?: Readonly<Record<string, Any>>;
  /** The metadata field can be used to provide additional information about the route configuration. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  readonly vhost_header?: string;
  readonly route_specifiers?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/** envoy.config.route.v3.RouteMatch */
export interface EnvoyConfigRouteV3RouteMatch {
  /**
   * If specified, the route is a prefix rule meaning that the prefix must match the beginning of the `:path`
   * header.
   * One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy.
   */
  readonly prefix?: string;
  /**
   * If specified, the route is an exact path rule meaning that the path must exactly match the `:path`
   * header once the query string is removed.
   * One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy.
   */
  readonly path?: string;
  /** Indicates that prefix/path matching should be case sensitive. */
  readonly case_sensitive?: boolean;
  /** Specifies a set of headers that the route should match on. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /** Specifies a set of URL query parameters on which the route should match. */
  readonly query_parameters?: readonly EnvoyConfigRouteV3QueryParameterMatcher[];
  /** If specified, only gRPC requests will be matched. */
  readonly grpc?: EnvoyConfigRouteV3RouteMatchGrpcRouteMatchOptions;
  /** Indicates that the route should additionally match on a runtime key. */
  readonly runtime_fraction?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /**
   * If specified, the route is a regular expression rule meaning that the regex must match the `:path`
   * header once the query string is removed.
   * One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy.
   */
  readonly safe_regex?: EnvoyTypeMatcherV3RegexMatcher;
  /** If specified, the client tls context will be matched against the defined match options. */
  readonly tls_context?: EnvoyConfigRouteV3RouteMatchTlsContextMatchOptions;
  /**
   * If this is used as the matcher, the matcher will only match CONNECT or CONNECT-UDP requests.
   * One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy.
   */
  readonly connect_matcher?: EnvoyConfigRouteV3RouteMatchConnectMatcher;
  /** Specifies a set of dynamic metadata matchers on which the route should match. */
  readonly dynamic_metadata?: readonly EnvoyTypeMatcherV3MetadataMatcher[];
  /**
   * If specified, the route is a path-separated prefix rule meaning that the `:path` header (without the
   * query string) must either exactly match the `path_separated_prefix` or have it as a prefix, followed by
   * `/`
   * One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy.
   */
  readonly path_separated_prefix?: string;
  /** One of: prefix, path, safe_regex, connect_matcher, path_separated_prefix, path_match_policy. */
  readonly path_match_policy?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly filter_state?: readonly EnvoyTypeMatcherV3FilterStateMatcher[];
  readonly cookies?: readonly EnvoyConfigRouteV3CookieMatcher[];
}

/**
 * An extensible message for matching CONNECT or CONNECT-UDP requests.
 * envoy.config.route.v3.RouteMatch.ConnectMatcher
 */
export type EnvoyConfigRouteV3RouteMatchConnectMatcher = Readonly<Record<string, never>>;

/** envoy.config.route.v3.RouteMatch.GrpcRouteMatchOptions */
export type EnvoyConfigRouteV3RouteMatchGrpcRouteMatchOptions = Readonly<Record<string, never>>;

/** envoy.config.route.v3.RouteMatch.TlsContextMatchOptions */
export interface EnvoyConfigRouteV3RouteMatchTlsContextMatchOptions {
  /** If specified, the route will match against whether or not a certificate is presented. */
  readonly presented?: boolean;
  /** If specified, the route will match against whether or not a certificate is validated. */
  readonly validated?: boolean;
}

/**
 * Specifies a routing scope, which associates a Key to a `config.route.v3.RouteConfiguration`.
 * envoy.config.route.v3.ScopedRouteConfiguration
 */
export interface EnvoyConfigRouteV3ScopedRouteConfiguration {
  /** The name assigned to the routing scope. */
  readonly name?: string;
  /**
   * The resource name to use for a `service.discovery.v3.DiscoveryRequest` to an RDS server to fetch the
   * `config.route.v3.RouteConfiguration` associated with this scope.
   */
  readonly route_configuration_name?: string;
  /** The key to match against. */
  readonly key?: EnvoyConfigRouteV3ScopedRouteConfigurationKey;
  /** Whether the RouteConfiguration should be loaded on demand. */
  readonly on_demand?: boolean;
  /** The `config.route.v3.RouteConfiguration` associated with the scope. */
  readonly route_configuration?: EnvoyConfigRouteV3RouteConfiguration;
}

/**
 * Specifies a key which is matched against the output of the scope_key_builder specified in the
 * HttpConnectionManager.
 * envoy.config.route.v3.ScopedRouteConfiguration.Key
 */
export interface EnvoyConfigRouteV3ScopedRouteConfigurationKey {
  /** The ordered set of fragments to match against. */
  readonly fragments?: readonly EnvoyConfigRouteV3ScopedRouteConfigurationKeyFragment[];
}

/** envoy.config.route.v3.ScopedRouteConfiguration.Key.Fragment */
export interface EnvoyConfigRouteV3ScopedRouteConfigurationKeyFragment {
  /** A string to match against. */
  readonly string_key?: string;
}

/** envoy.config.route.v3.Tracing */
export interface EnvoyConfigRouteV3Tracing {
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be force traced if the
   * x-client-trace-id header is set.
   */
  readonly client_sampling?: EnvoyTypeV3FractionalPercent;
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be randomly selected for
   * trace generation, if not requested by the client or not forced.
   */
  readonly random_sampling?: EnvoyTypeV3FractionalPercent;
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be traced after all
   * other sampling checks have been applied (client-directed, force tracing, random sampling).
   */
  readonly overall_sampling?: EnvoyTypeV3FractionalPercent;
  /** A list of custom tags with unique tag name to create tags for the active span. */
  readonly custom_tags?: readonly EnvoyTypeTracingV3CustomTag[];
  readonly operation?: string;
  readonly upstream_operation?: string;
}

/** envoy.config.route.v3.Vhds */
export interface EnvoyConfigRouteV3Vhds {
  /** Configuration source specifier for VHDS. */
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
}

/**
 * A virtual cluster is a way of specifying a regex matching rule against certain important endpoints such
 * that statistics are generated explicitly for the matched requests.
 * envoy.config.route.v3.VirtualCluster
 */
export interface EnvoyConfigRouteV3VirtualCluster {
  /** Specifies the name of the virtual cluster. */
  readonly name?: string;
  /** Specifies a list of header matchers to use for matching requests. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
}

/**
 * The top level element in the routing configuration is a virtual host.
 * envoy.config.route.v3.VirtualHost
 */
export interface EnvoyConfigRouteV3VirtualHost {
  /** The logical name of the virtual host. */
  readonly name?: string;
  /** A list of domains (host/authority header) that will be matched to this virtual host. */
  readonly domains?: readonly string[];
  /** The list of routes that will be matched, in order, for incoming requests. */
  readonly routes?: readonly EnvoyConfigRouteV3Route[];
  /** Specifies the type of TLS enforcement the virtual host expects. */
  readonly require_tls?: EnvoyConfigRouteV3VirtualHostTlsRequirementType;
  /** A list of virtual clusters defined for this virtual host. */
  readonly virtual_clusters?: readonly EnvoyConfigRouteV3VirtualCluster[];
  /** Specifies a set of rate limit configurations that will be applied to the virtual host. */
  readonly rate_limits?: readonly EnvoyConfigRouteV3RateLimit[];
  /** Specifies a list of HTTP headers that should be added to each request handled by this virtual host. */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Indicates that the virtual host has a CORS policy.
   * @deprecated by Envoy
   */
  readonly cors?: EnvoyConfigRouteV3CorsPolicy;
  /** Specifies a list of HTTP headers that should be added to each response handled by this virtual host. */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of HTTP headers that should be removed from each response handled by this virtual host.
   */
  readonly response_headers_to_remove?: readonly string[];
  /**
   * Specifies a list of HTTP headers that should be removed from each request handled by this virtual host.
   */
  readonly request_headers_to_remove?: readonly string[];
  /** Decides whether the x-envoy-attempt-count header should be included in the upstream request. */
  readonly include_request_attempt_count?: boolean;
  /** This field can be used to provide virtual host level per filter config. */
  readonly typed_per_filter_config?: Readonly<Record<string, Any>>;
  /** Indicates the retry policy for all routes in this virtual host. */
  readonly retry_policy?: EnvoyConfigRouteV3RetryPolicy;
  /** Indicates the hedge policy for all routes in this virtual host. */
  readonly hedge_policy?: EnvoyConfigRouteV3HedgePolicy;
  /** The maximum bytes which will be buffered for retries and shadowing. */
  readonly per_request_buffer_limit_bytes?: number;
  /** Decides whether the x-envoy-attempt-count header should be included in the downstream response. */
  readonly include_attempt_count_in_response?: boolean;
  /** Specifies the configuration for retry policy extension. */
  readonly retry_policy_typed_config?: Any;
  /** The match tree to use when resolving route actions for incoming requests. */
  readonly matcher?: XdsTypeMatcherV3Matcher;
  /** Specify a set of default request mirroring policies for every route under this virtual host. */
  readonly request_mirror_policies?: readonly EnvoyConfigRouteV3RouteActionRequestMirrorPolicy[];
  /**
   * Decides whether to include the x-envoy-is-timeout-retry request header in retries initiated by per try
   * timeouts.
   */
  readonly include_is_timeout_retry_header?: boolean;
  /** The metadata field can be used to provide additional information about the virtual host. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  readonly request_body_buffer_limit?: Int64;
  readonly route_specifiers?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/**
 * Compared to the cluster field that specifies a single upstream cluster as the target of a request, the
 * weighted_clusters option allows for specification of multiple upstream clusters along with weights that
 * indicate the percentage of traffic to be forwarded to each cluster.
 * envoy.config.route.v3.WeightedCluster
 */
export interface EnvoyConfigRouteV3WeightedCluster {
  /** Specifies one or more upstream clusters associated with the route. */
  readonly clusters?: readonly EnvoyConfigRouteV3WeightedClusterClusterWeight[];
  /**
   * Specifies the runtime key prefix that should be used to construct the runtime keys associated with each
   * cluster.
   */
  readonly runtime_key_prefix?: string;
  /**
   * Specifies the total weight across all clusters.
   * @deprecated by Envoy
   */
  readonly total_weight?: number;
  /**
   * Specifies the header name that is used to look up the random value passed in the request header.
   * One of: header_name, use_hash_policy.
   */
  readonly header_name?: string;
  /** One of: header_name, use_hash_policy. */
  readonly use_hash_policy?: boolean;
}

/** envoy.config.route.v3.WeightedCluster.ClusterWeight */
export interface EnvoyConfigRouteV3WeightedClusterClusterWeight {
  /** Only one of `name` and `cluster_header` may be specified. */
  readonly name?: string;
  /** The weight of the cluster. */
  readonly weight?: number;
  /** Optional endpoint metadata match criteria used by the subset load balancer. */
  readonly metadata_match?: EnvoyConfigCoreV3Metadata;
  /**
   * Specifies a list of headers to be added to requests when this cluster is selected through the enclosing
   * `config.route.v3.RouteAction`.
   */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of headers to be added to responses when this cluster is selected through the enclosing
   * `config.route.v3.RouteAction`.
   */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of headers to be removed from responses when this cluster is selected through the
   * enclosing `config.route.v3.RouteAction`.
   */
  readonly response_headers_to_remove?: readonly string[];
  /**
   * Specifies a list of HTTP headers that should be removed from each request when this cluster is selected
   * through the enclosing `config.route.v3.RouteAction`.
   */
  readonly request_headers_to_remove?: readonly string[];
  /** This field can be used to provide weighted cluster specific per filter config. */
  readonly typed_per_filter_config?: Readonly<Record<string, Any>>;
  /** Indicates that during forwarding, the host header will be swapped with this value. */
  readonly host_rewrite_literal?: string;
  /** Only one of `name` and `cluster_header` may be specified. */
  readonly cluster_header?: string;
}

/** envoy.config.route.v3.RateLimit.Action.MetaData.Source */
export type EnvoyConfigRouteV3RateLimitActionMetaDataSource =
  | 'DYNAMIC'
  | 'ROUTE_ENTRY'
  | 'CLUSTER_ENTRY'
  | 'CLUSTER_LOCALITY_ENTRY';

/** envoy.config.route.v3.RateLimit.XRateLimitOption */
export type EnvoyConfigRouteV3RateLimitXRateLimitOption =
  | 'UNSPECIFIED'
  | 'OFF'
  | 'DRAFT_VERSION_03';

/** envoy.config.route.v3.RedirectAction.RedirectResponseCode */
export type EnvoyConfigRouteV3RedirectActionRedirectResponseCode =
  | 'MOVED_PERMANENTLY'
  | 'FOUND'
  | 'SEE_OTHER'
  | 'TEMPORARY_REDIRECT'
  | 'PERMANENT_REDIRECT';

/** envoy.config.route.v3.RetryPolicy.ResetHeaderFormat */
export type EnvoyConfigRouteV3RetryPolicyResetHeaderFormat =
  | 'SECONDS'
  | 'UNIX_TIMESTAMP';

/** envoy.config.route.v3.RouteAction.ClusterNotFoundResponseCode */
export type EnvoyConfigRouteV3RouteActionClusterNotFoundResponseCode =
  | 'SERVICE_UNAVAILABLE'
  | 'NOT_FOUND'
  | 'INTERNAL_SERVER_ERROR';

/**
 * Configures internal redirect behavior.
 * envoy.config.route.v3.RouteAction.InternalRedirectAction
 */
export type EnvoyConfigRouteV3RouteActionInternalRedirectAction =
  | 'PASS_THROUGH_INTERNAL_REDIRECT'
  | 'HANDLE_INTERNAL_REDIRECT';

/** envoy.config.route.v3.VirtualHost.TlsRequirementType */
export type EnvoyConfigRouteV3VirtualHostTlsRequirementType =
  | 'NONE'
  | 'EXTERNAL_ONLY'
  | 'ALL';
