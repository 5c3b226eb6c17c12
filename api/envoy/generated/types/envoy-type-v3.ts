// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Double, Duration, Int64 } from '../../json-form.ts';

/**
 * Specifies the double start and end of the range using half-open interval semantics [start, end).
 * envoy.type.v3.DoubleRange
 */
export interface EnvoyTypeV3DoubleRange {
  /** start of the range (inclusive) */
  readonly start?: Double;
  /** end of the range (exclusive) */
  readonly end?: Double;
}

/**
 * A fractional percentage is used in cases in which for performance reasons performing floating point to
 * integer conversions during randomness calculations is undesirable.
 * envoy.type.v3.FractionalPercent
 */
export interface EnvoyTypeV3FractionalPercent {
  /** Specifies the numerator. */
  readonly numerator?: number;
  /** Specifies the denominator. */
  readonly denominator?: EnvoyTypeV3FractionalPercentDenominatorType;
}

/**
 * Specifies the hash policy
 * envoy.type.v3.HashPolicy
 */
export interface EnvoyTypeV3HashPolicy {
  /** One of: source_ip, filter_state. */
  readonly source_ip?: EnvoyTypeV3HashPolicySourceIp;
  /** One of: source_ip, filter_state. */
  readonly filter_state?: EnvoyTypeV3HashPolicyFilterState;
}

/**
 * An Object in the filterState will be used to compute the hash used by hash-based load balancing
 * algorithms.
 * envoy.type.v3.HashPolicy.FilterState
 */
export interface EnvoyTypeV3HashPolicyFilterState {
  /** The name of the Object in the filterState, which is an Envoy::Hashable object. */
  readonly key?: string;
}

/**
 * The source IP will be used to compute the hash used by hash-based load balancing algorithms.
 * envoy.type.v3.HashPolicy.SourceIp
 */
export type EnvoyTypeV3HashPolicySourceIp = Readonly<Record<string, never>>;

/**
 * HTTP status.
 * envoy.type.v3.HttpStatus
 */
export interface EnvoyTypeV3HttpStatus {
  /** Supplies HTTP response code. */
  readonly code?: EnvoyTypeV3StatusCode;
}

/**
 * Specifies the int32 start and end of the range using half-open interval semantics [start, end).
 * envoy.type.v3.Int32Range
 */
export interface EnvoyTypeV3Int32Range {
  /** start of the range (inclusive) */
  readonly start?: number;
  /** end of the range (exclusive) */
  readonly end?: number;
}

/**
 * Specifies the int64 start and end of the range using half-open interval semantics [start, end).
 * envoy.type.v3.Int64Range
 */
export interface EnvoyTypeV3Int64Range {
  /** start of the range (inclusive) */
  readonly start?: Int64;
  /** end of the range (exclusive) */
  readonly end?: Int64;
}

/**
 * Identifies a percentage, in the range [0.0, 100.0].
 * envoy.type.v3.Percent
 */
export interface EnvoyTypeV3Percent {
  readonly value?: Double;
}

/** envoy.type.v3.RateLimitStrategy */
export interface EnvoyTypeV3RateLimitStrategy {
  /**
   * Allow or Deny the requests.
   * One of: blanket_rule, requests_per_time_unit, token_bucket.
   */
  readonly blanket_rule?: EnvoyTypeV3RateLimitStrategyBlanketRule;
  /**
   * Best-effort limit of the number of requests per time unit, f.e. requests per second.
   * One of: blanket_rule, requests_per_time_unit, token_bucket.
   */
  readonly requests_per_time_unit?: EnvoyTypeV3RateLimitStrategyRequestsPerTimeUnit;
  /**
   * Limit the requests by consuming tokens from the Token Bucket.
   * One of: blanket_rule, requests_per_time_unit, token_bucket.
   */
  readonly token_bucket?: EnvoyTypeV3TokenBucket;
}

/**
 * Best-effort limit of the number of requests per time unit.
 * envoy.type.v3.RateLimitStrategy.RequestsPerTimeUnit
 */
export interface EnvoyTypeV3RateLimitStrategyRequestsPerTimeUnit {
  /** The desired number of requests per time_unit to allow. */
  readonly requests_per_time_unit?: Int64;
  /** The unit of time. */
  readonly time_unit?: EnvoyTypeV3RateLimitUnit;
}

/** envoy.type.v3.Scope */
export interface EnvoyTypeV3Scope {
  readonly max_counters?: number;
  readonly max_gauges?: number;
  readonly max_histograms?: number;
  readonly enable_eviction?: boolean;
  readonly prefix?: string;
  readonly sharing_name?: string;
}

/**
 * Envoy uses SemVer (https://semver.org/).
 * envoy.type.v3.SemanticVersion
 */
export interface EnvoyTypeV3SemanticVersion {
  readonly major_number?: number;
  readonly minor_number?: number;
  readonly patch?: number;
}

/**
 * Configures a token bucket, typically used for rate limiting.
 * envoy.type.v3.TokenBucket
 */
export interface EnvoyTypeV3TokenBucket {
  /** The maximum tokens that the bucket can hold. */
  readonly max_tokens?: number;
  /** The number of tokens added to the bucket during each fill interval. */
  readonly tokens_per_fill?: number;
  /** The fill interval that tokens are added to the bucket. */
  readonly fill_interval?: Duration;
}

/** envoy.type.v3.CodecClientType */
export type EnvoyTypeV3CodecClientType =
  | 'HTTP1'
  | 'HTTP2'
  | 'HTTP3';

/**
 * Fraction percentages support several fixed denominator values.
 * envoy.type.v3.FractionalPercent.DenominatorType
 */
export type EnvoyTypeV3FractionalPercentDenominatorType =
  | 'HUNDRED'
  | 'TEN_THOUSAND'
  | 'MILLION';

/**
 * Choose between allow all and deny all.
 * envoy.type.v3.RateLimitStrategy.BlanketRule
 */
export type EnvoyTypeV3RateLimitStrategyBlanketRule =
  | 'ALLOW_ALL'
  | 'DENY_ALL';

/**
 * Identifies the unit of of time for rate limit.
 * envoy.type.v3.RateLimitUnit
 */
export type EnvoyTypeV3RateLimitUnit =
  | 'UNKNOWN'
  | 'SECOND'
  | 'MINUTE'
  | 'HOUR'
  | 'DAY'
  | 'MONTH'
  | 'YEAR';

/**
 * HTTP response codes supported in Envoy.
 * envoy.type.v3.StatusCode
 */
export type EnvoyTypeV3StatusCode =
  | 'Empty'
  | 'Continue'
  | 'OK'
  | 'Created'
  | 'Accepted'
  | 'NonAuthoritativeInformation'
  | 'NoContent'
  | 'ResetContent'
  | 'PartialContent'
  | 'MultiStatus'
  | 'AlreadyReported'
  | 'IMUsed'
  | 'MultipleChoices'
  | 'MovedPermanently'
  | 'Found'
  | 'SeeOther'
  | 'NotModified'
  | 'UseProxy'
  | 'TemporaryRedirect'
  | 'PermanentRedirect'
  | 'BadRequest'
  | 'Unauthorized'
  | 'PaymentRequired'
  | 'Forbidden'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'NotAcceptable'
  | 'ProxyAuthenticationRequired'
  | 'RequestTimeout'
  | 'Conflict'
  | 'Gone'
  | 'LengthRequired'
  | 'PreconditionFailed'
  | 'PayloadTooLarge'
  | 'URITooLong'
  | 'UnsupportedMediaType'
  | 'RangeNotSatisfiable'
  | 'ExpectationFailed'
  | 'MisdirectedRequest'
  | 'UnprocessableEntity'
  | 'Locked'
  | 'FailedDependency'
  | 'UpgradeRequired'
  | 'PreconditionRequired'
  | 'TooManyRequests'
  | 'RequestHeaderFieldsTooLarge'
  | 'InternalServerError'
  | 'NotImplemented'
  | 'BadGateway'
  | 'ServiceUnavailable'
  | 'GatewayTimeout'
  | 'HTTPVersionNotSupported'
  | 'VariantAlsoNegotiates'
  | 'InsufficientStorage'
  | 'LoopDetected'
  | 'NotExtended'
  | 'NetworkAuthenticationRequired';
