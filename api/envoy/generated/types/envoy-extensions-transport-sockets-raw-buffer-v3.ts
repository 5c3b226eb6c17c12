// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for raw buffer transport socket.
 * envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer
 */
export type EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer = Readonly<Record<string, never>>;
