// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * The cluster provided load balancing policy allows cluster to specify its own load balancing.
 * envoy.extensions.load_balancing_policies.cluster_provided.v3.ClusterProvided
 */
export type EnvoyExtensionsLoadBalancingPoliciesClusterProvidedV3ClusterProvided = Readonly<Record<string, never>>;
