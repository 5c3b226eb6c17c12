// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.listener.original_dst.v3.OriginalDst */
export type EnvoyExtensionsFiltersListenerOriginalDstV3OriginalDst = Readonly<Record<string, never>>;
