// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64 } from '../../json-form.ts';

/**
 * GrpcJsonTranscoder filter configuration.
 * envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder
 */
export interface EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoder {
  /**
   * Supplies the filename of the proto descriptor set for the gRPC services.
   * One of: proto_descriptor, proto_descriptor_bin.
   */
  readonly proto_descriptor?: string;
  /**
   * A list of strings that supplies the fully qualified service names (i.e. "package_name.service_name")
   * that the transcoder will translate.
   */
  readonly services?: readonly string[];
  /** Control options for response JSON. */
  readonly print_options?: EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderPrintOptions;
  /**
   * Supplies the binary content of the proto descriptor set for the gRPC services.
   * One of: proto_descriptor, proto_descriptor_bin.
   */
  readonly proto_descriptor_bin?: Base64;
  /**
   * Whether to keep the incoming request route after the outgoing headers have been transformed to the match
   * the upstream gRPC service.
   */
  readonly match_incoming_request_route?: boolean;
  /** A list of query parameters to be ignored for transcoding method mapping. */
  readonly ignored_query_parameters?: readonly string[];
  /** Whether to route methods without the `google.api.http` option. */
  readonly auto_mapping?: boolean;
  /** Whether to ignore query parameters that cannot be mapped to a corresponding protobuf field. */
  readonly ignore_unknown_query_parameters?: boolean;
  /** Whether to convert gRPC status headers to JSON. */
  readonly convert_grpc_status?: boolean;
  /** URL unescaping policy. */
  readonly url_unescape_spec?: EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderUrlUnescapeSpec;
  /** Configure the behavior when handling requests that cannot be transcoded. */
  readonly request_validation_options?: EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderRequestValidationOptions;
  /** If true, unescape '+' to space when extracting variables in query parameters. */
  readonly query_param_unescape_plus?: boolean;
  /** If true, try to match the custom verb even if it is unregistered. */
  readonly match_unregistered_custom_verb?: boolean;
  /** Proto enum values are supposed to be in upper cases when used in JSON. */
  readonly case_insensitive_enum_parsing?: boolean;
  /** The maximum size of a request body to be transcoded, in bytes. */
  readonly max_request_body_size?: number;
  /** The maximum size of a response body to be transcoded, in bytes. */
  readonly max_response_body_size?: number;
  /**
   * If true, query parameters that cannot be mapped to a corresponding protobuf field are captured in an
   * HttpBody extension of UnknownQueryParams.
   */
  readonly capture_unknown_query_parameters?: boolean;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.PrintOptions */
export interface EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderPrintOptions {
  /** Whether to add spaces, line breaks and indentation to make the JSON output easy to read. */
  readonly add_whitespace?: boolean;
  /** Whether to always print primitive fields. */
  readonly always_print_primitive_fields?: boolean;
  /** Whether to always print enums as ints. */
  readonly always_print_enums_as_ints?: boolean;
  /** Whether to preserve proto field names. */
  readonly preserve_proto_field_names?: boolean;
  /** If true, return all streams as newline-delimited JSON messages instead of as a comma-separated array */
  readonly stream_newline_delimited?: boolean;
  readonly stream_sse_style_delimited?: boolean;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.RequestValidationOptions */
export interface EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderRequestValidationOptions {
  /**
   * By default, a request that cannot be mapped to any specified gRPC services will pass-through this
   * filter.
   */
  readonly reject_unknown_method?: boolean;
  /**
   * By default, a request with query parameters that cannot be mapped to the gRPC request message will
   * pass-through this filter.
   */
  readonly reject_unknown_query_parameters?: boolean;
  /** "id: 456" in the body will override "id=123" in the binding. */
  readonly reject_binding_body_field_collisions?: boolean;
}

/** envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.UrlUnescapeSpec */
export type EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderUrlUnescapeSpec =
  | 'ALL_CHARACTERS_EXCEPT_RESERVED'
  | 'ALL_CHARACTERS_EXCEPT_SLASH'
  | 'ALL_CHARACTERS';
