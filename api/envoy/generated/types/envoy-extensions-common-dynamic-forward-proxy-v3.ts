// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigClusterV3ClusterDnsLookupFamily,
  EnvoyConfigClusterV3ClusterRefreshRate,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyConfigCommonKeyValueV3KeyValueStoreConfig,
} from './envoy-config-common-key-value-v3.ts';
import type {
  EnvoyConfigCoreV3DnsResolutionConfig,
  EnvoyConfigCoreV3SocketAddress,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3AddressMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * Configuration of circuit breakers for resolver.
 * envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheCircuitBreakers
 */
export interface EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheCircuitBreakers {
  /** The maximum number of pending requests that Envoy will allow to the resolver. */
  readonly max_pending_requests?: number;
}

/**
 * Configuration for the dynamic forward proxy DNS cache.
 * envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheConfig
 */
export interface EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig {
  /** The name of the cache. */
  readonly name?: string;
  /** The DNS lookup family to use during resolution. */
  readonly dns_lookup_family?: EnvoyConfigClusterV3ClusterDnsLookupFamily;
  /** The DNS refresh rate for unresolved DNS hosts. */
  readonly dns_refresh_rate?: Duration;
  /** The TTL for hosts that are unused. */
  readonly host_ttl?: Duration;
  /** The maximum number of hosts that the cache will hold. */
  readonly max_hosts?: number;
  /**
   * If the DNS failure refresh rate is specified, this is used as the cache's DNS refresh rate when DNS
   * requests are failing.
   */
  readonly dns_failure_refresh_rate?: EnvoyConfigClusterV3ClusterRefreshRate;
  /** The config of circuit breakers for resolver. */
  readonly dns_cache_circuit_breaker?: EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheCircuitBreakers;
  /**
   * Always use TCP queries instead of UDP queries for DNS lookups.
   * @deprecated by Envoy
   */
  readonly use_tcp_for_dns_lookups?: boolean;
  /**
   * DNS resolution configuration which includes the underlying dns resolver addresses and options.
   * @deprecated by Envoy
   */
  readonly dns_resolution_config?: EnvoyConfigCoreV3DnsResolutionConfig;
  /** Hostnames that should be preresolved into the cache upon creation. */
  readonly preresolve_hostnames?: readonly EnvoyConfigCoreV3SocketAddress[];
  /** The timeout used for DNS queries. */
  readonly dns_query_timeout?: Duration;
  /** DNS resolver type configuration extension. */
  readonly typed_dns_resolver_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configuration to flush the DNS cache to long term storage. */
  readonly key_value_config?: EnvoyConfigCommonKeyValueV3KeyValueStoreConfig;
  /** The minimum rate that DNS resolution will occur. */
  readonly dns_min_refresh_rate?: Duration;
  readonly disable_dns_refresh_on_failure?: boolean;
  readonly resolved_address_filter?: EnvoyTypeMatcherV3AddressMatcher;
}
