// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyTypeV3RateLimitStrategy,
} from './envoy-type-v3.ts';

/**
 * The identifier for the bucket.
 * envoy.service.rate_limit_quota.v3.BucketId
 */
export interface EnvoyServiceRateLimitQuotaV3BucketId {
  readonly bucket?: Readonly<Record<string, string>>;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse */
export interface EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponse {
  /** An ordered list of actions to be applied to the buckets. */
  readonly bucket_action?: readonly EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketAction[];
}

/**
 * Commands the data plane to apply one of the actions to the bucket with the bucket_id.
 * envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction
 */
export interface EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketAction {
  /** `BucketId` for which request the action is applied. */
  readonly bucket_id?: EnvoyServiceRateLimitQuotaV3BucketId;
  /**
   * Apply the quota assignment to the bucket.
   * One of: quota_assignment_action, abandon_action.
   */
  readonly quota_assignment_action?: EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionQuotaAssignmentAction;
  /**
   * Abandon the bucket.
   * One of: quota_assignment_action, abandon_action.
   */
  readonly abandon_action?: EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionAbandonAction;
}

/**
 * Abandon action for the bucket.
 * envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.AbandonAction
 */
export type EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionAbandonAction = Readonly<Record<string, never>>;

/**
 * Quota assignment for the bucket.
 * envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.QuotaAssignmentAction
 */
export interface EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionQuotaAssignmentAction {
  /** A duration after which the assignment is be considered `expired`. */
  readonly assignment_time_to_live?: Duration;
  /** Configures the local rate limiter for the request matched to the bucket. */
  readonly rate_limit_strategy?: EnvoyTypeV3RateLimitStrategy;
}

/** envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports */
export interface EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReports {
  /** All quota requests must specify the domain. */
  readonly domain?: string;
  /** A list of quota usage reports. */
  readonly bucket_quota_usages?: readonly EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReportsBucketQuotaUsage[];
}

/**
 * The usage report for a bucket.
 * envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports.BucketQuotaUsage
 */
export interface EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReportsBucketQuotaUsage {
  /** `BucketId` for which request quota usage is reported. */
  readonly bucket_id?: EnvoyServiceRateLimitQuotaV3BucketId;
  /** Time elapsed since the last report. */
  readonly time_elapsed?: Duration;
  /** Requests the data plane has allowed through. */
  readonly num_requests_allowed?: Int64;
  /** Requests throttled. */
  readonly num_requests_denied?: Int64;
}
