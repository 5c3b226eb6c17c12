// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CelExpressionConfig,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for the CEL formatter.
 * envoy.extensions.formatter.cel.v3.Cel
 */
export interface EnvoyExtensionsFormatterCelV3Cel {
  readonly cel_config?: EnvoyConfigCoreV3CelExpressionConfig;
}
