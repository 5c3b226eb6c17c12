// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * The Original Src filter binds upstream connections to the original source address determined for the
 * request.
 * envoy.extensions.filters.http.original_src.v3.OriginalSrc
 */
export interface EnvoyExtensionsFiltersHttpOriginalSrcV3OriginalSrc {
  /** Sets the SO_MARK option on the upstream connection's socket to the provided value. */
  readonly mark?: number;
}
