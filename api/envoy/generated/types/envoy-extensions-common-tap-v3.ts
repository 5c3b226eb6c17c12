// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigTapV3TapConfig,
} from './envoy-config-tap-v3.ts';

/**
 * Configuration for the admin handler.
 * envoy.extensions.common.tap.v3.AdminConfig
 */
export interface EnvoyExtensionsCommonTapV3AdminConfig {
  /** Opaque configuration ID. */
  readonly config_id?: string;
}

/**
 * Common configuration for all tap extensions.
 * envoy.extensions.common.tap.v3.CommonExtensionConfig
 */
export interface EnvoyExtensionsCommonTapV3CommonExtensionConfig {
  /**
   * If specified, the tap filter will be configured via an admin handler.
   * One of: admin_config, static_config.
   */
  readonly admin_config?: EnvoyExtensionsCommonTapV3AdminConfig;
  /**
   * If specified, the tap filter will be configured via a static configuration that cannot be changed.
   * One of: admin_config, static_config.
   */
  readonly static_config?: EnvoyConfigTapV3TapConfig;
}
