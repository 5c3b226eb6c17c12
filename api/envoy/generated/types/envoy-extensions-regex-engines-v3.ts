// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Google's RE2 regex engine.
 * envoy.extensions.regex_engines.v3.GoogleRE2
 */
export type EnvoyExtensionsRegexEnginesV3GoogleRE2 = Readonly<Record<string, never>>;
