// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonValue } from '../../json-form.ts';
import type {
  EnvoyTypeMatcherV3RegexMatcher,
} from './envoy-type-matcher-v3.ts';

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata */
export interface EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadata {
  /** At least one of request_rules and response_rules must be provided. */
  readonly request_rules?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataMatchRules;
  /** Rules to match json body of responses. */
  readonly response_rules?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataMatchRules;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.KeyValuePair */
export interface EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair {
  /** The namespace — if this is empty, the filter's namespace will be used. */
  readonly metadata_namespace?: string;
  /** The key to use within the namespace. */
  readonly key?: string;
  /** The value to pair with the given key. */
  readonly value?: JsonValue;
  /** The value's type — defaults to protobuf.Value. */
  readonly type?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataValueType;
  /** False if we want to overwrite the existing metadata value. */
  readonly preserve_existing_metadata_value?: boolean;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.MatchRules */
export interface EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataMatchRules {
  /** The list of rules to apply. */
  readonly rules?: readonly EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataRule[];
  /** Allowed content-type for json to metadata transformation. */
  readonly allow_content_types?: readonly string[];
  /** Allowed empty content-type for json to metadata transformation. */
  readonly allow_empty_content_type?: boolean;
  /** Allowed content-type by regex match for json to metadata transformation. */
  readonly allow_content_types_regex?: EnvoyTypeMatcherV3RegexMatcher;
}

/**
 * A Rule defines what metadata to apply when a key-value is present, missing in the json or fail to parse
 * the payload.
 * envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Rule
 */
export interface EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataRule {
  /** Specifies that a match will be performed on the value of a property. */
  readonly selectors?: readonly EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataSelector[];
  /** If the attribute is present, apply this metadata KeyValuePair. */
  readonly on_present?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair;
  /** If the attribute is missing, apply this metadata KeyValuePair. */
  readonly on_missing?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair;
  /**
   * If the body is too large or fail to parse or content-type is mismatched, apply this metadata
   * KeyValuePair.
   */
  readonly on_error?: EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Selector */
export interface EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataSelector {
  /** key to match */
  readonly key?: string;
}

/** envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.ValueType */
export type EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataValueType =
  | 'PROTOBUF_VALUE'
  | 'STRING'
  | 'NUMBER';
