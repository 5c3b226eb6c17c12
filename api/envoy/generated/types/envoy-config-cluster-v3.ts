// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Double, Duration, Int64, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3BindConfig,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3DnsResolutionConfig,
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3HealthCheck,
  EnvoyConfigCoreV3HealthStatusSet,
  EnvoyConfigCoreV3Http1ProtocolOptions,
  EnvoyConfigCoreV3Http2ProtocolOptions,
  EnvoyConfigCoreV3HttpProtocolOptions,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3RoutingPriority,
  EnvoyConfigCoreV3RuntimeDouble,
  EnvoyConfigCoreV3TcpKeepalive,
  EnvoyConfigCoreV3TransportSocket,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3UpstreamHttpProtocolOptions,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigEndpointV3ClusterLoadAssignment,
} from './envoy-config-endpoint-v3.ts';
import type {
  EnvoyConfigMetricsV3StatsMatcher,
} from './envoy-config-metrics-v3.ts';
import type {
  EnvoyTypeMatcherV3MetadataMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeMetadataV3MetadataKey,
} from './envoy-type-metadata-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Circuit breaking settings can be specified individually for each defined priority.
 * envoy.config.cluster.v3.CircuitBreakers
 */
export interface EnvoyConfigClusterV3CircuitBreakers {
  /** If multiple Thresholds are defined with the same RoutingPriority, the first one in the list is used. */
  readonly thresholds?: readonly EnvoyConfigClusterV3CircuitBreakersThresholds[];
  /** Optional per-host limits which apply to each individual host in a cluster. */
  readonly per_host_thresholds?: readonly EnvoyConfigClusterV3CircuitBreakersThresholds[];
}

/**
 * A Thresholds defines CircuitBreaker settings for a RoutingPriority.
 * envoy.config.cluster.v3.CircuitBreakers.Thresholds
 */
export interface EnvoyConfigClusterV3CircuitBreakersThresholds {
  /** The RoutingPriority the specified CircuitBreaker settings apply to. */
  readonly priority?: EnvoyConfigCoreV3RoutingPriority;
  /** The maximum number of connections that Envoy will make to the upstream cluster. */
  readonly max_connections?: number;
  /** The maximum number of pending requests that Envoy will allow to the upstream cluster. */
  readonly max_pending_requests?: number;
  /** The maximum number of parallel requests that Envoy will make to the upstream cluster. */
  readonly max_requests?: number;
  /** The maximum number of parallel retries that Envoy will allow to the upstream cluster. */
  readonly max_retries?: number;
  /**
   * If track_remaining is true, then stats will be published that expose the number of resources remaining
   * until the circuit breakers open.
   */
  readonly track_remaining?: boolean;
  /** The maximum number of connection pools per cluster that Envoy will concurrently support at once. */
  readonly max_connection_pools?: number;
  /** Specifies a limit on concurrent retries in relation to the number of active requests. */
  readonly retry_budget?: EnvoyConfigClusterV3CircuitBreakersThresholdsRetryBudget;
}

/** envoy.config.cluster.v3.CircuitBreakers.Thresholds.RetryBudget */
export interface EnvoyConfigClusterV3CircuitBreakersThresholdsRetryBudget {
  /**
   * Specifies the limit on concurrent retries as a percentage of the sum of active requests and active
   * pending requests.
   */
  readonly budget_percent?: EnvoyTypeV3Percent;
  /** Specifies the minimum retry concurrency allowed for the retry budget. */
  readonly min_retry_concurrency?: number;
  readonly budget_interval?: Duration;
}

/**
 * Configuration for a single upstream cluster.
 * envoy.config.cluster.v3.Cluster
 */
export interface EnvoyConfigClusterV3Cluster {
  /** Supplies the name of the cluster which must be unique across all clusters. */
  readonly name?: string;
  /**
   * The service discovery type to use for resolving the cluster.
   * One of: type, cluster_type.
   */
  readonly type?: EnvoyConfigClusterV3ClusterDiscoveryType;
  /** Configuration to use for EDS updates for the Cluster. */
  readonly eds_cluster_config?: EnvoyConfigClusterV3ClusterEdsClusterConfig;
  /** The timeout for new network connections to hosts in the cluster. */
  readonly connect_timeout?: Duration;
  /** Soft limit on size of the cluster’s connections read and write buffers. */
  readonly per_connection_buffer_limit_bytes?: number;
  /** The load balancer type to use when picking a host in the cluster. */
  readonly lb_policy?: EnvoyConfigClusterV3ClusterLbPolicy;
  /** Optional active health checking configuration for the cluster. */
  readonly health_checks?: readonly EnvoyConfigCoreV3HealthCheck[];
  /**
   * Optional maximum requests for a single upstream connection.
   * @deprecated by Envoy
   */
  readonly max_requests_per_connection?: number;
  /** Optional circuit breaking for the cluster. */
  readonly circuit_breakers?: EnvoyConfigClusterV3CircuitBreakers;
  /**
   * Additional options when handling HTTP1 requests.
   * @deprecated by Envoy
   */
  readonly http_protocol_options?: EnvoyConfigCoreV3Http1ProtocolOptions;
  /**
   * Even if default HTTP2 protocol options are desired, this field must be set so that Envoy will assume
   * that the upstream supports HTTP/2 when making new HTTP connection pool connections.
   * @deprecated by Envoy
   */
  readonly http2_protocol_options?: EnvoyConfigCoreV3Http2ProtocolOptions;
  /**
   * If the DNS refresh rate is specified and the cluster type is either STRICT_DNS, or LOGICAL_DNS, this
   * value is used as the cluster’s DNS refresh rate.
   */
  readonly dns_refresh_rate?: Duration;
  /** The DNS IP address resolution policy. */
  readonly dns_lookup_family?: EnvoyConfigClusterV3ClusterDnsLookupFamily;
  /**
   * If DNS resolvers are specified and the cluster type is either STRICT_DNS, or LOGICAL_DNS, this value is
   * used to specify the cluster’s dns resolvers.
   * @deprecated by Envoy
   */
  readonly dns_resolvers?: readonly EnvoyConfigCoreV3Address[];
  /** If specified, outlier detection will be enabled for this upstream cluster. */
  readonly outlier_detection?: EnvoyConfigClusterV3OutlierDetection;
  /** The interval for removing stale hosts from a cluster type ORIGINAL_DST. */
  readonly cleanup_interval?: Duration;
  /** Optional configuration used to bind newly established upstream connections. */
  readonly upstream_bind_config?: EnvoyConfigCoreV3BindConfig;
  /** Configuration for load balancing subsetting. */
  readonly lb_subset_config?: EnvoyConfigClusterV3ClusterLbSubsetConfig;
  /**
   * Optional configuration for the Ring Hash load balancing policy.
   * One of: ring_hash_lb_config, maglev_lb_config, original_dst_lb_config, least_request_lb_config,
   * round_robin_lb_config.
   */
  readonly ring_hash_lb_config?: EnvoyConfigClusterV3ClusterRingHashLbConfig;
  /** Optional custom transport socket implementation to use for upstream connections. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
  /** The Metadata field can be used to provide additional information about the cluster. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /**
   * Determines how Envoy selects the protocol used to speak to upstream hosts.
   * @deprecated by Envoy
   */
  readonly protocol_selection?: EnvoyConfigClusterV3ClusterClusterProtocolSelection;
  /** Common configuration for all load balancer implementations. */
  readonly common_lb_config?: EnvoyConfigClusterV3ClusterCommonLbConfig;
  /** An optional alternative to the cluster name to be used for observability. */
  readonly alt_stat_name?: string;
  /**
   * Additional options when handling HTTP requests upstream.
   * @deprecated by Envoy
   */
  readonly common_http_protocol_options?: EnvoyConfigCoreV3HttpProtocolOptions;
  /** Optional options for upstream connections. */
  readonly upstream_connection_options?: EnvoyConfigClusterV3UpstreamConnectionOptions;
  /**
   * If an upstream host becomes unhealthy (as determined by the configured health checks or outlier
   * detection), immediately close all connections to the failed host.
   */
  readonly close_connections_on_host_health_failure?: boolean;
  /**
   * If set to true, Envoy will ignore the health value of a host when processing its removal from service
   * discovery.
   */
  readonly ignore_health_on_host_removal?: boolean;
  /** Setting this is required for specifying members of STATIC, STRICT_DNS or LOGICAL_DNS clusters. */
  readonly load_assignment?: EnvoyConfigEndpointV3ClusterLoadAssignment;
  /**
   * Optional configuration for the Original Destination load balancing policy.
   * One of: ring_hash_lb_config, maglev_lb_config, original_dst_lb_config, least_request_lb_config,
   * round_robin_lb_config.
   */
  readonly original_dst_lb_config?: EnvoyConfigClusterV3ClusterOriginalDstLbConfig;
  /**
   * The extension_protocol_options field is used to provide extension-specific protocol options for upstream
   * connections.
   */
  readonly typed_extension_protocol_options?: Readonly<Record<string, Any>>;
  /**
   * Optional configuration for the LeastRequest load balancing policy.
   * One of: ring_hash_lb_config, maglev_lb_config, original_dst_lb_config, least_request_lb_config,
   * round_robin_lb_config.
   */
  readonly least_request_lb_config?: EnvoyConfigClusterV3ClusterLeastRequestLbConfig;
  /**
   * The custom cluster type.
   * One of: type, cluster_type.
   */
  readonly cluster_type?: EnvoyConfigClusterV3ClusterCustomClusterType;
  /** Optional configuration for setting cluster's DNS refresh rate. */
  readonly respect_dns_ttl?: boolean;
  /** An (optional) network filter chain, listed in the order the filters should be applied. */
  readonly filters?: readonly EnvoyConfigClusterV3Filter[];
  /** If this field is set and is supported by the client, it will supersede the value of lb_policy. */
  readonly load_balancing_policy?: EnvoyConfigClusterV3LoadBalancingPolicy;
  /** If present, tells the client where to send load reports via LRS. */
  readonly lrs_server?: EnvoyConfigCoreV3ConfigSource;
  /** Configuration to use different transport sockets for different endpoints. */
  readonly transport_socket_matches?: readonly EnvoyConfigClusterV3ClusterTransportSocketMatch[];
  /**
   * If the DNS failure refresh rate is specified and the cluster type is either STRICT_DNS, or LOGICAL_DNS,
   * this is used as the cluster’s DNS refresh rate when requests are failing.
   */
  readonly dns_failure_refresh_rate?: EnvoyConfigClusterV3ClusterRefreshRate;
  /**
   * Always use TCP queries instead of UDP queries for DNS lookups.
   * @deprecated by Envoy
   */
  readonly use_tcp_for_dns_lookups?: boolean;
  /**
   * HTTP protocol options that are applied only to upstream HTTP connections.
   * @deprecated by Envoy
   */
  readonly upstream_http_protocol_options?: EnvoyConfigCoreV3UpstreamHttpProtocolOptions;
  /**
   * If track_timeout_budgets is true, the timeout budget histograms will be published for each request.
   * @deprecated by Envoy
   */
  readonly track_timeout_budgets?: boolean;
  /** Optional customization and configuration of upstream connection pool, and upstream type. */
  readonly upstream_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configuration to track optional cluster stats. */
  readonly track_cluster_stats?: EnvoyConfigClusterV3TrackClusterStats;
  /** Preconnect configuration for this cluster. */
  readonly preconnect_policy?: EnvoyConfigClusterV3ClusterPreconnectPolicy;
  /**
   * If `connection_pool_per_downstream_connection` is true, the cluster will use a separate connection pool
   * for every downstream connection
   */
  readonly connection_pool_per_downstream_connection?: boolean;
  /**
   * Optional configuration for the Maglev load balancing policy.
   * One of: ring_hash_lb_config, maglev_lb_config, original_dst_lb_config, least_request_lb_config,
   * round_robin_lb_config.
   */
  readonly maglev_lb_config?: EnvoyConfigClusterV3ClusterMaglevLbConfig;
  /**
   * DNS resolution configuration which includes the underlying dns resolver addresses and options.
   * @deprecated by Envoy
   */
  readonly dns_resolution_config?: EnvoyConfigCoreV3DnsResolutionConfig;
  /** Optional configuration for having cluster readiness block on warm-up. */
  readonly wait_for_warm_on_init?: boolean;
  /** DNS resolver type configuration extension. */
  readonly typed_dns_resolver_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * Optional configuration for the RoundRobin load balancing policy.
   * One of: ring_hash_lb_config, maglev_lb_config, original_dst_lb_config, least_request_lb_config,
   * round_robin_lb_config.
   */
  readonly round_robin_lb_config?: EnvoyConfigClusterV3ClusterRoundRobinLbConfig;
  /** A list of metric names from ORCA load reports to propagate to LRS. */
  readonly lrs_report_endpoint_metrics?: readonly string[];
  /** @deprecated by Envoy */
  readonly dns_jitter?: Duration;
  readonly transport_socket_matcher?: XdsTypeMatcherV3Matcher;
  readonly per_connection_buffer_high_watermark_timeout?: Duration;
  readonly stats_matcher?: EnvoyConfigMetricsV3StatsMatcher;
  readonly queuing_policies?: EnvoyConfigClusterV3ClusterQueuingPolicies;
}

/**
 * Common configuration for all load balancer implementations.
 * envoy.config.cluster.v3.Cluster.CommonLbConfig
 */
export interface EnvoyConfigClusterV3ClusterCommonLbConfig {
  /** Configures the healthy panic threshold. */
  readonly healthy_panic_threshold?: EnvoyTypeV3Percent;
  /** One of: zone_aware_lb_config, locality_weighted_lb_config. */
  readonly zone_aware_lb_config?: EnvoyConfigClusterV3ClusterCommonLbConfigZoneAwareLbConfig;
  /** One of: zone_aware_lb_config, locality_weighted_lb_config. */
  readonly locality_weighted_lb_config?: EnvoyConfigClusterV3ClusterCommonLbConfigLocalityWeightedLbConfig;
  /**
   * If set, all health check/weight/metadata updates that happen within this duration will be merged and
   * delivered in one shot when the duration expires.
   */
  readonly update_merge_window?: Duration;
  /**
   * If set to true, Envoy will exclude new hosts when computing load balancing weights until they have been
   * health checked for the first time.
   */
  readonly ignore_new_hosts_until_first_hc?: boolean;
  /**
   * If set to `true`, the cluster manager will drain all existing connections to upstream hosts whenever
   * hosts are added or removed from the cluster.
   */
  readonly close_connections_on_host_set_change?: boolean;
  /** Common Configuration for all consistent hashing load balancers (MaglevLb, RingHashLb, etc.) */
  readonly consistent_hashing_lb_config?: EnvoyConfigClusterV3ClusterCommonLbConfigConsistentHashingLbConfig;
  /**
   * This controls what hosts are considered valid when using host overrides, which is used by some filters
   * to modify the load balancing decision.
   */
  readonly override_host_status?: EnvoyConfigCoreV3HealthStatusSet;
}

/**
 * Common Configuration for all consistent hashing load balancers (MaglevLb, RingHashLb, etc.)
 * envoy.config.cluster.v3.Cluster.CommonLbConfig.ConsistentHashingLbConfig
 */
export interface EnvoyConfigClusterV3ClusterCommonLbConfigConsistentHashingLbConfig {
  /**
   * If set to `true`, the cluster will use hostname instead of the resolved address as the key to
   * consistently hash to an upstream host.
   */
  readonly use_hostname_for_hashing?: boolean;
  /** Configures percentage of average cluster load to bound per upstream host. */
  readonly hash_balance_factor?: number;
}

/**
 * Configuration for locality weighted load balancing
 * envoy.config.cluster.v3.Cluster.CommonLbConfig.LocalityWeightedLbConfig
 */
export type EnvoyConfigClusterV3ClusterCommonLbConfigLocalityWeightedLbConfig = Readonly<Record<string, never>>;

/**
 * Configuration for zone aware routing.
 * envoy.config.cluster.v3.Cluster.CommonLbConfig.ZoneAwareLbConfig
 */
export interface EnvoyConfigClusterV3ClusterCommonLbConfigZoneAwareLbConfig {
  /**
   * Configures percentage of requests that will be considered for zone aware routing if zone aware routing
   * is configured.
   */
  readonly routing_enabled?: EnvoyTypeV3Percent;
  /**
   * Configures minimum upstream cluster size required for zone aware routing If upstream cluster size is
   * less than specified, zone aware routing is not performed even if zone aware routing is configured.
   */
  readonly min_cluster_size?: Int64;
  /** If set to true, Envoy will not consider any hosts when the cluster is in panic mode. */
  readonly fail_traffic_on_panic?: boolean;
}

/**
 * Extended cluster type.
 * envoy.config.cluster.v3.Cluster.CustomClusterType
 */
export interface EnvoyConfigClusterV3ClusterCustomClusterType {
  /** The type of the cluster to instantiate. */
  readonly name?: string;
  /** Cluster specific configuration which depends on the cluster being instantiated. */
  readonly typed_config?: Any;
}

/**
 * Only valid when discovery type is EDS.
 * envoy.config.cluster.v3.Cluster.EdsClusterConfig
 */
export interface EnvoyConfigClusterV3ClusterEdsClusterConfig {
  /** Configuration for the source of EDS updates for this Cluster. */
  readonly eds_config?: EnvoyConfigCoreV3ConfigSource;
  /** Optional alternative to cluster name to present to EDS. */
  readonly service_name?: string;
}

/**
 * Optionally divide the endpoints in this cluster into subsets defined by endpoint metadata and selected
 * by route and weighted cluster metadata.
 * envoy.config.cluster.v3.Cluster.LbSubsetConfig
 */
export interface EnvoyConfigClusterV3ClusterLbSubsetConfig {
  /** The behavior used when no endpoint subset matches the selected route's metadata. */
  readonly fallback_policy?: EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetFallbackPolicy;
  /** Specifies the default subset of endpoints used during fallback if fallback_policy is DEFAULT_SUBSET. */
  readonly default_subset?: JsonObject;
  /**
   * For each entry, LbEndpoint.Metadata's `envoy.lb` namespace is traversed and a subset is created for each
   * unique combination of key and value.
   */
  readonly subset_selectors?: readonly EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelector[];
  /**
   * If true, routing to subsets will take into account the localities and locality weights of the endpoints
   * when making the routing decision.
   */
  readonly locality_weight_aware?: boolean;
  /**
   * When used with locality_weight_aware, scales the weight of each locality by the ratio of hosts in the
   * subset vs hosts in the original subset.
   */
  readonly scale_locality_weight?: boolean;
  /**
   * If true, when a fallback policy is configured and its corresponding subset fails to find a host this
   * will cause any host to be selected instead.
   */
  readonly panic_mode_any?: boolean;
  /**
   * If true, metadata specified for a metadata key will be matched against the corresponding endpoint
   * metadata if the endpoint metadata matches the value exactly OR it is a list value and any of the
   * elements in the list matches the criteria.
   */
  readonly list_as_any?: boolean;
  /** Fallback mechanism that allows to try different route metadata until a host is found. */
  readonly metadata_fallback_policy?: EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetMetadataFallbackPolicy;
}

/**
 * Specifications for subsets.
 * envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetSelector
 */
export interface EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelector {
  /** List of keys to match with the weighted cluster metadata. */
  readonly keys?: readonly string[];
  /** The behavior used when no endpoint subset matches the selected route's metadata. */
  readonly fallback_policy?: EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelectorLbSubsetSelectorFallbackPolicy;
  /** Subset of keys used by KEYS_SUBSET fallback policy. */
  readonly fallback_keys_subset?: readonly string[];
  /** Selects a mode of operation in which each subset has only one host. */
  readonly single_host_per_subset?: boolean;
}

/**
 * Specific configuration for the LeastRequest load balancing policy.
 * envoy.config.cluster.v3.Cluster.LeastRequestLbConfig
 */
export interface EnvoyConfigClusterV3ClusterLeastRequestLbConfig {
  /**
   * The number of random healthy hosts from which the host with the fewest active requests will be chosen.
   */
  readonly choice_count?: number;
  /**
   * The following formula is used to calculate the dynamic weights when hosts have different load balancing
   * weights:
   */
  readonly active_request_bias?: EnvoyConfigCoreV3RuntimeDouble;
  /** Configuration for slow start mode. */
  readonly slow_start_config?: EnvoyConfigClusterV3ClusterSlowStartConfig;
}

/**
 * Specific configuration for the Maglev load balancing policy.
 * envoy.config.cluster.v3.Cluster.MaglevLbConfig
 */
export interface EnvoyConfigClusterV3ClusterMaglevLbConfig {
  /** The table size for Maglev hashing. */
  readonly table_size?: Int64;
}

/**
 * Specific configuration for the Original Destination load balancing policy.
 * envoy.config.cluster.v3.Cluster.OriginalDstLbConfig
 */
export interface EnvoyConfigClusterV3ClusterOriginalDstLbConfig {
  /** When true, a HTTP header can be used to override the original dst address. */
  readonly use_http_header?: boolean;
  /** The http header to override destination address if use_http_header. is set to true. */
  readonly http_header_name?: string;
  /** The port to override for the original dst address. */
  readonly upstream_port_override?: number;
  /** The dynamic metadata key to override destination address. */
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
}

/** envoy.config.cluster.v3.Cluster.PreconnectPolicy */
export interface EnvoyConfigClusterV3ClusterPreconnectPolicy {
  /** Indicates how many streams (rounded up) can be anticipated per-upstream for each incoming stream. */
  readonly per_upstream_preconnect_ratio?: Double;
  /**
   * Indicates how many streams (rounded up) can be anticipated across a cluster for each stream, useful for
   * low QPS services.
   */
  readonly predictive_preconnect_ratio?: Double;
  readonly preconnect_enabled_metadata?: EnvoyTypeMatcherV3MetadataMatcher;
}

/** envoy.config.cluster.v3.Cluster.QueuingPolicies */
export interface EnvoyConfigClusterV3ClusterQueuingPolicies {
  readonly pending_rq_policy?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.config.cluster.v3.Cluster.RefreshRate */
export interface EnvoyConfigClusterV3ClusterRefreshRate {
  /** Specifies the base interval between refreshes. */
  readonly base_interval?: Duration;
  /** Specifies the maximum interval between refreshes. */
  readonly max_interval?: Duration;
}

/**
 * Specific configuration for the RingHash load balancing policy.
 * envoy.config.cluster.v3.Cluster.RingHashLbConfig
 */
export interface EnvoyConfigClusterV3ClusterRingHashLbConfig {
  /** Minimum hash ring size. */
  readonly minimum_ring_size?: Int64;
  /** The hash function used to hash hosts onto the ketama ring. */
  readonly hash_function?: EnvoyConfigClusterV3ClusterRingHashLbConfigHashFunction;
  /** Maximum hash ring size. */
  readonly maximum_ring_size?: Int64;
}

/**
 * Specific configuration for the RoundRobin load balancing policy.
 * envoy.config.cluster.v3.Cluster.RoundRobinLbConfig
 */
export interface EnvoyConfigClusterV3ClusterRoundRobinLbConfig {
  /** Configuration for slow start mode. */
  readonly slow_start_config?: EnvoyConfigClusterV3ClusterSlowStartConfig;
}

/**
 * Configuration for slow start mode.
 * envoy.config.cluster.v3.Cluster.SlowStartConfig
 */
export interface EnvoyConfigClusterV3ClusterSlowStartConfig {
  /** Represents the size of slow start window. */
  readonly slow_start_window?: Duration;
  /** This parameter controls the speed of traffic increase over the slow start window. */
  readonly aggression?: EnvoyConfigCoreV3RuntimeDouble;
  /**
   * Configures the minimum percentage of origin weight that avoids too small new weight, which may cause
   * endpoints in slow start mode receive no traffic in slow start window.
   */
  readonly min_weight_percent?: EnvoyTypeV3Percent;
}

/**
 * TransportSocketMatch specifies what transport socket config will be used when the match conditions are
 * satisfied.
 * envoy.config.cluster.v3.Cluster.TransportSocketMatch
 */
export interface EnvoyConfigClusterV3ClusterTransportSocketMatch {
  /** The name of the match, used in stats generation. */
  readonly name?: string;
  /** Optional metadata match criteria. */
  readonly match?: JsonObject;
  /** The configuration of the transport socket. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
}

/** envoy.config.cluster.v3.Filter */
export interface EnvoyConfigClusterV3Filter {
  /** The name of the filter configuration. */
  readonly name?: string;
  /** Filter specific configuration which depends on the filter being instantiated. */
  readonly typed_config?: Any;
  /** Configuration source specifier for an extension configuration discovery service. */
  readonly config_discovery?: EnvoyConfigCoreV3ExtensionConfigSource;
}

/**
 * Extensible load balancing policy configuration.
 * envoy.config.cluster.v3.LoadBalancingPolicy
 */
export interface EnvoyConfigClusterV3LoadBalancingPolicy {
  /** Each client will iterate over the list in order and stop at the first policy that it supports. */
  readonly policies?: readonly EnvoyConfigClusterV3LoadBalancingPolicyPolicy[];
}

/** envoy.config.cluster.v3.LoadBalancingPolicy.Policy */
export interface EnvoyConfigClusterV3LoadBalancingPolicyPolicy {
  readonly typed_extension_config?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * See the architecture overview for more information on outlier detection.
 * envoy.config.cluster.v3.OutlierDetection
 */
export interface EnvoyConfigClusterV3OutlierDetection {
  /**
   * The number of consecutive server-side error responses (for HTTP traffic, 5xx responses; for TCP traffic,
   * connection failures; for Redis, failure to respond PONG; etc.) before a consecutive 5xx ejection occurs.
   */
  readonly consecutive_5xx?: number;
  /** The time interval between ejection analysis sweeps. */
  readonly interval?: Duration;
  /** The base time that a host is ejected for. */
  readonly base_ejection_time?: Duration;
  /** The maximum % of an upstream cluster that can be ejected due to outlier detection. */
  readonly max_ejection_percent?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through consecutive
   * 5xx.
   */
  readonly enforcing_consecutive_5xx?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through success
   * rate statistics.
   */
  readonly enforcing_success_rate?: number;
  /**
   * The number of hosts in a cluster that must have enough request volume to detect success rate outliers.
   */
  readonly success_rate_minimum_hosts?: number;
  /**
   * The minimum number of total requests that must be collected in one interval (as defined by the interval
   * duration above) to include this host in success rate based outlier detection.
   */
  readonly success_rate_request_volume?: number;
  /** This factor is used to determine the ejection threshold for success rate outlier ejection. */
  readonly success_rate_stdev_factor?: number;
  /**
   * The number of consecutive gateway failures (502, 503, 504 status codes) before a consecutive gateway
   * failure ejection occurs.
   */
  readonly consecutive_gateway_failure?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through consecutive
   * gateway failures.
   */
  readonly enforcing_consecutive_gateway_failure?: number;
  /** Determines whether to distinguish local origin failures from external errors. */
  readonly split_external_local_origin_errors?: boolean;
  /** The number of consecutive locally originated failures before ejection occurs. */
  readonly consecutive_local_origin_failure?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through consecutive
   * locally originated failures.
   */
  readonly enforcing_consecutive_local_origin_failure?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through success
   * rate statistics for locally originated errors.
   */
  readonly enforcing_local_origin_success_rate?: number;
  /** The failure percentage to use when determining failure percentage-based outlier detection. */
  readonly failure_percentage_threshold?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through failure
   * percentage statistics.
   */
  readonly enforcing_failure_percentage?: number;
  /**
   * The % chance that a host will be actually ejected when an outlier status is detected through
   * local-origin failure percentage statistics.
   */
  readonly enforcing_failure_percentage_local_origin?: number;
  /** The minimum number of hosts in a cluster in order to perform failure percentage-based ejection. */
  readonly failure_percentage_minimum_hosts?: number;
  /**
   * The minimum number of total requests that must be collected in one interval (as defined by the interval
   * duration above) to perform failure percentage-based ejection for this host.
   */
  readonly failure_percentage_request_volume?: number;
  /** The maximum time that a host is ejected for. */
  readonly max_ejection_time?: Duration;
  /**
   * The maximum amount of jitter to add to the ejection time, in order to prevent a 'thundering herd' effect
   * where all proxies try to reconnect to host at the same time.
   */
  readonly max_ejection_time_jitter?: Duration;
  /**
   * If active health checking is enabled and a host is ejected by outlier detection, a successful active
   * health check unejects the host by default and considers it as healthy.
   */
  readonly successful_active_health_check_uneject_host?: boolean;
  /** Set of host's passive monitors. */
  readonly monitors?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** If enabled, at least one host is ejected regardless of the value of max_ejection_percent. */
  readonly always_eject_one_host?: boolean;
  readonly detect_degraded_hosts?: boolean;
}

/** envoy.config.cluster.v3.TrackClusterStats */
export interface EnvoyConfigClusterV3TrackClusterStats {
  /** If timeout_budgets is true, the timeout budget histograms will be published for each request. */
  readonly timeout_budgets?: boolean;
  /**
   * If request_response_sizes is true, then the histograms tracking header and body sizes of requests and
   * responses will be published.
   */
  readonly request_response_sizes?: boolean;
  /** If true, some stats will be emitted per-endpoint, similar to the stats in admin `/clusters` output. */
  readonly per_endpoint_stats?: boolean;
}

/** envoy.config.cluster.v3.UpstreamConnectionOptions */
export interface EnvoyConfigClusterV3UpstreamConnectionOptions {
  /** If set then set SO_KEEPALIVE on the socket to enable TCP Keepalives. */
  readonly tcp_keepalive?: EnvoyConfigCoreV3TcpKeepalive;
  /** If enabled, associates the interface name of the local address with the upstream connection. */
  readonly set_local_interface_name_on_upstream_connections?: boolean;
  /** Configurations for happy eyeballs algorithm. */
  readonly happy_eyeballs_config?: EnvoyConfigClusterV3UpstreamConnectionOptionsHappyEyeballsConfig;
}

/** envoy.config.cluster.v3.UpstreamConnectionOptions.HappyEyeballsConfig */
export interface EnvoyConfigClusterV3UpstreamConnectionOptionsHappyEyeballsConfig {
  /**
   * Specify the IP address family to attempt connection first in happy eyeballs algorithm according to
   * RFC8305#section-4.
   */
  readonly first_address_family_version?: EnvoyConfigClusterV3UpstreamConnectionOptionsFirstAddressFamilyVersion;
  /**
   * Specify the number of addresses of the first_address_family_version being attempted for connection
   * before the other address family.
   */
  readonly first_address_family_count?: number;
}

/** envoy.config.cluster.v3.Cluster.ClusterProtocolSelection */
export type EnvoyConfigClusterV3ClusterClusterProtocolSelection =
  | 'USE_CONFIGURED_PROTOCOL'
  | 'USE_DOWNSTREAM_PROTOCOL';

/**
 * Refer to service discovery type for an explanation on each type.
 * envoy.config.cluster.v3.Cluster.DiscoveryType
 */
export type EnvoyConfigClusterV3ClusterDiscoveryType =
  | 'STATIC'
  | 'STRICT_DNS'
  | 'LOGICAL_DNS'
  | 'EDS'
  | 'ORIGINAL_DST';

/**
 * When V4_ONLY is selected, the DNS resolver will only perform a lookup for addresses in the IPv4 family.
 * envoy.config.cluster.v3.Cluster.DnsLookupFamily
 */
export type EnvoyConfigClusterV3ClusterDnsLookupFamily =
  | 'AUTO'
  | 'V4_ONLY'
  | 'V6_ONLY'
  | 'V4_PREFERRED'
  | 'ALL';

/**
 * Refer to load balancer type architecture overview section for information on each type.
 * envoy.config.cluster.v3.Cluster.LbPolicy
 */
export type EnvoyConfigClusterV3ClusterLbPolicy =
  | 'ROUND_ROBIN'
  | 'LEAST_REQUEST'
  | 'RING_HASH'
  | 'RANDOM'
  | 'MAGLEV'
  | 'CLUSTER_PROVIDED'
  | 'LOAD_BALANCING_POLICY_CONFIG';

/**
 * If NO_FALLBACK is selected, a result equivalent to no healthy hosts is reported.
 * envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetFallbackPolicy
 */
export type EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetFallbackPolicy =
  | 'NO_FALLBACK'
  | 'ANY_ENDPOINT'
  | 'DEFAULT_SUBSET';

/** envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetMetadataFallbackPolicy */
export type EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetMetadataFallbackPolicy =
  | 'METADATA_NO_FALLBACK'
  | 'FALLBACK_LIST';

/**
 * Allows to override top level fallback policy per selector.
 * envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetSelector.LbSubsetSelectorFallbackPolicy
 */
export type EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelectorLbSubsetSelectorFallbackPolicy =
  | 'NOT_DEFINED'
  | 'NO_FALLBACK'
  | 'ANY_ENDPOINT'
  | 'DEFAULT_SUBSET'
  | 'KEYS_SUBSET';

/**
 * The hash function used to hash hosts onto the ketama ring.
 * envoy.config.cluster.v3.Cluster.RingHashLbConfig.HashFunction
 */
export type EnvoyConfigClusterV3ClusterRingHashLbConfigHashFunction =
  | 'XX_HASH'
  | 'MURMUR_HASH_2';

/** envoy.config.cluster.v3.UpstreamConnectionOptions.FirstAddressFamilyVersion */
export type EnvoyConfigClusterV3UpstreamConnectionOptionsFirstAddressFamilyVersion =
  | 'DEFAULT'
  | 'V4'
  | 'V6'
  | 'PIPE'
  | 'INTERNAL';
