// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCommonMatcherV3MatchPredicate,
} from './envoy-config-common-matcher-v3.ts';
import type {
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';

/**
 * BufferedAdminSink configures a tap output to collect traces without returning them until one of multiple
 * criteria are satisfied.
 * envoy.config.tap.v3.BufferedAdminSink
 */
export interface EnvoyConfigTapV3BufferedAdminSink {
  /** Stop collecting traces when the specified number are collected. */
  readonly max_traces?: Int64;
  /** Acts as a fallback to prevent the client from waiting for long periods of time. */
  readonly timeout?: Duration;
}

/**
 * The file per tap sink outputs a discrete file for every tapped stream.
 * envoy.config.tap.v3.FilePerTapSink
 */
export interface EnvoyConfigTapV3FilePerTapSink {
  /** Path prefix. */
  readonly path_prefix?: string;
}

/**
 * HTTP generic body match configuration.
 * envoy.config.tap.v3.HttpGenericBodyMatch
 */
export interface EnvoyConfigTapV3HttpGenericBodyMatch {
  /** Limits search to specified number of bytes - default zero (no limit - match entire captured buffer). */
  readonly bytes_limit?: number;
  /** List of patterns to match. */
  readonly patterns?: readonly EnvoyConfigTapV3HttpGenericBodyMatchGenericTextMatch[];
}

/** envoy.config.tap.v3.HttpGenericBodyMatch.GenericTextMatch */
export interface EnvoyConfigTapV3HttpGenericBodyMatchGenericTextMatch {
  /**
   * Text string to be located in HTTP body.
   * One of: string_match, binary_match.
   */
  readonly string_match?: string;
  /**
   * Sequence of bytes to be located in HTTP body.
   * One of: string_match, binary_match.
   */
  readonly binary_match?: Base64;
}

/**
 * HTTP headers match configuration.
 * envoy.config.tap.v3.HttpHeadersMatch
 */
export interface EnvoyConfigTapV3HttpHeadersMatch {
  /** HTTP headers to match. */
  readonly headers?: readonly EnvoyConfigRouteV3HeaderMatcher[];
}

/**
 * Tap match configuration.
 * envoy.config.tap.v3.MatchPredicate
 */
export interface EnvoyConfigTapV3MatchPredicate {
  /**
   * A set that describes a logical OR.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly or_match?: EnvoyConfigTapV3MatchPredicateMatchSet;
  /**
   * A set that describes a logical AND.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly and_match?: EnvoyConfigTapV3MatchPredicateMatchSet;
  /**
   * A negation match.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly not_match?: EnvoyConfigTapV3MatchPredicate;
  /**
   * The match configuration will always match.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly any_match?: boolean;
  /**
   * HTTP request headers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_headers_match?: EnvoyConfigTapV3HttpHeadersMatch;
  /**
   * HTTP request trailers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_trailers_match?: EnvoyConfigTapV3HttpHeadersMatch;
  /**
   * HTTP response headers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_headers_match?: EnvoyConfigTapV3HttpHeadersMatch;
  /**
   * HTTP response trailers match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_trailers_match?: EnvoyConfigTapV3HttpHeadersMatch;
  /**
   * HTTP request generic body match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_request_generic_body_match?: EnvoyConfigTapV3HttpGenericBodyMatch;
  /**
   * HTTP response generic body match configuration.
   * One of: or_match, and_match, not_match, any_match, http_request_headers_match,
   * http_request_trailers_match, http_response_headers_match, http_response_trailers_match,
   * http_request_generic_body_match, http_response_generic_body_match.
   */
  readonly http_response_generic_body_match?: EnvoyConfigTapV3HttpGenericBodyMatch;
}

/**
 * A set of match configurations used for logical operations.
 * envoy.config.tap.v3.MatchPredicate.MatchSet
 */
export interface EnvoyConfigTapV3MatchPredicateMatchSet {
  /** The list of rules that make up the set. */
  readonly rules?: readonly EnvoyConfigTapV3MatchPredicate[];
}

/**
 * Tap output configuration.
 * envoy.config.tap.v3.OutputConfig
 */
export interface EnvoyConfigTapV3OutputConfig {
  /** Output sinks for tap data. */
  readonly sinks?: readonly EnvoyConfigTapV3OutputSink[];
  /** For buffered tapping, the maximum amount of received body that will be buffered prior to truncation. */
  readonly max_buffered_rx_bytes?: number;
  /**
   * For buffered tapping, the maximum amount of transmitted body that will be buffered prior to truncation.
   */
  readonly max_buffered_tx_bytes?: number;
  /**
   * Indicates whether taps produce a single buffered message per tap, or multiple streamed messages per tap
   * in the emitted TraceWrapper messages.
   */
  readonly streaming?: boolean;
  readonly min_streamed_sent_bytes?: number;
}

/**
 * Tap output sink configuration.
 * envoy.config.tap.v3.OutputSink
 */
export interface EnvoyConfigTapV3OutputSink {
  /** Sink output format. */
  readonly format?: EnvoyConfigTapV3OutputSinkFormat;
  /**
   * Tap output will be streamed out the `/tap` admin endpoint.
   * One of: streaming_admin, file_per_tap, streaming_grpc, buffered_admin, custom_sink.
   */
  readonly streaming_admin?: EnvoyConfigTapV3StreamingAdminSink;
  /**
   * Tap output will be written to a file per tap sink.
   * One of: streaming_admin, file_per_tap, streaming_grpc, buffered_admin, custom_sink.
   */
  readonly file_per_tap?: EnvoyConfigTapV3FilePerTapSink;
  /**
   * GrpcService to stream data to.
   * One of: streaming_admin, file_per_tap, streaming_grpc, buffered_admin, custom_sink.
   */
  readonly streaming_grpc?: EnvoyConfigTapV3StreamingGrpcSink;
  /**
   * Tap output will be buffered in a single block before flushing to the `/tap` admin endpoint
   * One of: streaming_admin, file_per_tap, streaming_grpc, buffered_admin, custom_sink.
   */
  readonly buffered_admin?: EnvoyConfigTapV3BufferedAdminSink;
  /**
   * Tap output filter will be defined by an extension type
   * One of: streaming_admin, file_per_tap, streaming_grpc, buffered_admin, custom_sink.
   */
  readonly custom_sink?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * Streaming admin sink configuration.
 * envoy.config.tap.v3.StreamingAdminSink
 */
export type EnvoyConfigTapV3StreamingAdminSink = Readonly<Record<string, never>>;

/**
 * Streaming gRPC sink configuration sends the taps to an external gRPC server.
 * envoy.config.tap.v3.StreamingGrpcSink
 */
export interface EnvoyConfigTapV3StreamingGrpcSink {
  /** Opaque identifier, that will be sent back to the streaming grpc server. */
  readonly tap_id?: string;
  /** The gRPC server that hosts the Tap Sink Service. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
}

/**
 * Tap configuration.
 * envoy.config.tap.v3.TapConfig
 */
export interface EnvoyConfigTapV3TapConfig {
  /**
   * The match configuration.
   * @deprecated by Envoy
   */
  readonly match_config?: EnvoyConfigTapV3MatchPredicate;
  /** The tap output configuration. */
  readonly output_config?: EnvoyConfigTapV3OutputConfig;
  /** Specify if Tap matching is enabled. */
  readonly tap_enabled?: EnvoyConfigCoreV3RuntimeFractionalPercent;
  /** The match configuration. */
  readonly match?: EnvoyConfigCommonMatcherV3MatchPredicate;
}

/**
 * Output format.
 * envoy.config.tap.v3.OutputSink.Format
 */
export type EnvoyConfigTapV3OutputSinkFormat =
  | 'JSON_BODY_AS_BYTES'
  | 'JSON_BODY_AS_STRING'
  | 'PROTO_BINARY'
  | 'PROTO_BINARY_LENGTH_DELIMITED'
  | 'PROTO_TEXT';
