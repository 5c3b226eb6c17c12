// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCommonMatcherV3Matcher,
} from './envoy-config-common-matcher-v3.ts';
import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Wrapper around an existing extension that provides an associated matcher.
 * envoy.extensions.common.matching.v3.ExtensionWithMatcher
 */
export interface EnvoyExtensionsCommonMatchingV3ExtensionWithMatcher {
  /**
   * The associated matcher.
   * @deprecated by Envoy
   */
  readonly matcher?: EnvoyConfigCommonMatcherV3Matcher;
  /** The underlying extension config. */
  readonly extension_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** The associated matcher. */
  readonly xds_matcher?: XdsTypeMatcherV3Matcher;
}

/**
 * Extra settings on a per virtualhost/route/weighted-cluster level.
 * envoy.extensions.common.matching.v3.ExtensionWithMatcherPerRoute
 */
export interface EnvoyExtensionsCommonMatchingV3ExtensionWithMatcherPerRoute {
  /** Matcher override. */
  readonly xds_matcher?: XdsTypeMatcherV3Matcher;
}
