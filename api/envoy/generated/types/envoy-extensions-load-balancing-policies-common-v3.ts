// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeDouble,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3RouteActionHashPolicy,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/**
 * Common Configuration for all consistent hashing load balancers (MaglevLb, RingHashLb, etc.)
 * envoy.extensions.load_balancing_policies.common.v3.ConsistentHashingLbConfig
 */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig {
  /**
   * If set to `true`, the cluster will use hostname instead of the resolved address as the key to
   * consistently hash to an upstream host.
   */
  readonly use_hostname_for_hashing?: boolean;
  /** Configures percentage of average cluster load to bound per upstream host. */
  readonly hash_balance_factor?: number;
  readonly hash_policy?: readonly EnvoyConfigRouteV3RouteActionHashPolicy[];
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig {
  /**
   * Configuration for local zone aware load balancing.
   * One of: zone_aware_lb_config, locality_weighted_lb_config.
   */
  readonly zone_aware_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfig;
  /**
   * Enable locality weighted load balancing.
   * One of: zone_aware_lb_config, locality_weighted_lb_config.
   */
  readonly locality_weighted_lb_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig;
}

/**
 * Configuration for locality weighted load balancing
 * envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.LocalityWeightedLbConfig
 */
export type EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig = Readonly<Record<string, never>>;

/**
 * Configuration for zone aware routing.
 * envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig
 */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfig {
  /**
   * Configures percentage of requests that will be considered for zone aware routing if zone aware routing
   * is configured.
   */
  readonly routing_enabled?: EnvoyTypeV3Percent;
  /**
   * Configures minimum upstream cluster size required for zone aware routing If upstream cluster size is
   * less than specified, zone aware routing is not performed even if zone aware routing is configured.
   */
  readonly min_cluster_size?: Int64;
  /** If set to true, Envoy will not consider any hosts when the cluster is in panic mode. */
  readonly fail_traffic_on_panic?: boolean;
  /** @deprecated by Envoy */
  readonly force_locality_direct_routing?: boolean;
  readonly force_local_zone?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigForceLocalZone;
  readonly locality_basis?: EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigLocalityBasis;
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig.ForceLocalZone */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigForceLocalZone {
  readonly min_size?: number;
}

/** envoy.extensions.load_balancing_policies.common.v3.OrcaOobReportingConfig */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig {
  readonly port_value?: number;
  readonly authority?: string;
  readonly transport_socket_match_criteria?: JsonObject;
}

/**
 * Configuration for slow start mode.
 * envoy.extensions.load_balancing_policies.common.v3.SlowStartConfig
 */
export interface EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig {
  /** Represents the size of slow start window. */
  readonly slow_start_window?: Duration;
  /** This parameter controls the speed of traffic increase over the slow start window. */
  readonly aggression?: EnvoyConfigCoreV3RuntimeDouble;
  /**
   * Configures the minimum percentage of origin weight that avoids too small new weight, which may cause
   * endpoints in slow start mode receive no traffic in slow start window.
   */
  readonly min_weight_percent?: EnvoyTypeV3Percent;
}

/** envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig.LocalityBasis */
export type EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigLocalityBasis =
  | 'HEALTHY_HOSTS_NUM'
  | 'HEALTHY_HOSTS_WEIGHT';
