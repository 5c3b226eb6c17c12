// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for internal listener.
 * envoy.extensions.bootstrap.internal_listener.v3.InternalListener
 */
export interface EnvoyExtensionsBootstrapInternalListenerV3InternalListener {
  /** The internal listener client connection buffer size in KiB. */
  readonly buffer_size_kb?: number;
}
