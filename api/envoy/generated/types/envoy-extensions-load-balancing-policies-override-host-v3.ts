// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigClusterV3LoadBalancingPolicy,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyTypeMetadataV3MetadataKey,
} from './envoy-type-metadata-v3.ts';

/** envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost */
export interface EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHost {
  readonly override_host_sources?: readonly EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHostOverrideHostSource[];
  readonly selected_host_key?: EnvoyTypeMetadataV3MetadataKey;
  readonly fallback_policy?: EnvoyConfigClusterV3LoadBalancingPolicy;
}

/** envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost.OverrideHostSource */
export interface EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHostOverrideHostSource {
  readonly header?: string;
  readonly metadata?: EnvoyTypeMetadataV3MetadataKey;
}
