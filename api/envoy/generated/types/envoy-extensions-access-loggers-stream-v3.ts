// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3SubstitutionFormatString,
} from './envoy-config-core-v3.ts';

/**
 * Custom configuration for an AccessLog that writes log entries directly to the operating system's
 * standard error.
 * envoy.extensions.access_loggers.stream.v3.StderrAccessLog
 */
export interface EnvoyExtensionsAccessLoggersStreamV3StderrAccessLog {
  /** Configuration to form access log data and format. */
  readonly log_format?: EnvoyConfigCoreV3SubstitutionFormatString;
}

/**
 * Custom configuration for an AccessLog that writes log entries directly to the operating system's
 * standard output.
 * envoy.extensions.access_loggers.stream.v3.StdoutAccessLog
 */
export interface EnvoyExtensionsAccessLoggersStreamV3StdoutAccessLog {
  /** Configuration to form access log data and format. */
  readonly log_format?: EnvoyConfigCoreV3SubstitutionFormatString;
}
