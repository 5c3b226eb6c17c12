// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec */
export type EnvoyExtensionsFiltersHttpUpstreamCodecV3UpstreamCodec = Readonly<Record<string, never>>;
