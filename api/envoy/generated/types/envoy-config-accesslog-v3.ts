// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeUInt32,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyDataAccesslogV3AccessLogType,
} from './envoy-data-accesslog-v3.ts';
import type {
  EnvoyTypeMatcherV3MetadataMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3FractionalPercent,
} from './envoy-type-v3.ts';

/** envoy.config.accesslog.v3.AccessLog */
export interface EnvoyConfigAccesslogV3AccessLog {
  /** The name of the access log extension configuration. */
  readonly name?: string;
  /** Filter which is used to determine if the access log needs to be written. */
  readonly filter?: EnvoyConfigAccesslogV3AccessLogFilter;
  readonly typed_config?: Any;
}

/** envoy.config.accesslog.v3.AccessLogFilter */
export interface EnvoyConfigAccesslogV3AccessLogFilter {
  /**
   * Status code filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly status_code_filter?: EnvoyConfigAccesslogV3StatusCodeFilter;
  /**
   * Duration filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly duration_filter?: EnvoyConfigAccesslogV3DurationFilter;
  /**
   * Not health check filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly not_health_check_filter?: EnvoyConfigAccesslogV3NotHealthCheckFilter;
  /**
   * Traceable filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly traceable_filter?: EnvoyConfigAccesslogV3TraceableFilter;
  /**
   * Runtime filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly runtime_filter?: EnvoyConfigAccesslogV3RuntimeFilter;
  /**
   * And filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly and_filter?: EnvoyConfigAccesslogV3AndFilter;
  /**
   * Or filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly or_filter?: EnvoyConfigAccesslogV3OrFilter;
  /**
   * Header filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly header_filter?: EnvoyConfigAccesslogV3HeaderFilter;
  /**
   * Response flag filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly response_flag_filter?: EnvoyConfigAccesslogV3ResponseFlagFilter;
  /**
   * gRPC status filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly grpc_status_filter?: EnvoyConfigAccesslogV3GrpcStatusFilter;
  /**
   * Extension filter.
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly extension_filter?: EnvoyConfigAccesslogV3ExtensionFilter;
  /**
   * Metadata Filter
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly metadata_filter?: EnvoyConfigAccesslogV3MetadataFilter;
  /**
   * Log Type Filter
   * One of: status_code_filter, duration_filter, not_health_check_filter, traceable_filter, runtime_filter,
   * and_filter, or_filter, header_filter, response_flag_filter, grpc_status_filter, extension_filter,
   * metadata_filter, log_type_filter.
   */
  readonly log_type_filter?: EnvoyConfigAccesslogV3LogTypeFilter;
}

/**
 * Performs a logical “and” operation on the result of each filter in filters.
 * envoy.config.accesslog.v3.AndFilter
 */
export interface EnvoyConfigAccesslogV3AndFilter {
  readonly filters?: readonly EnvoyConfigAccesslogV3AccessLogFilter[];
}

/**
 * Filter on an integer comparison.
 * envoy.config.accesslog.v3.ComparisonFilter
 */
export interface EnvoyConfigAccesslogV3ComparisonFilter {
  /** Comparison operator. */
  readonly op?: EnvoyConfigAccesslogV3ComparisonFilterOp;
  /** Value to compare against. */
  readonly value?: EnvoyConfigCoreV3RuntimeUInt32;
}

/**
 * Filters based on the duration of the request or stream, in milliseconds.
 * envoy.config.accesslog.v3.DurationFilter
 */
export interface EnvoyConfigAccesslogV3DurationFilter {
  /** Comparison. */
  readonly comparison?: EnvoyConfigAccesslogV3ComparisonFilter;
}

/**
 * Extension filter is statically registered at runtime.
 * envoy.config.accesslog.v3.ExtensionFilter
 */
export interface EnvoyConfigAccesslogV3ExtensionFilter {
  /** The name of the filter implementation to instantiate. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * Filters gRPC requests based on their response status.
 * envoy.config.accesslog.v3.GrpcStatusFilter
 */
export interface EnvoyConfigAccesslogV3GrpcStatusFilter {
  /** Logs only responses that have any one of the gRPC statuses in this field. */
  readonly statuses?: readonly EnvoyConfigAccesslogV3GrpcStatusFilterStatus[];
  /**
   * If included and set to true, the filter will instead block all responses with a gRPC status or inferred
   * gRPC status enumerated in statuses, and allow all other responses.
   */
  readonly exclude?: boolean;
}

/**
 * Filters requests based on the presence or value of a request header.
 * envoy.config.accesslog.v3.HeaderFilter
 */
export interface EnvoyConfigAccesslogV3HeaderFilter {
  /** Only requests with a header which matches the specified HeaderMatcher will pass the filter check. */
  readonly header?: EnvoyConfigRouteV3HeaderMatcher;
}

/**
 * Filters based on access log type.
 * envoy.config.accesslog.v3.LogTypeFilter
 */
export interface EnvoyConfigAccesslogV3LogTypeFilter {
  /** Logs only records which their type is one of the types defined in this field. */
  readonly types?: readonly EnvoyDataAccesslogV3AccessLogType[];
  /**
   * If this field is set to true, the filter will instead block all records with a access log type in types
   * field, and allow all other records.
   */
  readonly exclude?: boolean;
}

/**
 * Filters based on matching dynamic metadata.
 * envoy.config.accesslog.v3.MetadataFilter
 */
export interface EnvoyConfigAccesslogV3MetadataFilter {
  /** Matcher to check metadata for specified value. */
  readonly matcher?: EnvoyTypeMatcherV3MetadataMatcher;
  /**
   * Default result if the key does not exist in dynamic metadata: if unset or true, then log; if false, then
   * don't log.
   */
  readonly match_if_key_not_found?: boolean;
}

/**
 * Filters for requests that are not health check requests.
 * envoy.config.accesslog.v3.NotHealthCheckFilter
 */
export type EnvoyConfigAccesslogV3NotHealthCheckFilter = Readonly<Record<string, never>>;

/**
 * Performs a logical “or” operation on the result of each individual filter.
 * envoy.config.accesslog.v3.OrFilter
 */
export interface EnvoyConfigAccesslogV3OrFilter {
  readonly filters?: readonly EnvoyConfigAccesslogV3AccessLogFilter[];
}

/**
 * Filters requests that received responses with an Envoy response flag set.
 * envoy.config.accesslog.v3.ResponseFlagFilter
 */
export interface EnvoyConfigAccesslogV3ResponseFlagFilter {
  /** Only responses with the any of the flags listed in this field will be logged. */
  readonly flags?: readonly string[];
}

/**
 * Filters for random sampling of requests.
 * envoy.config.accesslog.v3.RuntimeFilter
 */
export interface EnvoyConfigAccesslogV3RuntimeFilter {
  /** Runtime key to get an optional overridden numerator for use in the `percent_sampled` field. */
  readonly runtime_key?: string;
  /** The default sampling percentage. */
  readonly percent_sampled?: EnvoyTypeV3FractionalPercent;
  /** By default, sampling pivots on the header x-request-id being present. */
  readonly use_independent_randomness?: boolean;
}

/**
 * Filters on HTTP response/status code.
 * envoy.config.accesslog.v3.StatusCodeFilter
 */
export interface EnvoyConfigAccesslogV3StatusCodeFilter {
  /** Comparison. */
  readonly comparison?: EnvoyConfigAccesslogV3ComparisonFilter;
}

/**
 * Filters for requests that are traceable.
 * envoy.config.accesslog.v3.TraceableFilter
 */
export type EnvoyConfigAccesslogV3TraceableFilter = Readonly<Record<string, never>>;

/** envoy.config.accesslog.v3.ComparisonFilter.Op */
export type EnvoyConfigAccesslogV3ComparisonFilterOp =
  | 'EQ'
  | 'GE'
  | 'LE'
  | 'NE';

/** envoy.config.accesslog.v3.GrpcStatusFilter.Status */
export type EnvoyConfigAccesslogV3GrpcStatusFilterStatus =
  | 'OK'
  | 'CANCELED'
  | 'UNKNOWN'
  | 'INVALID_ARGUMENT'
  | 'DEADLINE_EXCEEDED'
  | 'NOT_FOUND'
  | 'ALREADY_EXISTS'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'ABORTED'
  | 'OUT_OF_RANGE'
  | 'UNIMPLEMENTED'
  | 'INTERNAL'
  | 'UNAVAILABLE'
  | 'DATA_LOSS'
  | 'UNAUTHENTICATED';
