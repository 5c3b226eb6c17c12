// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3SubstitutionFormatString,
} from './envoy-config-core-v3.ts';

/**
 * Custom configuration for an AccessLog that writes log entries directly to a file.
 * envoy.extensions.access_loggers.file.v3.FileAccessLog
 */
export interface EnvoyExtensionsAccessLoggersFileV3FileAccessLog {
  /** A path to a local file to which to write the access log entries. */
  readonly path?: string;
  /**
   * Access log format string.
   * One of: format, json_format, typed_json_format, log_format.
   * @deprecated by Envoy
   */
  readonly format?: string;
  /**
   * Access log format dictionary.
   * One of: format, json_format, typed_json_format, log_format.
   * @deprecated by Envoy
   */
  readonly json_format?: JsonObject;
  /**
   * Access log format dictionary.
   * One of: format, json_format, typed_json_format, log_format.
   * @deprecated by Envoy
   */
  readonly typed_json_format?: JsonObject;
  /**
   * Configuration to form access log data and format.
   * One of: format, json_format, typed_json_format, log_format.
   */
  readonly log_format?: EnvoyConfigCoreV3SubstitutionFormatString;
}
