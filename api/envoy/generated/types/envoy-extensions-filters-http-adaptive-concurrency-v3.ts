// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.adaptive_concurrency.v3.AdaptiveConcurrency */
export interface EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3AdaptiveConcurrency {
  /** Gradient concurrency control will be used. */
  readonly gradient_controller_config?: EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfig;
  /** If set to false, the adaptive concurrency filter will operate as a pass-through filter. */
  readonly enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /**
   * This field allows for a custom HTTP response status code to the downstream client when the concurrency
   * limit has been exceeded.
   */
  readonly concurrency_limit_exceeded_status?: EnvoyTypeV3HttpStatus;
}

/**
 * Configuration parameters for the gradient controller.
 * envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig
 */
export interface EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfig {
  /** The percentile to use when summarizing aggregated samples. */
  readonly sample_aggregate_percentile?: EnvoyTypeV3Percent;
  readonly concurrency_limit_params?: EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigConcurrencyLimitCalculationParams;
  readonly min_rtt_calc_params?: EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigMinimumRTTCalculationParams;
}

/**
 * Parameters controlling the periodic recalculation of the concurrency limit from sampled request
 * latencies.
 * envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.ConcurrencyLimitCalculationParams
 */
export interface EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigConcurrencyLimitCalculationParams {
  /** The allowed upper-bound on the calculated concurrency limit. */
  readonly max_concurrency_limit?: number;
  /** The period of time samples are taken to recalculate the concurrency limit. */
  readonly concurrency_update_interval?: Duration;
  readonly min_concurrency_limit?: number;
}

/**
 * Parameters controlling the periodic minRTT recalculation.
 * envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.MinimumRTTCalculationParams
 */
export interface EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigMinimumRTTCalculationParams {
  /** The time interval between recalculating the minimum request round-trip time. */
  readonly interval?: Duration;
  /** The number of requests to aggregate/sample during the minRTT recalculation window before updating. */
  readonly request_count?: number;
  /** Randomized time delta that will be introduced to the start of the minRTT calculation window. */
  readonly jitter?: EnvoyTypeV3Percent;
  /** The concurrency limit set while measuring the minRTT. */
  readonly min_concurrency?: number;
  /**
   * Amount added to the measured minRTT to add stability to the concurrency limit during natural variability
   * in latency.
   */
  readonly buffer?: EnvoyTypeV3Percent;
  readonly fixed_value?: Duration;
}
