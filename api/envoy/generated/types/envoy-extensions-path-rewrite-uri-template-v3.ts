// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Indicates that during forwarding, portions of the path that match the pattern should be rewritten, even
 * allowing the substitution of variables from the match pattern into the new path as specified by the
 * rewrite template.
 * envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig
 */
export interface EnvoyExtensionsPathRewriteUriTemplateV3UriTemplateRewriteConfig {
  readonly path_template_rewrite?: string;
}
