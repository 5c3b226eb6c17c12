// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutationRules,
} from './envoy-config-common-mutation-rules-v3.ts';
import type {
  EnvoyConfigCoreV3ApiVersion,
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3HeaderValue,
  EnvoyConfigCoreV3HttpUri,
  EnvoyConfigCoreV3RetryPolicy,
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3ListStringMatcher,
  EnvoyTypeMatcherV3MetadataMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.http.ext_authz.v3.AuthorizationRequest */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationRequest {
  /**
   * Authorization request includes the client request headers that have a correspondent match in the list.
   * @deprecated by Envoy
   */
  readonly allowed_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /** Sets a list of headers that will be included to the request to authorization service. */
  readonly headers_to_add?: readonly EnvoyConfigCoreV3HeaderValue[];
}

/** envoy.extensions.filters.http.ext_authz.v3.AuthorizationResponse */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationResponse {
  /**
   * When this list is set, authorization response headers that have a correspondent match will be added to
   * the original client request.
   */
  readonly allowed_upstream_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * When this list is set, authorization response headers that have a correspondent match will be added to
   * the client's response.
   */
  readonly allowed_client_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * When this list is set, authorization response headers that have a correspondent match will be added to
   * the original client request.
   */
  readonly allowed_upstream_headers_to_append?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * When this list is set, authorization response headers that have a correspondent match will be added to
   * the client's response when the authorization response itself is successful, i.e. not failed or denied.
   */
  readonly allowed_client_headers_on_success?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * When this list is set, authorization response headers that have a correspondent match will be emitted as
   * dynamic metadata to be consumed by the next filter.
   */
  readonly dynamic_metadata_from_headers?: EnvoyTypeMatcherV3ListStringMatcher;
}

/**
 * Configuration for buffering the request data.
 * envoy.extensions.filters.http.ext_authz.v3.BufferSettings
 */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3BufferSettings {
  /** Sets the maximum size of a message body that the filter will hold in memory. */
  readonly max_request_bytes?: number;
  /** When this field is true, Envoy will buffer the message until `max_request_bytes` is reached. */
  readonly allow_partial_message?: boolean;
  /**
   * If true, the body sent to the external authorization service is set with raw bytes, it sets the raw_body
   * field of HTTP request attribute context.
   */
  readonly pack_as_bytes?: boolean;
}

/**
 * Extra settings for the check request.
 * envoy.extensions.filters.http.ext_authz.v3.CheckSettings
 */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3CheckSettings {
  /** Context extensions to set on the CheckRequest's AttributeContext.context_extensions */
  readonly context_extensions?: Readonly<Record<string, string>>;
  /** When set to true, disable the configured with_request_body for a specific route. */
  readonly disable_request_body_buffering?: boolean;
  /**
   * Enable or override request body buffering, which is configured using the with_request_body option for a
   * specific route.
   */
  readonly with_request_body?: EnvoyExtensionsFiltersHttpExtAuthzV3BufferSettings;
  /** One of: grpc_service, http_service. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** One of: grpc_service, http_service. */
  readonly http_service?: EnvoyExtensionsFiltersHttpExtAuthzV3HttpService;
  readonly emit_client_span?: boolean;
}

/** envoy.extensions.filters.http.ext_authz.v3.ExtAuthz */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthz {
  /**
   * gRPC service configuration (default timeout: 200ms).
   * One of: grpc_service, http_service.
   */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** Changes filter's behaviour on errors: */
  readonly failure_mode_allow?: boolean;
  /**
   * HTTP service configuration (default timeout: 200ms).
   * One of: grpc_service, http_service.
   */
  readonly http_service?: EnvoyExtensionsFiltersHttpExtAuthzV3HttpService;
  /** Enables filter to buffer the client request body and send it within the authorization request. */
  readonly with_request_body?: EnvoyExtensionsFiltersHttpExtAuthzV3BufferSettings;
  /**
   * Clears route cache in order to allow the external authorization service to correctly affect routing
   * decisions.
   */
  readonly clear_route_cache?: boolean;
  /**
   * Sets the HTTP status that is returned to the client when the authorization server returns an error or
   * cannot be reached.
   */
  readonly status_on_error?: EnvoyTypeV3HttpStatus;
  /**
   * Specifies a list of metadata namespaces whose values, if present, will be passed to the ext_authz
   * service.
   */
  readonly metadata_context_namespaces?: readonly string[];
  /** Specifies if the filter is enabled. */
  readonly filter_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Specifies if the peer certificate is sent to the external service. */
  readonly include_peer_certificate?: boolean;
  /** Specifies whether to deny the requests, when the filter is disabled. */
  readonly deny_at_disable?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /** API version for ext_authz transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
  /** Optional additional prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** Specifies if the filter is enabled with metadata matcher. */
  readonly filter_enabled_metadata?: EnvoyTypeMatcherV3MetadataMatcher;
  /** Optional labels that will be passed to labels in destination. */
  readonly bootstrap_metadata_labels_key?: string;
  /**
   * Specifies a list of metadata namespaces whose values, if present, will be passed to the ext_authz
   * service. typed_filter_metadata is passed as a `protobuf::Any`.
   */
  readonly typed_metadata_context_namespaces?: readonly string[];
  /**
   * Check request to authorization server will include the client request headers that have a correspondent
   * match in the list.
   */
  readonly allowed_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /** Specifies if the TLS session level details like SNI are sent to the external service. */
  readonly include_tls_session?: boolean;
  /**
   * When `failure_mode_allow` and `failure_mode_allow_header_add` are both set to true,
   * `x-envoy-auth-failure-mode-allowed: true` will be added to request headers if the communication with the
   * authorization service has failed, or if the authorization service has returned a HTTP 5xx error.
   */
  readonly failure_mode_allow_header_add?: boolean;
  /**
   * Whether to increment cluster statistics (e.g. cluster.<cluster_name>.upstream_rq_*) on authorization
   * failure.
   */
  readonly charge_cluster_response_stats?: boolean;
  /**
   * Specifies a list of route metadata namespaces whose values, if present, will be passed to the ext_authz
   * service at route_metadata_context in CheckRequest. filter_metadata is passed as an opaque
   * `protobuf::Struct`.
   */
  readonly route_metadata_context_namespaces?: readonly string[];
  /**
   * Specifies a list of route metadata namespaces whose values, if present, will be passed to the ext_authz
   * service at route_metadata_context in CheckRequest. typed_filter_metadata is passed as an
   * `protobuf::Any`.
   */
  readonly route_typed_metadata_context_namespaces?: readonly string[];
  /**
   * Whether to encode the raw headers (i.e. unsanitized values & unconcatenated multi-line headers) in
   * authentication request.
   */
  readonly encode_raw_headers?: boolean;
  /**
   * When this is set to true, the filter will check the ext_authz response for invalid header & query
   * parameter mutations.
   */
  readonly validate_mutations?: boolean;
  /**
   * If set, specifically disallow any header in this list to be forwarded to the external authentication
   * server.
   */
  readonly disallowed_headers?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * Rules for what modifications an ext_authz server may make to the request headers before continuing
   * decoding / forwarding upstream.
   */
  readonly decoder_header_mutation_rules?: EnvoyConfigCommonMutationRulesV3HeaderMutationRules;
  /** Enable / disable ingestion of dynamic metadata from ext_authz service. */
  readonly enable_dynamic_metadata_ingestion?: boolean;
  readonly filter_metadata?: JsonObject;
  readonly emit_filter_state_stats?: boolean;
  readonly max_denied_response_body_bytes?: number;
  readonly enforce_response_header_limits?: boolean;
  readonly shadow_mode?: boolean;
  readonly emit_client_span?: boolean;
  readonly clear_route_cache_headers?: readonly string[];
}

/**
 * Extra settings on a per virtualhost/route/weighted-cluster level.
 * envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute
 */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthzPerRoute {
  /**
   * Disable the ext auth filter for this particular vhost or route.
   * One of: disabled, check_settings.
   */
  readonly disabled?: boolean;
  /**
   * Check request settings for this route.
   * One of: disabled, check_settings.
   */
  readonly check_settings?: EnvoyExtensionsFiltersHttpExtAuthzV3CheckSettings;
}

/**
 * HttpService is used for raw HTTP communication between the filter and the authorization service.
 * envoy.extensions.filters.http.ext_authz.v3.HttpService
 */
export interface EnvoyExtensionsFiltersHttpExtAuthzV3HttpService {
  /** Sets the HTTP server URI which the authorization requests must be sent to. */
  readonly server_uri?: EnvoyConfigCoreV3HttpUri;
  /** Sets a prefix to the value of authorization request header `Path`. */
  readonly path_prefix?: string;
  /** Settings used for controlling authorization request metadata. */
  readonly authorization_request?: EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationRequest;
  /** Settings used for controlling authorization response metadata. */
  readonly authorization_response?: EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationResponse;
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
  readonly path_override?: string;
}
