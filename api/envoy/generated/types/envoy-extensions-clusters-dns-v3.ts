// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsClustersCommonDnsV3DnsLookupFamily,
} from './envoy-extensions-clusters-common-dns-v3.ts';

/** envoy.extensions.clusters.dns.v3.DnsCluster */
export interface EnvoyExtensionsClustersDnsV3DnsCluster {
  readonly dns_refresh_rate?: Duration;
  readonly dns_failure_refresh_rate?: EnvoyExtensionsClustersDnsV3DnsClusterRefreshRate;
  readonly respect_dns_ttl?: boolean;
  readonly dns_jitter?: Duration;
  readonly typed_dns_resolver_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly dns_lookup_family?: EnvoyExtensionsClustersCommonDnsV3DnsLookupFamily;
  readonly all_addresses_in_single_endpoint?: boolean;
  readonly dns_min_refresh_rate?: Duration;
}

/** envoy.extensions.clusters.dns.v3.DnsCluster.RefreshRate */
export interface EnvoyExtensionsClustersDnsV3DnsClusterRefreshRate {
  readonly base_interval?: Duration;
  readonly max_interval?: Duration;
}
