// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3FractionalPercent,
} from './envoy-type-v3.ts';
import type {
  XdsTypeV3CelExpression,
} from './xds-type-v3.ts';

/** envoy.extensions.tracers.opentelemetry.samplers.v3.AlwaysOnSamplerConfig */
export type EnvoyExtensionsTracersOpentelemetrySamplersV3AlwaysOnSamplerConfig = Readonly<Record<string, never>>;

/** envoy.extensions.tracers.opentelemetry.samplers.v3.CELSamplerConfig */
export interface EnvoyExtensionsTracersOpentelemetrySamplersV3CELSamplerConfig {
  readonly expression?: XdsTypeV3CelExpression;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.ParentBasedSamplerConfig */
export interface EnvoyExtensionsTracersOpentelemetrySamplersV3ParentBasedSamplerConfig {
  readonly wrapped_sampler?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.extensions.tracers.opentelemetry.samplers.v3.TraceIdRatioBasedSamplerConfig */
export interface EnvoyExtensionsTracersOpentelemetrySamplersV3TraceIdRatioBasedSamplerConfig {
  readonly sampling_percentage?: EnvoyTypeV3FractionalPercent;
}
