// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';

/**
 * This is configuration to flush a key value store out to disk.
 * envoy.extensions.key_value.file_based.v3.FileBasedKeyValueStoreConfig
 */
export interface EnvoyExtensionsKeyValueFileBasedV3FileBasedKeyValueStoreConfig {
  /** The filename to read the keys and values from, and write the keys and values to. */
  readonly filename?: string;
  /** The interval at which the key value store should be flushed to the file. */
  readonly flush_interval?: Duration;
  /** The maximum number of entries to cache, or 0 to allow for unlimited entries. */
  readonly max_entries?: number;
}
