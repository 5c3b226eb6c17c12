// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigRbacV3RBAC,
} from './envoy-config-rbac-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * RBAC network filter config.
 * envoy.extensions.filters.network.rbac.v3.RBAC
 */
export interface EnvoyExtensionsFiltersNetworkRbacV3RBAC {
  /** Specify the RBAC rules to be applied globally. */
  readonly rules?: EnvoyConfigRbacV3RBAC;
  /**
   * Shadow rules are not enforced by the filter but will emit stats and logs and can be used for rule
   * testing.
   */
  readonly shadow_rules?: EnvoyConfigRbacV3RBAC;
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** RBAC enforcement strategy. */
  readonly enforcement_type?: EnvoyExtensionsFiltersNetworkRbacV3RBACEnforcementType;
  /** If specified, shadow rules will emit stats with the given prefix. */
  readonly shadow_rules_stat_prefix?: string;
  /** The match tree to use when resolving RBAC action for incoming connections. */
  readonly matcher?: XdsTypeMatcherV3Matcher;
  /**
   * The match tree to use for emitting stats and logs which can be used for rule testing for incoming
   * connections.
   */
  readonly shadow_matcher?: XdsTypeMatcherV3Matcher;
  readonly delay_deny?: Duration;
}

/** envoy.extensions.filters.network.rbac.v3.RBAC.EnforcementType */
export type EnvoyExtensionsFiltersNetworkRbacV3RBACEnforcementType =
  | 'ONE_TIME_ON_FIRST_BYTE'
  | 'CONTINUOUS';
