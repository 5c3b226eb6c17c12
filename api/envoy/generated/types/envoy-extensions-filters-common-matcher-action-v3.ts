// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the SkipFilter match action.
 * envoy.extensions.filters.common.matcher.action.v3.SkipFilter
 */
export type EnvoyExtensionsFiltersCommonMatcherActionV3SkipFilter = Readonly<Record<string, never>>;
