// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.compression.gzip.decompressor.v3.Gzip */
export interface EnvoyExtensionsCompressionGzipDecompressorV3Gzip {
  /** Value from 9 to 15 that represents the base two logarithmic of the decompressor's window size. */
  readonly window_bits?: number;
  /** Value for zlib's decompressor output buffer. */
  readonly chunk_size?: number;
  /**
   * An upper bound to the number of times the output buffer is allowed to be bigger than the size of the
   * accumulated input.
   */
  readonly max_inflate_ratio?: number;
}
