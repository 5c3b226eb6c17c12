// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigRbacV3RBAC,
} from './envoy-config-rbac-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * RBAC filter config.
 * envoy.extensions.filters.http.rbac.v3.RBAC
 */
export interface EnvoyExtensionsFiltersHttpRbacV3RBAC {
  /** Specify the RBAC rules to be applied globally. */
  readonly rules?: EnvoyConfigRbacV3RBAC;
  /**
   * Shadow rules are not enforced by the filter (i.e., returning a 403) but will emit stats and logs and can
   * be used for rule testing.
   */
  readonly shadow_rules?: EnvoyConfigRbacV3RBAC;
  /** If specified, shadow rules will emit stats with the given prefix. */
  readonly shadow_rules_stat_prefix?: string;
  /** The match tree to use when resolving RBAC action for incoming requests. */
  readonly matcher?: XdsTypeMatcherV3Matcher;
  /**
   * The match tree to use for emitting stats and logs which can be used for rule testing for incoming
   * requests.
   */
  readonly shadow_matcher?: XdsTypeMatcherV3Matcher;
  /** If specified, rules will emit stats with the given prefix. */
  readonly rules_stat_prefix?: string;
  /** If track_per_rule_stats is true, counters will be published for each rule and shadow rule. */
  readonly track_per_rule_stats?: boolean;
}

/** envoy.extensions.filters.http.rbac.v3.RBACPerRoute */
export interface EnvoyExtensionsFiltersHttpRbacV3RBACPerRoute {
  /** Override the global configuration of the filter with this new config. */
  readonly rbac?: EnvoyExtensionsFiltersHttpRbacV3RBAC;
}
