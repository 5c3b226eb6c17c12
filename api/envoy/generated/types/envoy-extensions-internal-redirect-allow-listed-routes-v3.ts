// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * An internal redirect predicate that accepts only explicitly allowed target routes.
 * envoy.extensions.internal_redirect.allow_listed_routes.v3.AllowListedRoutesConfig
 */
export interface EnvoyExtensionsInternalRedirectAllowListedRoutesV3AllowListedRoutesConfig {
  /**
   * The list of routes that's allowed as redirect target by this predicate, identified by the route's name.
   */
  readonly allowed_route_names?: readonly string[];
}
