// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * gRPC HTTP/1.1 Bridge filter config.
 * envoy.extensions.filters.http.grpc_http1_bridge.v3.Config
 */
export interface EnvoyExtensionsFiltersHttpGrpcHttp1BridgeV3Config {
  /**
   * If true then requests with content type set to `application/x-protobuf` will be automatically converted
   * to gRPC.
   */
  readonly upgrade_protobuf_to_grpc?: boolean;
  /** If true then query parameters in request's URL path will be removed. */
  readonly ignore_query_parameters?: boolean;
}
