// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
  EnvoyConfigAccesslogV3AccessLogFilter,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3Http1ProtocolOptions,
  EnvoyConfigCoreV3Http2ProtocolOptions,
  EnvoyConfigCoreV3Http3ProtocolOptions,
  EnvoyConfigCoreV3HttpProtocolOptions,
  EnvoyConfigCoreV3SchemeHeaderTransformation,
  EnvoyConfigCoreV3SubstitutionFormatString,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RouteConfiguration,
  EnvoyConfigRouteV3ScopedRouteConfiguration,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyConfigTraceV3TracingHttp,
} from './envoy-config-trace-v3.ts';
import type {
  EnvoyTypeHttpV3PathTransformation,
} from './envoy-type-http-v3.ts';
import type {
  EnvoyTypeTracingV3CustomTag,
} from './envoy-type-tracing-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/** envoy.extensions.filters.network.http_connection_manager.v3.ForwardProtoConfig */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ForwardProtoConfig {
  readonly https_destination_ports?: readonly number[];
  readonly http_destination_ports?: readonly number[];
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManager {
  /** Supplies the type of codec that the connection manager should use. */
  readonly codec_type?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerCodecType;
  /** The human readable prefix to use when emitting statistics for the connection manager. */
  readonly stat_prefix?: string;
  /**
   * The connection manager’s route table will be dynamically loaded via the RDS API.
   * One of: rds, route_config, scoped_routes.
   */
  readonly rds?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3Rds;
  /**
   * The route table for the connection manager is static and is specified in this property.
   * One of: rds, route_config, scoped_routes.
   */
  readonly route_config?: EnvoyConfigRouteV3RouteConfiguration;
  /**
   * A list of individual HTTP filters that make up the filter chain for requests made to the connection
   * manager.
   */
  readonly http_filters?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter[];
  /**
   * Whether the connection manager manipulates the `config_http_conn_man_headers_user-agent` and
   * `config_http_conn_man_headers_downstream-service-cluster` headers.
   */
  readonly add_user_agent?: boolean;
  /**
   * Presence of the object defines whether the connection manager emits tracing data to the configured
   * tracing provider.
   */
  readonly tracing?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerTracing;
  /** Additional HTTP/1 settings that are passed to the HTTP/1 codec. */
  readonly http_protocol_options?: EnvoyConfigCoreV3Http1ProtocolOptions;
  /** Additional HTTP/2 settings that are passed directly to the HTTP/2 codec. */
  readonly http2_protocol_options?: EnvoyConfigCoreV3Http2ProtocolOptions;
  /** An optional override that the connection manager will write to the server header in responses. */
  readonly server_name?: string;
  /**
   * The time that Envoy will wait between sending an HTTP/2 “shutdown notification” (GOAWAY frame with max
   * stream ID) and a final GOAWAY frame.
   */
  readonly drain_timeout?: Duration;
  /** Configuration for HTTP access logs emitted by the connection manager. */
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /**
   * If set to true, the connection manager will use the real remote address of the client connection when
   * determining internal versus external origin and manipulating various headers.
   */
  readonly use_remote_address?: boolean;
  /** Whether the connection manager will generate the x-request-id header if it does not exist. */
  readonly generate_request_id?: boolean;
  /** How to handle the `config_http_conn_man_headers_x-forwarded-client-cert` (XFCC) HTTP header. */
  readonly forward_client_cert_details?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerForwardClientCertDetails;
  /**
   * This field is valid only when forward_client_cert_details is APPEND_FORWARD or SANITIZE_SET and the
   * client connection is mTLS.
   */
  readonly set_current_client_cert_details?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerSetCurrentClientCertDetails;
  /**
   * If proxy_100_continue is true, Envoy will proxy incoming "Expect: 100-continue" headers upstream, and
   * forward "100 Continue" responses downstream.
   */
  readonly proxy_100_continue?: boolean;
  /**
   * The number of additional ingress proxy hops from the right side of the
   * `config_http_conn_man_headers_x-forwarded-for` HTTP header to trust when determining the origin client's
   * IP address.
   */
  readonly xff_num_trusted_hops?: number;
  /**
   * If use_remote_address is true and represent_ipv4_remote_address_as_ipv4_mapped_ipv6 is true and the
   * remote address is an IPv4 address, the address will be mapped to IPv6 before it is appended to
   * `x-forwarded-for`.
   */
  readonly represent_ipv4_remote_address_as_ipv4_mapped_ipv6?: boolean;
  /**
   * If set, Envoy will not append the remote address to the `config_http_conn_man_headers_x-forwarded-for`
   * HTTP header.
   */
  readonly skip_xff_append?: boolean;
  /** Via header value to append to request and response headers. */
  readonly via?: string;
  readonly upgrade_configs?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerUpgradeConfig[];
  /** The stream idle timeout for connections managed by the connection manager. */
  readonly stream_idle_timeout?: Duration;
  /** Configures what network addresses are considered internal for stats and header sanitation purposes. */
  readonly internal_address_config?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerInternalAddressConfig;
  /** The delayed close timeout is for downstream connections managed by the HTTP connection manager. */
  readonly delayed_close_timeout?: Duration;
  /** The amount of time that Envoy will wait for the entire request to be received. */
  readonly request_timeout?: Duration;
  /** The maximum request headers size for incoming connections. */
  readonly max_request_headers_kb?: number;
  /**
   * Should paths be normalized according to RFC 3986 before any processing of requests by HTTP filters or
   * routing? This affects the upstream `:path` header as well.
   */
  readonly normalize_path?: boolean;
  /**
   * A route table will be dynamically assigned to each request based on request attributes (e.g., the value
   * of a header).
   * One of: rds, route_config, scoped_routes.
   */
  readonly scoped_routes?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutes;
  /**
   * Whether the connection manager will keep the x-request-id header if passed for a request that is edge
   * (Edge request is the request from external clients to front Envoy) and not reset it, which is the
   * current Envoy behaviour.
   */
  readonly preserve_external_request_id?: boolean;
  /**
   * Determines if adjacent slashes in the path are merged into one before any processing of requests by HTTP
   * filters or routing.
   */
  readonly merge_slashes?: boolean;
  /** Defines the action to be applied to the Server header on the response path. */
  readonly server_header_transformation?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerServerHeaderTransformation;
  /** Additional settings for HTTP requests handled by the connection manager. */
  readonly common_http_protocol_options?: EnvoyConfigCoreV3HttpProtocolOptions;
  /** The configuration of the request ID extension. */
  readonly request_id_extension?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension;
  /** If set, Envoy will always set x-request-id header in response. */
  readonly always_set_request_id_in_response?: boolean;
  /** The configuration to customize local reply returned by Envoy. */
  readonly local_reply_config?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3LocalReplyConfig;
  /**
   * Determines if the port part should be removed from host/authority header before any processing of
   * request by HTTP filters or routing.
   */
  readonly strip_matching_host_port?: boolean;
  /** Governs Envoy's behavior when receiving invalid HTTP from downstream. */
  readonly stream_error_on_invalid_http_message?: boolean;
  /** The amount of time that Envoy will wait for the request headers to be received. */
  readonly request_headers_timeout?: Duration;
  /**
   * Determines if the port part should be removed from host/authority header before any processing of
   * request by HTTP filters or routing.
   */
  readonly strip_any_host_port?: boolean;
  /** Path normalization configuration. */
  readonly path_normalization_options?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathNormalizationOptions;
  /** Additional HTTP/3 settings that are passed directly to the HTTP/3 codec. */
  readonly http3_protocol_options?: EnvoyConfigCoreV3Http3ProtocolOptions;
  /** Action to take when request URL path contains escaped slash sequences (%2F, %2f, %5C and %5c). */
  readonly path_with_escaped_slashes_action?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathWithEscapedSlashesAction;
  /** The configuration for the original IP detection extensions. */
  readonly original_ip_detection_extensions?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /**
   * Determines if trailing dot of the host should be removed from host/authority header before any
   * processing of request by HTTP filters or routing.
   */
  readonly strip_trailing_host_dot?: boolean;
  /** Allows for explicit transformation of the :scheme header on the request path. */
  readonly scheme_header_transformation?: EnvoyConfigCoreV3SchemeHeaderTransformation;
  /** Proxy-Status HTTP response header configuration. */
  readonly proxy_status_config?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerProxyStatusConfig;
  /** Configuration options for Header Validation (UHV). */
  readonly typed_header_validation_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Append the `x-forwarded-port` header with the port value client used to connect to Envoy. */
  readonly append_x_forwarded_port?: boolean;
  /** The configuration for the early header mutation extensions. */
  readonly early_header_mutation_extensions?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** Whether the HCM will add ProxyProtocolFilterState to the Connection lifetime filter state. */
  readonly add_proxy_protocol_connection_state?: boolean;
  /** @deprecated by Envoy */
  readonly access_log_flush_interval?: Duration;
  /** @deprecated by Envoy */
  readonly flush_access_log_on_new_request?: boolean;
  /** Additional access log options for HTTP connection manager. */
  readonly access_log_options?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerHcmAccessLogOptions;
  /**
   * Append the `config_http_conn_man_headers_x-envoy-local-overloaded` HTTP header in the scenario where the
   * Overload Manager has been triggered.
   */
  readonly append_local_overload?: boolean;
  readonly http1_safe_max_connection_duration?: boolean;
  readonly stream_flush_timeout?: Duration;
  readonly forward_client_cert_matcher?: XdsTypeMatcherV3Matcher;
  readonly forward_proto_config?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ForwardProtoConfig;
  readonly drain_timeout_jitter?: EnvoyTypeV3Percent;
  readonly record_route_resolution_stats?: boolean;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.HcmAccessLogOptions */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerHcmAccessLogOptions {
  /** The interval to flush the above access logs. */
  readonly access_log_flush_interval?: Duration;
  /**
   * If set to true, HCM will flush an access log when a new HTTP request is received, after request headers
   * have been evaluated, before iterating through the HTTP filter chain.
   */
  readonly flush_access_log_on_new_request?: boolean;
  /** If true, the HCM will flush an access log when a tunnel is successfully established. */
  readonly flush_log_on_tunnel_successfully_established?: boolean;
}

/**
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.InternalAddressConfig
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerInternalAddressConfig {
  /** Whether unix socket addresses should be considered internal. */
  readonly unix_sockets?: boolean;
  /** List of CIDR ranges that are treated as internal. */
  readonly cidr_ranges?: readonly EnvoyConfigCoreV3CidrRange[];
}

/**
 * Transformations that apply to path headers.
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.PathNormalizationOptions
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathNormalizationOptions {
  /**
   * Normalization applies internally before any processing of requests by HTTP filters, routing, and
   * matching *and* will affect the forwarded `:path` header.
   */
  readonly forwarding_transformation?: EnvoyTypeHttpV3PathTransformation;
  /**
   * Normalization only applies internally before any processing of requests by HTTP filters, routing, and
   * matching.
   */
  readonly http_filter_transformation?: EnvoyTypeHttpV3PathTransformation;
}

/**
 * Configures the manner in which the Proxy-Status HTTP response header is populated.
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ProxyStatusConfig
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerProxyStatusConfig {
  /**
   * If true, the details field of the Proxy-Status header is not populated with
   * stream_info.response_code_details.
   */
  readonly remove_details?: boolean;
  /**
   * If true, the details field of the Proxy-Status header will not contain connection termination details.
   */
  readonly remove_connection_termination_details?: boolean;
  /**
   * If true, the details field of the Proxy-Status header will not contain an enumeration of the Envoy
   * ResponseFlags.
   */
  readonly remove_response_flags?: boolean;
  /**
   * If true, overwrites the existing Status header with the response code recommended by the Proxy-Status
   * spec.
   */
  readonly set_recommended_response_code?: boolean;
  /**
   * If `use_node_id` is set, Proxy-Status headers will use the Envoy's node ID as the name of the proxy.
   * One of: use_node_id, literal_proxy_name.
   */
  readonly use_node_id?: boolean;
  /**
   * If `literal_proxy_name` is set, Proxy-Status headers will use this value as the name of the proxy.
   * One of: use_node_id, literal_proxy_name.
   */
  readonly literal_proxy_name?: string;
}

/**
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.SetCurrentClientCertDetails
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerSetCurrentClientCertDetails {
  /** Whether to forward the subject of the client cert. */
  readonly subject?: boolean;
  /** Whether to forward the entire client cert in URL encoded PEM format. */
  readonly cert?: boolean;
  /** Whether to forward the DNS type Subject Alternative Names of the client cert. */
  readonly dns?: boolean;
  /** Whether to forward the URI type Subject Alternative Name of the client cert. */
  readonly uri?: boolean;
  /** Whether to forward the entire client cert chain (including the leaf cert) in URL encoded PEM format. */
  readonly chain?: boolean;
  readonly format?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerForwardClientCertFormat;
  readonly issuer?: boolean;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.Tracing */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerTracing {
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be force traced if the
   * x-client-trace-id header is set.
   */
  readonly client_sampling?: EnvoyTypeV3Percent;
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be randomly selected for
   * trace generation, if not requested by the client or not forced.
   */
  readonly random_sampling?: EnvoyTypeV3Percent;
  /**
   * Target percentage of requests managed by this HTTP connection manager that will be traced after all
   * other sampling checks have been applied (client-directed, force tracing, random sampling).
   */
  readonly overall_sampling?: EnvoyTypeV3Percent;
  /** Whether to annotate spans with additional data. */
  readonly verbose?: boolean;
  /** Maximum length of the request path to extract and include in the HttpUrl tag. */
  readonly max_path_tag_length?: number;
  /** A list of custom tags with unique tag name to create tags for the active span. */
  readonly custom_tags?: readonly EnvoyTypeTracingV3CustomTag[];
  /** Configuration for an external tracing provider. */
  readonly provider?: EnvoyConfigTraceV3TracingHttp;
  /** Create separate tracing span for each upstream request if true. */
  readonly spawn_upstream_span?: boolean;
  readonly operation?: string;
  readonly upstream_operation?: string;
  readonly no_context_propagation?: boolean;
}

/**
 * The configuration for HTTP upgrades.
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.UpgradeConfig
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerUpgradeConfig {
  /** The case-insensitive name of this upgrade, e.g. "websocket". */
  readonly upgrade_type?: string;
  /** If present, this represents the filter chain which will be created for this type of upgrade. */
  readonly filters?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter[];
  /** Determines if upgrades are enabled or disabled by default. */
  readonly enabled?: boolean;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter {
  /** The name of the filter configuration. */
  readonly name?: string;
  /**
   * Filter specific configuration which depends on the filter being instantiated.
   * One of: typed_config, config_discovery.
   */
  readonly typed_config?: Any;
  /**
   * Configuration source specifier for an extension configuration discovery service.
   * One of: typed_config, config_discovery.
   */
  readonly config_discovery?: EnvoyConfigCoreV3ExtensionConfigSource;
  /**
   * If true, clients that do not support this filter may ignore the filter but otherwise accept the config.
   */
  readonly is_optional?: boolean;
  /**
   * If true, the filter is disabled by default and must be explicitly enabled by setting per filter
   * configuration in the route configuration.
   */
  readonly disabled?: boolean;
}

/**
 * The configuration to customize local reply returned by Envoy.
 * envoy.extensions.filters.network.http_connection_manager.v3.LocalReplyConfig
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3LocalReplyConfig {
  /** Configuration of list of mappers which allows to filter and change local response. */
  readonly mappers?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ResponseMapper[];
  /**
   * The configuration to form response body from the command operators and to specify response content type
   * as one of: plain/text or application/json.
   */
  readonly body_format?: EnvoyConfigCoreV3SubstitutionFormatString;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.Rds */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3Rds {
  /** Configuration source specifier for RDS. */
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
  /** The name of the route configuration. */
  readonly route_config_name?: string;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.RequestIDExtension */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension {
  /** Request ID extension specific configuration. */
  readonly typed_config?: Any;
}

/**
 * The configuration to filter and change local response.
 * envoy.extensions.filters.network.http_connection_manager.v3.ResponseMapper
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ResponseMapper {
  /** Filter to determine if this mapper should apply. */
  readonly filter?: EnvoyConfigAccesslogV3AccessLogFilter;
  /** The new response status code if specified. */
  readonly status_code?: number;
  /** The new local reply body text if specified. */
  readonly body?: EnvoyConfigCoreV3DataSource;
  /** A per mapper `body_format` to override the body_format. */
  readonly body_format_override?: EnvoyConfigCoreV3SubstitutionFormatString;
  /** HTTP headers to add to a local reply. */
  readonly headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRds */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRds {
  /** Configuration source specifier for scoped RDS. */
  readonly scoped_rds_config_source?: EnvoyConfigCoreV3ConfigSource;
  /** xdstp:// resource locator for scoped RDS collection. */
  readonly srds_resources_locator?: string;
}

/**
 * This message is used to work around the limitations with 'oneof' and repeated fields.
 * envoy.extensions.filters.network.http_connection_manager.v3.ScopedRouteConfigurationsList
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRouteConfigurationsList {
  readonly scoped_route_configurations?: readonly EnvoyConfigRouteV3ScopedRouteConfiguration[];
}

/** envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutes {
  /** The name assigned to the scoped routing configuration. */
  readonly name?: string;
  /** The algorithm to use for constructing a scope key for each request. */
  readonly scope_key_builder?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilder;
  /** Configuration source specifier for RDS. */
  readonly rds_config_source?: EnvoyConfigCoreV3ConfigSource;
  /**
   * The set of routing scopes corresponding to the HCM.
   * One of: scoped_route_configurations_list, scoped_rds.
   */
  readonly scoped_route_configurations_list?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRouteConfigurationsList;
  /**
   * The set of routing scopes associated with the HCM will be dynamically loaded via the SRDS API.
   * One of: scoped_route_configurations_list, scoped_rds.
   */
  readonly scoped_rds?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRds;
}

/**
 * Specifies the mechanism for constructing "scope keys" based on HTTP request attributes.
 * envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilder {
  /**
   * The final(built) scope key consists of the ordered union of these fragments, which are compared in order
   * with the fragments of a ScopedRouteConfiguration.
   */
  readonly fragments?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilder[];
}

/**
 * Specifies the mechanism for constructing key fragments which are composed into scope keys.
 * envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilder {
  /** Specifies how a header field's value should be extracted. */
  readonly header_value_extractor?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor;
}

/**
 * Specifies how the value of a header should be extracted.
 * envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor {
  /** The name of the header field to extract the value from. */
  readonly name?: string;
  /** The element separator (e.g., ';' separates 'a;b;c;d'). */
  readonly element_separator?: string;
  /**
   * Specifies the zero based index of the element to extract.
   * One of: index, element.
   */
  readonly index?: number;
  /**
   * Specifies the key value pair to extract the value from.
   * One of: index, element.
   */
  readonly element?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement;
}

/**
 * Specifies a header field's key value pair to match on.
 * envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor.KvElement
 */
export interface EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement {
  /** The separator between key and value (e.g., '=' separates 'k=v;...'). */
  readonly separator?: string;
  /** The key to match on. */
  readonly key?: string;
}

/** envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.CodecType */
export type EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerCodecType =
  | 'AUTO'
  | 'HTTP1'
  | 'HTTP2'
  | 'HTTP3';

/**
 * How to handle the `config_http_conn_man_headers_x-forwarded-client-cert` (XFCC) HTTP header.
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ForwardClientCertDetails
 */
export type EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerForwardClientCertDetails =
  | 'SANITIZE'
  | 'FORWARD_ONLY'
  | 'APPEND_FORWARD'
  | 'SANITIZE_SET'
  | 'ALWAYS_FORWARD_ONLY';

/**
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ForwardClientCertFormat
 */
export type EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerForwardClientCertFormat =
  | 'TEXT'
  | 'JSON';

/**
 * Determines the action for request that contain %2F, %2f, %5C or %5c sequences in the URI path.
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.PathWithEscapedSlashesAction
 */
export type EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathWithEscapedSlashesAction =
  | 'IMPLEMENTATION_SPECIFIC_DEFAULT'
  | 'KEEP_UNCHANGED'
  | 'REJECT_REQUEST'
  | 'UNESCAPE_AND_REDIRECT'
  | 'UNESCAPE_AND_FORWARD';

/**
 * envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ServerHeaderTransformation
 */
export type EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerServerHeaderTransformation =
  | 'OVERWRITE'
  | 'APPEND_IF_ABSENT'
  | 'PASS_THROUGH';
