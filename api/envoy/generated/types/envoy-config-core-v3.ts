// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Base64, Double, Duration, Int64, JsonObject, JsonValue } from '../../json-form.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3CodecClientType,
  EnvoyTypeV3FractionalPercent,
  EnvoyTypeV3Int64Range,
  EnvoyTypeV3Percent,
  EnvoyTypeV3SemanticVersion,
} from './envoy-type-v3.ts';
import type {
  GoogleProtobufEmpty,
} from './google-protobuf.ts';
import type {
  XdsCoreV3Authority,
  XdsCoreV3ContextParams,
} from './xds-core-v3.ts';

/**
 * Addresses specify either a logical or physical address and port, which are used to tell Envoy where to
 * bind/listen, connect to upstream and find management servers.
 * envoy.config.core.v3.Address
 */
export interface EnvoyConfigCoreV3Address {
  /** One of: socket_address, pipe, envoy_internal_address. */
  readonly socket_address?: EnvoyConfigCoreV3SocketAddress;
  /** One of: socket_address, pipe, envoy_internal_address. */
  readonly pipe?: EnvoyConfigCoreV3Pipe;
  /**
   * Specifies a user-space address handled by internal listeners.
   * One of: socket_address, pipe, envoy_internal_address.
   */
  readonly envoy_internal_address?: EnvoyConfigCoreV3EnvoyInternalAddress;
}

/**
 * Aggregated Discovery Service (ADS) options.
 * envoy.config.core.v3.AggregatedConfigSource
 */
export type EnvoyConfigCoreV3AggregatedConfigSource = Readonly<Record<string, never>>;

/**
 * Configures the alternate protocols cache which tracks alternate protocols that can be used to make an
 * HTTP connection to an origin server.
 * envoy.config.core.v3.AlternateProtocolsCacheOptions
 */
export interface EnvoyConfigCoreV3AlternateProtocolsCacheOptions {
  /** The name of the cache. */
  readonly name?: string;
  /** The maximum number of entries that the cache will hold. */
  readonly max_entries?: number;
  /** Allows configuring a persistent key value store to flush alternate protocols entries to disk. */
  readonly key_value_store_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Allows pre-populating the cache with entries, as described above. */
  readonly prepopulated_entries?: readonly EnvoyConfigCoreV3AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry[];
  /** Optional list of hostnames suffixes for which Alt-Svc entries can be shared. */
  readonly canonical_suffixes?: readonly string[];
}

/**
 * Allows pre-populating the cache with HTTP/3 alternate protocols entries with a 7 day lifetime.
 * envoy.config.core.v3.AlternateProtocolsCacheOptions.AlternateProtocolsCacheEntry
 */
export interface EnvoyConfigCoreV3AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry {
  /** The host name for the alternate protocol entry. */
  readonly hostname?: string;
  /** The port for the alternate protocol entry. */
  readonly port?: number;
}

/**
 * API configuration source.
 * envoy.config.core.v3.ApiConfigSource
 */
export interface EnvoyConfigCoreV3ApiConfigSource {
  /** API type (gRPC, REST, delta gRPC) */
  readonly api_type?: EnvoyConfigCoreV3ApiConfigSourceApiType;
  /** Cluster names should be used only with REST. */
  readonly cluster_names?: readonly string[];
  /** For REST APIs, the delay between successive polls. */
  readonly refresh_delay?: Duration;
  /** Multiple gRPC services be provided for GRPC. */
  readonly grpc_services?: readonly EnvoyConfigCoreV3GrpcService[];
  /** For REST APIs, the request timeout. */
  readonly request_timeout?: Duration;
  /** For GRPC APIs, the rate limit settings. */
  readonly rate_limit_settings?: EnvoyConfigCoreV3RateLimitSettings;
  /** Skip the node identifier in subsequent discovery requests for streaming gRPC config types. */
  readonly set_node_on_first_message_only?: boolean;
  /** API version for xDS transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
  /**
   * A list of config validators that will be executed when a new update is received from the
   * ApiConfigSource.
   */
  readonly config_validators?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/**
 * Async data source which support async data fetch.
 * envoy.config.core.v3.AsyncDataSource
 */
export interface EnvoyConfigCoreV3AsyncDataSource {
  /**
   * Local async data source.
   * One of: local, remote.
   */
  readonly local?: EnvoyConfigCoreV3DataSource;
  /**
   * Remote async data source.
   * One of: local, remote.
   */
  readonly remote?: EnvoyConfigCoreV3RemoteDataSource;
}

/**
 * Configuration defining a jittered exponential back off strategy.
 * envoy.config.core.v3.BackoffStrategy
 */
export interface EnvoyConfigCoreV3BackoffStrategy {
  /** The base interval to be used for the next back off computation. */
  readonly base_interval?: Duration;
  /** Specifies the maximum interval between retries. */
  readonly max_interval?: Duration;
}

/** envoy.config.core.v3.BindConfig */
export interface EnvoyConfigCoreV3BindConfig {
  /** The address to bind to when creating a socket. */
  readonly source_address?: EnvoyConfigCoreV3SocketAddress;
  /** Whether to set the `IP_FREEBIND` option when creating the socket. */
  readonly freebind?: boolean;
  /** Additional socket options that may not be present in Envoy source code or precompiled binaries. */
  readonly socket_options?: readonly EnvoyConfigCoreV3SocketOption[];
  /**
   * Deprecated by extra_source_addresses
   * @deprecated by Envoy
   */
  readonly additional_source_addresses?: readonly EnvoyConfigCoreV3SocketAddress[];
  /** Extra source addresses appended to the address specified in the `source_address` field. */
  readonly extra_source_addresses?: readonly EnvoyConfigCoreV3ExtraSourceAddress[];
  /** Custom local address selector to override the default (i.e. DefaultLocalAddressSelector). */
  readonly local_address_selector?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly validate_network_namespaces?: boolean;
}

/**
 * BuildVersion combines SemVer version of extension with free-form build information (i.e. 'alpha',
 * 'private-build') as a set of strings.
 * envoy.config.core.v3.BuildVersion
 */
export interface EnvoyConfigCoreV3BuildVersion {
  /** SemVer version of extension. */
  readonly version?: EnvoyTypeV3SemanticVersion;
  /** Free-form build information. */
  readonly metadata?: JsonObject;
}

/** envoy.config.core.v3.CelExpressionConfig */
export interface EnvoyConfigCoreV3CelExpressionConfig {
  readonly enable_string_conversion?: boolean;
  readonly enable_string_concat?: boolean;
  readonly enable_string_functions?: boolean;
}

/**
 * CidrRange specifies an IP Address and a prefix length to construct the subnet mask for a CIDR range.
 * envoy.config.core.v3.CidrRange
 */
export interface EnvoyConfigCoreV3CidrRange {
  /** IPv4 or IPv6 address, e.g. `192.0.0.0` or `2001:db8::`. */
  readonly address_prefix?: string;
  /** Length of prefix, e.g. 0, 32. */
  readonly prefix_len?: number;
}

/**
 * Configuration for listeners, clusters, routes, endpoints etc. may either be sourced from the filesystem
 * or from an xDS API source.
 * envoy.config.core.v3.ConfigSource
 */
export interface EnvoyConfigCoreV3ConfigSource {
  /**
   * Deprecated in favor of `path_config_source`.
   * One of: path, path_config_source, api_config_source, ads, self.
   * @deprecated by Envoy
   */
  readonly path?: string;
  /**
   * API configuration source.
   * One of: path, path_config_source, api_config_source, ads, self.
   */
  readonly api_config_source?: EnvoyConfigCoreV3ApiConfigSource;
  /**
   * When set, ADS will be used to fetch resources.
   * One of: path, path_config_source, api_config_source, ads, self.
   */
  readonly ads?: EnvoyConfigCoreV3AggregatedConfigSource;
  /**
   * When this timeout is specified, Envoy will wait no longer than the specified time for first config
   * response on this xDS subscription during the initialization process.
   */
  readonly initial_fetch_timeout?: Duration;
  /**
   * When set, the client will access the resources from the same server it got the ConfigSource from,
   * although not necessarily from the same stream.
   * One of: path, path_config_source, api_config_source, ads, self.
   */
  readonly self?: EnvoyConfigCoreV3SelfConfigSource;
  /** API version for xDS resources. */
  readonly resource_api_version?: EnvoyConfigCoreV3ApiVersion;
  /** Authorities that this config source may be used for. */
  readonly authorities?: readonly XdsCoreV3Authority[];
  /**
   * Local filesystem path configuration source.
   * One of: path, path_config_source, api_config_source, ads, self.
   */
  readonly path_config_source?: EnvoyConfigCoreV3PathConfigSource;
}

/**
 * Identifies a specific ControlPlane instance that Envoy is connected to.
 * envoy.config.core.v3.ControlPlane
 */
export interface EnvoyConfigCoreV3ControlPlane {
  /** An opaque control plane identifier that uniquely identifies an instance of control plane. */
  readonly identifier?: string;
}

/**
 * Data source consisting of a file, an inline value, or an environment variable.
 * envoy.config.core.v3.DataSource
 */
export interface EnvoyConfigCoreV3DataSource {
  /**
   * Local filesystem data source.
   * One of: filename, inline_bytes, inline_string, environment_variable.
   */
  readonly filename?: string;
  /**
   * Bytes inlined in the configuration.
   * One of: filename, inline_bytes, inline_string, environment_variable.
   */
  readonly inline_bytes?: Base64;
  /**
   * String inlined in the configuration.
   * One of: filename, inline_bytes, inline_string, environment_variable.
   */
  readonly inline_string?: string;
  /**
   * Environment variable data source.
   * One of: filename, inline_bytes, inline_string, environment_variable.
   */
  readonly environment_variable?: string;
  /** Watched directory that is watched for file changes. */
  readonly watched_directory?: EnvoyConfigCoreV3WatchedDirectory;
}

/**
 * DNS resolution configuration which includes the underlying dns resolver addresses and options.
 * envoy.config.core.v3.DnsResolutionConfig
 */
export interface EnvoyConfigCoreV3DnsResolutionConfig {
  /** A list of dns resolver addresses. */
  readonly resolvers?: readonly EnvoyConfigCoreV3Address[];
  /** Configuration of DNS resolver option flags which control the behavior of the DNS resolver. */
  readonly dns_resolver_options?: EnvoyConfigCoreV3DnsResolverOptions;
}

/**
 * Configuration of DNS resolver option flags which control the behavior of the DNS resolver.
 * envoy.config.core.v3.DnsResolverOptions
 */
export interface EnvoyConfigCoreV3DnsResolverOptions {
  /** Use TCP for all DNS queries instead of the default protocol UDP. */
  readonly use_tcp_for_dns_lookups?: boolean;
  /** Do not use the default search domains; only query hostnames as-is or as aliases. */
  readonly no_default_search_domain?: boolean;
}

/**
 * The address represents an envoy internal listener.
 * envoy.config.core.v3.EnvoyInternalAddress
 */
export interface EnvoyConfigCoreV3EnvoyInternalAddress {
  /** Specifies the name of the internal listener. */
  readonly server_listener_name?: string;
  /**
   * Specifies an endpoint identifier to distinguish between multiple endpoints for the same internal
   * listener in a single upstream pool.
   */
  readonly endpoint_id?: string;
}

/**
 * Configuration of the event reporting service endpoint.
 * envoy.config.core.v3.EventServiceConfig
 */
export interface EnvoyConfigCoreV3EventServiceConfig {
  /** Specifies the gRPC service that hosts the event reporting service. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
}

/**
 * Version and identification for an Envoy extension.
 * envoy.config.core.v3.Extension
 */
export interface EnvoyConfigCoreV3Extension {
  /**
   * This is the name of the Envoy filter as specified in the Envoy configuration, e.g.
   * envoy.filters.http.router, com.acme.widget.
   */
  readonly name?: string;
  /** Category of the extension. */
  readonly category?: string;
  /**
   * Type descriptor of extension configuration proto.
   * @deprecated by Envoy
   */
  readonly type_descriptor?: string;
  /**
   * The version is a property of the extension and maintained independently of other extensions and the
   * Envoy API.
   */
  readonly version?: EnvoyConfigCoreV3BuildVersion;
  /** Indicates that the extension is present but was disabled via dynamic configuration. */
  readonly disabled?: boolean;
  /** Type URLs of extension configuration protos. */
  readonly type_urls?: readonly string[];
}

/**
 * Configuration source specifier for a late-bound extension configuration.
 * envoy.config.core.v3.ExtensionConfigSource
 */
export interface EnvoyConfigCoreV3ExtensionConfigSource {
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
  /**
   * Optional default configuration to use as the initial configuration if there is a failure to receive the
   * initial extension configuration or if `apply_default_config_without_warming` flag is set.
   */
  readonly default_config?: Any;
  /**
   * Use the default config as the initial configuration without warming and waiting for the first discovery
   * response.
   */
  readonly apply_default_config_without_warming?: boolean;
  /** A set of permitted extension type URLs. */
  readonly type_urls?: readonly string[];
}

/** envoy.config.core.v3.ExtraSourceAddress */
export interface EnvoyConfigCoreV3ExtraSourceAddress {
  /** The additional address to bind. */
  readonly address?: EnvoyConfigCoreV3SocketAddress;
  /** Additional socket options that may not be present in Envoy source code or precompiled binaries. */
  readonly socket_options?: EnvoyConfigCoreV3SocketOptionsOverride;
}

/**
 * A list of gRPC methods which can be used as an allowlist, for example.
 * envoy.config.core.v3.GrpcMethodList
 */
export interface EnvoyConfigCoreV3GrpcMethodList {
  readonly services?: readonly EnvoyConfigCoreV3GrpcMethodListService[];
}

/** envoy.config.core.v3.GrpcMethodList.Service */
export interface EnvoyConfigCoreV3GrpcMethodListService {
  /** The name of the gRPC service. */
  readonly name?: string;
  /** The names of the gRPC methods in this service. */
  readonly method_names?: readonly string[];
}

/**
 * gRPC service configuration.
 * envoy.config.core.v3.GrpcService
 */
export interface EnvoyConfigCoreV3GrpcService {
  /**
   * Envoy's in-built gRPC client.
   * One of: envoy_grpc, google_grpc.
   */
  readonly envoy_grpc?: EnvoyConfigCoreV3GrpcServiceEnvoyGrpc;
  /**
   * Google C++ gRPC client See the gRPC services overview documentation for discussion on gRPC client
   * selection.
   * One of: envoy_grpc, google_grpc.
   */
  readonly google_grpc?: EnvoyConfigCoreV3GrpcServiceGoogleGrpc;
  /** The timeout for the gRPC request. */
  readonly timeout?: Duration;
  /** Additional metadata to include in streams initiated to the GrpcService. */
  readonly initial_metadata?: readonly EnvoyConfigCoreV3HeaderValue[];
  /** Optional default retry policy for streams toward the service. */
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
}

/** envoy.config.core.v3.GrpcService.EnvoyGrpc */
export interface EnvoyConfigCoreV3GrpcServiceEnvoyGrpc {
  /** The name of the upstream gRPC cluster. */
  readonly cluster_name?: string;
  /** The `:authority` header in the grpc request. */
  readonly authority?: string;
  /** Indicates the retry policy for re-establishing the gRPC stream This field is optional. */
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
  /** Maximum gRPC message size that is allowed to be received. */
  readonly max_receive_message_length?: number;
  /** This provides gRPC client level control over envoy generated headers. */
  readonly skip_envoy_headers?: boolean;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpc {
  /** The target URI when using the Google C++ gRPC client. */
  readonly target_uri?: string;
  readonly channel_credentials?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelCredentials;
  /** A set of call credentials that can be composed with channel credentials. */
  readonly call_credentials?: readonly EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentials[];
  /** The human readable prefix to use when emitting statistics for the gRPC service. */
  readonly stat_prefix?: string;
  /** The name of the Google gRPC credentials factory to use. */
  readonly credentials_factory_name?: string;
  /** Additional configuration for site-specific customizations of the Google gRPC library. */
  readonly config?: JsonObject;
  /** How many bytes each stream can buffer internally. */
  readonly per_stream_buffer_limit_bytes?: number;
  /** Custom channels args. */
  readonly channel_args?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgs;
  readonly channel_credentials_plugin?: readonly Any[];
  readonly call_credentials_plugin?: readonly Any[];
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentials {
  /**
   * Access token credentials. https://grpc.io/grpc/cpp/namespacegrpc.html#ad3a80da696ffdaea943f0f858d7a360d.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly access_token?: string;
  /**
   * Google Compute Engine credentials.
   * https://grpc.io/grpc/cpp/namespacegrpc.html#a6beb3ac70ff94bd2ebbd89b8f21d1f61
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly google_compute_engine?: GoogleProtobufEmpty;
  /**
   * Google refresh token credentials.
   * https://grpc.io/grpc/cpp/namespacegrpc.html#a96901c997b91bc6513b08491e0dca37c.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly google_refresh_token?: string;
  /**
   * Service Account JWT Access credentials.
   * https://grpc.io/grpc/cpp/namespacegrpc.html#a92a9f959d6102461f66ee973d8e9d3aa.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly service_account_jwt_access?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials;
  /**
   * Google IAM credentials. https://grpc.io/grpc/cpp/namespacegrpc.html#a9fc1fc101b41e680d47028166e76f9d0.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly google_iam?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials;
  /**
   * Custom authenticator credentials.
   * https://grpc.io/grpc/cpp/namespacegrpc.html#a823c6a4b19ffc71fb33e90154ee2ad07.
   * https://grpc.io/docs/guides/auth.html#extending-grpc-to-support-other-authentication-mechanisms.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly from_plugin?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin;
  /**
   * Custom security token service which implements OAuth 2.0 token exchange.
   * https://tools.ietf.org/html/draft-ietf-oauth-token-exchange-16 See
   * https://github.com/grpc/grpc/pull/19587.
   * One of: access_token, google_compute_engine, google_refresh_token, service_account_jwt_access,
   * google_iam, from_plugin, sts_service.
   */
  readonly sts_service?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsStsService;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.GoogleIAMCredentials */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials {
  readonly authorization_token?: string;
  readonly authority_selector?: string;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.MetadataCredentialsFromPlugin */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin {
  readonly name?: string;
  readonly typed_config?: Any;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.ServiceAccountJWTAccessCredentials */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials {
  readonly json_key?: string;
  readonly token_lifetime_seconds?: Int64;
}

/**
 * Security token service configuration that allows Google gRPC to fetch security token from an OAuth 2.0
 * authorization server.
 * envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.StsService
 */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsStsService {
  /** URI of the token exchange service that handles token exchange requests. */
  readonly token_exchange_service_uri?: string;
  /**
   * Location of the target service or resource where the client intends to use the requested security token.
   */
  readonly resource?: string;
  /** Logical name of the target service where the client intends to use the requested security token. */
  readonly audience?: string;
  /**
   * The desired scope of the requested security token in the context of the service or resource where the
   * token will be used.
   */
  readonly scope?: string;
  /** Type of the requested security token. */
  readonly requested_token_type?: string;
  /**
   * The path of subject token, a security token that represents the identity of the party on behalf of whom
   * the request is being made.
   */
  readonly subject_token_path?: string;
  /** Type of the subject token. */
  readonly subject_token_type?: string;
  /** The path of actor token, a security token that represents the identity of the acting party. */
  readonly actor_token_path?: string;
  /** Type of the actor token. */
  readonly actor_token_type?: string;
}

/**
 * Channel arguments.
 * envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs
 */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgs {
  /** See grpc_types.h GRPC_ARG #defines for keys that work here. */
  readonly args?: Readonly<Record<string, EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgsValue>>;
}

/** envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs.Value */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgsValue {
  /** One of: string_value, int_value. */
  readonly string_value?: string;
  /** One of: string_value, int_value. */
  readonly int_value?: Int64;
}

/**
 * See https://grpc.io/docs/guides/auth.html#credential-types to understand Channel and Call credential
 * types.
 * envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelCredentials
 */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelCredentials {
  /** One of: ssl_credentials, google_default, local_credentials. */
  readonly ssl_credentials?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcSslCredentials;
  /**
   * https://grpc.io/grpc/cpp/namespacegrpc.html#a6beb3ac70ff94bd2ebbd89b8f21d1f61
   * One of: ssl_credentials, google_default, local_credentials.
   */
  readonly google_default?: GoogleProtobufEmpty;
  /** One of: ssl_credentials, google_default, local_credentials. */
  readonly local_credentials?: EnvoyConfigCoreV3GrpcServiceGoogleGrpcGoogleLocalCredentials;
}

/**
 * Local channel credentials.
 * envoy.config.core.v3.GrpcService.GoogleGrpc.GoogleLocalCredentials
 */
export type EnvoyConfigCoreV3GrpcServiceGoogleGrpcGoogleLocalCredentials = Readonly<Record<string, never>>;

/**
 * See https://grpc.io/grpc/cpp/structgrpc_1_1_ssl_credentials_options.html.
 * envoy.config.core.v3.GrpcService.GoogleGrpc.SslCredentials
 */
export interface EnvoyConfigCoreV3GrpcServiceGoogleGrpcSslCredentials {
  /** PEM encoded server root certificates. */
  readonly root_certs?: EnvoyConfigCoreV3DataSource;
  /** PEM encoded client private key. */
  readonly private_key?: EnvoyConfigCoreV3DataSource;
  /** PEM encoded client certificate chain. */
  readonly cert_chain?: EnvoyConfigCoreV3DataSource;
}

/**
 * Wrapper for a set of headers.
 * envoy.config.core.v3.HeaderMap
 */
export interface EnvoyConfigCoreV3HeaderMap {
  readonly headers?: readonly EnvoyConfigCoreV3HeaderValue[];
}

/**
 * Header name/value pair.
 * envoy.config.core.v3.HeaderValue
 */
export interface EnvoyConfigCoreV3HeaderValue {
  /** Header name. */
  readonly key?: string;
  /** Header value. */
  readonly value?: string;
  /** Header value is encoded as bytes which can support non-utf8 characters. */
  readonly raw_value?: Base64;
}

/**
 * Header name/value pair plus option to control append behavior.
 * envoy.config.core.v3.HeaderValueOption
 */
export interface EnvoyConfigCoreV3HeaderValueOption {
  /** Header name/value pair that this option applies to. */
  readonly header?: EnvoyConfigCoreV3HeaderValue;
  /**
   * Should the value be appended? If true (default), the value is appended to existing values.
   * @deprecated by Envoy
   */
  readonly append?: boolean;
  /**
   * Describes the action taken to append/overwrite the given value for an existing header or to only add
   * this header if it's absent.
   */
  readonly append_action?: EnvoyConfigCoreV3HeaderValueOptionHeaderAppendAction;
  /**
   * Is the header value allowed to be empty? If false (default), custom headers with empty values are
   * dropped, otherwise they are added.
   */
  readonly keep_empty_value?: boolean;
}

/** envoy.config.core.v3.HealthCheck */
export interface EnvoyConfigCoreV3HealthCheck {
  /** The time to wait for a health check response. */
  readonly timeout?: Duration;
  /** The interval between health checks. */
  readonly interval?: Duration;
  /** An optional jitter amount in milliseconds. */
  readonly interval_jitter?: Duration;
  /** The number of unhealthy health checks required before a host is marked unhealthy. */
  readonly unhealthy_threshold?: number;
  /** The number of healthy health checks required before a host is marked healthy. */
  readonly healthy_threshold?: number;
  /** Non-serving port for health checking. */
  readonly alt_port?: number;
  /** Reuse health check connection between health checks. */
  readonly reuse_connection?: boolean;
  /**
   * HTTP health check.
   * One of: http_health_check, tcp_health_check, grpc_health_check, custom_health_check.
   */
  readonly http_health_check?: EnvoyConfigCoreV3HealthCheckHttpHealthCheck;
  /**
   * TCP health check.
   * One of: http_health_check, tcp_health_check, grpc_health_check, custom_health_check.
   */
  readonly tcp_health_check?: EnvoyConfigCoreV3HealthCheckTcpHealthCheck;
  /**
   * gRPC health check.
   * One of: http_health_check, tcp_health_check, grpc_health_check, custom_health_check.
   */
  readonly grpc_health_check?: EnvoyConfigCoreV3HealthCheckGrpcHealthCheck;
  /**
   * The "no traffic interval" is a special health check interval that is used when a cluster has never had
   * traffic routed to it.
   */
  readonly no_traffic_interval?: Duration;
  /**
   * Custom health check.
   * One of: http_health_check, tcp_health_check, grpc_health_check, custom_health_check.
   */
  readonly custom_health_check?: EnvoyConfigCoreV3HealthCheckCustomHealthCheck;
  /**
   * The "unhealthy interval" is a health check interval that is used for hosts that are marked as unhealthy.
   */
  readonly unhealthy_interval?: Duration;
  /**
   * The "unhealthy edge interval" is a special health check interval that is used for the first health check
   * right after a host is marked as unhealthy.
   */
  readonly unhealthy_edge_interval?: Duration;
  /**
   * The "healthy edge interval" is a special health check interval that is used for the first health check
   * right after a host is marked as healthy.
   */
  readonly healthy_edge_interval?: Duration;
  /**
   * Specifies the path to the health check event log.
   * @deprecated by Envoy
   */
  readonly event_log_path?: string;
  /** An optional jitter amount as a percentage of interval_ms. */
  readonly interval_jitter_percent?: number;
  /** If set to true, health check failure events will always be logged. */
  readonly always_log_health_check_failures?: boolean;
  /** An optional jitter amount in milliseconds. */
  readonly initial_jitter?: Duration;
  /** This allows overriding the cluster TLS settings, just for health check connections. */
  readonly tls_options?: EnvoyConfigCoreV3HealthCheckTlsOptions;
  /** The gRPC service for the health check event service. */
  readonly event_service?: EnvoyConfigCoreV3EventServiceConfig;
  /**
   * Optional key/value pairs that will be used to match a transport socket from those specified in the
   * cluster's tranport socket matches.
   */
  readonly transport_socket_match_criteria?: JsonObject;
  /**
   * The "no traffic healthy interval" is a special health check interval that is used for hosts that are
   * currently passing active health checking (including new hosts) when the cluster has received no traffic.
   */
  readonly no_traffic_healthy_interval?: Duration;
  /** A list of event log sinks to process the health check event. */
  readonly event_logger?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** If set to true, health check success events will always be logged. */
  readonly always_log_health_check_success?: boolean;
  readonly name?: string;
}

/**
 * Custom health check.
 * envoy.config.core.v3.HealthCheck.CustomHealthCheck
 */
export interface EnvoyConfigCoreV3HealthCheckCustomHealthCheck {
  /** The registered name of the custom health checker. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * grpc.health.v1.Health-based healthcheck.
 * envoy.config.core.v3.HealthCheck.GrpcHealthCheck
 */
export interface EnvoyConfigCoreV3HealthCheckGrpcHealthCheck {
  /**
   * An optional service name parameter which will be sent to gRPC service in
   * grpc.health.v1.HealthCheckRequest. message.
   */
  readonly service_name?: string;
  /** The value of the :authority header in the gRPC health check request. */
  readonly authority?: string;
  /**
   * Specifies a list of key-value pairs that should be added to the metadata of each GRPC call that is sent
   * to the health checked cluster.
   */
  readonly initial_metadata?: readonly EnvoyConfigCoreV3HeaderValueOption[];
}

/** envoy.config.core.v3.HealthCheck.HttpHealthCheck */
export interface EnvoyConfigCoreV3HealthCheckHttpHealthCheck {
  /** The value of the host header in the HTTP health check request. */
  readonly host?: string;
  /** Specifies the HTTP path that will be requested during health checking. */
  readonly path?: string;
  /** HTTP specific payload. */
  readonly send?: EnvoyConfigCoreV3HealthCheckPayload;
  /**
   * Specifies a list of HTTP expected responses to match in the first `response_buffer_size` bytes of the
   * response body.
   */
  readonly receive?: readonly EnvoyConfigCoreV3HealthCheckPayload[];
  /**
   * Specifies a list of HTTP headers that should be added to each request that is sent to the health checked
   * cluster.
   */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * Specifies a list of HTTP headers that should be removed from each request that is sent to the health
   * checked cluster.
   */
  readonly request_headers_to_remove?: readonly string[];
  /** Specifies a list of HTTP response statuses considered healthy. */
  readonly expected_statuses?: readonly EnvoyTypeV3Int64Range[];
  /** Use specified application protocol for health checks. */
  readonly codec_client_type?: EnvoyTypeV3CodecClientType;
  /**
   * An optional service name parameter which is used to validate the identity of the health checked cluster
   * using a StringMatcher.
   */
  readonly service_name_matcher?: EnvoyTypeMatcherV3StringMatcher;
  /** Specifies a list of HTTP response statuses considered retriable. */
  readonly retriable_statuses?: readonly EnvoyTypeV3Int64Range[];
  /** HTTP Method that will be used for health checking, default is "GET". */
  readonly method?: EnvoyConfigCoreV3RequestMethod;
  /** Specifies the size of response buffer in bytes that is used to Payload match. */
  readonly response_buffer_size?: Int64;
  readonly use_alpn_protocol?: boolean;
}

/**
 * Describes the encoding of the payload bytes in the payload.
 * envoy.config.core.v3.HealthCheck.Payload
 */
export interface EnvoyConfigCoreV3HealthCheckPayload {
  /**
   * Hex encoded payload.
   * One of: text, binary.
   */
  readonly text?: string;
  /**
   * Binary payload.
   * One of: text, binary.
   */
  readonly binary?: Base64;
}

/** envoy.config.core.v3.HealthCheck.TcpHealthCheck */
export interface EnvoyConfigCoreV3HealthCheckTcpHealthCheck {
  /** Empty payloads imply a connect-only health check. */
  readonly send?: EnvoyConfigCoreV3HealthCheckPayload;
  /**
   * When checking the response, “fuzzy” matching is performed such that each payload block must be found,
   * and in the order specified, but not necessarily contiguous.
   */
  readonly receive?: readonly EnvoyConfigCoreV3HealthCheckPayload[];
  /** When setting this value, it tries to attempt health check request with ProxyProtocol. */
  readonly proxy_protocol_config?: EnvoyConfigCoreV3ProxyProtocolConfig;
}

/**
 * Health checks occur over the transport socket specified for the cluster.
 * envoy.config.core.v3.HealthCheck.TlsOptions
 */
export interface EnvoyConfigCoreV3HealthCheckTlsOptions {
  /** Specifies the ALPN protocols for health check connections. */
  readonly alpn_protocols?: readonly string[];
}

/** envoy.config.core.v3.HealthStatusSet */
export interface EnvoyConfigCoreV3HealthStatusSet {
  /** An order-independent set of health status. */
  readonly statuses?: readonly EnvoyConfigCoreV3HealthStatus[];
}

/** envoy.config.core.v3.Http1ProtocolOptions */
export interface EnvoyConfigCoreV3Http1ProtocolOptions {
  /** Handle HTTP requests with absolute URLs in the requests. */
  readonly allow_absolute_url?: boolean;
  /** Handle incoming HTTP/1.0 and HTTP 0.9 requests. */
  readonly accept_http_10?: boolean;
  /** A default host for HTTP/1.0 requests. */
  readonly default_host_for_http_10?: string;
  /** Describes how the keys for response headers should be formatted. */
  readonly header_key_format?: EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormat;
  /** Enables trailers for HTTP/1. */
  readonly enable_trailers?: boolean;
  /**
   * Allows Envoy to process requests/responses with both `Content-Length` and `Transfer-Encoding` headers
   * set.
   */
  readonly allow_chunked_length?: boolean;
  /** Allows invalid HTTP messaging. */
  readonly override_stream_error_on_invalid_http_message?: boolean;
  /** Allows sending fully qualified URLs when proxying the first line of the response. */
  readonly send_fully_qualified_url?: boolean;
  /** Hiding so that field can be removed after BalsaParser is rolled out. */
  readonly use_balsa_parser?: boolean;
  /** Hiding so that field can be removed. */
  readonly allow_custom_methods?: boolean;
  readonly ignore_http_11_upgrade?: readonly EnvoyTypeMatcherV3StringMatcher[];
}

/** envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat */
export interface EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormat {
  /**
   * Formats the header by proper casing words: the first character and any character following a special
   * character will be capitalized if it's an alpha character.
   * One of: proper_case_words, stateful_formatter.
   */
  readonly proper_case_words?: EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormatProperCaseWords;
  /**
   * Configuration for stateful formatter extensions that allow using received headers to affect the output
   * of encoding headers.
   * One of: proper_case_words, stateful_formatter.
   */
  readonly stateful_formatter?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat.ProperCaseWords */
export type EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormatProperCaseWords = Readonly<Record<string, never>>;

/** envoy.config.core.v3.Http2ProtocolOptions */
export interface EnvoyConfigCoreV3Http2ProtocolOptions {
  /** Maximum table size (in octets) that the encoder is permitted to use for the dynamic HPACK table. */
  readonly hpack_table_size?: number;
  /** Maximum concurrent streams allowed for peer on one HTTP/2 connection. */
  readonly max_concurrent_streams?: number;
  /** Initial stream-level flow-control window size. */
  readonly initial_stream_window_size?: number;
  /** Similar to `initial_stream_window_size`, but for connection-level flow-control window. */
  readonly initial_connection_window_size?: number;
  /** Allows proxying Websocket and other upgrades over H2 connect. */
  readonly allow_connect?: boolean;
  /** Hiding until Envoy has full metadata support. */
  readonly allow_metadata?: boolean;
  /**
   * Limit the number of pending outbound downstream frames of all types (frames that are waiting to be
   * written into the socket).
   */
  readonly max_outbound_frames?: number;
  /**
   * Limit the number of pending outbound downstream frames of types PING, SETTINGS and RST_STREAM,
   * preventing high memory utilization when receiving continuous stream of these frames.
   */
  readonly max_outbound_control_frames?: number;
  /**
   * Limit the number of consecutive inbound frames of types HEADERS, CONTINUATION and DATA with an empty
   * payload and no end stream flag.
   */
  readonly max_consecutive_inbound_frames_with_empty_payload?: number;
  /** Limit the number of inbound PRIORITY frames allowed per each opened stream. */
  readonly max_inbound_priority_frames_per_stream?: number;
  /** Limit the number of inbound WINDOW_UPDATE frames allowed per DATA frame sent. */
  readonly max_inbound_window_update_frames_per_data_frame_sent?: number;
  /**
   * Allows invalid HTTP messaging and headers.
   * @deprecated by Envoy
   */
  readonly stream_error_on_invalid_http_messaging?: boolean;
  /** Specifies SETTINGS frame parameters to be sent to the peer, with two exceptions: */
  readonly custom_settings_parameters?: readonly EnvoyConfigCoreV3Http2ProtocolOptionsSettingsParameter[];
  /** Allows invalid HTTP messaging and headers. */
  readonly override_stream_error_on_invalid_http_message?: boolean;
  /** Send HTTP/2 PING frames to verify that the connection is still healthy. */
  readonly connection_keepalive?: EnvoyConfigCoreV3KeepaliveSettings;
  /** Hiding so that the field can be removed after oghttp2 is rolled out. */
  readonly use_oghttp2_codec?: boolean;
  readonly max_metadata_size?: Int64;
  readonly enable_huffman_encoding?: boolean;
  readonly max_header_field_size_kb?: number;
  readonly disallow_obs_text?: boolean;
  readonly stream_reset_burst?: Int64;
  readonly stream_reset_rate?: Int64;
}

/**
 * Defines a parameter to be sent in the SETTINGS frame.
 * envoy.config.core.v3.Http2ProtocolOptions.SettingsParameter
 */
export interface EnvoyConfigCoreV3Http2ProtocolOptionsSettingsParameter {
  /** The 16 bit parameter identifier. */
  readonly identifier?: number;
  /** The 32 bit parameter value. */
  readonly value?: number;
}

/**
 * A message which allows using HTTP/3.
 * envoy.config.core.v3.Http3ProtocolOptions
 */
export interface EnvoyConfigCoreV3Http3ProtocolOptions {
  readonly quic_protocol_options?: EnvoyConfigCoreV3QuicProtocolOptions;
  /** Allows invalid HTTP messaging and headers. */
  readonly override_stream_error_on_invalid_http_message?: boolean;
  /**
   * Allows proxying Websocket and other upgrades over HTTP/3 CONNECT using the header mechanisms from the
   * HTTP/2 extended connect RFC and settings proposed for HTTP/3 Note that HTTP/3 CONNECT is not yet an RFC.
   */
  readonly allow_extended_connect?: boolean;
  /** Hiding until Envoy has full metadata support. */
  readonly allow_metadata?: boolean;
  readonly disable_qpack?: boolean;
  readonly disable_connection_flow_control_for_streams?: boolean;
  readonly disallow_obs_text?: boolean;
}

/** envoy.config.core.v3.HttpProtocolOptions */
export interface EnvoyConfigCoreV3HttpProtocolOptions {
  /** The idle timeout for connections. */
  readonly idle_timeout?: Duration;
  /** The maximum number of headers. */
  readonly max_headers_count?: number;
  /** The maximum duration of a connection. */
  readonly max_connection_duration?: Duration;
  /** Total duration to keep alive an HTTP request/response stream. */
  readonly max_stream_duration?: Duration;
  /** Action to take when a client request with a header name containing underscore characters is received. */
  readonly headers_with_underscores_action?: EnvoyConfigCoreV3HttpProtocolOptionsHeadersWithUnderscoresAction;
  /** Optional maximum requests for both upstream and downstream connections. */
  readonly max_requests_per_connection?: number;
  readonly max_response_headers_kb?: number;
  readonly max_connection_duration_jitter?: EnvoyTypeV3Percent;
}

/**
 * HTTP service configuration.
 * envoy.config.core.v3.HttpService
 */
export interface EnvoyConfigCoreV3HttpService {
  /** The service's HTTP URI. */
  readonly http_uri?: EnvoyConfigCoreV3HttpUri;
  /** Specifies a list of HTTP headers that should be added to each request handled by this virtual host. */
  readonly request_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/**
 * Envoy external URI descriptor
 * envoy.config.core.v3.HttpUri
 */
export interface EnvoyConfigCoreV3HttpUri {
  /** The HTTP server URI. */
  readonly uri?: string;
  /** A cluster is created in the Envoy "cluster_manager" config section. */
  readonly cluster?: string;
  /** Sets the maximum duration in milliseconds that a response can take to arrive upon request. */
  readonly timeout?: Duration;
}

/**
 * Optional configuration options to be used with json_format.
 * envoy.config.core.v3.JsonFormatOptions
 */
export interface EnvoyConfigCoreV3JsonFormatOptions {
  /** The output JSON string properties will be sorted. */
  readonly sort_properties?: boolean;
}

/** envoy.config.core.v3.KeepaliveSettings */
export interface EnvoyConfigCoreV3KeepaliveSettings {
  /** Send HTTP/2 PING frames at this period, in order to test that the connection is still alive. */
  readonly interval?: Duration;
  /** How long to wait for a response to a keepalive PING. */
  readonly timeout?: Duration;
  /** A random jitter amount as a percentage of interval that will be added to each interval. */
  readonly interval_jitter?: EnvoyTypeV3Percent;
  /**
   * If the connection has been idle for this duration, send a HTTP/2 ping ahead of new stream creation, to
   * quickly detect dead connections.
   */
  readonly connection_idle_interval?: Duration;
}

/** envoy.config.core.v3.KeyValue */
export interface EnvoyConfigCoreV3KeyValue {
  /** The key of the key/value pair. */
  readonly key?: string;
  /** The value of the key/value pair. */
  readonly value?: Base64;
}

/**
 * Key/value pair plus option to control append behavior.
 * envoy.config.core.v3.KeyValueAppend
 */
export interface EnvoyConfigCoreV3KeyValueAppend {
  /** Key/value pair entry that this option to append or overwrite. */
  readonly entry?: EnvoyConfigCoreV3KeyValue;
  /**
   * Describes the action taken to append/overwrite the given value for an existing key or to only add this
   * key if it's absent.
   */
  readonly action?: EnvoyConfigCoreV3KeyValueAppendKeyValueAppendAction;
  readonly record?: EnvoyConfigCoreV3KeyValuePair;
}

/**
 * Key/value pair to append or remove.
 * envoy.config.core.v3.KeyValueMutation
 */
export interface EnvoyConfigCoreV3KeyValueMutation {
  /** Key/value pair to append or overwrite. */
  readonly append?: EnvoyConfigCoreV3KeyValueAppend;
  /** Key to remove. */
  readonly remove?: string;
}

/** envoy.config.core.v3.KeyValuePair */
export interface EnvoyConfigCoreV3KeyValuePair {
  readonly key?: string;
  readonly value?: JsonValue;
}

/**
 * Identifies location of where either Envoy runs or where upstream hosts run.
 * envoy.config.core.v3.Locality
 */
export interface EnvoyConfigCoreV3Locality {
  /** Region this zone belongs to. */
  readonly region?: string;
  /** Defines the local service zone where Envoy is running. */
  readonly zone?: string;
  /**
   * When used for locality of upstream hosts, this field further splits zone into smaller chunks of
   * sub-zones so they can be load balanced independently.
   */
  readonly sub_zone?: string;
}

/**
 * Metadata provides additional inputs to filters based on matched listeners, filter chains, routes and
 * endpoints.
 * envoy.config.core.v3.Metadata
 */
export interface EnvoyConfigCoreV3Metadata {
  /** Key is the reverse DNS filter name, e.g. com.acme.widget. */
  readonly filter_metadata?: Readonly<Record<string, JsonObject>>;
  /** Key is the reverse DNS filter name, e.g. com.acme.widget. */
  readonly typed_filter_metadata?: Readonly<Record<string, Any>>;
}

/**
 * Identifies a specific Envoy instance.
 * envoy.config.core.v3.Node
 */
export interface EnvoyConfigCoreV3Node {
  /** An opaque node identifier for the Envoy node. */
  readonly id?: string;
  /** Defines the local service cluster name where Envoy is running. */
  readonly cluster?: string;
  /** Opaque metadata extending the node identifier. */
  readonly metadata?: JsonObject;
  /** Locality specifying where the Envoy instance is running. */
  readonly locality?: EnvoyConfigCoreV3Locality;
  /** Free-form string that identifies the entity requesting config. */
  readonly user_agent_name?: string;
  /**
   * Free-form string that identifies the version of the entity requesting config.
   * One of: user_agent_version, user_agent_build_version.
   */
  readonly user_agent_version?: string;
  /**
   * Structured version of the entity requesting config.
   * One of: user_agent_version, user_agent_build_version.
   */
  readonly user_agent_build_version?: EnvoyConfigCoreV3BuildVersion;
  /** List of extensions and their versions supported by the node. */
  readonly extensions?: readonly EnvoyConfigCoreV3Extension[];
  /** Client feature support list. */
  readonly client_features?: readonly string[];
  /**
   * Known listening ports on the node as a generic hint to the management server for filtering listeners to
   * be returned.
   * @deprecated by Envoy
   */
  readonly listening_addresses?: readonly EnvoyConfigCoreV3Address[];
  /** Map from xDS resource type URL to dynamic context parameters. */
  readonly dynamic_parameters?: Readonly<Record<string, XdsCoreV3ContextParams>>;
}

/**
 * Local filesystem path configuration source.
 * envoy.config.core.v3.PathConfigSource
 */
export interface EnvoyConfigCoreV3PathConfigSource {
  /** Path on the filesystem to source and watch for configuration updates. */
  readonly path?: string;
  /** If configured, this directory will be watched for *moves*. */
  readonly watched_directory?: EnvoyConfigCoreV3WatchedDirectory;
  readonly poll_interval?: Duration;
}

/** envoy.config.core.v3.Pipe */
export interface EnvoyConfigCoreV3Pipe {
  /** Unix Domain Socket path. */
  readonly path?: string;
  /** The mode for the Pipe. */
  readonly mode?: number;
}

/** envoy.config.core.v3.ProxyProtocolConfig */
export interface EnvoyConfigCoreV3ProxyProtocolConfig {
  /** The PROXY protocol version to use. */
  readonly version?: EnvoyConfigCoreV3ProxyProtocolConfigVersion;
  /** This config controls which TLVs can be passed to upstream if it is Proxy Protocol V2 header. */
  readonly pass_through_tlvs?: EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs;
  readonly added_tlvs?: readonly EnvoyConfigCoreV3TlvEntry[];
}

/** envoy.config.core.v3.ProxyProtocolPassThroughTLVs */
export interface EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs {
  /** The strategy to pass through TLVs. */
  readonly match_type?: EnvoyConfigCoreV3ProxyProtocolPassThroughTLVsPassTLVsMatchType;
  /** The TLV types that are applied based on match_type. */
  readonly tlv_type?: readonly number[];
}

/**
 * Query parameter name/value pair.
 * envoy.config.core.v3.QueryParameter
 */
export interface EnvoyConfigCoreV3QueryParameter {
  /** The key of the query parameter. */
  readonly key?: string;
  /** The value of the query parameter. */
  readonly value?: string;
}

/**
 * Config for keepalive probes in a QUIC connection.
 * envoy.config.core.v3.QuicKeepAliveSettings
 */
export interface EnvoyConfigCoreV3QuicKeepAliveSettings {
  /** The max interval for a connection to send keep-alive probing packets (with PING or PATH_RESPONSE). */
  readonly max_interval?: Duration;
  /**
   * The interval to send the first few keep-alive probing packets to prevent connection from hitting the
   * idle timeout.
   */
  readonly initial_interval?: Duration;
}

/**
 * QUIC protocol options which apply to both downstream and upstream connections.
 * envoy.config.core.v3.QuicProtocolOptions
 */
export interface EnvoyConfigCoreV3QuicProtocolOptions {
  /** Maximum number of streams that the client can negotiate per connection. 100 if not specified. */
  readonly max_concurrent_streams?: number;
  /** Initial stream-level flow-control receive window size. */
  readonly initial_stream_window_size?: number;
  /** Similar to `initial_stream_window_size`, but for connection-level flow-control. */
  readonly initial_connection_window_size?: number;
  /** The number of timeouts that can occur before port migration is triggered for QUIC clients. */
  readonly num_timeouts_to_trigger_port_migration?: number;
  /**
   * Probes the peer at the configured interval to solicit traffic, i.e. ACK or PATH_RESPONSE, from the peer
   * to push back connection idle timeout.
   */
  readonly connection_keepalive?: EnvoyConfigCoreV3QuicKeepAliveSettings;
  /**
   * A comma-separated list of strings representing QUIC connection options defined in QUICHE and to be sent
   * by upstream connections.
   */
  readonly connection_options?: string;
  /**
   * A comma-separated list of strings representing QUIC client connection options defined in QUICHE and to
   * be sent by upstream connections.
   */
  readonly client_connection_options?: string;
  /** The duration that a QUIC connection stays idle before it closes itself. */
  readonly idle_network_timeout?: Duration;
  readonly max_packet_length?: Int64;
  readonly client_packet_writer?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly connection_migration?: EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettings;
  readonly memory_reduction_timeout?: Duration;
  readonly enable_scone?: boolean;
}

/** envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings */
export interface EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettings {
  readonly migrate_idle_connections?: EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings;
  readonly max_time_on_non_default_network?: Duration;
}

/** envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings.MigrateIdleConnectionSettings */
export interface EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings {
  readonly max_idle_time_before_migration?: Duration;
}

/**
 * Rate Limit settings to be applied for discovery requests made by Envoy.
 * envoy.config.core.v3.RateLimitSettings
 */
export interface EnvoyConfigCoreV3RateLimitSettings {
  /** Maximum number of tokens to be used for rate limiting discovery request calls. */
  readonly max_tokens?: number;
  /** Rate at which tokens will be filled per second. */
  readonly fill_rate?: Double;
}

/**
 * The message specifies how to fetch data from remote and how to verify it.
 * envoy.config.core.v3.RemoteDataSource
 */
export interface EnvoyConfigCoreV3RemoteDataSource {
  /** The HTTP URI to fetch the remote data. */
  readonly http_uri?: EnvoyConfigCoreV3HttpUri;
  /** SHA256 string for verifying data. */
  readonly sha256?: string;
  /** Retry policy for fetching remote data. */
  readonly retry_policy?: EnvoyConfigCoreV3RetryPolicy;
}

/**
 * The message specifies the retry policy of remote data source when fetching fails.
 * envoy.config.core.v3.RetryPolicy
 */
export interface EnvoyConfigCoreV3RetryPolicy {
  /** Specifies parameters that control retry backoff strategy. */
  readonly retry_back_off?: EnvoyConfigCoreV3BackoffStrategy;
  /** Specifies the allowed number of retries. */
  readonly num_retries?: number;
  /** For details, see retry_on. */
  readonly retry_on?: string;
  /** For details, see retry_priority. */
  readonly retry_priority?: EnvoyConfigCoreV3RetryPolicyRetryPriority;
  /** For details, see RetryHostPredicate. */
  readonly retry_host_predicate?: readonly EnvoyConfigCoreV3RetryPolicyRetryHostPredicate[];
  /** For details, see host_selection_retry_max_attempts. */
  readonly host_selection_retry_max_attempts?: Int64;
}

/**
 * See RetryHostPredicate.
 * envoy.config.core.v3.RetryPolicy.RetryHostPredicate
 */
export interface EnvoyConfigCoreV3RetryPolicyRetryHostPredicate {
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * See RetryPriority.
 * envoy.config.core.v3.RetryPolicy.RetryPriority
 */
export interface EnvoyConfigCoreV3RetryPolicyRetryPriority {
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * Runtime derived double with a default when not specified.
 * envoy.config.core.v3.RuntimeDouble
 */
export interface EnvoyConfigCoreV3RuntimeDouble {
  /** Default value if runtime value is not available. */
  readonly default_value?: Double;
  /** Runtime key to get value for comparison. */
  readonly runtime_key?: string;
}

/**
 * Runtime derived bool with a default when not specified.
 * envoy.config.core.v3.RuntimeFeatureFlag
 */
export interface EnvoyConfigCoreV3RuntimeFeatureFlag {
  /** Default value if runtime value is not available. */
  readonly default_value?: boolean;
  /** Runtime key to get value for comparison. */
  readonly runtime_key?: string;
}

/**
 * Runtime derived FractionalPercent with defaults for when the numerator or denominator is not specified
 * via a runtime key.
 * envoy.config.core.v3.RuntimeFractionalPercent
 */
export interface EnvoyConfigCoreV3RuntimeFractionalPercent {
  /** Default value if the runtime value's for the numerator/denominator keys are not available. */
  readonly default_value?: EnvoyTypeV3FractionalPercent;
  /** Runtime key for a YAML representation of a FractionalPercent. */
  readonly runtime_key?: string;
}

/**
 * Runtime derived percentage with a default when not specified.
 * envoy.config.core.v3.RuntimePercent
 */
export interface EnvoyConfigCoreV3RuntimePercent {
  /** Default value if runtime value is not available. */
  readonly default_value?: EnvoyTypeV3Percent;
  /** Runtime key to get value for comparison. */
  readonly runtime_key?: string;
}

/**
 * Runtime derived uint32 with a default when not specified.
 * envoy.config.core.v3.RuntimeUInt32
 */
export interface EnvoyConfigCoreV3RuntimeUInt32 {
  /** Default value if runtime value is not available. */
  readonly default_value?: number;
  /** Runtime key to get value for comparison. */
  readonly runtime_key?: string;
}

/** envoy.config.core.v3.RuntimeUInt64 */
export interface EnvoyConfigCoreV3RuntimeUInt64 {
  readonly default_value?: Int64;
  readonly runtime_key?: string;
}

/**
 * A message to control transformations to the :scheme header
 * envoy.config.core.v3.SchemeHeaderTransformation
 */
export interface EnvoyConfigCoreV3SchemeHeaderTransformation {
  /** Overwrite any Scheme header with the contents of this string. */
  readonly scheme_to_overwrite?: string;
  /** Set the Scheme header to match the upstream transport protocol. */
  readonly match_upstream?: boolean;
}

/**
 * Self-referencing config source options.
 * envoy.config.core.v3.SelfConfigSource
 */
export interface EnvoyConfigCoreV3SelfConfigSource {
  /** API version for xDS transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
}

/** envoy.config.core.v3.SocketAddress */
export interface EnvoyConfigCoreV3SocketAddress {
  readonly protocol?: EnvoyConfigCoreV3SocketAddressProtocol;
  /** The address for this socket. */
  readonly address?: string;
  /** One of: port_value, named_port. */
  readonly port_value?: number;
  /**
   * This is only valid if resolver_name is specified below and the named resolver is capable of named port
   * resolution.
   * One of: port_value, named_port.
   */
  readonly named_port?: string;
  /** The name of the custom resolver. */
  readonly resolver_name?: string;
  /** When binding to an IPv6 address above, this enables IPv4 compatibility. */
  readonly ipv4_compat?: boolean;
  readonly network_namespace_filepath?: string;
}

/** envoy.config.core.v3.SocketCmsgHeaders */
export interface EnvoyConfigCoreV3SocketCmsgHeaders {
  readonly level?: number;
  readonly type?: number;
  readonly expected_size?: number;
}

/**
 * Generic socket option message.
 * envoy.config.core.v3.SocketOption
 */
export interface EnvoyConfigCoreV3SocketOption {
  /** An optional name to give this socket option for debugging, etc. */
  readonly description?: string;
  /** Corresponding to the level value passed to setsockopt, such as IPPROTO_TCP */
  readonly level?: Int64;
  /** The numeric name as passed to setsockopt */
  readonly name?: Int64;
  /**
   * Because many sockopts take an int value.
   * One of: int_value, buf_value.
   */
  readonly int_value?: Int64;
  /**
   * Otherwise it's a byte buffer.
   * One of: int_value, buf_value.
   */
  readonly buf_value?: Base64;
  /** The state in which the option will be applied. */
  readonly state?: EnvoyConfigCoreV3SocketOptionSocketState;
  readonly type?: EnvoyConfigCoreV3SocketOptionSocketType;
  readonly ip_version?: EnvoyConfigCoreV3SocketOptionSocketIpVersion;
}

/** envoy.config.core.v3.SocketOption.SocketType */
export interface EnvoyConfigCoreV3SocketOptionSocketType {
  readonly stream?: EnvoyConfigCoreV3SocketOptionSocketTypeStream;
  readonly datagram?: EnvoyConfigCoreV3SocketOptionSocketTypeDatagram;
}

/** envoy.config.core.v3.SocketOption.SocketType.Datagram */
export type EnvoyConfigCoreV3SocketOptionSocketTypeDatagram = Readonly<Record<string, never>>;

/** envoy.config.core.v3.SocketOption.SocketType.Stream */
export type EnvoyConfigCoreV3SocketOptionSocketTypeStream = Readonly<Record<string, never>>;

/** envoy.config.core.v3.SocketOptionsOverride */
export interface EnvoyConfigCoreV3SocketOptionsOverride {
  readonly socket_options?: readonly EnvoyConfigCoreV3SocketOption[];
}

/**
 * Configuration to use multiple command operators to generate a new string in either plain text or JSON
 * format.
 * envoy.config.core.v3.SubstitutionFormatString
 */
export interface EnvoyConfigCoreV3SubstitutionFormatString {
  /**
   * Specify a format with command operators to form a text string.
   * One of: text_format, json_format, text_format_source.
   * @deprecated by Envoy
   */
  readonly text_format?: string;
  /**
   * Specify a format with command operators to form a JSON string.
   * One of: text_format, json_format, text_format_source.
   */
  readonly json_format?: JsonObject;
  /** If set to true, when command operators are evaluated to null, */
  readonly omit_empty_values?: boolean;
  /** Specify a `content_type` field. */
  readonly content_type?: string;
  /**
   * Specify a format with command operators to form a text string.
   * One of: text_format, json_format, text_format_source.
   */
  readonly text_format_source?: EnvoyConfigCoreV3DataSource;
  /** Specifies a collection of Formatter plugins that can be called from the access log configuration. */
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** If json_format is used, the options will be applied to the output JSON string. */
  readonly json_format_options?: EnvoyConfigCoreV3JsonFormatOptions;
}

/** envoy.config.core.v3.TcpKeepalive */
export interface EnvoyConfigCoreV3TcpKeepalive {
  /** Maximum number of keepalive probes to send without response before deciding the connection is dead. */
  readonly keepalive_probes?: number;
  /** The number of seconds a connection needs to be idle before keep-alive probes start being sent. */
  readonly keepalive_time?: number;
  /** The number of seconds between keep-alive probes. */
  readonly keepalive_interval?: number;
}

/** envoy.config.core.v3.TlvEntry */
export interface EnvoyConfigCoreV3TlvEntry {
  readonly type?: number;
  readonly value?: Base64;
  readonly format_string?: EnvoyConfigCoreV3SubstitutionFormatString;
}

/**
 * Configuration for transport socket in listeners and clusters.
 * envoy.config.core.v3.TransportSocket
 */
export interface EnvoyConfigCoreV3TransportSocket {
  /** The name of the transport socket to instantiate. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * Message type for extension configuration. .
 * envoy.config.core.v3.TypedExtensionConfig
 */
export interface EnvoyConfigCoreV3TypedExtensionConfig {
  /** The name of an extension. */
  readonly name?: string;
  /** The typed config for the extension. */
  readonly typed_config?: Any;
}

/**
 * Generic UDP socket configuration.
 * envoy.config.core.v3.UdpSocketConfig
 */
export interface EnvoyConfigCoreV3UdpSocketConfig {
  /** The maximum size of received UDP datagrams. */
  readonly max_rx_datagram_size?: Int64;
  /**
   * Configures whether Generic Receive Offload (GRO) <https://en.wikipedia.org/wiki/Large_receive_offload>_
   * is preferred when reading from the UDP socket.
   */
  readonly prefer_gro?: boolean;
}

/** envoy.config.core.v3.UpstreamHttpProtocolOptions */
export interface EnvoyConfigCoreV3UpstreamHttpProtocolOptions {
  /**
   * Set transport socket SNI for new upstream connections based on the downstream HTTP host/authority header
   * or any other arbitrary header when override_auto_sni_header is set, as seen by the router filter.
   */
  readonly auto_sni?: boolean;
  /**
   * Automatic validate upstream presented certificate for new upstream connections based on the downstream
   * HTTP host/authority header or any other arbitrary header when override_auto_sni_header is set, as seen
   * by the router filter.
   */
  readonly auto_san_validation?: boolean;
  /** An optional alternative to the host/authority header to be used for setting the SNI value. */
  readonly override_auto_sni_header?: string;
}

/**
 * A directory that is watched for changes, e.g. by inotify on Linux.
 * envoy.config.core.v3.WatchedDirectory
 */
export interface EnvoyConfigCoreV3WatchedDirectory {
  /** Directory path to watch. */
  readonly path?: string;
  readonly watch_modify?: boolean;
}

/**
 * APIs may be fetched via either REST or gRPC.
 * envoy.config.core.v3.ApiConfigSource.ApiType
 */
export type EnvoyConfigCoreV3ApiConfigSourceApiType =
  | 'DEPRECATED_AND_UNAVAILABLE_DO_NOT_USE'
  | 'REST'
  | 'GRPC'
  | 'DELTA_GRPC'
  | 'AGGREGATED_GRPC'
  | 'AGGREGATED_DELTA_GRPC';

/**
 * xDS API and non-xDS services version.
 * envoy.config.core.v3.ApiVersion
 */
export type EnvoyConfigCoreV3ApiVersion =
  | 'AUTO'
  | 'V2'
  | 'V3';

/**
 * Describes the supported actions types for header append action.
 * envoy.config.core.v3.HeaderValueOption.HeaderAppendAction
 */
export type EnvoyConfigCoreV3HeaderValueOptionHeaderAppendAction =
  | 'APPEND_IF_EXISTS_OR_ADD'
  | 'ADD_IF_ABSENT'
  | 'OVERWRITE_IF_EXISTS_OR_ADD'
  | 'OVERWRITE_IF_EXISTS';

/**
 * Endpoint health status.
 * envoy.config.core.v3.HealthStatus
 */
export type EnvoyConfigCoreV3HealthStatus =
  | 'UNKNOWN'
  | 'HEALTHY'
  | 'UNHEALTHY'
  | 'DRAINING'
  | 'TIMEOUT'
  | 'DEGRADED';

/**
 * Action to take when Envoy receives client request with header names containing underscore characters.
 * envoy.config.core.v3.HttpProtocolOptions.HeadersWithUnderscoresAction
 */
export type EnvoyConfigCoreV3HttpProtocolOptionsHeadersWithUnderscoresAction =
  | 'ALLOW'
  | 'REJECT_REQUEST'
  | 'DROP_HEADER';

/**
 * Describes the supported actions types for key/value pair append action.
 * envoy.config.core.v3.KeyValueAppend.KeyValueAppendAction
 */
export type EnvoyConfigCoreV3KeyValueAppendKeyValueAppendAction =
  | 'APPEND_IF_EXISTS_OR_ADD'
  | 'ADD_IF_ABSENT'
  | 'OVERWRITE_IF_EXISTS_OR_ADD'
  | 'OVERWRITE_IF_EXISTS';

/** envoy.config.core.v3.ProxyProtocolConfig.Version */
export type EnvoyConfigCoreV3ProxyProtocolConfigVersion =
  | 'V1'
  | 'V2';

/** envoy.config.core.v3.ProxyProtocolPassThroughTLVs.PassTLVsMatchType */
export type EnvoyConfigCoreV3ProxyProtocolPassThroughTLVsPassTLVsMatchType =
  | 'INCLUDE_ALL'
  | 'INCLUDE';

/**
 * HTTP request method.
 * envoy.config.core.v3.RequestMethod
 */
export type EnvoyConfigCoreV3RequestMethod =
  | 'METHOD_UNSPECIFIED'
  | 'GET'
  | 'HEAD'
  | 'POST'
  | 'PUT'
  | 'DELETE'
  | 'CONNECT'
  | 'OPTIONS'
  | 'TRACE'
  | 'PATCH';

/**
 * Envoy supports upstream priority routing both at the route and the virtual cluster level.
 * envoy.config.core.v3.RoutingPriority
 */
export type EnvoyConfigCoreV3RoutingPriority =
  | 'DEFAULT'
  | 'HIGH';

/** envoy.config.core.v3.SocketAddress.Protocol */
export type EnvoyConfigCoreV3SocketAddressProtocol =
  | 'TCP'
  | 'UDP';

/** envoy.config.core.v3.SocketOption.SocketIpVersion */
export type EnvoyConfigCoreV3SocketOptionSocketIpVersion =
  | 'SOCKET_IP_VERSION_UNSPECIFIED'
  | 'SOCKET_IP_VERSION_IPV4'
  | 'SOCKET_IP_VERSION_IPV6';

/** envoy.config.core.v3.SocketOption.SocketState */
export type EnvoyConfigCoreV3SocketOptionSocketState =
  | 'STATE_PREBIND'
  | 'STATE_BOUND'
  | 'STATE_LISTENING';

/**
 * Identifies the direction of the traffic relative to the local Envoy.
 * envoy.config.core.v3.TrafficDirection
 */
export type EnvoyConfigCoreV3TrafficDirection =
  | 'UNSPECIFIED'
  | 'INBOUND'
  | 'OUTBOUND';
