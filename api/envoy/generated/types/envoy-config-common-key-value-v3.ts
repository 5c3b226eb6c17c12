// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/**
 * This shared configuration for Envoy key value stores.
 * envoy.config.common.key_value.v3.KeyValueStoreConfig
 */
export interface EnvoyConfigCommonKeyValueV3KeyValueStoreConfig {
  readonly config?: EnvoyConfigCoreV3TypedExtensionConfig;
}
