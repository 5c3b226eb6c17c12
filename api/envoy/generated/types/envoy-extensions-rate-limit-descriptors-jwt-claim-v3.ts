// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.rate_limit_descriptors.jwt_claim.v3.Descriptor */
export interface EnvoyExtensionsRateLimitDescriptorsJwtClaimV3Descriptor {
  readonly descriptor_key?: string;
  readonly header_name?: string;
  readonly value_prefix?: string;
  readonly claim_name?: string;
  readonly default_value?: string;
  readonly skip_if_absent?: boolean;
  readonly cookie?: string;
}
