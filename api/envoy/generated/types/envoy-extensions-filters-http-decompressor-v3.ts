// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.http.decompressor.v3.Decompressor */
export interface EnvoyExtensionsFiltersHttpDecompressorV3Decompressor {
  /** A decompressor library to use for both request and response decompression. */
  readonly decompressor_library?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configuration for request decompression. */
  readonly request_direction_config?: EnvoyExtensionsFiltersHttpDecompressorV3DecompressorRequestDirectionConfig;
  /** Configuration for response decompression. */
  readonly response_direction_config?: EnvoyExtensionsFiltersHttpDecompressorV3DecompressorResponseDirectionConfig;
}

/**
 * Common configuration for filter behavior on both the request and response direction.
 * envoy.extensions.filters.http.decompressor.v3.Decompressor.CommonDirectionConfig
 */
export interface EnvoyExtensionsFiltersHttpDecompressorV3DecompressorCommonDirectionConfig {
  /** Runtime flag that controls whether the filter is enabled for decompression or not. */
  readonly enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /** If set to true, will decompress response even if a `no-transform` cache control header is set. */
  readonly ignore_no_transform_header?: boolean;
}

/**
 * Configuration for filter behavior on the request direction.
 * envoy.extensions.filters.http.decompressor.v3.Decompressor.RequestDirectionConfig
 */
export interface EnvoyExtensionsFiltersHttpDecompressorV3DecompressorRequestDirectionConfig {
  readonly common_config?: EnvoyExtensionsFiltersHttpDecompressorV3DecompressorCommonDirectionConfig;
  /**
   * If set to true, and response decompression is enabled, the filter modifies the Accept-Encoding request
   * header by appending the decompressor_library's encoding.
   */
  readonly advertise_accept_encoding?: boolean;
}

/**
 * Configuration for filter behavior on the response direction.
 * envoy.extensions.filters.http.decompressor.v3.Decompressor.ResponseDirectionConfig
 */
export interface EnvoyExtensionsFiltersHttpDecompressorV3DecompressorResponseDirectionConfig {
  readonly common_config?: EnvoyExtensionsFiltersHttpDecompressorV3DecompressorCommonDirectionConfig;
}
