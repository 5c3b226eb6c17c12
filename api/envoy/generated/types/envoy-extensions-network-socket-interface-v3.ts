// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for default socket interface that relies on OS dependent syscall to create sockets.
 * envoy.extensions.network.socket_interface.v3.DefaultSocketInterface
 */
export interface EnvoyExtensionsNetworkSocketInterfaceV3DefaultSocketInterface {
  readonly io_uring_options?: EnvoyExtensionsNetworkSocketInterfaceV3IoUringOptions;
}

/** envoy.extensions.network.socket_interface.v3.IoUringOptions */
export interface EnvoyExtensionsNetworkSocketInterfaceV3IoUringOptions {
  readonly io_uring_size?: number;
  readonly enable_submission_queue_polling?: boolean;
  readonly read_buffer_size?: number;
  readonly write_timeout_ms?: number;
  readonly write_high_watermark_bytes?: number;
  readonly write_low_watermark_bytes?: number;
  readonly enable_multishot_receive?: boolean;
}
