// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigCoreV3BackoffStrategy,
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3UdpSocketConfig,
} from './envoy-config-core-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Configuration for the UDP proxy filter.
 * envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig
 */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfig {
  /** The stat prefix used when emitting UDP proxy filter stats. */
  readonly stat_prefix?: string;
  /**
   * The upstream cluster to connect to.
   * One of: cluster, matcher.
   * @deprecated by Envoy
   */
  readonly cluster?: string;
  /** The idle timeout for sessions. */
  readonly idle_timeout?: Duration;
  /** Use the remote downstream IP address as the sender IP address when sending packets to upstream hosts. */
  readonly use_original_src_ip?: boolean;
  /** Optional configuration for UDP proxy hash policies. */
  readonly hash_policies?: readonly EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigHashPolicy[];
  /** UDP socket configuration for upstream sockets. */
  readonly upstream_socket_config?: EnvoyConfigCoreV3UdpSocketConfig;
  /** Perform per packet load balancing (upstream host selection) on each received data chunk. */
  readonly use_per_packet_load_balancing?: boolean;
  /** Configuration for session access logs emitted by the UDP proxy. */
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /**
   * The match tree to use when resolving route actions for incoming requests.
   * One of: cluster, matcher.
   */
  readonly matcher?: XdsTypeMatcherV3Matcher;
  /** Configuration for proxy access logs emitted by the UDP proxy. */
  readonly proxy_access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /** Optional session filters that will run for each UDP session. */
  readonly session_filters?: readonly EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigSessionFilter[];
  /** If set, this configures UDP tunneling. */
  readonly tunneling_config?: EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfig;
  /** Additional access log options for UDP Proxy. */
  readonly access_log_options?: EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpAccessLogOptions;
}

/**
 * Specifies the UDP hash policy.
 * envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.HashPolicy
 */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigHashPolicy {
  /**
   * The source IP will be used to compute the hash used by hash-based load balancing algorithms.
   * One of: source_ip, key.
   */
  readonly source_ip?: boolean;
  /**
   * A given key will be used to compute the hash used by hash-based load balancing algorithms.
   * One of: source_ip, key.
   */
  readonly key?: string;
}

/**
 * Configuration for UDP session filters.
 * envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.SessionFilter
 */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigSessionFilter {
  /** The name of the filter configuration. */
  readonly name?: string;
  /**
   * Filter specific configuration which depends on the filter being instantiated.
   * One of: typed_config, config_discovery.
   */
  readonly typed_config?: Any;
  /** One of: typed_config, config_discovery. */
  readonly config_discovery?: EnvoyConfigCoreV3ExtensionConfigSource;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpAccessLogOptions */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpAccessLogOptions {
  /** The interval to flush access log. */
  readonly access_log_flush_interval?: Duration;
  /**
   * If set to true and UDP tunneling is configured, access log will be flushed when the UDP proxy has
   * successfully established a connection tunnel with the upstream.
   */
  readonly flush_access_log_on_tunnel_connected?: boolean;
}

/**
 * Configuration for tunneling UDP over other transports or application layers.
 * envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig
 */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfig {
  /** The hostname to send in the synthesized CONNECT headers to the upstream proxy. */
  readonly proxy_host?: string;
  /** Optional port value to add to the HTTP request URI. */
  readonly proxy_port?: number;
  /** The target host to send in the synthesized CONNECT headers to the upstream proxy. */
  readonly target_host?: string;
  /** The default target port to send in the CONNECT headers to the upstream proxy. */
  readonly default_target_port?: number;
  /** Use POST method instead of CONNECT method to tunnel the UDP stream. */
  readonly use_post?: boolean;
  /** The path used with POST method. */
  readonly post_path?: string;
  /** Optional retry options, in case connecting to the upstream failed. */
  readonly retry_options?: EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigRetryOptions;
  /** Additional request headers to upstream proxy. */
  readonly headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /**
   * If configured, the filter will buffer datagrams in case that it is waiting for the upstream to be ready,
   * whether if it is during the connection process or due to upstream buffer watermarks.
   */
  readonly buffer_options?: EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigBufferOptions;
  /** Save the response headers to the downstream info filter state for consumption by the session filters. */
  readonly propagate_response_headers?: boolean;
  /**
   * Save the response trailers to the downstream info filter state for consumption by the session filters.
   */
  readonly propagate_response_trailers?: boolean;
  readonly formatters?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}

/**
 * Configuration for UDP datagrams buffering.
 * envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.BufferOptions
 */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigBufferOptions {
  /**
   * If set, the filter will only buffer datagrams up to the requested limit, and will drop new UDP datagrams
   * if the buffer contains the max_buffered_datagrams value at the time of a new datagram arrival.
   */
  readonly max_buffered_datagrams?: number;
  /**
   * If set, the filter will only buffer datagrams up to the requested total buffered bytes limit, and will
   * drop new UDP datagrams if the buffer contains the max_buffered_datagrams value at the time of a new
   * datagram arrival.
   */
  readonly max_buffered_bytes?: Int64;
}

/** envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.RetryOptions */
export interface EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigRetryOptions {
  /** The maximum number of unsuccessful connection attempts that will be made before giving up. */
  readonly max_connect_attempts?: number;
  readonly backoff_options?: EnvoyConfigCoreV3BackoffStrategy;
}
