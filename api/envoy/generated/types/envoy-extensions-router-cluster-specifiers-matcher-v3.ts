// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/** envoy.extensions.router.cluster_specifiers.matcher.v3.ClusterAction */
export interface EnvoyExtensionsRouterClusterSpecifiersMatcherV3ClusterAction {
  readonly cluster?: string;
}

/** envoy.extensions.router.cluster_specifiers.matcher.v3.MatcherClusterSpecifier */
export interface EnvoyExtensionsRouterClusterSpecifiersMatcherV3MatcherClusterSpecifier {
  readonly cluster_matcher?: XdsTypeMatcherV3Matcher;
}
