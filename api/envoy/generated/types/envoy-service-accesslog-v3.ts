// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3Node,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyDataAccesslogV3HTTPAccessLogEntry,
  EnvoyDataAccesslogV3TCPAccessLogEntry,
} from './envoy-data-accesslog-v3.ts';

/**
 * Stream message for the StreamAccessLogs API.
 * envoy.service.accesslog.v3.StreamAccessLogsMessage
 */
export interface EnvoyServiceAccesslogV3StreamAccessLogsMessage {
  /** Identifier data that will only be sent in the first message on the stream. */
  readonly identifier?: EnvoyServiceAccesslogV3StreamAccessLogsMessageIdentifier;
  /** One of: http_logs, tcp_logs. */
  readonly http_logs?: EnvoyServiceAccesslogV3StreamAccessLogsMessageHTTPAccessLogEntries;
  /** One of: http_logs, tcp_logs. */
  readonly tcp_logs?: EnvoyServiceAccesslogV3StreamAccessLogsMessageTCPAccessLogEntries;
}

/**
 * Wrapper for batches of HTTP access log entries.
 * envoy.service.accesslog.v3.StreamAccessLogsMessage.HTTPAccessLogEntries
 */
export interface EnvoyServiceAccesslogV3StreamAccessLogsMessageHTTPAccessLogEntries {
  readonly log_entry?: readonly EnvoyDataAccesslogV3HTTPAccessLogEntry[];
}

/** envoy.service.accesslog.v3.StreamAccessLogsMessage.Identifier */
export interface EnvoyServiceAccesslogV3StreamAccessLogsMessageIdentifier {
  /** The node sending the access log messages over the stream. */
  readonly node?: EnvoyConfigCoreV3Node;
  /** The friendly name of the log configured in CommonGrpcAccessLogConfig. */
  readonly log_name?: string;
}

/**
 * Wrapper for batches of TCP access log entries.
 * envoy.service.accesslog.v3.StreamAccessLogsMessage.TCPAccessLogEntries
 */
export interface EnvoyServiceAccesslogV3StreamAccessLogsMessageTCPAccessLogEntries {
  readonly log_entry?: readonly EnvoyDataAccesslogV3TCPAccessLogEntry[];
}

/**
 * Empty response for the StreamAccessLogs API.
 * envoy.service.accesslog.v3.StreamAccessLogsResponse
 */
export type EnvoyServiceAccesslogV3StreamAccessLogsResponse = Readonly<Record<string, never>>;
