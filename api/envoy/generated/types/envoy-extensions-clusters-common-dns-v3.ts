// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.clusters.common.dns.v3.DnsLookupFamily */
export type EnvoyExtensionsClustersCommonDnsV3DnsLookupFamily =
  | 'UNSPECIFIED'
  | 'AUTO'
  | 'V4_ONLY'
  | 'V6_ONLY'
  | 'V4_PREFERRED'
  | 'ALL';
