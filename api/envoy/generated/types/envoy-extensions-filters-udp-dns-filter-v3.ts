// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3DnsResolutionConfig,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyDataDnsV3DnsTable,
} from './envoy-data-dns-v3.ts';

/**
 * Configuration for the DNS filter.
 * envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig
 */
export interface EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfig {
  /** The stat prefix used when emitting DNS filter statistics */
  readonly stat_prefix?: string;
  /** Server context configuration contains the data that the filter uses to respond to DNS requests. */
  readonly server_config?: EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigServerContextConfig;
  /**
   * Client context configuration controls Envoy's behavior when it must use external resolvers to answer a
   * query.
   */
  readonly client_config?: EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigClientContextConfig;
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  readonly case_insensitive?: boolean;
}

/**
 * This message contains the configuration for the DNS Filter operating in a client context.
 * envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ClientContextConfig
 */
export interface EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigClientContextConfig {
  /**
   * Sets the maximum time we will wait for the upstream query to complete We allow 5s for the upstream
   * resolution to complete, so the minimum value here is 1.
   */
  readonly resolver_timeout?: Duration;
  /**
   * This field was used for `dns_resolution_config` in Envoy 1.19.0 and 1.19.1.
   * @deprecated by Envoy
   */
  readonly upstream_resolvers?: readonly EnvoyConfigCoreV3Address[];
  /** Controls how many outstanding external lookup contexts the filter tracks. */
  readonly max_pending_lookups?: Int64;
  /** DNS resolver type configuration extension. */
  readonly typed_dns_resolver_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * DNS resolution configuration which includes the underlying dns resolver addresses and options.
   * @deprecated by Envoy
   */
  readonly dns_resolution_config?: EnvoyConfigCoreV3DnsResolutionConfig;
}

/**
 * This message contains the configuration for the DNS Filter operating in a server context.
 * envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ServerContextConfig
 */
export interface EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigServerContextConfig {
  /**
   * Load the configuration specified from the control plane
   * One of: inline_dns_table, external_dns_table.
   */
  readonly inline_dns_table?: EnvoyDataDnsV3DnsTable;
  /**
   * Seed the filter configuration from an external path.
   * One of: inline_dns_table, external_dns_table.
   */
  readonly external_dns_table?: EnvoyConfigCoreV3DataSource;
}
