// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, JsonObject } from '../../json-form.ts';

/** envoy.extensions.filters.http.set_metadata.v3.Config */
export interface EnvoyExtensionsFiltersHttpSetMetadataV3Config {
  /**
   * The metadata namespace.
   * @deprecated by Envoy
   */
  readonly metadata_namespace?: string;
  /**
   * The untyped value to update the dynamic metadata namespace with.
   * @deprecated by Envoy
   */
  readonly value?: JsonObject;
  /** Defines changes to be made to dynamic metadata. */
  readonly metadata?: readonly EnvoyExtensionsFiltersHttpSetMetadataV3Metadata[];
}

/** envoy.extensions.filters.http.set_metadata.v3.Metadata */
export interface EnvoyExtensionsFiltersHttpSetMetadataV3Metadata {
  /** The metadata namespace. */
  readonly metadata_namespace?: string;
  /** Allow the filter to overwrite or merge with an existing value in the namespace. */
  readonly allow_overwrite?: boolean;
  /** The value to place at the namespace. */
  readonly value?: JsonObject;
  /** The value to place at the namespace. */
  readonly typed_value?: Any;
}
