// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * This configuration allows the built-in ROUND_ROBIN LB policy to be configured via the LB policy
 * extension point.
 * envoy.extensions.load_balancing_policies.round_robin.v3.RoundRobin
 */
export interface EnvoyExtensionsLoadBalancingPoliciesRoundRobinV3RoundRobin {
  /** Configuration for slow start mode. */
  readonly slow_start_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig;
  /** Configuration for local zone aware load balancing or locality weighted load balancing. */
  readonly locality_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig;
}
