// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * If specified, the route is a template match rule meaning that the `:path` header (without the query
 * string) must match the given `path_template` pattern.
 * envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig
 */
export interface EnvoyExtensionsPathMatchUriTemplateV3UriTemplateMatchConfig {
  readonly path_template?: string;
}
