// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3AsyncDataSource,
  EnvoyConfigCoreV3BackoffStrategy,
} from './envoy-config-core-v3.ts';

/**
 * Configuration for restricting Proxy-Wasm capabilities available to modules.
 * envoy.extensions.wasm.v3.CapabilityRestrictionConfig
 */
export interface EnvoyExtensionsWasmV3CapabilityRestrictionConfig {
  /** The Proxy-Wasm capabilities which will be allowed. */
  readonly allowed_capabilities?: Readonly<Record<string, EnvoyExtensionsWasmV3SanitizationConfig>>;
}

/** envoy.extensions.wasm.v3.EnvironmentVariables */
export interface EnvoyExtensionsWasmV3EnvironmentVariables {
  /** The keys of *Envoy's* environment variables exposed to this VM. */
  readonly host_env_keys?: readonly string[];
  /** Explicitly given key-value pairs to be injected to this VM in the form of "KEY=VALUE". */
  readonly key_values?: Readonly<Record<string, string>>;
}

/**
 * Base Configuration for Wasm Plugins e.g. filters and services.
 * envoy.extensions.wasm.v3.PluginConfig
 */
export interface EnvoyExtensionsWasmV3PluginConfig {
  /**
   * A unique name for a filters/services in a VM for use in identifying the filter/service if multiple
   * filters/services are handled by the same `vm_id` and `root_id` and for logging/debugging.
   */
  readonly name?: string;
  /**
   * A unique ID for a set of filters/services in a VM which will share a RootContext and Contexts if
   * applicable (e.g. an Wasm HttpFilter and an Wasm AccessLog).
   */
  readonly root_id?: string;
  readonly vm_config?: EnvoyExtensionsWasmV3VmConfig;
  /**
   * Filter/service configuration used to configure or reconfigure a plugin (`proxy_on_configure`).
   * `google.protobuf.Struct` is serialized as JSON before passing it to the plugin.
   * `google.protobuf.BytesValue` and `google.protobuf.StringValue` are passed directly without the wrapper.
   */
  readonly configuration?: Any;
  /**
   * If there is a fatal error on the VM (e.g. exception, abort(), on_start or on_configure return false),
   * then all plugins associated with the VM will either fail closed (by default), e.g. by returning an HTTP
   * 503 error, or fail open (if 'fail_open' is set to true) by bypassing the filter.
   */
  readonly fail_open?: boolean;
  /** Configuration for restricting Proxy-Wasm capabilities available to modules. */
  readonly capability_restriction_config?: EnvoyExtensionsWasmV3CapabilityRestrictionConfig;
  readonly failure_policy?: EnvoyExtensionsWasmV3FailurePolicy;
  readonly reload_config?: EnvoyExtensionsWasmV3ReloadConfig;
  readonly allow_on_headers_stop_iteration?: boolean;
}

/** envoy.extensions.wasm.v3.ReloadConfig */
export interface EnvoyExtensionsWasmV3ReloadConfig {
  readonly backoff?: EnvoyConfigCoreV3BackoffStrategy;
}

/**
 * Configuration for sanitization of inputs to an allowed capability.
 * envoy.extensions.wasm.v3.SanitizationConfig
 */
export type EnvoyExtensionsWasmV3SanitizationConfig = Readonly<Record<string, never>>;

/**
 * Configuration for a Wasm VM.
 * envoy.extensions.wasm.v3.VmConfig
 */
export interface EnvoyExtensionsWasmV3VmConfig {
  /**
   * An ID which will be used along with a hash of the wasm code (or the name of the registered Null VM
   * plugin) to determine which VM will be used for the plugin.
   */
  readonly vm_id?: string;
  /** The Wasm runtime type, defaults to the first available Wasm engine used at Envoy build-time. */
  readonly runtime?: string;
  /** The Wasm code that Envoy will execute. */
  readonly code?: EnvoyConfigCoreV3AsyncDataSource;
  /**
   * The Wasm configuration used in initialization of a new VM (proxy_on_start). `google.protobuf.Struct` is
   * serialized as JSON before passing it to the plugin. `google.protobuf.BytesValue` and
   * `google.protobuf.StringValue` are passed directly without the wrapper.
   */
  readonly configuration?: Any;
  /** Allow the wasm file to include pre-compiled code on VMs which support it. */
  readonly allow_precompiled?: boolean;
  /**
   * If true and the code needs to be remotely fetched and it is not in the cache then NACK the configuration
   * update and do a background fetch to fill the cache, otherwise fetch the code asynchronously and enter
   * warming state.
   */
  readonly nack_on_code_cache_miss?: boolean;
  /**
   * Specifies environment variables to be injected to this VM which will be available through WASI's
   * `environ_get` and `environ_get_sizes` system calls.
   */
  readonly environment_variables?: EnvoyExtensionsWasmV3EnvironmentVariables;
  readonly capability_restriction_config?: EnvoyExtensionsWasmV3CapabilityRestrictionConfig;
}

/** envoy.extensions.wasm.v3.FailurePolicy */
export type EnvoyExtensionsWasmV3FailurePolicy =
  | 'UNSPECIFIED'
  | 'FAIL_RELOAD'
  | 'FAIL_CLOSED'
  | 'FAIL_OPEN';
