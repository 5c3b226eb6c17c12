// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * gRPC Web filter config.
 * envoy.extensions.filters.http.grpc_web.v3.GrpcWeb
 */
export type EnvoyExtensionsFiltersHttpGrpcWebV3GrpcWeb = Readonly<Record<string, never>>;
