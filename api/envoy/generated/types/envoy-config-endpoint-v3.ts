// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Double, Duration, Int64, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3HealthStatus,
  EnvoyConfigCoreV3Locality,
  EnvoyConfigCoreV3Metadata,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3FractionalPercent,
} from './envoy-type-v3.ts';

/**
 * Each route from RDS will map to a single cluster or traffic split across clusters using weights
 * expressed in the RDS WeightedCluster.
 * envoy.config.endpoint.v3.ClusterLoadAssignment
 */
export interface EnvoyConfigEndpointV3ClusterLoadAssignment {
  /** Name of the cluster. */
  readonly cluster_name?: string;
  /** List of endpoints to load balance to. */
  readonly endpoints?: readonly EnvoyConfigEndpointV3LocalityLbEndpoints[];
  /** Load balancing policy settings. */
  readonly policy?: EnvoyConfigEndpointV3ClusterLoadAssignmentPolicy;
  /** Map of named endpoints that can be referenced in LocalityLbEndpoints. */
  readonly named_endpoints?: Readonly<Record<string, EnvoyConfigEndpointV3Endpoint>>;
}

/**
 * Load balancing policy settings.
 * envoy.config.endpoint.v3.ClusterLoadAssignment.Policy
 */
export interface EnvoyConfigEndpointV3ClusterLoadAssignmentPolicy {
  /** Action to trim the overall incoming traffic to protect the upstream hosts. */
  readonly drop_overloads?: readonly EnvoyConfigEndpointV3ClusterLoadAssignmentPolicyDropOverload[];
  /** Priority levels and localities are considered overprovisioned with this factor (in percentage). */
  readonly overprovisioning_factor?: number;
  /** The max time until which the endpoints from this assignment can be used. */
  readonly endpoint_stale_after?: Duration;
  /**
   * If true, use the load balancing weight of healthy and unhealthy hosts to determine the health of the
   * priority level.
   */
  readonly weighted_priority_health?: boolean;
}

/** envoy.config.endpoint.v3.ClusterLoadAssignment.Policy.DropOverload */
export interface EnvoyConfigEndpointV3ClusterLoadAssignmentPolicyDropOverload {
  /** Identifier for the policy specifying the drop. */
  readonly category?: string;
  /** Percentage of traffic that should be dropped for the category. */
  readonly drop_percentage?: EnvoyTypeV3FractionalPercent;
}

/**
 * Per cluster load stats.
 * envoy.config.endpoint.v3.ClusterStats
 */
export interface EnvoyConfigEndpointV3ClusterStats {
  /** The name of the cluster. */
  readonly cluster_name?: string;
  /** Need at least one. */
  readonly upstream_locality_stats?: readonly EnvoyConfigEndpointV3UpstreamLocalityStats[];
  /**
   * Cluster-level stats such as total_successful_requests may be computed by summing
   * upstream_locality_stats.
   */
  readonly total_dropped_requests?: Int64;
  /** Period over which the actual load report occurred. */
  readonly load_report_interval?: Duration;
  /**
   * Information about deliberately dropped requests for each category specified in the DropOverload policy.
   */
  readonly dropped_requests?: readonly EnvoyConfigEndpointV3ClusterStatsDroppedRequests[];
  /** The eds_cluster_config service_name of the cluster. */
  readonly cluster_service_name?: string;
}

/** envoy.config.endpoint.v3.ClusterStats.DroppedRequests */
export interface EnvoyConfigEndpointV3ClusterStatsDroppedRequests {
  /** Identifier for the policy specifying the drop. */
  readonly category?: string;
  /** Total number of deliberately dropped requests for the category. */
  readonly dropped_count?: Int64;
}

/**
 * Upstream host identifier.
 * envoy.config.endpoint.v3.Endpoint
 */
export interface EnvoyConfigEndpointV3Endpoint {
  /** The upstream host address. */
  readonly address?: EnvoyConfigCoreV3Address;
  /**
   * The optional health check configuration is used as configuration for the health checker to contact the
   * health checked host.
   */
  readonly health_check_config?: EnvoyConfigEndpointV3EndpointHealthCheckConfig;
  /** The hostname associated with this endpoint. */
  readonly hostname?: string;
  /**
   * An ordered list of addresses that together with `address` comprise the list of addresses for an
   * endpoint.
   */
  readonly additional_addresses?: readonly EnvoyConfigEndpointV3EndpointAdditionalAddress[];
  readonly observability_name?: string;
}

/** envoy.config.endpoint.v3.Endpoint.AdditionalAddress */
export interface EnvoyConfigEndpointV3EndpointAdditionalAddress {
  /** Additional address that is associated with the endpoint. */
  readonly address?: EnvoyConfigCoreV3Address;
}

/**
 * The optional health check configuration.
 * envoy.config.endpoint.v3.Endpoint.HealthCheckConfig
 */
export interface EnvoyConfigEndpointV3EndpointHealthCheckConfig {
  /** Optional alternative health check port value. */
  readonly port_value?: number;
  /**
   * By default, the host header for L7 health checks is controlled by cluster level configuration (see: host
   * and authority).
   */
  readonly hostname?: string;
  /** Optional alternative health check host address. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** Optional flag to control if perform active health check for this endpoint. */
  readonly disable_active_health_check?: boolean;
}

/** envoy.config.endpoint.v3.EndpointLoadMetricStats */
export interface EnvoyConfigEndpointV3EndpointLoadMetricStats {
  /** Name of the metric; may be empty. */
  readonly metric_name?: string;
  /** Number of calls that finished and included this metric. */
  readonly num_requests_finished_with_metric?: Int64;
  /** Sum of metric values across all calls that finished with this metric for load_reporting_interval. */
  readonly total_metric_value?: Double;
}

/**
 * An Endpoint that Envoy can route traffic to.
 * envoy.config.endpoint.v3.LbEndpoint
 */
export interface EnvoyConfigEndpointV3LbEndpoint {
  /** One of: endpoint, endpoint_name. */
  readonly endpoint?: EnvoyConfigEndpointV3Endpoint;
  /** Optional health status when known and supplied by EDS server. */
  readonly health_status?: EnvoyConfigCoreV3HealthStatus;
  /**
   * The endpoint metadata specifies values that may be used by the load balancer to select endpoints in a
   * cluster for a given request.
   */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /** The optional load balancing weight of the upstream host; at least 1. */
  readonly load_balancing_weight?: number;
  /** One of: endpoint, endpoint_name. */
  readonly endpoint_name?: string;
}

/**
 * A configuration for a LEDS collection.
 * envoy.config.endpoint.v3.LedsClusterLocalityConfig
 */
export interface EnvoyConfigEndpointV3LedsClusterLocalityConfig {
  /** Configuration for the source of LEDS updates for a Locality. */
  readonly leds_config?: EnvoyConfigCoreV3ConfigSource;
  /** The xDS transport protocol glob collection resource name. */
  readonly leds_collection_name?: string;
}

/**
 * A group of endpoints belonging to a Locality.
 * envoy.config.endpoint.v3.LocalityLbEndpoints
 */
export interface EnvoyConfigEndpointV3LocalityLbEndpoints {
  /** Identifies location of where the upstream hosts run. */
  readonly locality?: EnvoyConfigCoreV3Locality;
  /** The group of endpoints belonging to the locality specified. */
  readonly lb_endpoints?: readonly EnvoyConfigEndpointV3LbEndpoint[];
  /** Optional: Per priority/region/zone/sub_zone weight; at least 1. */
  readonly load_balancing_weight?: number;
  /** Optional: the priority for this LocalityLbEndpoints. */
  readonly priority?: number;
  /**
   * Optional: Per locality proximity value which indicates how close this locality is from the source
   * locality.
   */
  readonly proximity?: number;
  /**
   * The group of endpoints belonging to the locality.
   * One of: load_balancer_endpoints, leds_cluster_locality_config.
   */
  readonly load_balancer_endpoints?: EnvoyConfigEndpointV3LocalityLbEndpointsLbEndpointList;
  /**
   * LEDS Configuration for the current locality.
   * One of: load_balancer_endpoints, leds_cluster_locality_config.
   */
  readonly leds_cluster_locality_config?: EnvoyConfigEndpointV3LedsClusterLocalityConfig;
  /** Metadata to provide additional information about the locality endpoints in aggregate. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
}

/**
 * A list of endpoints of a specific locality.
 * envoy.config.endpoint.v3.LocalityLbEndpoints.LbEndpointList
 */
export interface EnvoyConfigEndpointV3LocalityLbEndpointsLbEndpointList {
  readonly lb_endpoints?: readonly EnvoyConfigEndpointV3LbEndpoint[];
}

/**
 * Same as EndpointLoadMetricStats, except without the metric_name field.
 * envoy.config.endpoint.v3.UnnamedEndpointLoadMetricStats
 */
export interface EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats {
  /** Number of calls that finished and included this metric. */
  readonly num_requests_finished_with_metric?: Int64;
  /** Sum of metric values across all calls that finished with this metric for load_reporting_interval. */
  readonly total_metric_value?: Double;
}

/** envoy.config.endpoint.v3.UpstreamEndpointStats */
export interface EnvoyConfigEndpointV3UpstreamEndpointStats {
  /** Upstream host address. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** The total number of requests successfully completed by the endpoints in the locality. */
  readonly total_successful_requests?: Int64;
  /** The total number of unfinished requests for this endpoint. */
  readonly total_requests_in_progress?: Int64;
  /** The total number of requests that failed due to errors at the endpoint. */
  readonly total_error_requests?: Int64;
  /** Stats for multi-dimensional load balancing. */
  readonly load_metric_stats?: readonly EnvoyConfigEndpointV3EndpointLoadMetricStats[];
  /** Opaque and implementation dependent metadata of the endpoint. */
  readonly metadata?: JsonObject;
  /** The total number of requests that were issued to this endpoint since the last report. */
  readonly total_issued_requests?: Int64;
}

/**
 * These are stats Envoy reports to the management server at a frequency defined by
 * LoadStatsResponse.load_reporting_interval.
 * envoy.config.endpoint.v3.UpstreamLocalityStats
 */
export interface EnvoyConfigEndpointV3UpstreamLocalityStats {
  /** Name of zone, region and optionally endpoint group these metrics were collected from. */
  readonly locality?: EnvoyConfigCoreV3Locality;
  /** The total number of requests successfully completed by the endpoints in the locality. */
  readonly total_successful_requests?: Int64;
  /** The total number of unfinished requests */
  readonly total_requests_in_progress?: Int64;
  /**
   * The total number of requests that failed due to errors at the endpoint, aggregated over all endpoints in
   * the locality.
   */
  readonly total_error_requests?: Int64;
  /** Named stats for multi-dimensional load balancing. */
  readonly load_metric_stats?: readonly EnvoyConfigEndpointV3EndpointLoadMetricStats[];
  /** The priority of the endpoint group these metrics were collected from. */
  readonly priority?: number;
  /** Endpoint granularity stats information for this locality. */
  readonly upstream_endpoint_stats?: readonly EnvoyConfigEndpointV3UpstreamEndpointStats[];
  /** The total number of requests that were issued by this Envoy since the last report. */
  readonly total_issued_requests?: Int64;
  /** The total number of connections in an established state at the time of the report. */
  readonly total_active_connections?: Int64;
  /** The total number of connections opened since the last report. */
  readonly total_new_connections?: Int64;
  /** The total number of connection failures since the last report. */
  readonly total_fail_connections?: Int64;
  /** CPU utilization stats for multi-dimensional load balancing. */
  readonly cpu_utilization?: EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats;
  /** Memory utilization for multi-dimensional load balancing. */
  readonly mem_utilization?: EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats;
  /** Blended application-defined utilization for multi-dimensional load balancing. */
  readonly application_utilization?: EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats;
}
