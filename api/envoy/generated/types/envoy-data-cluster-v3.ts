// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64, Timestamp } from '../../json-form.ts';

/** envoy.data.cluster.v3.OutlierDetectionEvent */
export interface EnvoyDataClusterV3OutlierDetectionEvent {
  /** In case of eject represents type of ejection that took place. */
  readonly type?: EnvoyDataClusterV3OutlierEjectionType;
  /** Timestamp for event. */
  readonly timestamp?: Timestamp;
  /** The time in seconds since the last action (either an ejection or unejection) took place. */
  readonly secs_since_last_action?: Int64;
  /** The cluster that owns the ejected host. */
  readonly cluster_name?: string;
  /** The URL of the ejected host. */
  readonly upstream_url?: string;
  /** The action that took place. */
  readonly action?: EnvoyDataClusterV3Action;
  /**
   * If `action` is `eject`, specifies the number of times the host has been ejected (local to that Envoy and
   * gets reset if the host gets removed from the upstream cluster for any reason and then re-added).
   */
  readonly num_ejections?: number;
  /**
   * If `action` is `eject`, specifies if the ejection was enforced. `true` means the host was ejected.
   * `false` means the event was logged but the host was not actually ejected.
   */
  readonly enforced?: boolean;
  /** One of: eject_success_rate_event, eject_consecutive_event, eject_failure_percentage_event. */
  readonly eject_success_rate_event?: EnvoyDataClusterV3OutlierEjectSuccessRate;
  /** One of: eject_success_rate_event, eject_consecutive_event, eject_failure_percentage_event. */
  readonly eject_consecutive_event?: EnvoyDataClusterV3OutlierEjectConsecutive;
  /** One of: eject_success_rate_event, eject_consecutive_event, eject_failure_percentage_event. */
  readonly eject_failure_percentage_event?: EnvoyDataClusterV3OutlierEjectFailurePercentage;
}

/** envoy.data.cluster.v3.OutlierEjectConsecutive */
export type EnvoyDataClusterV3OutlierEjectConsecutive = Readonly<Record<string, never>>;

/** envoy.data.cluster.v3.OutlierEjectFailurePercentage */
export interface EnvoyDataClusterV3OutlierEjectFailurePercentage {
  /** Host's success rate at the time of the ejection event on a 0-100 range. */
  readonly host_success_rate?: number;
}

/** envoy.data.cluster.v3.OutlierEjectSuccessRate */
export interface EnvoyDataClusterV3OutlierEjectSuccessRate {
  /** Host’s success rate at the time of the ejection event on a 0-100 range. */
  readonly host_success_rate?: number;
  /** Average success rate of the hosts in the cluster at the time of the ejection event on a 0-100 range. */
  readonly cluster_average_success_rate?: number;
  /** Success rate ejection threshold at the time of the ejection event. */
  readonly cluster_success_rate_ejection_threshold?: number;
}

/**
 * Represents possible action applied to upstream host
 * envoy.data.cluster.v3.Action
 */
export type EnvoyDataClusterV3Action =
  | 'EJECT'
  | 'UNEJECT';

/**
 * Type of ejection that took place
 * envoy.data.cluster.v3.OutlierEjectionType
 */
export type EnvoyDataClusterV3OutlierEjectionType =
  | 'CONSECUTIVE_5XX'
  | 'CONSECUTIVE_GATEWAY_FAILURE'
  | 'SUCCESS_RATE'
  | 'CONSECUTIVE_LOCAL_ORIGIN_FAILURE'
  | 'SUCCESS_RATE_LOCAL_ORIGIN'
  | 'FAILURE_PERCENTAGE'
  | 'FAILURE_PERCENTAGE_LOCAL_ORIGIN'
  | 'DEGRADED';
