// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CelExpressionConfig,
} from './envoy-config-core-v3.ts';

/**
 * ExpressionFilter is an access logging filter that evaluates configured symbolic Common Expression
 * Language expressions to inform the decision to generate an access log.
 * envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter
 */
export interface EnvoyExtensionsAccessLoggersFiltersCelV3ExpressionFilter {
  /** Expression that, when evaluated, will be used to filter access logs. */
  readonly expression?: string;
  readonly cel_config?: EnvoyConfigCoreV3CelExpressionConfig;
}
