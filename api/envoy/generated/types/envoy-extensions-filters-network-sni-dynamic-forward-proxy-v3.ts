// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig,
} from './envoy-extensions-common-dynamic-forward-proxy-v3.ts';

/**
 * Configuration for the SNI-based dynamic forward proxy filter.
 * envoy.extensions.filters.network.sni_dynamic_forward_proxy.v3.FilterConfig
 */
export interface EnvoyExtensionsFiltersNetworkSniDynamicForwardProxyV3FilterConfig {
  /** The DNS cache configuration that the filter will attach to. */
  readonly dns_cache_config?: EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig;
  /** The port number to connect to the upstream. */
  readonly port_value?: number;
  readonly save_upstream_address?: boolean;
}
