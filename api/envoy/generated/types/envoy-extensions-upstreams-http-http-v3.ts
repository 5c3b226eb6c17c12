// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * A connection pool which forwards downstream HTTP as HTTP to upstream.
 * envoy.extensions.upstreams.http.http.v3.HttpConnectionPoolProto
 */
export type EnvoyExtensionsUpstreamsHttpHttpV3HttpConnectionPoolProto = Readonly<Record<string, never>>;
