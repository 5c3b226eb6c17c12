// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Duration, JsonObject, Timestamp } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3HeaderValue,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor,
} from './envoy-extensions-common-ratelimit-v3.ts';

/**
 * Main message for a rate limit request.
 * envoy.service.ratelimit.v3.RateLimitRequest
 */
export interface EnvoyServiceRatelimitV3RateLimitRequest {
  /** All rate limit requests must specify a domain. */
  readonly domain?: string;
  /** All rate limit requests must specify at least one RateLimitDescriptor. */
  readonly descriptors?: readonly EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor[];
  /** Rate limit requests can optionally specify the number of hits a request adds to the matched limit. */
  readonly hits_addend?: number;
}

/**
 * A response from a ShouldRateLimit call.
 * envoy.service.ratelimit.v3.RateLimitResponse
 */
export interface EnvoyServiceRatelimitV3RateLimitResponse {
  /**
   * The overall response code which takes into account all of the descriptors that were passed in the
   * RateLimitRequest message.
   */
  readonly overall_code?: EnvoyServiceRatelimitV3RateLimitResponseCode;
  /**
   * A list of DescriptorStatus messages which matches the length of the descriptor list passed in the
   * RateLimitRequest.
   */
  readonly statuses?: readonly EnvoyServiceRatelimitV3RateLimitResponseDescriptorStatus[];
  /** A list of headers to add to the response */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValue[];
  /** A list of headers to add to the request when forwarded */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValue[];
  /** A response body to send to the downstream client when the response code is not OK. */
  readonly raw_body?: Base64;
  /**
   * Optional response metadata that will be emitted as dynamic metadata to be consumed by the next filter.
   */
  readonly dynamic_metadata?: JsonObject;
  /** Quota is available for a request if its entire descriptor set has cached quota available. */
  readonly quota?: EnvoyServiceRatelimitV3RateLimitResponseQuota;
}

/** envoy.service.ratelimit.v3.RateLimitResponse.DescriptorStatus */
export interface EnvoyServiceRatelimitV3RateLimitResponseDescriptorStatus {
  /** The response code for an individual descriptor. */
  readonly code?: EnvoyServiceRatelimitV3RateLimitResponseCode;
  /** The current limit as configured by the server. */
  readonly current_limit?: EnvoyServiceRatelimitV3RateLimitResponseRateLimit;
  /** The limit remaining in the current time unit. */
  readonly limit_remaining?: number;
  /** Duration until reset of the current limit window. */
  readonly duration_until_reset?: Duration;
  /**
   * Quota is available for a request if its descriptor set has cached quota available for all descriptors.
   */
  readonly quota?: EnvoyServiceRatelimitV3RateLimitResponseQuota;
}

/**
 * Cacheable quota for responses.
 * envoy.service.ratelimit.v3.RateLimitResponse.Quota
 */
export interface EnvoyServiceRatelimitV3RateLimitResponseQuota {
  /** Number of matching requests granted in quota. */
  readonly requests?: number;
  /** Point in time at which the quota expires. */
  readonly valid_until?: Timestamp;
  /**
   * The unique id that is associated with each Quota either at individual descriptor level or whole
   * descriptor set level.
   */
  readonly id?: string;
}

/**
 * Defines an actual rate limit in terms of requests per unit of time and the unit itself.
 * envoy.service.ratelimit.v3.RateLimitResponse.RateLimit
 */
export interface EnvoyServiceRatelimitV3RateLimitResponseRateLimit {
  /** The number of requests per unit of time. */
  readonly requests_per_unit?: number;
  /** The unit of time. */
  readonly unit?: EnvoyServiceRatelimitV3RateLimitResponseRateLimitUnit;
  /** A name or description of this limit. */
  readonly name?: string;
  readonly unit_multiplier?: number;
}

/** envoy.service.ratelimit.v3.RateLimitResponse.Code */
export type EnvoyServiceRatelimitV3RateLimitResponseCode =
  | 'UNKNOWN'
  | 'OK'
  | 'OVER_LIMIT';

/**
 * Identifies the unit of of time for rate limit.
 * envoy.service.ratelimit.v3.RateLimitResponse.RateLimit.Unit
 */
export type EnvoyServiceRatelimitV3RateLimitResponseRateLimitUnit =
  | 'UNKNOWN'
  | 'SECOND'
  | 'MINUTE'
  | 'HOUR'
  | 'DAY'
  | 'MONTH'
  | 'YEAR'
  | 'WEEK';
