// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.network.sni_cluster.v3.SniCluster */
export type EnvoyExtensionsFiltersNetworkSniClusterV3SniCluster = Readonly<Record<string, never>>;
