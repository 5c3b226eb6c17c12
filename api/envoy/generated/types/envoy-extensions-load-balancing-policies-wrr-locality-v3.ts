// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigClusterV3LoadBalancingPolicy,
} from './envoy-config-cluster-v3.ts';

/**
 * Configuration for the wrr_locality LB policy.
 * envoy.extensions.load_balancing_policies.wrr_locality.v3.WrrLocality
 */
export interface EnvoyExtensionsLoadBalancingPoliciesWrrLocalityV3WrrLocality {
  /** The child LB policy to create for endpoint-picking within the chosen locality. */
  readonly endpoint_picking_policy?: EnvoyConfigClusterV3LoadBalancingPolicy;
}
