// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for the request without query formatter.
 * envoy.extensions.formatter.req_without_query.v3.ReqWithoutQuery
 */
export type EnvoyExtensionsFormatterReqWithoutQueryV3ReqWithoutQuery = Readonly<Record<string, never>>;
