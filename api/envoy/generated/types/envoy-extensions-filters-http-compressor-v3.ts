// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/** envoy.extensions.filters.http.compressor.v3.Compressor */
export interface EnvoyExtensionsFiltersHttpCompressorV3Compressor {
  /**
   * Minimum response length, in bytes, which will trigger compression.
   * @deprecated by Envoy
   */
  readonly content_length?: number;
  /**
   * Set of strings that allows specifying which mime-types yield compression; e.g., application/json,
   * text/html, etc.
   * @deprecated by Envoy
   */
  readonly content_type?: readonly string[];
  /**
   * If true, disables compression when the response contains an etag header.
   * @deprecated by Envoy
   */
  readonly disable_on_etag_header?: boolean;
  /**
   * If true, removes accept-encoding from the request headers before dispatching it to the upstream so that
   * responses do not get compressed before reaching the filter.
   * @deprecated by Envoy
   */
  readonly remove_accept_encoding_header?: boolean;
  /**
   * Runtime flag that controls whether the filter is enabled or not.
   * @deprecated by Envoy
   */
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /** A compressor library to use for compression. */
  readonly compressor_library?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Configuration for request compression. */
  readonly request_direction_config?: EnvoyExtensionsFiltersHttpCompressorV3CompressorRequestDirectionConfig;
  /** Configuration for response compression. */
  readonly response_direction_config?: EnvoyExtensionsFiltersHttpCompressorV3CompressorResponseDirectionConfig;
  /**
   * If true, chooses this compressor first to do compression when the q-values in `Accept-Encoding` are
   * same.
   */
  readonly choose_first?: boolean;
}

/** envoy.extensions.filters.http.compressor.v3.Compressor.CommonDirectionConfig */
export interface EnvoyExtensionsFiltersHttpCompressorV3CompressorCommonDirectionConfig {
  /**
   * Runtime flag that controls whether compression is enabled or not for the direction this common config is
   * put in.
   */
  readonly enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
  /**
   * Minimum value of Content-Length header of request or response messages (depending on the direction this
   * common config is put in), in bytes, which will trigger compression.
   */
  readonly min_content_length?: number;
  /**
   * Set of strings that allows specifying which mime-types yield compression; e.g., application/json,
   * text/html, etc.
   */
  readonly content_type?: readonly string[];
  readonly content_type_matcher?: readonly EnvoyTypeMatcherV3StringMatcher[];
}

/**
 * Configuration for filter behavior on the request direction.
 * envoy.extensions.filters.http.compressor.v3.Compressor.RequestDirectionConfig
 */
export interface EnvoyExtensionsFiltersHttpCompressorV3CompressorRequestDirectionConfig {
  readonly common_config?: EnvoyExtensionsFiltersHttpCompressorV3CompressorCommonDirectionConfig;
}

/**
 * Configuration for filter behavior on the response direction.
 * envoy.extensions.filters.http.compressor.v3.Compressor.ResponseDirectionConfig
 */
export interface EnvoyExtensionsFiltersHttpCompressorV3CompressorResponseDirectionConfig {
  readonly common_config?: EnvoyExtensionsFiltersHttpCompressorV3CompressorCommonDirectionConfig;
  /** If true, disables compression when the response contains an etag header. */
  readonly disable_on_etag_header?: boolean;
  /**
   * If true, removes accept-encoding from the request headers before dispatching it to the upstream so that
   * responses do not get compressed before reaching the filter.
   */
  readonly remove_accept_encoding_header?: boolean;
  readonly uncompressible_response_codes?: readonly number[];
  readonly status_header_enabled?: boolean;
  readonly weaken_etag_on_compress?: boolean;
}

/**
 * Per-route overrides.
 * envoy.extensions.filters.http.compressor.v3.CompressorOverrides
 */
export interface EnvoyExtensionsFiltersHttpCompressorV3CompressorOverrides {
  /** If present, response compression is enabled. */
  readonly response_direction_config?: EnvoyExtensionsFiltersHttpCompressorV3ResponseDirectionOverrides;
  readonly compressor_library?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/** envoy.extensions.filters.http.compressor.v3.CompressorPerRoute */
export interface EnvoyExtensionsFiltersHttpCompressorV3CompressorPerRoute {
  /**
   * If set, the filter will operate as a pass-through filter.
   * One of: disabled, overrides.
   */
  readonly disabled?: boolean;
  /**
   * Per-route overrides.
   * One of: disabled, overrides.
   */
  readonly overrides?: EnvoyExtensionsFiltersHttpCompressorV3CompressorOverrides;
}

/**
 * Per-route overrides of `ResponseDirectionConfig`.
 * envoy.extensions.filters.http.compressor.v3.ResponseDirectionOverrides
 */
export interface EnvoyExtensionsFiltersHttpCompressorV3ResponseDirectionOverrides {
  /** If set, overrides the filter-level remove_accept_encoding_header. */
  readonly remove_accept_encoding_header?: boolean;
}
