// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.http.buffer.v3.Buffer */
export interface EnvoyExtensionsFiltersHttpBufferV3Buffer {
  /**
   * The maximum request size that the filter will buffer before the connection manager will stop buffering
   * and return a 413 response.
   */
  readonly max_request_bytes?: number;
}

/** envoy.extensions.filters.http.buffer.v3.BufferPerRoute */
export interface EnvoyExtensionsFiltersHttpBufferV3BufferPerRoute {
  /**
   * Disable the buffer filter for this particular vhost or route.
   * One of: disabled, buffer.
   */
  readonly disabled?: boolean;
  /**
   * Override the global configuration of the filter with this new config.
   * One of: disabled, buffer.
   */
  readonly buffer?: EnvoyExtensionsFiltersHttpBufferV3Buffer;
}
