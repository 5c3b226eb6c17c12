// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigClusterV3LoadBalancingPolicy,
} from './envoy-config-cluster-v3.ts';

/**
 * Optionally divide the endpoints in this cluster into subsets defined by endpoint metadata and selected
 * by route and weighted cluster metadata.
 * envoy.extensions.load_balancing_policies.subset.v3.Subset
 */
export interface EnvoyExtensionsLoadBalancingPoliciesSubsetV3Subset {
  /** The behavior used when no endpoint subset matches the selected route's metadata. */
  readonly fallback_policy?: EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetFallbackPolicy;
  /** Specifies the default subset of endpoints used during fallback if fallback_policy is DEFAULT_SUBSET. */
  readonly default_subset?: JsonObject;
  /**
   * For each entry, LbEndpoint.Metadata's `envoy.lb` namespace is traversed and a subset is created for each
   * unique combination of key and value.
   */
  readonly subset_selectors?: readonly EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelector[];
  /**
   * If true, routing to subsets will take into account the localities and locality weights of the endpoints
   * when making the routing decision.
   */
  readonly locality_weight_aware?: boolean;
  /**
   * When used with locality_weight_aware, scales the weight of each locality by the ratio of hosts in the
   * subset vs hosts in the original subset.
   */
  readonly scale_locality_weight?: boolean;
  /**
   * If true, when a fallback policy is configured and its corresponding subset fails to find a host this
   * will cause any host to be selected instead.
   */
  readonly panic_mode_any?: boolean;
  /**
   * If true, metadata specified for a metadata key will be matched against the corresponding endpoint
   * metadata if the endpoint metadata matches the value exactly OR it is a list value and any of the
   * elements in the list matches the criteria.
   */
  readonly list_as_any?: boolean;
  /** Fallback mechanism that allows to try different route metadata until a host is found. */
  readonly metadata_fallback_policy?: EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetMetadataFallbackPolicy;
  /** The child LB policy to create for endpoint-picking within the chosen subset. */
  readonly subset_lb_policy?: EnvoyConfigClusterV3LoadBalancingPolicy;
  /**
   * By default, only when the request metadata has exactly the **same** keys as one of subset selectors and
   * the values of the related keys are matched, the load balancer will have a valid subset for the request.
   */
  readonly allow_redundant_keys?: boolean;
}

/**
 * Specifications for subsets.
 * envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetSelector
 */
export interface EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelector {
  /** List of keys to match with the weighted cluster metadata. */
  readonly keys?: readonly string[];
  /** The behavior used when no endpoint subset matches the selected route's metadata. */
  readonly fallback_policy?: EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelectorLbSubsetSelectorFallbackPolicy;
  /** Subset of keys used by KEYS_SUBSET fallback policy. */
  readonly fallback_keys_subset?: readonly string[];
  /** Selects a mode of operation in which each subset has only one host. */
  readonly single_host_per_subset?: boolean;
}

/**
 * If NO_FALLBACK is selected, a result equivalent to no healthy hosts is reported.
 * envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetFallbackPolicy
 */
export type EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetFallbackPolicy =
  | 'NO_FALLBACK'
  | 'ANY_ENDPOINT'
  | 'DEFAULT_SUBSET';

/** envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetMetadataFallbackPolicy */
export type EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetMetadataFallbackPolicy =
  | 'METADATA_NO_FALLBACK'
  | 'FALLBACK_LIST';

/**
 * Allows to override top level fallback policy per selector.
 * envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetSelector.LbSubsetSelectorFallbackPolicy
 */
export type EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelectorLbSubsetSelectorFallbackPolicy =
  | 'NOT_DEFINED'
  | 'NO_FALLBACK'
  | 'ANY_ENDPOINT'
  | 'DEFAULT_SUBSET'
  | 'KEYS_SUBSET';
