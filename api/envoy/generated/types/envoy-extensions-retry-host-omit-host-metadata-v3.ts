// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3Metadata,
} from './envoy-config-core-v3.ts';

/**
 * A retry host predicate that can be used to reject a host based on predefined metadata match criteria.
 * envoy.extensions.retry.host.omit_host_metadata.v3.OmitHostMetadataConfig
 */
export interface EnvoyExtensionsRetryHostOmitHostMetadataV3OmitHostMetadataConfig {
  /** Retry host predicate metadata match criteria. */
  readonly metadata_match?: EnvoyConfigCoreV3Metadata;
}
