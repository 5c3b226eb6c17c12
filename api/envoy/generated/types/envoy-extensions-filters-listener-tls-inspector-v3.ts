// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector */
export interface EnvoyExtensionsFiltersListenerTlsInspectorV3TlsInspector {
  /** Populate `JA3` fingerprint hash using data from the TLS Client Hello packet. */
  readonly enable_ja3_fingerprinting?: boolean;
  /** The size in bytes of the initial buffer requested by the tls_inspector. */
  readonly initial_read_buffer_size?: number;
  readonly enable_ja4_fingerprinting?: boolean;
  readonly close_connection_on_client_hello_parsing_errors?: boolean;
  readonly max_client_hello_size?: number;
}
