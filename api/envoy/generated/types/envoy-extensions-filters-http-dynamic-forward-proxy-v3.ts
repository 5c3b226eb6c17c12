// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig,
} from './envoy-extensions-common-dynamic-forward-proxy-v3.ts';

/**
 * Configuration for the dynamic forward proxy HTTP filter.
 * envoy.extensions.filters.http.dynamic_forward_proxy.v3.FilterConfig
 */
export interface EnvoyExtensionsFiltersHttpDynamicForwardProxyV3FilterConfig {
  /**
   * The DNS cache configuration that the filter will attach to.
   * One of: dns_cache_config, sub_cluster_config.
   */
  readonly dns_cache_config?: EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig;
  /** When this flag is set, the filter will add the resolved upstream address in the filter state. */
  readonly save_upstream_address?: boolean;
  /**
   * The configuration that the filter will use, when the related dynamic forward proxy cluster enabled sub
   * clusters.
   * One of: dns_cache_config, sub_cluster_config.
   */
  readonly sub_cluster_config?: EnvoyExtensionsFiltersHttpDynamicForwardProxyV3SubClusterConfig;
  readonly allow_dynamic_host_from_filter_state?: boolean;
}

/**
 * Per route Configuration for the dynamic forward proxy HTTP filter.
 * envoy.extensions.filters.http.dynamic_forward_proxy.v3.PerRouteConfig
 */
export interface EnvoyExtensionsFiltersHttpDynamicForwardProxyV3PerRouteConfig {
  /**
   * Indicates that before DNS lookup, the host header will be swapped with this value.
   * One of: host_rewrite_literal, host_rewrite_header.
   */
  readonly host_rewrite_literal?: string;
  /**
   * Indicates that before DNS lookup, the host header will be swapped with the value of this header.
   * One of: host_rewrite_literal, host_rewrite_header.
   */
  readonly host_rewrite_header?: string;
}

/** envoy.extensions.filters.http.dynamic_forward_proxy.v3.SubClusterConfig */
export interface EnvoyExtensionsFiltersHttpDynamicForwardProxyV3SubClusterConfig {
  /** The timeout used for sub cluster initialization. */
  readonly cluster_init_timeout?: Duration;
}
