// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HttpService,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for the OpenTelemetry tracer.
 * envoy.config.trace.v3.OpenTelemetryConfig
 */
export interface EnvoyConfigTraceV3OpenTelemetryConfig {
  /** The upstream gRPC cluster that will receive OTLP traces. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** The name for the service. */
  readonly service_name?: string;
  /** The upstream HTTP cluster that will receive OTLP traces. */
  readonly http_service?: EnvoyConfigCoreV3HttpService;
  /** An ordered list of resource detectors */
  readonly resource_detectors?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** Specifies the sampler to be used by the OpenTelemetry tracer. */
  readonly sampler?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly max_cache_size?: number;
  readonly set_telemetry_sdk_resource_attributes?: boolean;
  readonly set_service_name_resource_attribute?: boolean;
  readonly set_instrumentation_scope?: boolean;
  readonly exporter?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * The tracing configuration specifies settings for an HTTP tracer provider used by Envoy.
 * envoy.config.trace.v3.Tracing
 */
export interface EnvoyConfigTraceV3Tracing {
  /** Provides configuration for the HTTP tracer. */
  readonly http?: EnvoyConfigTraceV3TracingHttp;
}

/**
 * Configuration for an HTTP tracer provider used by Envoy.
 * envoy.config.trace.v3.Tracing.Http
 */
export interface EnvoyConfigTraceV3TracingHttp {
  /** The name of the HTTP trace driver to instantiate. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * Configuration for the Zipkin tracer.
 * envoy.config.trace.v3.ZipkinConfig
 */
export interface EnvoyConfigTraceV3ZipkinConfig {
  /** The cluster manager cluster that hosts the Zipkin collectors. */
  readonly collector_cluster?: string;
  /** The API endpoint of the Zipkin service where the spans will be sent. */
  readonly collector_endpoint?: string;
  /** Determines whether a 128bit trace id will be used when creating a new trace instance. */
  readonly trace_id_128bit?: boolean;
  /** Determines whether client and server spans will share the same span context. */
  readonly shared_span_context?: boolean;
  /** Determines the selected collector endpoint version. */
  readonly collector_endpoint_version?: EnvoyConfigTraceV3ZipkinConfigCollectorEndpointVersion;
  /** Optional hostname to use when sending spans to the collector_cluster. */
  readonly collector_hostname?: string;
  /**
   * If this is set to true, then Envoy will be treated as an independent hop in trace chain.
   * @deprecated by Envoy
   */
  readonly split_spans_for_request?: boolean;
  readonly trace_context_option?: EnvoyConfigTraceV3ZipkinConfigTraceContextOption;
  readonly collector_service?: EnvoyConfigCoreV3HttpService;
  readonly timestamp_trace_ids?: boolean;
}

/**
 * Available Zipkin collector endpoint versions.
 * envoy.config.trace.v3.ZipkinConfig.CollectorEndpointVersion
 */
export type EnvoyConfigTraceV3ZipkinConfigCollectorEndpointVersion =
  | 'DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE'
  | 'HTTP_JSON'
  | 'HTTP_PROTO'
  | 'GRPC';

/** envoy.config.trace.v3.ZipkinConfig.TraceContextOption */
export type EnvoyConfigTraceV3ZipkinConfigTraceContextOption =
  | 'USE_B3'
  | 'USE_B3_WITH_W3C_PROPAGATION';
