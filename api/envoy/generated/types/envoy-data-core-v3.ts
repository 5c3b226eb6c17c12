// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Timestamp } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3Locality,
  EnvoyConfigCoreV3Metadata,
} from './envoy-config-core-v3.ts';

/** envoy.data.core.v3.DegradedHealthyHost */
export type EnvoyDataCoreV3DegradedHealthyHost = Readonly<Record<string, never>>;

/** envoy.data.core.v3.HealthCheckAddHealthy */
export interface EnvoyDataCoreV3HealthCheckAddHealthy {
  /**
   * Whether this addition is the result of the first ever health check on a host, in which case the
   * configured healthy threshold is bypassed and the host is immediately added.
   */
  readonly first_check?: boolean;
}

/** envoy.data.core.v3.HealthCheckEjectUnhealthy */
export interface EnvoyDataCoreV3HealthCheckEjectUnhealthy {
  /** The type of failure that caused this ejection. */
  readonly failure_type?: EnvoyDataCoreV3HealthCheckFailureType;
  readonly http_status_code?: number;
}

/** envoy.data.core.v3.HealthCheckEvent */
export interface EnvoyDataCoreV3HealthCheckEvent {
  readonly health_checker_type?: EnvoyDataCoreV3HealthCheckerType;
  readonly host?: EnvoyConfigCoreV3Address;
  readonly cluster_name?: string;
  /**
   * Host ejection.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly eject_unhealthy_event?: EnvoyDataCoreV3HealthCheckEjectUnhealthy;
  /**
   * Host addition.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly add_healthy_event?: EnvoyDataCoreV3HealthCheckAddHealthy;
  /** Timestamp for event. */
  readonly timestamp?: Timestamp;
  /**
   * Host failure.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly health_check_failure_event?: EnvoyDataCoreV3HealthCheckFailure;
  /**
   * Healthy host became degraded.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly degraded_healthy_host?: EnvoyDataCoreV3DegradedHealthyHost;
  /**
   * A degraded host returned to being healthy.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly no_longer_degraded_host?: EnvoyDataCoreV3NoLongerDegradedHost;
  /** Host metadata */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /** Host locality */
  readonly locality?: EnvoyConfigCoreV3Locality;
  /**
   * A health check was successful.
   * One of: eject_unhealthy_event, add_healthy_event, successful_health_check_event,
   * health_check_failure_event, degraded_healthy_host, no_longer_degraded_host.
   */
  readonly successful_health_check_event?: EnvoyDataCoreV3HealthCheckSuccessful;
}

/** envoy.data.core.v3.HealthCheckFailure */
export interface EnvoyDataCoreV3HealthCheckFailure {
  /** The type of failure that caused this event. */
  readonly failure_type?: EnvoyDataCoreV3HealthCheckFailureType;
  /** Whether this event is the result of the first ever health check on a host. */
  readonly first_check?: boolean;
  readonly http_status_code?: number;
}

/** envoy.data.core.v3.HealthCheckSuccessful */
export type EnvoyDataCoreV3HealthCheckSuccessful = Readonly<Record<string, never>>;

/** envoy.data.core.v3.NoLongerDegradedHost */
export type EnvoyDataCoreV3NoLongerDegradedHost = Readonly<Record<string, never>>;

/** envoy.data.core.v3.HealthCheckFailureType */
export type EnvoyDataCoreV3HealthCheckFailureType =
  | 'ACTIVE'
  | 'PASSIVE'
  | 'NETWORK'
  | 'NETWORK_TIMEOUT';

/** envoy.data.core.v3.HealthCheckerType */
export type EnvoyDataCoreV3HealthCheckerType =
  | 'HTTP'
  | 'TCP'
  | 'GRPC'
  | 'REDIS'
  | 'THRIFT'
  | 'DYNAMIC_MODULE'
  | 'UDP';
