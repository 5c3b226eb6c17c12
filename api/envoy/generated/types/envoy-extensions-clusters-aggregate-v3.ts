// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the aggregate cluster.
 * envoy.extensions.clusters.aggregate.v3.ClusterConfig
 */
export interface EnvoyExtensionsClustersAggregateV3ClusterConfig {
  /** Load balancing clusters in aggregate cluster. */
  readonly clusters?: readonly string[];
}
