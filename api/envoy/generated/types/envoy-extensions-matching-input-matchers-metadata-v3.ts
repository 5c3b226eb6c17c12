// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeMatcherV3ValueMatcher,
} from './envoy-type-matcher-v3.ts';

/** envoy.extensions.matching.input_matchers.metadata.v3.Metadata */
export interface EnvoyExtensionsMatchingInputMatchersMetadataV3Metadata {
  readonly value?: EnvoyTypeMatcherV3ValueMatcher;
  readonly invert?: boolean;
}
