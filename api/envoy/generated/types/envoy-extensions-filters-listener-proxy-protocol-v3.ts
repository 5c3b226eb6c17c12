// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ProxyProtocolConfigVersion,
  EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol */
export interface EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocol {
  /** The list of rules to apply to requests. */
  readonly rules?: readonly EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolRule[];
  /** Allow requests through that don't use proxy protocol. */
  readonly allow_requests_without_proxy_protocol?: boolean;
  /** This config controls which TLVs can be passed to filter state if it is Proxy Protocol V2 header. */
  readonly pass_through_tlvs?: EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs;
  /** The PROXY protocol versions that won't be matched. */
  readonly disallowed_versions?: readonly EnvoyConfigCoreV3ProxyProtocolConfigVersion[];
  /** The human readable prefix to use when emitting statistics for the filter. */
  readonly stat_prefix?: string;
  readonly tlv_location?: EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolTlvLocation;
}

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.KeyValuePair */
export interface EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePair {
  /** The namespace — if this is empty, the filter's namespace will be used. */
  readonly metadata_namespace?: string;
  /** The key to use within the namespace. */
  readonly key?: string;
  readonly value_string_encoding?: EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePairValueStringEncoding;
}

/**
 * A Rule defines what metadata to apply when a header is present or missing.
 * envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.Rule
 */
export interface EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolRule {
  /** The type that triggers the rule - required TLV type is defined as uint8_t in proxy protocol. */
  readonly tlv_type?: number;
  /** If the TLV type is present, apply this metadata KeyValuePair. */
  readonly on_tlv_present?: EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePair;
}

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.KeyValuePair.ValueStringEncoding */
export type EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePairValueStringEncoding =
  | 'UNSPECIFIED'
  | 'SANITIZED_UTF8'
  | 'BASE64';

/** envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.TlvLocation */
export type EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolTlvLocation =
  | 'DYNAMIC_METADATA'
  | 'FILTER_STATE';
