// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.compression.brotli.compressor.v3.Brotli */
export interface EnvoyExtensionsCompressionBrotliCompressorV3Brotli {
  /** Value from 0 to 11 that controls the main compression speed-density lever. */
  readonly quality?: number;
  /** A value used to tune encoder for specific input. */
  readonly encoder_mode?: EnvoyExtensionsCompressionBrotliCompressorV3BrotliEncoderMode;
  /** Value from 10 to 24 that represents the base two logarithmic of the compressor's window size. */
  readonly window_bits?: number;
  /** Value from 16 to 24 that represents the base two logarithmic of the compressor's input block size. */
  readonly input_block_bits?: number;
  /** Value for compressor's next output buffer. */
  readonly chunk_size?: number;
  /** If true, disables "literal context modeling" format feature. */
  readonly disable_literal_context_modeling?: boolean;
}

/** envoy.extensions.compression.brotli.compressor.v3.Brotli.EncoderMode */
export type EnvoyExtensionsCompressionBrotliCompressorV3BrotliEncoderMode =
  | 'DEFAULT'
  | 'GENERIC'
  | 'TEXT'
  | 'FONT';
