// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the default UUID request ID extension which has the following behavior:
 * envoy.extensions.request_id.uuid.v3.UuidRequestIdConfig
 */
export interface EnvoyExtensionsRequestIdUuidV3UuidRequestIdConfig {
  /**
   * Whether the implementation alters the UUID to contain the trace sampling decision as per the
   * `UuidRequestIdConfig` message documentation.
   */
  readonly pack_trace_reason?: boolean;
  /** Set whether to use x-request-id for sampling or not. */
  readonly use_request_id_for_trace_sampling?: boolean;
}
