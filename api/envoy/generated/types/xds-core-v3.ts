// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any } from '../../json-form.ts';

/**
 * xDS authority information.
 * xds.core.v3.Authority
 */
export interface XdsCoreV3Authority {
  readonly name?: string;
}

/**
 * CidrRange specifies an IP Address and a prefix length to construct the subnet mask for a CIDR range.
 * xds.core.v3.CidrRange
 */
export interface XdsCoreV3CidrRange {
  /** IPv4 or IPv6 address, e.g. `192.0.0.0` or `2001:db8::`. */
  readonly address_prefix?: string;
  /** Length of prefix, e.g. 0, 32. */
  readonly prefix_len?: number;
}

/**
 * Additional parameters that can be used to select resource variants.
 * xds.core.v3.ContextParams
 */
export interface XdsCoreV3ContextParams {
  readonly params?: Readonly<Record<string, string>>;
}

/**
 * Message type for extension configuration.
 * xds.core.v3.TypedExtensionConfig
 */
export interface XdsCoreV3TypedExtensionConfig {
  /** The name of an extension. */
  readonly name?: string;
  /** The typed config for the extension. */
  readonly typed_config?: Any;
}
