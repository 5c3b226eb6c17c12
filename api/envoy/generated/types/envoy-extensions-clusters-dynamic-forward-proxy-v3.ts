// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigClusterV3ClusterLbPolicy,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyConfigCoreV3SocketAddress,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsClustersDnsV3DnsCluster,
} from './envoy-extensions-clusters-dns-v3.ts';
import type {
  EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig,
} from './envoy-extensions-common-dynamic-forward-proxy-v3.ts';

/**
 * Configuration for the dynamic forward proxy cluster.
 * envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig
 */
export interface EnvoyExtensionsClustersDynamicForwardProxyV3ClusterConfig {
  /**
   * The DNS cache configuration that the cluster will attach to.
   * One of: dns_cache_config, sub_clusters_config.
   */
  readonly dns_cache_config?: EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig;
  /**
   * If true allow the cluster configuration to disable the auto_sni and auto_san_validation options in the
   * cluster's upstream_http_protocol_options
   */
  readonly allow_insecure_cluster_options?: boolean;
  /**
   * If true allow HTTP/2 and HTTP/3 connections to be reused for requests to different origins than the
   * connection was initially created for.
   */
  readonly allow_coalesced_connections?: boolean;
  /**
   * Configuration for sub clusters, when this configuration is enabled, Envoy will create an independent sub
   * cluster dynamically for each host:port.
   * One of: dns_cache_config, sub_clusters_config.
   */
  readonly sub_clusters_config?: EnvoyExtensionsClustersDynamicForwardProxyV3SubClustersConfig;
}

/**
 * Configuration for sub clusters.
 * envoy.extensions.clusters.dynamic_forward_proxy.v3.SubClustersConfig
 */
export interface EnvoyExtensionsClustersDynamicForwardProxyV3SubClustersConfig {
  /** The load balancer type to use when picking a host in a sub cluster. */
  readonly lb_policy?: EnvoyConfigClusterV3ClusterLbPolicy;
  /** The maximum number of sub clusters that the DFP cluster will hold. */
  readonly max_sub_clusters?: number;
  /** The TTL for sub clusters that are unused. */
  readonly sub_cluster_ttl?: Duration;
  /** Sub clusters that should be created & warmed upon creation. */
  readonly preresolve_clusters?: readonly EnvoyConfigCoreV3SocketAddress[];
  readonly dns_cluster_config?: EnvoyExtensionsClustersDnsV3DnsCluster;
}
