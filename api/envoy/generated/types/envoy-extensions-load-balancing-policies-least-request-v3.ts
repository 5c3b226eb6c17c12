// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeDouble,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * This configuration allows the built-in LEAST_REQUEST LB policy to be configured via the LB policy
 * extension point.
 * envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest
 */
export interface EnvoyExtensionsLoadBalancingPoliciesLeastRequestV3LeastRequest {
  /**
   * The number of random healthy hosts from which the host with the fewest active requests will be chosen.
   */
  readonly choice_count?: number;
  /**
   * The following formula is used to calculate the dynamic weights when hosts have different load balancing
   * weights:
   */
  readonly active_request_bias?: EnvoyConfigCoreV3RuntimeDouble;
  /** Configuration for slow start mode. */
  readonly slow_start_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig;
  /** Configuration for local zone aware load balancing or locality weighted load balancing. */
  readonly locality_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig;
  /**
   * Unused.
   * @deprecated by Envoy
   */
  readonly enable_full_scan?: boolean;
  /** Method for selecting the host set from which to return the host with the fewest active requests. */
  readonly selection_method?: EnvoyExtensionsLoadBalancingPoliciesLeastRequestV3LeastRequestSelectionMethod;
}

/**
 * Available methods for selecting the host set from which to return the host with the fewest active
 * requests.
 * envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest.SelectionMethod
 */
export type EnvoyExtensionsLoadBalancingPoliciesLeastRequestV3LeastRequestSelectionMethod =
  | 'N_CHOICES'
  | 'FULL_SCAN';
