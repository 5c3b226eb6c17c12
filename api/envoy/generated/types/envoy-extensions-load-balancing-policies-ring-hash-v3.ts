// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * This configuration allows the built-in RING_HASH LB policy to be configured via the LB policy extension
 * point.
 * envoy.extensions.load_balancing_policies.ring_hash.v3.RingHash
 */
export interface EnvoyExtensionsLoadBalancingPoliciesRingHashV3RingHash {
  /** The hash function used to hash hosts onto the ketama ring. */
  readonly hash_function?: EnvoyExtensionsLoadBalancingPoliciesRingHashV3RingHashHashFunction;
  /** Minimum hash ring size. */
  readonly minimum_ring_size?: Int64;
  /** Maximum hash ring size. */
  readonly maximum_ring_size?: Int64;
  /**
   * If set to `true`, the cluster will use hostname instead of the resolved address as the key to
   * consistently hash to an upstream host.
   * @deprecated by Envoy
   */
  readonly use_hostname_for_hashing?: boolean;
  /**
   * Configures percentage of average cluster load to bound per upstream host.
   * @deprecated by Envoy
   */
  readonly hash_balance_factor?: number;
  /** Common configuration for hashing-based load balancing policies. */
  readonly consistent_hashing_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig;
  /** Enable locality weighted load balancing for ring hash lb explicitly. */
  readonly locality_weighted_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig;
}

/**
 * The hash function used to hash hosts onto the ketama ring.
 * envoy.extensions.load_balancing_policies.ring_hash.v3.RingHash.HashFunction
 */
export type EnvoyExtensionsLoadBalancingPoliciesRingHashV3RingHashHashFunction =
  | 'DEFAULT_HASH'
  | 'XX_HASH'
  | 'MURMUR_HASH_2';
