// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat */
export interface EnvoyExtensionsMatchingActionsTransformStatV3TransformStat {
  readonly drop_stat?: EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropStat;
  readonly drop_tag?: EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropTag;
  readonly update_tag?: EnvoyExtensionsMatchingActionsTransformStatV3TransformStatUpdateTag;
}

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropStat */
export type EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropStat = Readonly<Record<string, never>>;

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropTag */
export type EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropTag = Readonly<Record<string, never>>;

/** envoy.extensions.matching.actions.transform_stat.v3.TransformStat.UpdateTag */
export interface EnvoyExtensionsMatchingActionsTransformStatV3TransformStatUpdateTag {
  readonly new_tag_value?: string;
}
