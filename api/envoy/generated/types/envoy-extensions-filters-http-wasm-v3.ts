// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsWasmV3PluginConfig,
} from './envoy-extensions-wasm-v3.ts';

/** envoy.extensions.filters.http.wasm.v3.Wasm */
export interface EnvoyExtensionsFiltersHttpWasmV3Wasm {
  /** General Plugin configuration. */
  readonly config?: EnvoyExtensionsWasmV3PluginConfig;
}
