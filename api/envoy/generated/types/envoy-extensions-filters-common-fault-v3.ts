// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyTypeV3FractionalPercent,
} from './envoy-type-v3.ts';

/**
 * Delay specification is used to inject latency into the HTTP/Mongo operation.
 * envoy.extensions.filters.common.fault.v3.FaultDelay
 */
export interface EnvoyExtensionsFiltersCommonFaultV3FaultDelay {
  /**
   * Add a fixed delay before forwarding the operation upstream.
   * One of: fixed_delay, header_delay.
   */
  readonly fixed_delay?: Duration;
  /** The percentage of operations/connections/requests on which the delay will be injected. */
  readonly percentage?: EnvoyTypeV3FractionalPercent;
  /**
   * Fault delays are controlled via an HTTP header (if applicable).
   * One of: fixed_delay, header_delay.
   */
  readonly header_delay?: EnvoyExtensionsFiltersCommonFaultV3FaultDelayHeaderDelay;
}

/**
 * Fault delays are controlled via an HTTP header (if applicable).
 * envoy.extensions.filters.common.fault.v3.FaultDelay.HeaderDelay
 */
export type EnvoyExtensionsFiltersCommonFaultV3FaultDelayHeaderDelay = Readonly<Record<string, never>>;

/**
 * Describes a rate limit to be applied.
 * envoy.extensions.filters.common.fault.v3.FaultRateLimit
 */
export interface EnvoyExtensionsFiltersCommonFaultV3FaultRateLimit {
  /**
   * A fixed rate limit.
   * One of: fixed_limit, header_limit.
   */
  readonly fixed_limit?: EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitFixedLimit;
  /** The percentage of operations/connections/requests on which the rate limit will be injected. */
  readonly percentage?: EnvoyTypeV3FractionalPercent;
  /**
   * Rate limits are controlled via an HTTP header (if applicable).
   * One of: fixed_limit, header_limit.
   */
  readonly header_limit?: EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitHeaderLimit;
}

/**
 * Describes a fixed/constant rate limit.
 * envoy.extensions.filters.common.fault.v3.FaultRateLimit.FixedLimit
 */
export interface EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitFixedLimit {
  /** The limit supplied in KiB/s. */
  readonly limit_kbps?: Int64;
}

/**
 * Rate limits are controlled via an HTTP header (if applicable).
 * envoy.extensions.filters.common.fault.v3.FaultRateLimit.HeaderLimit
 */
export type EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitHeaderLimit = Readonly<Record<string, never>>;
