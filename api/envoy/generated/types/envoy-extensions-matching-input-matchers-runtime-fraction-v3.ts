// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeFractionalPercent,
} from './envoy-config-core-v3.ts';

/**
 * The runtime fraction matchers computes a hash from the input and matches if runtime feature is enabled
 * for the the resulting hash.
 * envoy.extensions.matching.input_matchers.runtime_fraction.v3.RuntimeFraction
 */
export interface EnvoyExtensionsMatchingInputMatchersRuntimeFractionV3RuntimeFraction {
  /** Match the input against the given runtime key. */
  readonly runtime_fraction?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** Optional seed passed through the hash function. */
  readonly seed?: Int64;
}
