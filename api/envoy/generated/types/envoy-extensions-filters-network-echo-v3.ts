// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.network.echo.v3.Echo */
export type EnvoyExtensionsFiltersNetworkEchoV3Echo = Readonly<Record<string, never>>;
