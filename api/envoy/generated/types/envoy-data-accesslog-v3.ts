// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Double, Duration, Int64, Timestamp } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3RequestMethod,
} from './envoy-config-core-v3.ts';

/**
 * Defines fields that are shared by all Envoy access logs.
 * envoy.data.accesslog.v3.AccessLogCommon
 */
export interface EnvoyDataAccesslogV3AccessLogCommon {
  /** This field indicates the rate at which this log entry was sampled. */
  readonly sample_rate?: Double;
  /** This field is the remote/origin address on which the request from the user was received. */
  readonly downstream_remote_address?: EnvoyConfigCoreV3Address;
  /** This field is the local/destination address on which the request from the user was received. */
  readonly downstream_local_address?: EnvoyConfigCoreV3Address;
  /** If the connection is secure,S this field will contain TLS properties. */
  readonly tls_properties?: EnvoyDataAccesslogV3TLSProperties;
  /** The time that Envoy started servicing this request. */
  readonly start_time?: Timestamp;
  /**
   * Interval between the first downstream byte received and the last downstream byte received (i.e. time it
   * takes to receive a request).
   */
  readonly time_to_last_rx_byte?: Duration;
  /** Interval between the first downstream byte received and the first upstream byte sent. */
  readonly time_to_first_upstream_tx_byte?: Duration;
  /** Interval between the first downstream byte received and the last upstream byte sent. */
  readonly time_to_last_upstream_tx_byte?: Duration;
  /**
   * Interval between the first downstream byte received and the first upstream byte received (i.e. time it
   * takes to start receiving a response).
   */
  readonly time_to_first_upstream_rx_byte?: Duration;
  /**
   * Interval between the first downstream byte received and the last upstream byte received (i.e. time it
   * takes to receive a complete response).
   */
  readonly time_to_last_upstream_rx_byte?: Duration;
  /** Interval between the first downstream byte received and the first downstream byte sent. */
  readonly time_to_first_downstream_tx_byte?: Duration;
  /** Interval between the first downstream byte received and the last downstream byte sent. */
  readonly time_to_last_downstream_tx_byte?: Duration;
  /** The upstream remote/destination address that handles this exchange. */
  readonly upstream_remote_address?: EnvoyConfigCoreV3Address;
  /** The upstream local/origin address that handles this exchange. */
  readonly upstream_local_address?: EnvoyConfigCoreV3Address;
  /** The upstream cluster that `upstream_remote_address` belongs to. */
  readonly upstream_cluster?: string;
  /** Flags indicating occurrences during request/response processing. */
  readonly response_flags?: EnvoyDataAccesslogV3ResponseFlags;
  /** All metadata encountered during request processing, including endpoint selection. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
  /**
   * If upstream connection failed due to transport socket (e.g. TLS handshake), provides the failure reason
   * from the transport socket.
   */
  readonly upstream_transport_failure_reason?: string;
  /** The name of the route */
  readonly route_name?: string;
  /** This field is the downstream direct remote address on which the request from the user was received. */
  readonly downstream_direct_remote_address?: EnvoyConfigCoreV3Address;
  /** Map of filter state in stream info that have been configured to be logged. */
  readonly filter_state_objects?: Readonly<Record<string, Any>>;
  /** A list of custom tags, which annotate logs with additional information. */
  readonly custom_tags?: Readonly<Record<string, string>>;
  /** For HTTP: Total duration in milliseconds of the request from the start time to the last byte out. */
  readonly duration?: Duration;
  /** For HTTP: Number of times the request is attempted upstream. */
  readonly upstream_request_attempt_count?: number;
  /**
   * Connection termination details may provide additional information about why the connection was
   * terminated by Envoy for L4 reasons.
   */
  readonly connection_termination_details?: string;
  /**
   * Optional unique id of stream (TCP connection, long-live HTTP2 stream, HTTP request) for logging and
   * tracing.
   */
  readonly stream_id?: string;
  /**
   * If this log entry is final log entry that flushed after the stream completed or intermediate log entry
   * that flushed periodically during the stream.
   * @deprecated by Envoy
   */
  readonly intermediate_log_entry?: boolean;
  /**
   * If downstream connection in listener failed due to transport socket (e.g. TLS handshake), provides the
   * failure reason from the transport socket.
   */
  readonly downstream_transport_failure_reason?: string;
  /** For HTTP: Total number of bytes sent to the downstream by the http stream. */
  readonly downstream_wire_bytes_sent?: Int64;
  /** For HTTP: Total number of bytes received from the downstream by the http stream. */
  readonly downstream_wire_bytes_received?: Int64;
  /** For HTTP: Total number of bytes sent to the upstream by the http stream. */
  readonly upstream_wire_bytes_sent?: Int64;
  /** For HTTP: Total number of bytes received from the upstream by the http stream. */
  readonly upstream_wire_bytes_received?: Int64;
  /** The type of the access log, which indicates when the log was recorded. */
  readonly access_log_type?: EnvoyDataAccesslogV3AccessLogType;
}

/**
 * Defines fields for a connection
 * envoy.data.accesslog.v3.ConnectionProperties
 */
export interface EnvoyDataAccesslogV3ConnectionProperties {
  /** Number of bytes received from downstream. */
  readonly received_bytes?: Int64;
  /** Number of bytes sent to downstream. */
  readonly sent_bytes?: Int64;
}

/** envoy.data.accesslog.v3.HTTPAccessLogEntry */
export interface EnvoyDataAccesslogV3HTTPAccessLogEntry {
  /** Common properties shared by all Envoy access logs. */
  readonly common_properties?: EnvoyDataAccesslogV3AccessLogCommon;
  readonly protocol_version?: EnvoyDataAccesslogV3HTTPAccessLogEntryHTTPVersion;
  /** Description of the incoming HTTP request. */
  readonly request?: EnvoyDataAccesslogV3HTTPRequestProperties;
  /** Description of the outgoing HTTP response. */
  readonly response?: EnvoyDataAccesslogV3HTTPResponseProperties;
}

/** envoy.data.accesslog.v3.HTTPRequestProperties */
export interface EnvoyDataAccesslogV3HTTPRequestProperties {
  /** The request method (RFC 7231/2616). */
  readonly request_method?: EnvoyConfigCoreV3RequestMethod;
  /** The scheme portion of the incoming request URI. */
  readonly scheme?: string;
  /** HTTP/2 `:authority` or HTTP/1.1 `Host` header value. */
  readonly authority?: string;
  /** The port of the incoming request URI (unused currently, as port is composed onto authority). */
  readonly port?: number;
  /** The path portion from the incoming request URI. */
  readonly path?: string;
  /** Value of the `User-Agent` request header. */
  readonly user_agent?: string;
  /** Value of the `Referer` request header. */
  readonly referer?: string;
  /** Value of the `X-Forwarded-For` request header. */
  readonly forwarded_for?: string;
  /** Value of the `X-Request-Id` request header */
  readonly request_id?: string;
  /** Value of the `X-Envoy-Original-Path` request header. */
  readonly original_path?: string;
  /** Size of the HTTP request headers in bytes. */
  readonly request_headers_bytes?: Int64;
  /** Size of the HTTP request body in bytes. */
  readonly request_body_bytes?: Int64;
  /** Map of additional headers that have been configured to be logged. */
  readonly request_headers?: Readonly<Record<string, string>>;
  /** Number of header bytes sent to the upstream by the http stream, including protocol overhead. */
  readonly upstream_header_bytes_sent?: Int64;
  /** Number of header bytes received from the downstream by the http stream, including protocol overhead. */
  readonly downstream_header_bytes_received?: Int64;
}

/** envoy.data.accesslog.v3.HTTPResponseProperties */
export interface EnvoyDataAccesslogV3HTTPResponseProperties {
  /** The HTTP response code returned by Envoy. */
  readonly response_code?: number;
  /** Size of the HTTP response headers in bytes. */
  readonly response_headers_bytes?: Int64;
  /** Size of the HTTP response body in bytes. */
  readonly response_body_bytes?: Int64;
  /** Map of additional headers configured to be logged. */
  readonly response_headers?: Readonly<Record<string, string>>;
  /** Map of trailers configured to be logged. */
  readonly response_trailers?: Readonly<Record<string, string>>;
  /** The HTTP response code details. */
  readonly response_code_details?: string;
  /** Number of header bytes received from the upstream by the http stream, including protocol overhead. */
  readonly upstream_header_bytes_received?: Int64;
  /** Number of header bytes sent to the downstream by the http stream, including protocol overhead. */
  readonly downstream_header_bytes_sent?: Int64;
}

/**
 * Flags indicating occurrences during request/response processing.
 * envoy.data.accesslog.v3.ResponseFlags
 */
export interface EnvoyDataAccesslogV3ResponseFlags {
  /** Indicates local server healthcheck failed. */
  readonly failed_local_healthcheck?: boolean;
  /** Indicates there was no healthy upstream. */
  readonly no_healthy_upstream?: boolean;
  /** Indicates an there was an upstream request timeout. */
  readonly upstream_request_timeout?: boolean;
  /** Indicates local codec level reset was sent on the stream. */
  readonly local_reset?: boolean;
  /** Indicates remote codec level reset was received on the stream. */
  readonly upstream_remote_reset?: boolean;
  /** Indicates there was a local reset by a connection pool due to an initial connection failure. */
  readonly upstream_connection_failure?: boolean;
  /** Indicates the stream was reset due to an upstream connection termination. */
  readonly upstream_connection_termination?: boolean;
  /** Indicates the stream was reset because of a resource overflow. */
  readonly upstream_overflow?: boolean;
  /** Indicates no route was found for the request. */
  readonly no_route_found?: boolean;
  /** Indicates that the request was delayed before proxying. */
  readonly delay_injected?: boolean;
  /** Indicates that the request was aborted with an injected error code. */
  readonly fault_injected?: boolean;
  /** Indicates that the request was rate-limited locally. */
  readonly rate_limited?: boolean;
  /** Indicates if the request was deemed unauthorized and the reason for it. */
  readonly unauthorized_details?: EnvoyDataAccesslogV3ResponseFlagsUnauthorized;
  /** Indicates that the request was rejected because there was an error in rate limit service. */
  readonly rate_limit_service_error?: boolean;
  /** Indicates the stream was reset due to a downstream connection termination. */
  readonly downstream_connection_termination?: boolean;
  /** Indicates that the upstream retry limit was exceeded, resulting in a downstream error. */
  readonly upstream_retry_limit_exceeded?: boolean;
  /** Indicates that the stream idle timeout was hit, resulting in a downstream 408. */
  readonly stream_idle_timeout?: boolean;
  /** Indicates that the request was rejected because an envoy request header failed strict validation. */
  readonly invalid_envoy_request_headers?: boolean;
  /** Indicates there was an HTTP protocol error on the downstream request. */
  readonly downstream_protocol_error?: boolean;
  /** Indicates there was a max stream duration reached on the upstream request. */
  readonly upstream_max_stream_duration_reached?: boolean;
  /** Indicates the response was served from a cache filter. */
  readonly response_from_cache_filter?: boolean;
  /** Indicates that a filter configuration is not available. */
  readonly no_filter_config_found?: boolean;
  /** Indicates that request or connection exceeded the downstream connection duration. */
  readonly duration_timeout?: boolean;
  /** Indicates there was an HTTP protocol error in the upstream response. */
  readonly upstream_protocol_error?: boolean;
  /** Indicates no cluster was found for the request. */
  readonly no_cluster_found?: boolean;
  /** Indicates overload manager terminated the request. */
  readonly overload_manager?: boolean;
  /** Indicates a DNS resolution failed. */
  readonly dns_resolution_failure?: boolean;
  /** Indicates a downstream remote codec level reset was received on the stream */
  readonly downstream_remote_reset?: boolean;
}

/** envoy.data.accesslog.v3.ResponseFlags.Unauthorized */
export interface EnvoyDataAccesslogV3ResponseFlagsUnauthorized {
  readonly reason?: EnvoyDataAccesslogV3ResponseFlagsUnauthorizedReason;
}

/** envoy.data.accesslog.v3.TCPAccessLogEntry */
export interface EnvoyDataAccesslogV3TCPAccessLogEntry {
  /** Common properties shared by all Envoy access logs. */
  readonly common_properties?: EnvoyDataAccesslogV3AccessLogCommon;
  /** Properties of the TCP connection. */
  readonly connection_properties?: EnvoyDataAccesslogV3ConnectionProperties;
}

/**
 * Properties of a negotiated TLS connection.
 * envoy.data.accesslog.v3.TLSProperties
 */
export interface EnvoyDataAccesslogV3TLSProperties {
  /** Version of TLS that was negotiated. */
  readonly tls_version?: EnvoyDataAccesslogV3TLSPropertiesTLSVersion;
  /** TLS cipher suite negotiated during handshake. */
  readonly tls_cipher_suite?: number;
  /** SNI hostname from handshake. */
  readonly tls_sni_hostname?: string;
  /** Properties of the local certificate used to negotiate TLS. */
  readonly local_certificate_properties?: EnvoyDataAccesslogV3TLSPropertiesCertificateProperties;
  /** Properties of the peer certificate used to negotiate TLS. */
  readonly peer_certificate_properties?: EnvoyDataAccesslogV3TLSPropertiesCertificateProperties;
  /** The TLS session ID. */
  readonly tls_session_id?: string;
  /** The `JA3` fingerprint when `JA3` fingerprinting is enabled. */
  readonly ja3_fingerprint?: string;
}

/** envoy.data.accesslog.v3.TLSProperties.CertificateProperties */
export interface EnvoyDataAccesslogV3TLSPropertiesCertificateProperties {
  /** SANs present in the certificate. */
  readonly subject_alt_name?: readonly EnvoyDataAccesslogV3TLSPropertiesCertificatePropertiesSubjectAltName[];
  /** The subject field of the certificate. */
  readonly subject?: string;
  /** The issuer field of the certificate. */
  readonly issuer?: string;
}

/** envoy.data.accesslog.v3.TLSProperties.CertificateProperties.SubjectAltName */
export interface EnvoyDataAccesslogV3TLSPropertiesCertificatePropertiesSubjectAltName {
  /** One of: uri, dns. */
  readonly uri?: string;
  /** One of: uri, dns. */
  readonly dns?: string;
}

/** envoy.data.accesslog.v3.AccessLogType */
export type EnvoyDataAccesslogV3AccessLogType =
  | 'NotSet'
  | 'TcpUpstreamConnected'
  | 'TcpPeriodic'
  | 'TcpConnectionEnd'
  | 'DownstreamStart'
  | 'DownstreamPeriodic'
  | 'DownstreamEnd'
  | 'UpstreamPoolReady'
  | 'UpstreamPeriodic'
  | 'UpstreamEnd'
  | 'DownstreamTunnelSuccessfullyEstablished'
  | 'UdpTunnelUpstreamConnected'
  | 'UdpPeriodic'
  | 'UdpSessionEnd'
  | 'TcpConnectionStart';

/**
 * HTTP version
 * envoy.data.accesslog.v3.HTTPAccessLogEntry.HTTPVersion
 */
export type EnvoyDataAccesslogV3HTTPAccessLogEntryHTTPVersion =
  | 'PROTOCOL_UNSPECIFIED'
  | 'HTTP10'
  | 'HTTP11'
  | 'HTTP2'
  | 'HTTP3';

/**
 * Reasons why the request was unauthorized
 * envoy.data.accesslog.v3.ResponseFlags.Unauthorized.Reason
 */
export type EnvoyDataAccesslogV3ResponseFlagsUnauthorizedReason =
  | 'REASON_UNSPECIFIED'
  | 'EXTERNAL_SERVICE';

/** envoy.data.accesslog.v3.TLSProperties.TLSVersion */
export type EnvoyDataAccesslogV3TLSPropertiesTLSVersion =
  | 'VERSION_UNSPECIFIED'
  | 'TLSv1'
  | 'TLSv1_1'
  | 'TLSv1_2'
  | 'TLSv1_3';
