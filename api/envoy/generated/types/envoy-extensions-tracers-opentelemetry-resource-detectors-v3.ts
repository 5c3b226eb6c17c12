// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the Environment Resource detector extension.
 * envoy.extensions.tracers.opentelemetry.resource_detectors.v3.EnvironmentResourceDetectorConfig
 */
export type EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3EnvironmentResourceDetectorConfig = Readonly<Record<string, never>>;

/**
 * Configuration for the Static Resource detector extension.
 * envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig
 */
export interface EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3StaticConfigResourceDetectorConfig {
  /** Custom Resource attributes to be included. */
  readonly attributes?: Readonly<Record<string, string>>;
}
