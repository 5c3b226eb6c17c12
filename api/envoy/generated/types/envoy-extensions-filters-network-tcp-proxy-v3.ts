// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigCoreV3BackoffStrategy,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3TlvEntry,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension,
} from './envoy-extensions-filters-network-http-connection-manager-v3.ts';
import type {
  EnvoyTypeV3HashPolicy,
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxy {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /**
   * The upstream cluster to connect to.
   * One of: cluster, weighted_clusters.
   */
  readonly cluster?: string;
  /** The idle timeout for connections managed by the TCP proxy filter. */
  readonly downstream_idle_timeout?: Duration;
  readonly upstream_idle_timeout?: Duration;
  /** Configuration for access logs emitted by the this tcp_proxy. */
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /** The maximum number of unsuccessful connection attempts that will be made before giving up. */
  readonly max_connect_attempts?: number;
  /** The idle timeout for connections managed by the TCP proxy filter. */
  readonly idle_timeout?: Duration;
  /** Optional endpoint metadata match criteria. */
  readonly metadata_match?: EnvoyConfigCoreV3Metadata;
  /**
   * Multiple upstream clusters can be specified for a given route.
   * One of: cluster, weighted_clusters.
   */
  readonly weighted_clusters?: EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedCluster;
  /** Optional configuration for TCP proxy hash policy. */
  readonly hash_policy?: readonly EnvoyTypeV3HashPolicy[];
  /**
   * If set, this configures tunneling, e.g. configuration options to tunnel TCP payload over HTTP CONNECT.
   */
  readonly tunneling_config?: EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTunnelingConfig;
  /** The maximum duration of a connection. */
  readonly max_downstream_connection_duration?: Duration;
  /** The on demand policy for the upstream cluster. */
  readonly on_demand?: EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyOnDemand;
  /** @deprecated by Envoy */
  readonly access_log_flush_interval?: Duration;
  /** @deprecated by Envoy */
  readonly flush_access_log_on_connected?: boolean;
  /** Additional access log options for TCP Proxy. */
  readonly access_log_options?: EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTcpAccessLogOptions;
  readonly backoff_options?: EnvoyConfigCoreV3BackoffStrategy;
  readonly proxy_protocol_tlvs?: readonly EnvoyConfigCoreV3TlvEntry[];
  readonly max_downstream_connection_duration_jitter_percentage?: EnvoyTypeV3Percent;
  readonly upstream_connect_mode?: EnvoyExtensionsFiltersNetworkTcpProxyV3UpstreamConnectMode;
  readonly max_early_data_bytes?: number;
  readonly proxy_protocol_tlv_merge_policy?: EnvoyExtensionsFiltersNetworkTcpProxyV3ProxyProtocolTlvMergePolicy;
  readonly check_drain_close?: boolean;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.OnDemand */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyOnDemand {
  /** An optional configuration for on-demand cluster discovery service. */
  readonly odcds_config?: EnvoyConfigCoreV3ConfigSource;
  /** xdstp:// resource locator for on-demand cluster collection. */
  readonly resources_locator?: string;
  /** The timeout for on demand cluster lookup. */
  readonly timeout?: Duration;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TcpAccessLogOptions */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTcpAccessLogOptions {
  /** The interval to flush access log. */
  readonly access_log_flush_interval?: Duration;
  /**
   * If set to true, access log will be flushed when the TCP proxy has successfully established a connection
   * with the upstream.
   */
  readonly flush_access_log_on_connected?: boolean;
  readonly flush_access_log_on_start?: boolean;
}

/**
 * Configuration for tunneling TCP over other transports or application layers.
 * envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TunnelingConfig
 */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTunnelingConfig {
  /** The hostname to send in the synthesized CONNECT headers to the upstream proxy. */
  readonly hostname?: string;
  /** Use POST method instead of CONNECT method to tunnel the TCP stream. */
  readonly use_post?: boolean;
  /** Additional request headers to upstream proxy. */
  readonly headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** Save the response headers to the downstream info filter state for consumption by the network filters. */
  readonly propagate_response_headers?: boolean;
  /** The path used with POST method. */
  readonly post_path?: string;
  /**
   * Save the response trailers to the downstream info filter state for consumption by the network filters.
   */
  readonly propagate_response_trailers?: boolean;
  readonly request_id_extension?: EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension;
  readonly request_id_header?: string;
  readonly request_id_metadata_key?: string;
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/**
 * Allows for specification of multiple upstream clusters along with weights that indicate the percentage
 * of traffic to be forwarded to each cluster.
 * envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster
 */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedCluster {
  /** Specifies one or more upstream clusters associated with the route. */
  readonly clusters?: readonly EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedClusterClusterWeight[];
}

/** envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster.ClusterWeight */
export interface EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedClusterClusterWeight {
  /** Name of the upstream cluster. */
  readonly name?: string;
  /** When a request matches the route, the choice of an upstream cluster is determined by its weight. */
  readonly weight?: number;
  /** Optional endpoint metadata match criteria used by the subset load balancer. */
  readonly metadata_match?: EnvoyConfigCoreV3Metadata;
}

/** envoy.extensions.filters.network.tcp_proxy.v3.ProxyProtocolTlvMergePolicy */
export type EnvoyExtensionsFiltersNetworkTcpProxyV3ProxyProtocolTlvMergePolicy =
  | 'ADD_IF_ABSENT'
  | 'OVERWRITE_BY_TYPE_IF_EXISTS_OR_ADD'
  | 'APPEND_IF_EXISTS_OR_ADD';

/** envoy.extensions.filters.network.tcp_proxy.v3.UpstreamConnectMode */
export type EnvoyExtensionsFiltersNetworkTcpProxyV3UpstreamConnectMode =
  | 'IMMEDIATE'
  | 'ON_DOWNSTREAM_DATA'
  | 'ON_DOWNSTREAM_TLS_HANDSHAKE';
