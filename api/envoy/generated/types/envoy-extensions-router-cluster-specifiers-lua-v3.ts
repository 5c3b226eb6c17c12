// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.router.cluster_specifiers.lua.v3.LuaConfig */
export interface EnvoyExtensionsRouterClusterSpecifiersLuaV3LuaConfig {
  /** The lua code that Envoy will execute to select cluster. */
  readonly source_code?: EnvoyConfigCoreV3DataSource;
  /** Default cluster. */
  readonly default_cluster?: string;
}
