// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * An internal redirect predicate that checks the scheme between the downstream url and the redirect target
 * url and allows a) same scheme redirect and b) safe cross scheme redirect, which means if the downstream
 * scheme is HTTPS, both HTTPS and HTTP redirect targets are allowed, but if the downstream scheme is HTTP,
 * only HTTP redirect targets are allowed.
 * envoy.extensions.internal_redirect.safe_cross_scheme.v3.SafeCrossSchemeConfig
 */
export type EnvoyExtensionsInternalRedirectSafeCrossSchemeV3SafeCrossSchemeConfig = Readonly<Record<string, never>>;
