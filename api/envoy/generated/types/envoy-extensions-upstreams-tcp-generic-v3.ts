// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * A connection pool which forwards downstream TCP as TCP or HTTP to upstream, based on CONNECT
 * configuration.
 * envoy.extensions.upstreams.tcp.generic.v3.GenericConnectionPoolProto
 */
export type EnvoyExtensionsUpstreamsTcpGenericV3GenericConnectionPoolProto = Readonly<Record<string, never>>;
