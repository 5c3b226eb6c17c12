// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CidrRange,
} from './envoy-config-core-v3.ts';

/**
 * This input matcher matches IPv4 or IPv6 addresses against a list of CIDR ranges.
 * envoy.extensions.matching.input_matchers.ip.v3.Ip
 */
export interface EnvoyExtensionsMatchingInputMatchersIpV3Ip {
  /** Match if the IP belongs to any of these CIDR ranges. */
  readonly cidr_ranges?: readonly EnvoyConfigCoreV3CidrRange[];
  /** The human readable prefix to use when emitting statistics for the IP input matcher. */
  readonly stat_prefix?: string;
}
