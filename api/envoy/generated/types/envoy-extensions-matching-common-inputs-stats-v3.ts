// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.matching.common_inputs.stats.v3.StatFullNameMatchInput */
export type EnvoyExtensionsMatchingCommonInputsStatsV3StatFullNameMatchInput = Readonly<Record<string, never>>;

/** envoy.extensions.matching.common_inputs.stats.v3.StatTagValueInput */
export type EnvoyExtensionsMatchingCommonInputsStatsV3StatTagValueInput = Readonly<Record<string, never>>;
