// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyExtensionsFiltersCommonFaultV3FaultDelay,
  EnvoyExtensionsFiltersCommonFaultV3FaultRateLimit,
} from './envoy-extensions-filters-common-fault-v3.ts';
import type {
  EnvoyTypeV3FractionalPercent,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.fault.v3.FaultAbort */
export interface EnvoyExtensionsFiltersHttpFaultV3FaultAbort {
  /**
   * HTTP status code to use to abort the HTTP request.
   * One of: http_status, grpc_status, header_abort.
   */
  readonly http_status?: number;
  /** The percentage of requests/operations/connections that will be aborted with the error code provided. */
  readonly percentage?: EnvoyTypeV3FractionalPercent;
  /**
   * Fault aborts are controlled via an HTTP header (if applicable).
   * One of: http_status, grpc_status, header_abort.
   */
  readonly header_abort?: EnvoyExtensionsFiltersHttpFaultV3FaultAbortHeaderAbort;
  /**
   * gRPC status code to use to abort the gRPC request.
   * One of: http_status, grpc_status, header_abort.
   */
  readonly grpc_status?: number;
  readonly response_body?: string;
}

/**
 * Fault aborts are controlled via an HTTP header (if applicable).
 * envoy.extensions.filters.http.fault.v3.FaultAbort.HeaderAbort
 */
export type EnvoyExtensionsFiltersHttpFaultV3FaultAbortHeaderAbort = Readonly<Record<string, never>>;

/** envoy.extensions.filters.http.fault.v3.HTTPFault */
export interface EnvoyExtensionsFiltersHttpFaultV3HTTPFault {
  /** If specified, the filter will inject delays based on the values in the object. */
  readonly delay?: EnvoyExtensionsFiltersCommonFaultV3FaultDelay;
  /** If specified, the filter will abort requests based on the values in the object. */
  readonly abort?: EnvoyExtensionsFiltersHttpFaultV3FaultAbort;
  /** Specifies the name of the (destination) upstream cluster that the filter should match on. */
  readonly upstream_cluster?: string;
  /** Specifies a set of headers that the filter should match on. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
  /** Faults are injected for the specified list of downstream hosts. */
  readonly downstream_nodes?: readonly string[];
  /** The maximum number of faults that can be active at a single time via the configured fault filter. */
  readonly max_active_faults?: number;
  /** The response rate limit to be applied to the response body of the stream. */
  readonly response_rate_limit?: EnvoyExtensionsFiltersCommonFaultV3FaultRateLimit;
  /** The runtime key to override the default runtime. */
  readonly delay_percent_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly abort_percent_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly delay_duration_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly abort_http_status_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly max_active_faults_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly response_rate_limit_percent_runtime?: string;
  /** The runtime key to override the default runtime. */
  readonly abort_grpc_status_runtime?: string;
  /** To control whether stats storage is allocated dynamically for each downstream server. */
  readonly disable_downstream_cluster_stats?: boolean;
  /**
   * When an abort or delay fault is executed, the metadata struct provided here will be added to the
   * request's dynamic metadata under the namespace corresponding to the name of the fault filter.
   */
  readonly filter_metadata?: JsonObject;
}
