// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.formatter.file_content.v3.FileContent */
export type EnvoyExtensionsFormatterFileContentV3FileContent = Readonly<Record<string, never>>;
