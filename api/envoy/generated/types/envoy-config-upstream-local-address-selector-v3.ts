// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Default implementation of a local address selector.
 * envoy.config.upstream.local_address_selector.v3.DefaultLocalAddressSelector
 */
export type EnvoyConfigUpstreamLocalAddressSelectorV3DefaultLocalAddressSelector = Readonly<Record<string, never>>;
