// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.listener.http_inspector.v3.HttpInspector */
export type EnvoyExtensionsFiltersListenerHttpInspectorV3HttpInspector = Readonly<Record<string, never>>;
