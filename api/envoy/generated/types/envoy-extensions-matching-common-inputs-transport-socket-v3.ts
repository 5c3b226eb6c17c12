// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInput {
  readonly filter?: string;
  readonly path?: readonly EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInputPathSegment[];
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput.PathSegment */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInputPathSegment {
  readonly key?: string;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.FilterStateInput */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3FilterStateInput {
  readonly key?: string;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInput {
  readonly filter?: string;
  readonly path?: readonly EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInputPathSegment[];
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput.PathSegment */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInputPathSegment {
  readonly key?: string;
}

/** envoy.extensions.matching.common_inputs.transport_socket.v3.TransportSocketNameAction */
export interface EnvoyExtensionsMatchingCommonInputsTransportSocketV3TransportSocketNameAction {
  readonly name?: string;
}
