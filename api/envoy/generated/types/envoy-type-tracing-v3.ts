// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeMetadataV3MetadataKey,
  EnvoyTypeMetadataV3MetadataKind,
} from './envoy-type-metadata-v3.ts';

/**
 * Describes custom tags for the active span.
 * envoy.type.tracing.v3.CustomTag
 */
export interface EnvoyTypeTracingV3CustomTag {
  /** Used to populate the tag name. */
  readonly tag?: string;
  /**
   * A literal custom tag.
   * One of: literal, environment, request_header, metadata, value.
   */
  readonly literal?: EnvoyTypeTracingV3CustomTagLiteral;
  /**
   * An environment custom tag.
   * One of: literal, environment, request_header, metadata, value.
   */
  readonly environment?: EnvoyTypeTracingV3CustomTagEnvironment;
  /**
   * A request header custom tag.
   * One of: literal, environment, request_header, metadata, value.
   */
  readonly request_header?: EnvoyTypeTracingV3CustomTagHeader;
  /**
   * A custom tag to obtain tag value from the metadata.
   * One of: literal, environment, request_header, metadata, value.
   */
  readonly metadata?: EnvoyTypeTracingV3CustomTagMetadata;
  /** One of: literal, environment, request_header, metadata, value. */
  readonly value?: string;
  readonly value_type?: EnvoyTypeTracingV3CustomTagValueType;
}

/**
 * Environment type custom tag with environment name and default value.
 * envoy.type.tracing.v3.CustomTag.Environment
 */
export interface EnvoyTypeTracingV3CustomTagEnvironment {
  /** Environment variable name to obtain the value to populate the tag value. */
  readonly name?: string;
  /**
   * When the environment variable is not found, the tag value will be populated with this default value if
   * specified, otherwise no tag will be populated.
   */
  readonly default_value?: string;
}

/**
 * Header type custom tag with header name and default value.
 * envoy.type.tracing.v3.CustomTag.Header
 */
export interface EnvoyTypeTracingV3CustomTagHeader {
  /** Header name to obtain the value to populate the tag value. */
  readonly name?: string;
  /**
   * When the header does not exist, the tag value will be populated with this default value if specified,
   * otherwise no tag will be populated.
   */
  readonly default_value?: string;
}

/**
 * Literal type custom tag with static value for the tag value.
 * envoy.type.tracing.v3.CustomTag.Literal
 */
export interface EnvoyTypeTracingV3CustomTagLiteral {
  /** Static literal value to populate the tag value. */
  readonly value?: string;
}

/**
 * Metadata type custom tag using MetadataKey to retrieve the protobuf value from Metadata, and populate
 * the tag value with the canonical JSON representation of it.
 * envoy.type.tracing.v3.CustomTag.Metadata
 */
export interface EnvoyTypeTracingV3CustomTagMetadata {
  /** Specify what kind of metadata to obtain tag value from. */
  readonly kind?: EnvoyTypeMetadataV3MetadataKind;
  /** Metadata key to define the path to retrieve the tag value. */
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
  /**
   * When no valid metadata is found, the tag value would be populated with this default value if specified,
   * otherwise no tag would be populated.
   */
  readonly default_value?: string;
}

/** envoy.type.tracing.v3.CustomTag.ValueType */
export type EnvoyTypeTracingV3CustomTagValueType =
  | 'UNSPECIFIED'
  | 'STRING'
  | 'INT'
  | 'DOUBLE'
  | 'BOOL';
