// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter,
} from './envoy-extensions-filters-network-http-connection-manager-v3.ts';

/** envoy.extensions.filters.http.router.v3.Router */
export interface EnvoyExtensionsFiltersHttpRouterV3Router {
  /** Whether the router generates dynamic cluster statistics. */
  readonly dynamic_stats?: boolean;
  /**
   * Whether to start a child span for egress routed calls.
   * @deprecated by Envoy
   */
  readonly start_child_span?: boolean;
  /** Configuration for HTTP upstream logs emitted by the router. */
  readonly upstream_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /** Do not add any additional `x-envoy-` headers to requests or responses. */
  readonly suppress_envoy_headers?: boolean;
  /** Specifies a list of HTTP headers to strictly validate. */
  readonly strict_check_headers?: readonly string[];
  /**
   * If not set, ingress Envoy will ignore `config_http_filters_router_x-envoy-expected-rq-timeout-ms`
   * header, populated by egress Envoy, when deriving timeout for upstream cluster.
   */
  readonly respect_expected_rq_timeout?: boolean;
  /** If set, Envoy will avoid incrementing HTTP failure code stats on gRPC requests. */
  readonly suppress_grpc_request_failure_code_stats?: boolean;
  /** Optional HTTP filters for the upstream HTTP filter chain. */
  readonly upstream_http_filters?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter[];
  /** Additional upstream access log options. */
  readonly upstream_log_options?: EnvoyExtensionsFiltersHttpRouterV3RouterUpstreamAccessLogOptions;
  readonly reject_connect_request_early_data?: boolean;
}

/** envoy.extensions.filters.http.router.v3.Router.UpstreamAccessLogOptions */
export interface EnvoyExtensionsFiltersHttpRouterV3RouterUpstreamAccessLogOptions {
  /**
   * If set to true, an upstream access log will be recorded when an upstream stream is associated to an http
   * request.
   */
  readonly flush_upstream_log_on_upstream_stream?: boolean;
  /** The interval to flush the upstream access logs. */
  readonly upstream_log_flush_interval?: Duration;
}
