// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * This extension allows the session state to be tracked via request headers.
 * envoy.extensions.http.stateful_session.header.v3.HeaderBasedSessionState
 */
export interface EnvoyExtensionsHttpStatefulSessionHeaderV3HeaderBasedSessionState {
  /**
   * The name that will be used to obtain header value from downstream HTTP request or generate new header
   * for downstream.
   */
  readonly name?: string;
}
