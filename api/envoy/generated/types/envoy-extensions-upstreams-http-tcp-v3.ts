// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * A connection pool which forwards downstream HTTP as TCP to upstream,
 * envoy.extensions.upstreams.http.tcp.v3.TcpConnectionPoolProto
 */
export type EnvoyExtensionsUpstreamsHttpTcpV3TcpConnectionPoolProto = Readonly<Record<string, never>>;
