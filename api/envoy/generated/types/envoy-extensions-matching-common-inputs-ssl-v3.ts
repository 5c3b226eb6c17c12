// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * List of comma-delimited DNS entries in the SAN field of the peer certificate for a downstream.
 * envoy.extensions.matching.common_inputs.ssl.v3.DnsSanInput
 */
export type EnvoyExtensionsMatchingCommonInputsSslV3DnsSanInput = Readonly<Record<string, never>>;

/**
 * Input that matches the subject field of the peer certificate in RFC 2253 format for a downstream.
 * envoy.extensions.matching.common_inputs.ssl.v3.SubjectInput
 */
export type EnvoyExtensionsMatchingCommonInputsSslV3SubjectInput = Readonly<Record<string, never>>;

/**
 * List of comma-delimited URIs in the SAN field of the peer certificate for a downstream.
 * envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput
 */
export type EnvoyExtensionsMatchingCommonInputsSslV3UriSanInput = Readonly<Record<string, never>>;
