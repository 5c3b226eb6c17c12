// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HttpService,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/** envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig */
export interface EnvoyExtensionsStatSinksOpenTelemetryV3SinkConfig {
  /**
   * The upstream gRPC cluster that implements the OTLP/gRPC collector.
   * One of: grpc_service, http_service.
   */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /**
   * If set to true, counters will be emitted as deltas, and the OTLP message will have
   * `AGGREGATION_TEMPORALITY_DELTA` set as AggregationTemporality.
   */
  readonly report_counters_as_deltas?: boolean;
  /**
   * If set to true, histograms will be emitted as deltas, and the OTLP message will have
   * `AGGREGATION_TEMPORALITY_DELTA` set as AggregationTemporality.
   */
  readonly report_histograms_as_deltas?: boolean;
  /**
   * If set to true, metrics will have their tags emitted as OTLP attributes, which may contain values used
   * by the tag extractor or additional tags added during stats creation.
   */
  readonly emit_tags_as_attributes?: boolean;
  /**
   * If set to true, metric names will be represented as the tag extracted name instead of the full metric
   * name.
   */
  readonly use_tag_extracted_name?: boolean;
  /**
   * If set, emitted stats names will be prepended with a prefix, so full stat name will be
   * <prefix>.<stats_name>.
   */
  readonly prefix?: string;
  readonly resource_detectors?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  readonly custom_metric_conversions?: XdsTypeMatcherV3Matcher;
  /** One of: grpc_service, http_service. */
  readonly http_service?: EnvoyConfigCoreV3HttpService;
  readonly max_data_points_per_request?: number;
}
