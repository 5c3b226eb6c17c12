// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * This configuration allows the built-in Maglev LB policy to be configured via the LB policy extension
 * point.
 * envoy.extensions.load_balancing_policies.maglev.v3.Maglev
 */
export interface EnvoyExtensionsLoadBalancingPoliciesMaglevV3Maglev {
  /** The table size for Maglev hashing. */
  readonly table_size?: Int64;
  /** Common configuration for hashing-based load balancing policies. */
  readonly consistent_hashing_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig;
  /** Enable locality weighted load balancing for maglev lb explicitly. */
  readonly locality_weighted_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig;
}
