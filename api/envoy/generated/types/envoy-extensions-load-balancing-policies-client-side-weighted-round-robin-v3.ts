// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Double, Duration } from '../../json-form.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig,
} from './envoy-extensions-load-balancing-policies-common-v3.ts';

/**
 * Configuration for the client_side_weighted_round_robin LB policy.
 * envoy.extensions.load_balancing_policies.client_side_weighted_round_robin.v3.ClientSideWeightedRoundRobin
 */
export interface EnvoyExtensionsLoadBalancingPoliciesClientSideWeightedRoundRobinV3ClientSideWeightedRoundRobin {
  /** Whether to enable out-of-band utilization reporting collection from the endpoints. */
  readonly enable_oob_load_report?: boolean;
  /** Load reporting interval to request from the server. */
  readonly oob_reporting_period?: Duration;
  /**
   * A given endpoint must report load metrics continuously for at least this long before the endpoint weight
   * will be used.
   */
  readonly blackout_period?: Duration;
  /**
   * If a given endpoint has not reported load metrics in this long, then we stop using the reported weight.
   */
  readonly weight_expiration_period?: Duration;
  /** How often endpoint weights are recalculated. */
  readonly weight_update_period?: Duration;
  /** The multiplier used to adjust endpoint weights with the error rate calculated as eps/qps. */
  readonly error_utilization_penalty?: Double;
  readonly metric_names_for_computing_utilization?: readonly string[];
  readonly slow_start_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig;
  readonly oob_reporting_config?: EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig;
}
