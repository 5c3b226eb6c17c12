// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the preserve case header formatter.
 * envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig
 */
export interface EnvoyExtensionsHttpHeaderFormattersPreserveCaseV3PreserveCaseFormatterConfig {
  /** Allows forwarding reason phrase text. */
  readonly forward_reason_phrase?: boolean;
  /** Type of formatter to use on headers which are added by Envoy (which are lower case by default). */
  readonly formatter_type_on_envoy_headers?: EnvoyExtensionsHttpHeaderFormattersPreserveCaseV3PreserveCaseFormatterConfigFormatterTypeOnEnvoyHeaders;
}

/**
 * envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig.FormatterTypeOnEnvoyHeaders
 */
export type EnvoyExtensionsHttpHeaderFormattersPreserveCaseV3PreserveCaseFormatterConfigFormatterTypeOnEnvoyHeaders =
  | 'DEFAULT'
  | 'PROPER_CASE';
