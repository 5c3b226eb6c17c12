// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsWasmV3PluginConfig,
} from './envoy-extensions-wasm-v3.ts';

/**
 * Custom configuration for an AccessLog that calls into a WASM VM.
 * envoy.extensions.access_loggers.wasm.v3.WasmAccessLog
 */
export interface EnvoyExtensionsAccessLoggersWasmV3WasmAccessLog {
  readonly config?: EnvoyExtensionsWasmV3PluginConfig;
}
