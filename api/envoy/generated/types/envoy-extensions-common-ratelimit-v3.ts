// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyTypeV3RateLimitUnit,
  EnvoyTypeV3TokenBucket,
} from './envoy-type-v3.ts';

/**
 * Configuration used to enable local cluster level rate limiting where the token buckets will be shared
 * across all the Envoy instances in the local cluster.
 * envoy.extensions.common.ratelimit.v3.LocalClusterRateLimit
 */
export type EnvoyExtensionsCommonRatelimitV3LocalClusterRateLimit = Readonly<Record<string, never>>;

/** envoy.extensions.common.ratelimit.v3.LocalRateLimitDescriptor */
export interface EnvoyExtensionsCommonRatelimitV3LocalRateLimitDescriptor {
  /** Descriptor entries. */
  readonly entries?: readonly EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorEntry[];
  /** Token Bucket algorithm for local ratelimiting. */
  readonly token_bucket?: EnvoyTypeV3TokenBucket;
  readonly shadow_mode?: boolean;
}

/**
 * A RateLimitDescriptor is a list of hierarchical entries that are used by the service to determine the
 * final rate limit key and overall allowed limit.
 * envoy.extensions.common.ratelimit.v3.RateLimitDescriptor
 */
export interface EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor {
  /** Descriptor entries. */
  readonly entries?: readonly EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorEntry[];
  /** Optional rate limit override to supply to the ratelimit service. */
  readonly limit?: EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorRateLimitOverride;
  readonly hits_addend?: Int64;
  readonly is_negative_hits?: boolean;
}

/** envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.Entry */
export interface EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorEntry {
  /** Descriptor key. */
  readonly key?: string;
  /** Descriptor value. */
  readonly value?: string;
}

/**
 * Override rate limit to apply to this descriptor instead of the limit configured in the rate limit
 * service.
 * envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.RateLimitOverride
 */
export interface EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorRateLimitOverride {
  /** The number of requests per unit of time. */
  readonly requests_per_unit?: number;
  /** The unit of time. */
  readonly unit?: EnvoyTypeV3RateLimitUnit;
  readonly unit_multiplier?: number;
}

/** envoy.extensions.common.ratelimit.v3.VhRateLimitsOptions */
export type EnvoyExtensionsCommonRatelimitV3VhRateLimitsOptions =
  | 'OVERRIDE'
  | 'INCLUDE'
  | 'IGNORE';

/**
 * Defines the version of the standard to use for X-RateLimit headers.
 * envoy.extensions.common.ratelimit.v3.XRateLimitHeadersRFCVersion
 */
export type EnvoyExtensionsCommonRatelimitV3XRateLimitHeadersRFCVersion =
  | 'OFF'
  | 'DRAFT_VERSION_03';
