// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3QuicProtocolOptions,
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3SocketCmsgHeaders,
  EnvoyConfigCoreV3SocketOption,
  EnvoyConfigCoreV3SocketOptionsOverride,
  EnvoyConfigCoreV3TcpKeepalive,
  EnvoyConfigCoreV3TrafficDirection,
  EnvoyConfigCoreV3TransportSocket,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3UdpSocketConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigMetricsV3StatsMatcher,
} from './envoy-config-metrics-v3.ts';
import type {
  EnvoyTypeV3Int32Range,
} from './envoy-type-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * The additional address the listener is listening on.
 * envoy.config.listener.v3.AdditionalAddress
 */
export interface EnvoyConfigListenerV3AdditionalAddress {
  readonly address?: EnvoyConfigCoreV3Address;
  /** Additional socket options that may not be present in Envoy source code or precompiled binaries. */
  readonly socket_options?: EnvoyConfigCoreV3SocketOptionsOverride;
  readonly tcp_keepalive?: EnvoyConfigCoreV3TcpKeepalive;
}

/**
 * Describes a type of API listener, which is used in non-proxy clients.
 * envoy.config.listener.v3.ApiListener
 */
export interface EnvoyConfigListenerV3ApiListener {
  /** The type in this field determines the type of API listener. */
  readonly api_listener?: Any;
}

/** envoy.config.listener.v3.Filter */
export interface EnvoyConfigListenerV3Filter {
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
}

/**
 * A filter chain wraps a set of match criteria, an option TLS context, a set of filters, and various other
 * parameters.
 * envoy.config.listener.v3.FilterChain
 */
export interface EnvoyConfigListenerV3FilterChain {
  /** The criteria to use when matching a connection to this filter chain. */
  readonly filter_chain_match?: EnvoyConfigListenerV3FilterChainMatch;
  /**
   * A list of individual network filters that make up the filter chain for connections established with the
   * listener.
   */
  readonly filters?: readonly EnvoyConfigListenerV3Filter[];
  /**
   * Whether the listener should expect a PROXY protocol V1 header on new connections.
   * @deprecated by Envoy
   */
  readonly use_proxy_proto?: boolean;
  /** filter chain metadata. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /** Optional custom transport socket implementation to use for downstream connections. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  /** The unique name (or empty) by which this filter chain is known. */
  readonly name?: string;
  /**
   * If present and nonzero, the amount of time to allow incoming connections to complete any transport
   * socket negotiations.
   */
  readonly transport_socket_connect_timeout?: Duration;
}

/**
 * Specifies the match criteria for selecting a specific filter chain for a listener.
 * envoy.config.listener.v3.FilterChainMatch
 */
export interface EnvoyConfigListenerV3FilterChainMatch {
  /**
   * If non-empty, an IP address and prefix length to match addresses when the listener is bound to
   * 0.0.0.0/:: or when use_original_dst is specified.
   */
  readonly prefix_ranges?: readonly EnvoyConfigCoreV3CidrRange[];
  /**
   * If non-empty, an IP address and suffix length to match addresses when the listener is bound to
   * 0.0.0.0/:: or when use_original_dst is specified.
   */
  readonly address_suffix?: string;
  readonly suffix_len?: number;
  /**
   * The criteria is satisfied if the source IP address of the downstream connection is contained in at least
   * one of the specified subnets.
   */
  readonly source_prefix_ranges?: readonly EnvoyConfigCoreV3CidrRange[];
  /**
   * The criteria is satisfied if the source port of the downstream connection is contained in at least one
   * of the specified ports.
   */
  readonly source_ports?: readonly number[];
  /**
   * Optional destination port to consider when use_original_dst is set on the listener in determining a
   * filter chain match.
   */
  readonly destination_port?: number;
  /** If non-empty, a transport protocol to consider when determining a filter chain match. */
  readonly transport_protocol?: string;
  /**
   * If non-empty, a list of application protocols (e.g. ALPN for TLS protocol) to consider when determining
   * a filter chain match.
   */
  readonly application_protocols?: readonly string[];
  /**
   * If non-empty, a list of server names (e.g. SNI for TLS protocol) to consider when determining a filter
   * chain match.
   */
  readonly server_names?: readonly string[];
  /** Specifies the connection source IP match type. */
  readonly source_type?: EnvoyConfigListenerV3FilterChainMatchConnectionSourceType;
  /**
   * The criteria is satisfied if the directly connected source IP address of the downstream connection is
   * contained in at least one of the specified subnets.
   */
  readonly direct_source_prefix_ranges?: readonly EnvoyConfigCoreV3CidrRange[];
}

/** envoy.config.listener.v3.Listener */
export interface EnvoyConfigListenerV3Listener {
  /** The unique name by which this listener is known. */
  readonly name?: string;
  /** The address that the listener should listen on. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** A list of filter chains to consider for this listener. */
  readonly filter_chains?: readonly EnvoyConfigListenerV3FilterChain[];
  /**
   * If a connection is redirected using `iptables`, the port on which the proxy receives it might be
   * different from the original destination address.
   */
  readonly use_original_dst?: boolean;
  /** Soft limit on size of the listener’s new connection read and write buffers. */
  readonly per_connection_buffer_limit_bytes?: number;
  /** Listener metadata. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /** @deprecated by Envoy */
  readonly deprecated_v1?: EnvoyConfigListenerV3ListenerDeprecatedV1;
  /** The type of draining to perform at a listener-wide level. */
  readonly drain_type?: EnvoyConfigListenerV3ListenerDrainType;
  /**
   * Listener filters have the opportunity to manipulate and augment the connection metadata that is used in
   * connection filter chain matching, for example.
   */
  readonly listener_filters?: readonly EnvoyConfigListenerV3ListenerFilter[];
  /** Whether the listener should be set as a transparent socket. */
  readonly transparent?: boolean;
  /** Whether the listener should set the `IP_FREEBIND` socket option. */
  readonly freebind?: boolean;
  /** Whether the listener should accept TCP Fast Open (TFO) connections. */
  readonly tcp_fast_open_queue_length?: number;
  /** Additional socket options that may not be present in Envoy source code or precompiled binaries. */
  readonly socket_options?: readonly EnvoyConfigCoreV3SocketOption[];
  /** The timeout to wait for all listener filters to complete operation. */
  readonly listener_filters_timeout?: Duration;
  /** Specifies the intended direction of the traffic relative to the local Envoy. */
  readonly traffic_direction?: EnvoyConfigCoreV3TrafficDirection;
  /** Whether a connection should be created when listener filters timeout. */
  readonly continue_on_listener_filters_timeout?: boolean;
  /**
   * If the protocol in the listener socket address in protocol is UDP, this field specifies UDP listener
   * specific configuration.
   */
  readonly udp_listener_config?: EnvoyConfigListenerV3UdpListenerConfig;
  /** Used to represent an API listener, which is used in non-proxy clients. */
  readonly api_listener?: EnvoyConfigListenerV3ApiListener;
  /** The listener's connection balancer configuration, currently only applicable to TCP listeners. */
  readonly connection_balance_config?: EnvoyConfigListenerV3ListenerConnectionBalanceConfig;
  /**
   * Deprecated.
   * @deprecated by Envoy
   */
  readonly reuse_port?: boolean;
  /** Configuration for access logs emitted by this listener. */
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /** The maximum length a tcp listener's pending connections queue can grow to. */
  readonly tcp_backlog_size?: number;
  /** The default filter chain if none of the filter chain matches. */
  readonly default_filter_chain?: EnvoyConfigListenerV3FilterChain;
  /** Whether the listener should bind to the port. */
  readonly bind_to_port?: boolean;
  /**
   * Used to represent an internal listener which does not listen on OSI L4 address but can be used by the
   * envoy cluster to create a user space connection to.
   */
  readonly internal_listener?: EnvoyConfigListenerV3ListenerInternalListenerConfig;
  /** Optional prefix to use on listener stats. */
  readonly stat_prefix?: string;
  /**
   * When this flag is set to true, listeners set the `SO_REUSEPORT` socket option and create one socket for
   * each worker thread.
   */
  readonly enable_reuse_port?: boolean;
  /** Enable MPTCP (multi-path TCP) on this listener. */
  readonly enable_mptcp?: boolean;
  /**
   * Whether the listener should limit connections based upon the value of global_downstream_max_connections.
   */
  readonly ignore_global_conn_limit?: boolean;
  /** Matcher API resolving the filter chain name from the network properties. */
  readonly filter_chain_matcher?: XdsTypeMatcherV3Matcher;
  /** The additional addresses the listener should listen on. */
  readonly additional_addresses?: readonly EnvoyConfigListenerV3AdditionalAddress[];
  /** The maximum number of connections to accept from the kernel per socket event. */
  readonly max_connections_to_accept_per_socket_event?: number;
  /** Whether the listener bypasses configured overload manager actions. */
  readonly bypass_overload_manager?: boolean;
  readonly fcds_config?: EnvoyConfigListenerV3ListenerFcdsConfig;
  readonly tcp_keepalive?: EnvoyConfigCoreV3TcpKeepalive;
  readonly per_connection_buffer_high_watermark_timeout?: Duration;
  readonly stats_matcher?: EnvoyConfigMetricsV3StatsMatcher;
}

/**
 * Configuration for listener connection balancing.
 * envoy.config.listener.v3.Listener.ConnectionBalanceConfig
 */
export interface EnvoyConfigListenerV3ListenerConnectionBalanceConfig {
  /**
   * If specified, the listener will use the exact connection balancer.
   * One of: exact_balance, extend_balance, cpu_locality_balance.
   */
  readonly exact_balance?: EnvoyConfigListenerV3ListenerConnectionBalanceConfigExactBalance;
  /**
   * The listener will use the connection balancer according to `type_url`.
   * One of: exact_balance, extend_balance, cpu_locality_balance.
   */
  readonly extend_balance?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** One of: exact_balance, extend_balance, cpu_locality_balance. */
  readonly cpu_locality_balance?: EnvoyConfigListenerV3ListenerConnectionBalanceConfigCpuLocalityBalance;
}

/** envoy.config.listener.v3.Listener.ConnectionBalanceConfig.CpuLocalityBalance */
export type EnvoyConfigListenerV3ListenerConnectionBalanceConfigCpuLocalityBalance = Readonly<Record<string, never>>;

/**
 * A connection balancer implementation that does exact balancing.
 * envoy.config.listener.v3.Listener.ConnectionBalanceConfig.ExactBalance
 */
export type EnvoyConfigListenerV3ListenerConnectionBalanceConfigExactBalance = Readonly<Record<string, never>>;

/** envoy.config.listener.v3.Listener.DeprecatedV1 */
export interface EnvoyConfigListenerV3ListenerDeprecatedV1 {
  /** Whether the listener should bind to the port. */
  readonly bind_to_port?: boolean;
}

/** envoy.config.listener.v3.Listener.FcdsConfig */
export interface EnvoyConfigListenerV3ListenerFcdsConfig {
  readonly name?: string;
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
}

/**
 * Configuration for envoy internal listener.
 * envoy.config.listener.v3.Listener.InternalListenerConfig
 */
export type EnvoyConfigListenerV3ListenerInternalListenerConfig = Readonly<Record<string, never>>;

/** envoy.config.listener.v3.ListenerFilter */
export interface EnvoyConfigListenerV3ListenerFilter {
  /** The name of the filter configuration. */
  readonly name?: string;
  /**
   * Filter specific configuration which depends on the filter being instantiated.
   * One of: typed_config, config_discovery.
   */
  readonly typed_config?: Any;
  /** Optional match predicate used to disable the filter. */
  readonly filter_disabled?: EnvoyConfigListenerV3ListenerFilterChainMatchPredicate;
  /**
   * Configuration source specifier for an extension configuration discovery service.
   * One of: typed_config, config_discovery.
   */
  readonly config_discovery?: EnvoyConfigCoreV3ExtensionConfigSource;
}

/**
 * Listener filter chain match configuration.
 * envoy.config.listener.v3.ListenerFilterChainMatchPredicate
 */
export interface EnvoyConfigListenerV3ListenerFilterChainMatchPredicate {
  /**
   * A set that describes a logical OR.
   * One of: or_match, and_match, not_match, any_match, destination_port_range.
   */
  readonly or_match?: EnvoyConfigListenerV3ListenerFilterChainMatchPredicateMatchSet;
  /**
   * A set that describes a logical AND.
   * One of: or_match, and_match, not_match, any_match, destination_port_range.
   */
  readonly and_match?: EnvoyConfigListenerV3ListenerFilterChainMatchPredicateMatchSet;
  /**
   * A negation match.
   * One of: or_match, and_match, not_match, any_match, destination_port_range.
   */
  readonly not_match?: EnvoyConfigListenerV3ListenerFilterChainMatchPredicate;
  /**
   * The match configuration will always match.
   * One of: or_match, and_match, not_match, any_match, destination_port_range.
   */
  readonly any_match?: boolean;
  /**
   * Match destination port.
   * One of: or_match, and_match, not_match, any_match, destination_port_range.
   */
  readonly destination_port_range?: EnvoyTypeV3Int32Range;
}

/**
 * A set of match configurations used for logical operations.
 * envoy.config.listener.v3.ListenerFilterChainMatchPredicate.MatchSet
 */
export interface EnvoyConfigListenerV3ListenerFilterChainMatchPredicateMatchSet {
  /** The list of rules that make up the set. */
  readonly rules?: readonly EnvoyConfigListenerV3ListenerFilterChainMatchPredicate[];
}

/**
 * Configuration specific to the UDP QUIC listener.
 * envoy.config.listener.v3.QuicProtocolOptions
 */
export interface EnvoyConfigListenerV3QuicProtocolOptions {
  readonly quic_protocol_options?: EnvoyConfigCoreV3QuicProtocolOptions;
  /** Maximum number of milliseconds that connection will be alive when there is no network activity. */
  readonly idle_timeout?: Duration;
  /** Connection timeout in milliseconds before the crypto handshake is finished. */
  readonly crypto_handshake_timeout?: Duration;
  /** Runtime flag that controls whether the listener is enabled or not. */
  readonly enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /**
   * A multiplier to number of connections which is used to determine how many packets to read per event
   * loop.
   */
  readonly packets_to_read_to_connection_count_ratio?: number;
  /** Configure which implementation of `quic::QuicCryptoClientStreamBase` to be used for this listener. */
  readonly crypto_stream_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configure which implementation of `quic::ProofSource` to be used for this listener. */
  readonly proof_source_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Config which implementation of `quic::ConnectionIdGeneratorInterface` to be used for this listener. */
  readonly connection_id_generator_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configure the server's preferred address to advertise so that client can migrate to it. */
  readonly server_preferred_address_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configure the server to send transport parameter disable_active_migration. */
  readonly send_disable_active_migration?: boolean;
  /** Configure which implementation of `quic::QuicConnectionDebugVisitor` to be used for this listener. */
  readonly connection_debug_visitor_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly save_cmsg_config?: readonly EnvoyConfigCoreV3SocketCmsgHeaders[];
  readonly reject_new_connections?: boolean;
  readonly max_sessions_per_event_loop?: number;
}

/** envoy.config.listener.v3.UdpListenerConfig */
export interface EnvoyConfigListenerV3UdpListenerConfig {
  /** UDP socket configuration for the listener. */
  readonly downstream_socket_config?: EnvoyConfigCoreV3UdpSocketConfig;
  /** Configuration for QUIC protocol. */
  readonly quic_options?: EnvoyConfigListenerV3QuicProtocolOptions;
  /** Configuration for the UDP packet writer. */
  readonly udp_packet_packet_writer_config?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.config.listener.v3.FilterChainMatch.ConnectionSourceType */
export type EnvoyConfigListenerV3FilterChainMatchConnectionSourceType =
  | 'ANY'
  | 'SAME_IP_OR_LOOPBACK'
  | 'EXTERNAL';

/** envoy.config.listener.v3.Listener.DrainType */
export type EnvoyConfigListenerV3ListenerDrainType =
  | 'DEFAULT'
  | 'MODIFY_ONLY';
