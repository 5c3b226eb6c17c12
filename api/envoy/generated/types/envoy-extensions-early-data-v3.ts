// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * The default rule to allow/disallow a request to be sent as early data.
 * envoy.extensions.early_data.v3.DefaultEarlyDataPolicy
 */
export type EnvoyExtensionsEarlyDataV3DefaultEarlyDataPolicy = Readonly<Record<string, never>>;
