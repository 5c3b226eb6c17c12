// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';

/**
 * The consistent hashing matchers computes a consistent hash from the input and matches if the resulting
 * hash is within the configured threshold.
 * envoy.extensions.matching.input_matchers.consistent_hashing.v3.ConsistentHashing
 */
export interface EnvoyExtensionsMatchingInputMatchersConsistentHashingV3ConsistentHashing {
  /** The threshold the resulting hash must be over in order for this matcher to evaluate to true. */
  readonly threshold?: number;
  /** The value to use for the modulus in the calculation. */
  readonly modulo?: number;
  /** Optional seed passed through the hash function. */
  readonly seed?: Int64;
}
