// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeMatcherV3RegexMatchAndSubstitute,
} from './envoy-type-matcher-v3.ts';

/** envoy.extensions.filters.http.header_to_metadata.v3.Config */
export interface EnvoyExtensionsFiltersHttpHeaderToMetadataV3Config {
  /** The list of rules to apply to requests. */
  readonly request_rules?: readonly EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigRule[];
  /** The list of rules to apply to responses. */
  readonly response_rules?: readonly EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigRule[];
  readonly stat_prefix?: string;
}

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.KeyValuePair */
export interface EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigKeyValuePair {
  /** The namespace — if this is empty, the filter's namespace will be used. */
  readonly metadata_namespace?: string;
  /** The key to use within the namespace. */
  readonly key?: string;
  /** The value to pair with the given key. */
  readonly value?: string;
  /** The value's type — defaults to string. */
  readonly type?: EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigValueType;
  /** How is the value encoded, default is NONE (not encoded). */
  readonly encode?: EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigValueEncode;
  /** If present, the header's value will be matched and substituted with this. */
  readonly regex_value_rewrite?: EnvoyTypeMatcherV3RegexMatchAndSubstitute;
}

/**
 * A Rule defines what metadata to apply when a header is present or missing.
 * envoy.extensions.filters.http.header_to_metadata.v3.Config.Rule
 */
export interface EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigRule {
  /** Specifies that a match will be performed on the value of a header or a cookie. */
  readonly header?: string;
  /** If the header or cookie is present, apply this metadata KeyValuePair. */
  readonly on_header_present?: EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigKeyValuePair;
  /** If the header or cookie is not present, apply this metadata KeyValuePair. */
  readonly on_header_missing?: EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigKeyValuePair;
  /** Whether or not to remove the header after a rule is applied. */
  readonly remove?: boolean;
  /** The cookie to be extracted. */
  readonly cookie?: string;
}

/**
 * ValueEncode defines the encoding algorithm.
 * envoy.extensions.filters.http.header_to_metadata.v3.Config.ValueEncode
 */
export type EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigValueEncode =
  | 'NONE'
  | 'BASE64';

/** envoy.extensions.filters.http.header_to_metadata.v3.Config.ValueType */
export type EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigValueType =
  | 'STRING'
  | 'NUMBER'
  | 'PROTOBUF_VALUE';
