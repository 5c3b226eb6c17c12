// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3GrpcMethodList,
} from './envoy-config-core-v3.ts';

/**
 * gRPC statistics filter configuration
 * envoy.extensions.filters.http.grpc_stats.v3.FilterConfig
 */
export interface EnvoyExtensionsFiltersHttpGrpcStatsV3FilterConfig {
  /** If true, the filter maintains a filter state object with the request and response message counts. */
  readonly emit_filter_state?: boolean;
  /**
   * If set, specifies an allowlist of service/methods that will have individual stats emitted for them.
   * One of: individual_method_stats_allowlist, stats_for_all_methods.
   */
  readonly individual_method_stats_allowlist?: EnvoyConfigCoreV3GrpcMethodList;
  /**
   * If set to true, emit stats for all service/method names.
   * One of: individual_method_stats_allowlist, stats_for_all_methods.
   */
  readonly stats_for_all_methods?: boolean;
  /** If true, the filter will gather a histogram for the request time of the upstream. */
  readonly enable_upstream_stats?: boolean;
  /**
   * If true, the filter will replace dots in the grpc_service_name with underscores before emitting the
   * metrics.
   */
  readonly replace_dots_in_grpc_service_name?: boolean;
}
