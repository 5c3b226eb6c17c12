// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HttpService,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig,
} from './envoy-extensions-access-loggers-grpc-v3.ts';
import type {
  EnvoyTypeTracingV3CustomTag,
} from './envoy-type-tracing-v3.ts';
import type {
  OpentelemetryProtoCommonV1AnyValue,
  OpentelemetryProtoCommonV1KeyValueList,
} from './opentelemetry-proto-common-v1.ts';

/**
 * Configuration for the built-in `envoy.access_loggers.open_telemetry` AccessLog.
 * envoy.extensions.access_loggers.open_telemetry.v3.OpenTelemetryAccessLogConfig
 */
export interface EnvoyExtensionsAccessLoggersOpenTelemetryV3OpenTelemetryAccessLogConfig {
  readonly common_config?: EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig;
  /** OpenTelemetry LogResource fields, following Envoy access logging formatting. */
  readonly body?: OpentelemetryProtoCommonV1AnyValue;
  /** See 'attributes' in the LogResource proto for more details. */
  readonly attributes?: OpentelemetryProtoCommonV1KeyValueList;
  /** OpenTelemetry Resource attributes are filled with Envoy node info. */
  readonly resource_attributes?: OpentelemetryProtoCommonV1KeyValueList;
  /**
   * If specified, Envoy will not generate built-in resource labels like `log_name`, `zone_name`,
   * `cluster_name`, `node_name`.
   */
  readonly disable_builtin_labels?: boolean;
  /** Optional. */
  readonly stat_prefix?: string;
  /** Specifies a collection of Formatter plugins that can be called from the access log configuration. */
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  readonly http_service?: EnvoyConfigCoreV3HttpService;
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  readonly log_name?: string;
  readonly buffer_flush_interval?: Duration;
  readonly buffer_size_bytes?: number;
  readonly filter_state_objects_to_log?: readonly string[];
  readonly custom_tags?: readonly EnvoyTypeTracingV3CustomTag[];
  readonly resource_detectors?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}
