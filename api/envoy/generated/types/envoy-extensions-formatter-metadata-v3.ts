// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.formatter.metadata.v3.Metadata */
export type EnvoyExtensionsFormatterMetadataV3Metadata = Readonly<Record<string, never>>;
