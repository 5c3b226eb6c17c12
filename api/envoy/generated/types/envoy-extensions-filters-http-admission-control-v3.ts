// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeDouble,
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3RuntimePercent,
  EnvoyConfigCoreV3RuntimeUInt32,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3Int32Range,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl */
export interface EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControl {
  /** If set to false, the admission control filter will operate as a pass-through filter. */
  readonly enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  readonly success_criteria?: EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteria;
  /** The sliding time window over which the success rate is calculated. */
  readonly sampling_window?: Duration;
  /** Rejection probability is defined by the formula:: */
  readonly aggression?: EnvoyConfigCoreV3RuntimeDouble;
  /** Dictates the success rate at which the rejection probability is non-zero. */
  readonly sr_threshold?: EnvoyConfigCoreV3RuntimePercent;
  /**
   * If the average RPS of the sampling window is below this threshold, the request will not be rejected,
   * even if the success rate is lower than sr_threshold.
   */
  readonly rps_threshold?: EnvoyConfigCoreV3RuntimeUInt32;
  /** The probability of rejection will never exceed this value, even if the failure rate is rising. */
  readonly max_rejection_probability?: EnvoyConfigCoreV3RuntimePercent;
}

/**
 * Default method of specifying what constitutes a successful request.
 * envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria
 */
export interface EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteria {
  /**
   * If HTTP criteria are unspecified, all HTTP status codes below 500 are treated as successful responses.
   */
  readonly http_criteria?: EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaHttpCriteria;
  /** GRPC status codes to consider as request successes. */
  readonly grpc_criteria?: EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaGrpcCriteria;
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.GrpcCriteria */
export interface EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaGrpcCriteria {
  /** Status codes that constitute a successful request. */
  readonly grpc_success_status?: readonly number[];
}

/** envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.HttpCriteria */
export interface EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaHttpCriteria {
  /** Status code ranges that constitute a successful request. */
  readonly http_success_status?: readonly EnvoyTypeV3Int32Range[];
}
