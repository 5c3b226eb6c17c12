// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.local_address_selectors.filter_state_override.v3.Config */
export type EnvoyExtensionsLocalAddressSelectorsFilterStateOverrideV3Config = Readonly<Record<string, never>>;
