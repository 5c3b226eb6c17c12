// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCommonMatcherV3MatchPredicate,
} from './envoy-config-common-matcher-v3.ts';
import type {
  EnvoyConfigCoreV3AlternateProtocolsCacheOptions,
  EnvoyConfigCoreV3Http1ProtocolOptions,
  EnvoyConfigCoreV3Http2ProtocolOptions,
  EnvoyConfigCoreV3Http3ProtocolOptions,
  EnvoyConfigCoreV3HttpProtocolOptions,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3UpstreamHttpProtocolOptions,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RetryPolicy,
  EnvoyConfigRouteV3RouteActionHashPolicy,
  EnvoyConfigRouteV3RouteActionRequestMirrorPolicy,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter,
} from './envoy-extensions-filters-network-http-connection-manager-v3.ts';

/**
 * HttpProtocolOptions specifies Http upstream protocol options.
 * envoy.extensions.upstreams.http.v3.HttpProtocolOptions
 */
export interface EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptions {
  /** This contains options common across HTTP/1 and HTTP/2 */
  readonly common_http_protocol_options?: EnvoyConfigCoreV3HttpProtocolOptions;
  /** This contains common protocol options which are only applied upstream. */
  readonly upstream_http_protocol_options?: EnvoyConfigCoreV3UpstreamHttpProtocolOptions;
  /**
   * To explicitly configure either HTTP/1 or HTTP/2 (but not both!) use `explicit_http_config`.
   * One of: explicit_http_config, use_downstream_protocol_config, auto_config.
   */
  readonly explicit_http_config?: EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsExplicitHttpConfig;
  /**
   * This allows switching on protocol based on what protocol the downstream connection used.
   * One of: explicit_http_config, use_downstream_protocol_config, auto_config.
   */
  readonly use_downstream_protocol_config?: EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsUseDownstreamHttpConfig;
  /**
   * This allows switching on protocol based on ALPN
   * One of: explicit_http_config, use_downstream_protocol_config, auto_config.
   */
  readonly auto_config?: EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsAutoHttpConfig;
  /** Optional HTTP filters for the upstream HTTP filter chain. */
  readonly http_filters?: readonly EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter[];
  /** Configuration options for Unified Header Validation (UHV). */
  readonly header_validation_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly outlier_detection?: EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsOutlierDetection;
  readonly request_mirror_policies?: readonly EnvoyConfigRouteV3RouteActionRequestMirrorPolicy[];
  readonly hash_policy?: readonly EnvoyConfigRouteV3RouteActionHashPolicy[];
  readonly retry_policy?: EnvoyConfigRouteV3RetryPolicy;
}

/**
 * If this is used, the cluster can use either HTTP/1 or HTTP/2, and will use whichever protocol is
 * negotiated by ALPN with the upstream.
 * envoy.extensions.upstreams.http.v3.HttpProtocolOptions.AutoHttpConfig
 */
export interface EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsAutoHttpConfig {
  readonly http_protocol_options?: EnvoyConfigCoreV3Http1ProtocolOptions;
  readonly http2_protocol_options?: EnvoyConfigCoreV3Http2ProtocolOptions;
  /**
   * Unlike HTTP/1 and HTTP/2, HTTP/3 will not be configured unless it is present, and (soon) only if there
   * is an indication of server side support.
   */
  readonly http3_protocol_options?: EnvoyConfigCoreV3Http3ProtocolOptions;
  /**
   * The presence of alternate protocols cache options causes the use of the alternate protocols cache, which
   * is responsible for parsing and caching HTTP Alt-Svc headers.
   */
  readonly alternate_protocols_cache_options?: EnvoyConfigCoreV3AlternateProtocolsCacheOptions;
}

/**
 * If this is used, the cluster will only operate on one of the possible upstream protocols.
 * envoy.extensions.upstreams.http.v3.HttpProtocolOptions.ExplicitHttpConfig
 */
export interface EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsExplicitHttpConfig {
  /** One of: http_protocol_options, http2_protocol_options, http3_protocol_options. */
  readonly http_protocol_options?: EnvoyConfigCoreV3Http1ProtocolOptions;
  /** One of: http_protocol_options, http2_protocol_options, http3_protocol_options. */
  readonly http2_protocol_options?: EnvoyConfigCoreV3Http2ProtocolOptions;
  /** One of: http_protocol_options, http2_protocol_options, http3_protocol_options. */
  readonly http3_protocol_options?: EnvoyConfigCoreV3Http3ProtocolOptions;
}

/** envoy.extensions.upstreams.http.v3.HttpProtocolOptions.OutlierDetection */
export interface EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsOutlierDetection {
  readonly error_matcher?: EnvoyConfigCommonMatcherV3MatchPredicate;
}

/**
 * If this is used, the cluster can use either of the configured protocols, and will use whichever protocol
 * was used by the downstream connection.
 * envoy.extensions.upstreams.http.v3.HttpProtocolOptions.UseDownstreamHttpConfig
 */
export interface EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsUseDownstreamHttpConfig {
  readonly http_protocol_options?: EnvoyConfigCoreV3Http1ProtocolOptions;
  readonly http2_protocol_options?: EnvoyConfigCoreV3Http2ProtocolOptions;
  readonly http3_protocol_options?: EnvoyConfigCoreV3Http3ProtocolOptions;
}
