// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutationRules,
} from './envoy-config-common-mutation-rules-v3.ts';
import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HeaderValue,
  EnvoyConfigCoreV3HttpService,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3ListStringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.ext_proc.v3.ExtProcHttpService */
export interface EnvoyExtensionsFiltersHttpExtProcV3ExtProcHttpService {
  readonly http_service?: EnvoyConfigCoreV3HttpService;
}

/**
 * Overrides that may be set on a per-route basis
 * envoy.extensions.filters.http.ext_proc.v3.ExtProcOverrides
 */
export interface EnvoyExtensionsFiltersHttpExtProcV3ExtProcOverrides {
  /** Set a different processing mode for this route than the default. */
  readonly processing_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode;
  /** Set a different asynchronous processing option than the default. */
  readonly async_mode?: boolean;
  /** Set different optional attributes than the default setting of the `request_attributes` field. */
  readonly request_attributes?: readonly string[];
  /** Set different optional properties than the default setting of the `response_attributes` field. */
  readonly response_attributes?: readonly string[];
  /** Set a different gRPC service for this route than the default. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** Options related to the sending and receiving of dynamic metadata. */
  readonly metadata_options?: EnvoyExtensionsFiltersHttpExtProcV3MetadataOptions;
  /** Additional metadata to include into streams initiated to the ext_proc gRPC service. */
  readonly grpc_initial_metadata?: readonly EnvoyConfigCoreV3HeaderValue[];
  readonly failure_mode_allow?: boolean;
  readonly processing_request_modifier?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly emit_client_span?: boolean;
}

/**
 * Extra settings that may be added to per-route configuration for a virtual host or cluster.
 * envoy.extensions.filters.http.ext_proc.v3.ExtProcPerRoute
 */
export interface EnvoyExtensionsFiltersHttpExtProcV3ExtProcPerRoute {
  /**
   * Disable the filter for this particular vhost or route.
   * One of: disabled, overrides.
   */
  readonly disabled?: boolean;
  /**
   * Override aspects of the configuration for this route.
   * One of: disabled, overrides.
   */
  readonly overrides?: EnvoyExtensionsFiltersHttpExtProcV3ExtProcOverrides;
}

/**
 * The filter communicates with an external gRPC service called an "external processor" that can do a
 * variety of things with the request and response:
 * envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor
 */
export interface EnvoyExtensionsFiltersHttpExtProcV3ExternalProcessor {
  /** Configuration for the gRPC service that the filter will communicate with. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /**
   * By default, if the gRPC stream cannot be established, or if it is closed prematurely with an error, the
   * filter will fail.
   */
  readonly failure_mode_allow?: boolean;
  /** Specifies default options for how HTTP headers, trailers, and bodies are sent. */
  readonly processing_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode;
  /** Envoy provides a number of attributes for expressive policies. */
  readonly request_attributes?: readonly string[];
  /** Envoy provides a number of attributes for expressive policies. */
  readonly response_attributes?: readonly string[];
  /**
   * Specifies the timeout for each individual message sent on the stream and when the filter is running in
   * synchronous mode.
   */
  readonly message_timeout?: Duration;
  /** Optional additional prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** Rules that determine what modifications an external processing server may make to message headers. */
  readonly mutation_rules?: EnvoyConfigCommonMutationRulesV3HeaderMutationRules;
  /**
   * Specify the upper bound of override_message_timeout If not specified, by default it is 0, which will
   * effectively disable the `override_message_timeout` API.
   */
  readonly max_message_timeout?: Duration;
  /**
   * Prevents clearing the route-cache when the clear_route_cache field is set in an external processor
   * response.
   */
  readonly disable_clear_route_cache?: boolean;
  /** Allow headers matching the `forward_rules` to be forwarded to the external processing server. */
  readonly forward_rules?: EnvoyExtensionsFiltersHttpExtProcV3HeaderForwardingRules;
  /** Additional metadata to be added to the filter state for logging purposes. */
  readonly filter_metadata?: JsonObject;
  /**
   * If `allow_mode_override` is set to true, the filter config processing_mode can be overridden by the
   * response message from the external processing server mode_override.
   */
  readonly allow_mode_override?: boolean;
  /** If set to true, ignore the immediate_response message in an external processor response. */
  readonly disable_immediate_response?: boolean;
  /** Options related to the sending and receiving of dynamic metadata. */
  readonly metadata_options?: EnvoyExtensionsFiltersHttpExtProcV3MetadataOptions;
  /**
   * If true, send each part of the HTTP request or response specified by ProcessingMode without pausing on
   * filter chain iteration.
   */
  readonly observability_mode?: boolean;
  /**
   * Specifies the action to be taken when an external processor response is received in response to request
   * headers.
   */
  readonly route_cache_action?: EnvoyExtensionsFiltersHttpExtProcV3ExternalProcessorRouteCacheAction;
  /** Specifies the deferred closure timeout for gRPC stream that connects to external processor. */
  readonly deferred_close_timeout?: Duration;
  readonly http_service?: EnvoyExtensionsFiltersHttpExtProcV3ExtProcHttpService;
  readonly send_body_without_waiting_for_header_response?: boolean;
  readonly allowed_override_modes?: readonly EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode[];
  readonly on_processing_response?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly status_on_error?: EnvoyTypeV3HttpStatus;
  readonly processing_request_modifier?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly allow_content_length_header?: boolean;
  readonly emit_client_span?: boolean;
}

/**
 * The HeaderForwardingRules structure specifies what headers are allowed to be forwarded to the external
 * processing server.
 * envoy.extensions.filters.http.ext_proc.v3.HeaderForwardingRules
 */
export interface EnvoyExtensionsFiltersHttpExtProcV3HeaderForwardingRules {
  /** If set, specifically allow any header in this list to be forwarded to the external processing server. */
  readonly allowed_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * If set, specifically disallow any header in this list to be forwarded to the external processing server.
   */
  readonly disallowed_headers?: EnvoyTypeMatcherV3ListStringMatcher;
}

/**
 * The MetadataOptions structure defines options for the sending and receiving of dynamic metadata.
 * envoy.extensions.filters.http.ext_proc.v3.MetadataOptions
 */
export interface EnvoyExtensionsFiltersHttpExtProcV3MetadataOptions {
  /**
   * Describes which typed or untyped dynamic metadata namespaces to forward to the external processing
   * server.
   */
  readonly forwarding_namespaces?: EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces;
  /**
   * Describes which typed or untyped dynamic metadata namespaces to accept from the external processing
   * server.
   */
  readonly receiving_namespaces?: EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces;
  readonly cluster_metadata_forwarding_namespaces?: EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces;
}

/** envoy.extensions.filters.http.ext_proc.v3.MetadataOptions.MetadataNamespaces */
export interface EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces {
  /**
   * Specifies a list of metadata namespaces whose values, if present, will be passed to the ext_proc service
   * as an opaque *protobuf::Struct*.
   */
  readonly untyped?: readonly string[];
  /**
   * Specifies a list of metadata namespaces whose values, if present, will be passed to the ext_proc service
   * as a *protobuf::Any*.
   */
  readonly typed?: readonly string[];
}

/** envoy.extensions.filters.http.ext_proc.v3.ProcessingMode */
export interface EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode {
  /** How to handle the request header. */
  readonly request_header_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeHeaderSendMode;
  /** How to handle the response header. */
  readonly response_header_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeHeaderSendMode;
  /** How to handle the request body. */
  readonly request_body_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode;
  /** How do handle the response body. */
  readonly response_body_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode;
  /** How to handle the request trailers. */
  readonly request_trailer_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeHeaderSendMode;
  /** How to handle the response trailers. */
  readonly response_trailer_mode?: EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeHeaderSendMode;
}

/**
 * Describes the route cache action to be taken when an external processor response is received in response
 * to request headers.
 * envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor.RouteCacheAction
 */
export type EnvoyExtensionsFiltersHttpExtProcV3ExternalProcessorRouteCacheAction =
  | 'DEFAULT'
  | 'CLEAR'
  | 'RETAIN';

/**
 * Control how the request and response bodies are handled When body mutation by external processor is
 * enabled, ext_proc filter will always remove the content length header in three cases below because
 * content length can not be guaranteed to be set correctly: 1) STREAMED BodySendMode: header processing
 * completes before body mutation comes back. 2) BUFFERED_PARTIAL BodySendMode: body is buffered and could
 * be injected in different phases. 3) BUFFERED BodySendMode + SKIP HeaderSendMode: header processing
 * (e.g., update content-length) is skipped.
 * envoy.extensions.filters.http.ext_proc.v3.ProcessingMode.BodySendMode
 */
export type EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeBodySendMode =
  | 'NONE'
  | 'STREAMED'
  | 'BUFFERED'
  | 'BUFFERED_PARTIAL'
  | 'FULL_DUPLEX_STREAMED'
  | 'GRPC';

/**
 * Control how headers and trailers are handled
 * envoy.extensions.filters.http.ext_proc.v3.ProcessingMode.HeaderSendMode
 */
export type EnvoyExtensionsFiltersHttpExtProcV3ProcessingModeHeaderSendMode =
  | 'DEFAULT'
  | 'SEND'
  | 'SKIP';
