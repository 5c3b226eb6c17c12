// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.compression.gzip.compressor.v3.Gzip */
export interface EnvoyExtensionsCompressionGzipCompressorV3Gzip {
  /** Value from 1 to 9 that controls the amount of internal memory used by zlib. */
  readonly memory_level?: number;
  /** A value used for selecting the zlib compression level. */
  readonly compression_level?: EnvoyExtensionsCompressionGzipCompressorV3GzipCompressionLevel;
  /**
   * A value used for selecting the zlib compression strategy which is directly related to the
   * characteristics of the content.
   */
  readonly compression_strategy?: EnvoyExtensionsCompressionGzipCompressorV3GzipCompressionStrategy;
  /** Value from 9 to 15 that represents the base two logarithmic of the compressor's window size. */
  readonly window_bits?: number;
  /** Value for Zlib's next output buffer. */
  readonly chunk_size?: number;
}

/** envoy.extensions.compression.gzip.compressor.v3.Gzip.CompressionLevel */
export type EnvoyExtensionsCompressionGzipCompressorV3GzipCompressionLevel =
  | 'DEFAULT_COMPRESSION'
  | 'BEST_SPEED'
  | 'COMPRESSION_LEVEL_1'
  | 'COMPRESSION_LEVEL_2'
  | 'COMPRESSION_LEVEL_3'
  | 'COMPRESSION_LEVEL_4'
  | 'COMPRESSION_LEVEL_5'
  | 'COMPRESSION_LEVEL_6'
  | 'COMPRESSION_LEVEL_7'
  | 'COMPRESSION_LEVEL_8'
  | 'COMPRESSION_LEVEL_9'
  | 'BEST_COMPRESSION';

/**
 * All the values of this enumeration translate directly to zlib's compression strategies.
 * envoy.extensions.compression.gzip.compressor.v3.Gzip.CompressionStrategy
 */
export type EnvoyExtensionsCompressionGzipCompressorV3GzipCompressionStrategy =
  | 'DEFAULT_STRATEGY'
  | 'FILTERED'
  | 'HUFFMAN_ONLY'
  | 'RLE'
  | 'FIXED';
