// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * An internal redirect predicate that rejects redirect targets that are pointing to a route that has been
 * followed by a previous redirect from the current route.
 * envoy.extensions.internal_redirect.previous_routes.v3.PreviousRoutesConfig
 */
export type EnvoyExtensionsInternalRedirectPreviousRoutesV3PreviousRoutesConfig = Readonly<Record<string, never>>;
