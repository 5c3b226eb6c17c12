// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/**
 * Composite filter config.
 * envoy.extensions.filters.http.composite.v3.Composite
 */
export interface EnvoyExtensionsFiltersHttpCompositeV3Composite {
  readonly named_filter_chains?: Readonly<Record<string, EnvoyExtensionsFiltersHttpCompositeV3FilterChainConfiguration>>;
  readonly matcher?: XdsTypeMatcherV3Matcher;
}

/** envoy.extensions.filters.http.composite.v3.CompositePerRoute */
export interface EnvoyExtensionsFiltersHttpCompositeV3CompositePerRoute {
  readonly matcher?: XdsTypeMatcherV3Matcher;
}

/**
 * Configuration for an extension configuration discovery service with name.
 * envoy.extensions.filters.http.composite.v3.DynamicConfig
 */
export interface EnvoyExtensionsFiltersHttpCompositeV3DynamicConfig {
  /** The name of the extension configuration. */
  readonly name?: string;
  /** Configuration source specifier for an extension configuration discovery service. */
  readonly config_discovery?: EnvoyConfigCoreV3ExtensionConfigSource;
}

/**
 * Composite match action (see matching docs for more info on match actions).
 * envoy.extensions.filters.http.composite.v3.ExecuteFilterAction
 */
export interface EnvoyExtensionsFiltersHttpCompositeV3ExecuteFilterAction {
  /** Filter specific configuration which depends on the filter being instantiated. */
  readonly typed_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Dynamic configuration of filter obtained via extension configuration discovery service. */
  readonly dynamic_config?: EnvoyExtensionsFiltersHttpCompositeV3DynamicConfig;
  /** Probability of the action execution. */
  readonly sample_percent?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  readonly filter_chain?: EnvoyExtensionsFiltersHttpCompositeV3FilterChainConfiguration;
  readonly filter_chain_name?: string;
}

/** envoy.extensions.filters.http.composite.v3.FilterChainConfiguration */
export interface EnvoyExtensionsFiltersHttpCompositeV3FilterChainConfiguration {
  readonly typed_config?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
}
