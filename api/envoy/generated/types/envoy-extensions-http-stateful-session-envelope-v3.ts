// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState */
export interface EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionState {
  readonly header?: EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionStateHeader;
}

/** envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState.Header */
export interface EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionStateHeader {
  readonly name?: string;
}
