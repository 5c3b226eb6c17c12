// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Double, Duration } from '../../json-form.ts';

/**
 * Configuration for which accounts the WatermarkBuffer Factories should track.
 * envoy.config.overload.v3.BufferFactoryConfig
 */
export interface EnvoyConfigOverloadV3BufferFactoryConfig {
  /** The minimum power of two at which Envoy starts tracking an account. */
  readonly minimum_account_to_track_power_of_two?: number;
}

/**
 * A point within the connection or request lifecycle that provides context on whether to shed load at that
 * given stage for the current entity at the point.
 * envoy.config.overload.v3.LoadShedPoint
 */
export interface EnvoyConfigOverloadV3LoadShedPoint {
  /** This is just a well-known string for the LoadShedPoint. */
  readonly name?: string;
  /** A set of triggers for this LoadShedPoint. */
  readonly triggers?: readonly EnvoyConfigOverloadV3Trigger[];
}

/** envoy.config.overload.v3.OverloadAction */
export interface EnvoyConfigOverloadV3OverloadAction {
  /** The name of the overload action. */
  readonly name?: string;
  /** A set of triggers for this action. */
  readonly triggers?: readonly EnvoyConfigOverloadV3Trigger[];
  /** Configuration for the action being instantiated. */
  readonly typed_config?: Any;
}

/** envoy.config.overload.v3.OverloadManager */
export interface EnvoyConfigOverloadV3OverloadManager {
  /** The interval for refreshing resource usage. */
  readonly refresh_interval?: Duration;
  /** The set of resources to monitor. */
  readonly resource_monitors?: readonly EnvoyConfigOverloadV3ResourceMonitor[];
  /** The set of overload actions. */
  readonly actions?: readonly EnvoyConfigOverloadV3OverloadAction[];
  /** Configuration for buffer factory. */
  readonly buffer_factory_config?: EnvoyConfigOverloadV3BufferFactoryConfig;
  /** The set of load shed points. */
  readonly loadshed_points?: readonly EnvoyConfigOverloadV3LoadShedPoint[];
}

/** envoy.config.overload.v3.ResourceMonitor */
export interface EnvoyConfigOverloadV3ResourceMonitor {
  /** The name of the resource monitor to instantiate. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/** envoy.config.overload.v3.ScaledTrigger */
export interface EnvoyConfigOverloadV3ScaledTrigger {
  /**
   * If the resource pressure is greater than this value, the trigger will be in the scaling state with value
   * `(pressure - scaling_threshold) / (saturation_threshold - scaling_threshold)`.
   */
  readonly scaling_threshold?: Double;
  /** If the resource pressure is greater than this value, the trigger will enter saturation. */
  readonly saturation_threshold?: Double;
}

/** envoy.config.overload.v3.ThresholdTrigger */
export interface EnvoyConfigOverloadV3ThresholdTrigger {
  /** If the resource pressure is greater than or equal to this value, the trigger will enter saturation. */
  readonly value?: Double;
}

/** envoy.config.overload.v3.Trigger */
export interface EnvoyConfigOverloadV3Trigger {
  /** The name of the resource this is a trigger for. */
  readonly name?: string;
  /** One of: threshold, scaled. */
  readonly threshold?: EnvoyConfigOverloadV3ThresholdTrigger;
  /** One of: threshold, scaled. */
  readonly scaled?: EnvoyConfigOverloadV3ScaledTrigger;
}
