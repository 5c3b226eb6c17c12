// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * List of quoted and comma-separated requested application protocols.
 * envoy.extensions.matching.common_inputs.network.v3.ApplicationProtocolInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3ApplicationProtocolInput = Readonly<Record<string, never>>;

/**
 * Specifies that matching should be performed by the destination IP address.
 * envoy.extensions.matching.common_inputs.network.v3.DestinationIPInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationIPInput = Readonly<Record<string, never>>;

/**
 * Specifies that matching should be performed by the destination port.
 * envoy.extensions.matching.common_inputs.network.v3.DestinationPortInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationPortInput = Readonly<Record<string, never>>;

/**
 * Input that matches by the directly connected source IP address (this will only be different from the
 * source IP address when using a listener filter that overrides the source address, such as the Proxy
 * Protocol listener filter).
 * envoy.extensions.matching.common_inputs.network.v3.DirectSourceIPInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3DirectSourceIPInput = Readonly<Record<string, never>>;

/** envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput */
export interface EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInput {
  readonly filter?: string;
  readonly path?: readonly EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInputPathSegment[];
}

/** envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput.PathSegment */
export interface EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInputPathSegment {
  readonly key?: string;
}

/**
 * Input that matches by a specific filter state key.
 * envoy.extensions.matching.common_inputs.network.v3.FilterStateInput
 */
export interface EnvoyExtensionsMatchingCommonInputsNetworkV3FilterStateInput {
  readonly key?: string;
  readonly field?: string;
}

/**
 * Input that matches by the requested server name (e.g. SNI in TLS).
 * envoy.extensions.matching.common_inputs.network.v3.ServerNameInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3ServerNameInput = Readonly<Record<string, never>>;

/**
 * Specifies that matching should be performed by the source IP address.
 * envoy.extensions.matching.common_inputs.network.v3.SourceIPInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3SourceIPInput = Readonly<Record<string, never>>;

/**
 * Specifies that matching should be performed by the source port.
 * envoy.extensions.matching.common_inputs.network.v3.SourcePortInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3SourcePortInput = Readonly<Record<string, never>>;

/**
 * Input that matches by the source IP type.
 * envoy.extensions.matching.common_inputs.network.v3.SourceTypeInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3SourceTypeInput = Readonly<Record<string, never>>;

/**
 * Input that matches by the transport protocol.
 * envoy.extensions.matching.common_inputs.network.v3.TransportProtocolInput
 */
export type EnvoyExtensionsMatchingCommonInputsNetworkV3TransportProtocolInput = Readonly<Record<string, never>>;
