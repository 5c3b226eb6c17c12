// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CidrRange,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3Int64Range,
} from './envoy-type-v3.ts';

/**
 * This is configuration for matching upstream ip and port.
 * envoy.extensions.rbac.matchers.upstream_ip_port.v3.UpstreamIpPortMatcher
 */
export interface EnvoyExtensionsRbacMatchersUpstreamIpPortV3UpstreamIpPortMatcher {
  /** A CIDR block that will be used to match the upstream IP. */
  readonly upstream_ip?: EnvoyConfigCoreV3CidrRange;
  /** A port range that will be used to match the upstream port. */
  readonly upstream_port_range?: EnvoyTypeV3Int64Range;
}
