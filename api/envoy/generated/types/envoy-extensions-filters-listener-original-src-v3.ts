// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * The Original Src filter binds upstream connections to the original source address determined for the
 * connection.
 * envoy.extensions.filters.listener.original_src.v3.OriginalSrc
 */
export interface EnvoyExtensionsFiltersListenerOriginalSrcV3OriginalSrc {
  /** Whether to bind the port to the one used in the original downstream connection. */
  readonly bind_port?: boolean;
  /** Sets the SO_MARK option on the upstream connection's socket to the provided value. */
  readonly mark?: number;
}
