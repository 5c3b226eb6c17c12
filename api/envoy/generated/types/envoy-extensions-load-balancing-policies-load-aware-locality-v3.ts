// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Double, Duration } from '../../json-form.ts';
import type {
  EnvoyConfigClusterV3LoadBalancingPolicy,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/** envoy.extensions.load_balancing_policies.load_aware_locality.v3.LoadAwareLocality */
export interface EnvoyExtensionsLoadBalancingPoliciesLoadAwareLocalityV3LoadAwareLocality {
  readonly endpoint_picking_policy?: EnvoyConfigClusterV3LoadBalancingPolicy;
  readonly weight_update_period?: Duration;
  readonly metric_names_for_computing_utilization?: readonly string[];
  readonly utilization_variance_threshold?: Double;
  readonly smoothing_time_constant?: Duration;
  readonly remote_probe_fraction?: Double;
  readonly weight_expiration_period?: Duration;
  readonly enable_oob_load_report?: boolean;
  readonly oob_reporting_period?: Duration;
  readonly oob_reporting_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig;
}
