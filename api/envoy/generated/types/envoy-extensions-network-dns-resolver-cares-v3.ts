// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3DnsResolverOptions,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for c-ares DNS resolver.
 * envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig
 */
export interface EnvoyExtensionsNetworkDnsResolverCaresV3CaresDnsResolverConfig {
  /**
   * A list of dns resolver addresses. use_resolvers_as_fallback below dictates if the DNS client should
   * override system defaults or only use the provided resolvers if the system defaults are not available,
   * i.e., as a fallback.
   */
  readonly resolvers?: readonly EnvoyConfigCoreV3Address[];
  /** Configuration of DNS resolver option flags which control the behavior of the DNS resolver. */
  readonly dns_resolver_options?: EnvoyConfigCoreV3DnsResolverOptions;
  /**
   * If true use the resolvers listed in the resolvers field only if c-ares is unable to obtain a nameserver
   * from the system (e.g., /etc/resolv.conf).
   */
  readonly use_resolvers_as_fallback?: boolean;
  /**
   * The resolver will query available network interfaces and determine if there are no available interfaces
   * for a given IP family.
   */
  readonly filter_unroutable_families?: boolean;
  /** This option allows for number of UDP based DNS queries to be capped. */
  readonly udp_max_queries?: number;
  readonly query_timeout_seconds?: Int64;
  readonly query_tries?: number;
  readonly rotate_nameservers?: boolean;
  readonly edns0_max_payload_size?: number;
  readonly max_udp_channel_duration?: Duration;
  readonly reinit_channel_on_timeout?: boolean;
  readonly qcache_max_ttl?: number;
}
