// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Base64, Duration, Int64, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3HeaderMap,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3Metadata,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode,
  EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode,
} from './envoy-extensions-filters-http-ext-proc-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';

/**
 * Replace the entire message body chunk received in the corresponding HttpBody message with this new body,
 * or clear the body.
 * envoy.service.ext_proc.v3.BodyMutation
 */
export interface EnvoyServiceExtProcV3BodyMutation {
  /**
   * The entire body to replace
   * One of: body, clear_body, streamed_response.
   */
  readonly body?: Base64;
  /**
   * Clear the corresponding body chunk
   * One of: body, clear_body, streamed_response.
   */
  readonly clear_body?: boolean;
  /** One of: body, clear_body, streamed_response. */
  readonly streamed_response?: EnvoyServiceExtProcV3StreamedBodyResponse;
}

/**
 * This message must be sent in response to an HttpBody message.
 * envoy.service.ext_proc.v3.BodyResponse
 */
export interface EnvoyServiceExtProcV3BodyResponse {
  readonly response?: EnvoyServiceExtProcV3CommonResponse;
}

/**
 * This message contains common fields between header and body responses.
 * envoy.service.ext_proc.v3.CommonResponse
 */
export interface EnvoyServiceExtProcV3CommonResponse {
  /**
   * If set, provide additional direction on how the Envoy proxy should handle the rest of the HTTP filter
   * chain.
   */
  readonly status?: EnvoyServiceExtProcV3CommonResponseResponseStatus;
  /** Instructions on how to manipulate the headers. */
  readonly header_mutation?: EnvoyServiceExtProcV3HeaderMutation;
  /** Replace the body of the last message sent to the remote server on this stream. */
  readonly body_mutation?: EnvoyServiceExtProcV3BodyMutation;
  /** Add new trailers to the message. */
  readonly trailers?: EnvoyConfigCoreV3HeaderMap;
  /** Clear the route cache for the current client request. */
  readonly clear_route_cache?: boolean;
}

/**
 * This message specifies a gRPC status for an ImmediateResponse message.
 * envoy.service.ext_proc.v3.GrpcStatus
 */
export interface EnvoyServiceExtProcV3GrpcStatus {
  /** The actual gRPC status */
  readonly status?: number;
}

/**
 * Change HTTP headers or trailers by appending, replacing, or removing headers.
 * envoy.service.ext_proc.v3.HeaderMutation
 */
export interface EnvoyServiceExtProcV3HeaderMutation {
  /** Add or replace HTTP headers. */
  readonly set_headers?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** Remove these HTTP headers. */
  readonly remove_headers?: readonly string[];
}

/**
 * This message must be sent in response to an HttpHeaders message.
 * envoy.service.ext_proc.v3.HeadersResponse
 */
export interface EnvoyServiceExtProcV3HeadersResponse {
  readonly response?: EnvoyServiceExtProcV3CommonResponse;
}

/**
 * This message contains the message body that Envoy sends to the external server.
 * envoy.service.ext_proc.v3.HttpBody
 */
export interface EnvoyServiceExtProcV3HttpBody {
  readonly body?: Base64;
  readonly end_of_stream?: boolean;
  readonly end_of_stream_without_message?: boolean;
  readonly grpc_message_compressed?: boolean;
  readonly drain_complete?: boolean;
}

/**
 * This message is sent to the external server when the HTTP request and responses are first received.
 * envoy.service.ext_proc.v3.HttpHeaders
 */
export interface EnvoyServiceExtProcV3HttpHeaders {
  /** The HTTP request headers. */
  readonly headers?: EnvoyConfigCoreV3HeaderMap;
  /**
   * This field is deprecated and not implemented.
   * @deprecated by Envoy
   */
  readonly attributes?: Readonly<Record<string, JsonObject>>;
  /** If true, then there is no message body associated with this request or response. */
  readonly end_of_stream?: boolean;
}

/**
 * This message contains the trailers.
 * envoy.service.ext_proc.v3.HttpTrailers
 */
export interface EnvoyServiceExtProcV3HttpTrailers {
  /**
   * The `trailers` encoding is based on the runtime guard envoy_reloadable_features_send_header_raw_value
   * setting.
   */
  readonly trailers?: EnvoyConfigCoreV3HeaderMap;
}

/**
 * This message causes the filter to attempt to create a locally generated response, send it downstream,
 * stop processing additional filters, and ignore any additional messages received from the remote server
 * for this request or response.
 * envoy.service.ext_proc.v3.ImmediateResponse
 */
export interface EnvoyServiceExtProcV3ImmediateResponse {
  /** The response code to return */
  readonly status?: EnvoyTypeV3HttpStatus;
  /** Apply changes to the default headers, which will include content-type. */
  readonly headers?: EnvoyServiceExtProcV3HeaderMutation;
  /**
   * The message body to return with the response which is sent using the text/plain content type, or encoded
   * in the grpc-message header.
   */
  readonly body?: Base64;
  /** If set, then include a gRPC status trailer. */
  readonly grpc_status?: EnvoyServiceExtProcV3GrpcStatus;
  /**
   * A string detailing why this local reply was sent, which may be included in log and debug output (e.g.
   * this populates the %RESPONSE_CODE_DETAILS% command operator field for use in access logging).
   */
  readonly details?: string;
}

/**
 * This represents the different types of messages that Envoy can send to an external processing server.
 * envoy.service.ext_proc.v3.ProcessingRequest
 */
export interface EnvoyServiceExtProcV3ProcessingRequest {
  /**
   * Information about the HTTP request headers, as well as peer info and additional properties.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly request_headers?: EnvoyServiceExtProcV3HttpHeaders;
  /**
   * Information about the HTTP response headers, as well as peer info and additional properties.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly response_headers?: EnvoyServiceExtProcV3HttpHeaders;
  /**
   * A chunk of the HTTP request body.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly request_body?: EnvoyServiceExtProcV3HttpBody;
  /**
   * A chunk of the HTTP response body.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly response_body?: EnvoyServiceExtProcV3HttpBody;
  /**
   * The HTTP trailers for the request path.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly request_trailers?: EnvoyServiceExtProcV3HttpTrailers;
  /**
   * The HTTP trailers for the response path.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers.
   */
  readonly response_trailers?: EnvoyServiceExtProcV3HttpTrailers;
  /** Dynamic metadata associated with the request. */
  readonly metadata_context?: EnvoyConfigCoreV3Metadata;
  /**
   * The values of properties selected by the `request_attributes` or `response_attributes` list in the
   * configuration.
   */
  readonly attributes?: Readonly<Record<string, JsonObject>>;
  /**
   * Specify whether the filter that sent this request is running in observability_mode and defaults to
   * false.
   */
  readonly observability_mode?: boolean;
  readonly protocol_config?: EnvoyServiceExtProcV3ProtocolConfiguration;
  readonly flow_control_init?: EnvoyServiceExtProcV3ProcessingRequestFlowControlInit;
  readonly client_window_update?: EnvoyServiceExtProcV3ProcessingRequestClientWindowUpdate;
}

/** envoy.service.ext_proc.v3.ProcessingRequest.ClientWindowUpdate */
export interface EnvoyServiceExtProcV3ProcessingRequestClientWindowUpdate {
  readonly window_increment_sidestream_to_upstream?: Int64;
  readonly window_increment_sidestream_to_downstream?: Int64;
}

/** envoy.service.ext_proc.v3.ProcessingRequest.FlowControlInit */
export interface EnvoyServiceExtProcV3ProcessingRequestFlowControlInit {
  readonly initial_window_downstream_to_sidestream?: Int64;
  readonly initial_window_sidestream_to_upstream?: Int64;
  readonly initial_window_upstream_to_sidestream?: Int64;
  readonly initial_window_sidestream_to_downstream?: Int64;
}

/**
 * For every ProcessingRequest received by the server with the `observability_mode` field set to false, the
 * server must send back exactly one ProcessingResponse message.
 * envoy.service.ext_proc.v3.ProcessingResponse
 */
export interface EnvoyServiceExtProcV3ProcessingResponse {
  /**
   * The server must send back this message in response to a message with the `request_headers` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly request_headers?: EnvoyServiceExtProcV3HeadersResponse;
  /**
   * The server must send back this message in response to a message with the `response_headers` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly response_headers?: EnvoyServiceExtProcV3HeadersResponse;
  /**
   * The server must send back this message in response to a message with the `request_body` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly request_body?: EnvoyServiceExtProcV3BodyResponse;
  /**
   * The server must send back this message in response to a message with the `response_body` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly response_body?: EnvoyServiceExtProcV3BodyResponse;
  /**
   * The server must send back this message in response to a message with the `request_trailers` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly request_trailers?: EnvoyServiceExtProcV3TrailersResponse;
  /**
   * The server must send back this message in response to a message with the `response_trailers` field set.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly response_trailers?: EnvoyServiceExtProcV3TrailersResponse;
  /**
   * If specified, attempt to create a locally generated response, send it downstream, and stop processing
   * additional filters and ignore any additional messages received from the remote server for this request
   * or response.
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly immediate_response?: EnvoyServiceExtProcV3ImmediateResponse;
  /** Optional metadata that will be emitted as dynamic metadata to be consumed by following filters. */
  readonly dynamic_metadata?: JsonObject;
  /**
   * Override how parts of the HTTP request and response are processed for the duration of this particular
   * request/response only.
   */
  readonly mode_override?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode;
  /**
   * When ext_proc server receives a request message, in case it needs more time to process the message, it
   * sends back a ProcessingResponse message with a new timeout value.
   */
  readonly override_message_timeout?: Duration;
  /**
   * One of: request_headers, response_headers, request_body, response_body, request_trailers,
   * response_trailers, immediate_response, streamed_immediate_response.
   */
  readonly streamed_immediate_response?: EnvoyServiceExtProcV3StreamedImmediateResponse;
  /** @deprecated by Envoy */
  readonly request_drain?: boolean;
  readonly typed_dynamic_metadata?: Readonly<Record<string, Any>>;
  readonly server_window_update?: EnvoyServiceExtProcV3ProcessingResponseServerWindowUpdate;
  readonly request_drain_requests?: boolean;
  readonly request_drain_responses?: boolean;
}

/** envoy.service.ext_proc.v3.ProcessingResponse.ServerWindowUpdate */
export interface EnvoyServiceExtProcV3ProcessingResponseServerWindowUpdate {
  readonly window_increment_downstream_to_sidestream?: Int64;
  readonly window_increment_upstream_to_sidestream?: Int64;
}

/** envoy.service.ext_proc.v3.ProtocolConfiguration */
export interface EnvoyServiceExtProcV3ProtocolConfiguration {
  readonly request_body_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode;
  readonly response_body_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode;
  readonly send_body_without_waiting_for_header_response?: boolean;
}

/** envoy.service.ext_proc.v3.StreamedBodyResponse */
export interface EnvoyServiceExtProcV3StreamedBodyResponse {
  readonly body?: Base64;
  readonly end_of_stream?: boolean;
  readonly end_of_stream_without_message?: boolean;
  readonly grpc_message_compressed?: boolean;
  readonly drain_complete?: boolean;
}

/** envoy.service.ext_proc.v3.StreamedImmediateResponse */
export interface EnvoyServiceExtProcV3StreamedImmediateResponse {
  /** One of: headers_response, body_response, trailers_response. */
  readonly headers_response?: EnvoyServiceExtProcV3HttpHeaders;
  /** One of: headers_response, body_response, trailers_response. */
  readonly body_response?: EnvoyServiceExtProcV3StreamedBodyResponse;
  /** One of: headers_response, body_response, trailers_response. */
  readonly trailers_response?: EnvoyConfigCoreV3HeaderMap;
}

/**
 * This message must be sent in response to an HttpTrailers message.
 * envoy.service.ext_proc.v3.TrailersResponse
 */
export interface EnvoyServiceExtProcV3TrailersResponse {
  /** Instructions on how to manipulate the trailers */
  readonly header_mutation?: EnvoyServiceExtProcV3HeaderMutation;
}

/** envoy.service.ext_proc.v3.CommonResponse.ResponseStatus */
export type EnvoyServiceExtProcV3CommonResponseResponseStatus =
  | 'CONTINUE'
  | 'CONTINUE_AND_REPLACE';
