// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * This configuration allows the built-in Random LB policy to be configured via the LB policy extension
 * point.
 * envoy.extensions.load_balancing_policies.random.v3.Random
 */
export interface EnvoyExtensionsLoadBalancingPoliciesRandomV3Random {
  /** Configuration for local zone aware load balancing or locality weighted load balancing. */
  readonly locality_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig;
}
