// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsWasmV3PluginConfig,
} from './envoy-extensions-wasm-v3.ts';

/** envoy.extensions.filters.network.wasm.v3.Wasm */
export interface EnvoyExtensionsFiltersNetworkWasmV3Wasm {
  /** General Plugin configuration. */
  readonly config?: EnvoyExtensionsWasmV3PluginConfig;
}
