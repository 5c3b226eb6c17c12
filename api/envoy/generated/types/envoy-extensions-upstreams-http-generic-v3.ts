// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * A connection pool which forwards downstream HTTP as TCP, UDP or HTTP to upstream, based on CONNECT
 * configuration.
 * envoy.extensions.upstreams.http.generic.v3.GenericConnectionPoolProto
 */
export type EnvoyExtensionsUpstreamsHttpGenericV3GenericConnectionPoolProto = Readonly<Record<string, never>>;
