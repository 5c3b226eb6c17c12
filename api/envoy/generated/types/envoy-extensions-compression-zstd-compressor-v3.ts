// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.compression.zstd.compressor.v3.Zstd */
export interface EnvoyExtensionsCompressionZstdCompressorV3Zstd {
  /** Set compression parameters according to pre-defined compression level table. */
  readonly compression_level?: number;
  /** A 32-bits checksum of content is written at end of frame. */
  readonly enable_checksum?: boolean;
  /**
   * The higher the value of selected strategy, the more complex it is, resulting in stronger and slower
   * compression.
   */
  readonly strategy?: EnvoyExtensionsCompressionZstdCompressorV3ZstdStrategy;
  /** A dictionary for compression. */
  readonly dictionary?: EnvoyConfigCoreV3DataSource;
  /** Value for compressor's next output buffer. */
  readonly chunk_size?: number;
}

/**
 * Reference to http://facebook.github.io/zstd/zstd_manual.html
 * envoy.extensions.compression.zstd.compressor.v3.Zstd.Strategy
 */
export type EnvoyExtensionsCompressionZstdCompressorV3ZstdStrategy =
  | 'DEFAULT'
  | 'FAST'
  | 'DFAST'
  | 'GREEDY'
  | 'LAZY'
  | 'LAZY2'
  | 'BTLAZY2'
  | 'BTOPT'
  | 'BTULTRA'
  | 'BTULTRA2';
