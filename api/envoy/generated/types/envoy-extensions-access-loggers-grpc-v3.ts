// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3ApiVersion,
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3RetryPolicy,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeTracingV3CustomTag,
} from './envoy-type-tracing-v3.ts';

/**
 * Common configuration for gRPC access logs.
 * envoy.extensions.access_loggers.grpc.v3.CommonGrpcAccessLogConfig
 */
export interface EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig {
  /** The friendly name of the access log to be returned in StreamAccessLogsMessage.Identifier. */
  readonly log_name?: string;
  /** The gRPC service for the access log service. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** Interval for flushing access logs to the gRPC stream. */
  readonly buffer_flush_interval?: Duration;
  /** Soft size limit in bytes for access log entries buffer. */
  readonly buffer_size_bytes?: number;
  /** Additional filter state objects to log in filter_state_objects. */
  readonly filter_state_objects_to_log?: readonly string[];
  /** API version for access logs service transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
  /** Sets the retry policy when the establishment of a gRPC stream fails. */
  readonly grpc_stream_retry_policy?: EnvoyConfigCoreV3RetryPolicy;
  /** A list of custom tags with unique tag name to create tags for the logs. */
  readonly custom_tags?: readonly EnvoyTypeTracingV3CustomTag[];
}

/**
 * Configuration for the built-in `envoy.access_loggers.http_grpc` AccessLog.
 * envoy.extensions.access_loggers.grpc.v3.HttpGrpcAccessLogConfig
 */
export interface EnvoyExtensionsAccessLoggersGrpcV3HttpGrpcAccessLogConfig {
  readonly common_config?: EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig;
  /** Additional request headers to log in HTTPRequestProperties.request_headers. */
  readonly additional_request_headers_to_log?: readonly string[];
  /** Additional response headers to log in HTTPResponseProperties.response_headers. */
  readonly additional_response_headers_to_log?: readonly string[];
  /** Additional response trailers to log in HTTPResponseProperties.response_trailers. */
  readonly additional_response_trailers_to_log?: readonly string[];
}

/**
 * Configuration for the built-in `envoy.access_loggers.tcp_grpc` type.
 * envoy.extensions.access_loggers.grpc.v3.TcpGrpcAccessLogConfig
 */
export interface EnvoyExtensionsAccessLoggersGrpcV3TcpGrpcAccessLogConfig {
  readonly common_config?: EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig;
}
