// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * MetadataKey provides a general interface using `key` and `path` to retrieve value from Metadata.
 * envoy.type.metadata.v3.MetadataKey
 */
export interface EnvoyTypeMetadataV3MetadataKey {
  /** The key name of Metadata to retrieve the Struct from the metadata. */
  readonly key?: string;
  /** The path to retrieve the Value from the Struct. */
  readonly path?: readonly EnvoyTypeMetadataV3MetadataKeyPathSegment[];
}

/**
 * Specifies the segment in a path to retrieve value from Metadata.
 * envoy.type.metadata.v3.MetadataKey.PathSegment
 */
export interface EnvoyTypeMetadataV3MetadataKeyPathSegment {
  /**
   * If specified, use the key to retrieve the value in a Struct.
   * One of: key, index.
   */
  readonly key?: string;
  /** One of: key, index. */
  readonly index?: number;
}

/**
 * Describes what kind of metadata.
 * envoy.type.metadata.v3.MetadataKind
 */
export interface EnvoyTypeMetadataV3MetadataKind {
  /**
   * Request kind of metadata.
   * One of: request, route, cluster, host.
   */
  readonly request?: EnvoyTypeMetadataV3MetadataKindRequest;
  /**
   * Route kind of metadata.
   * One of: request, route, cluster, host.
   */
  readonly route?: EnvoyTypeMetadataV3MetadataKindRoute;
  /**
   * Cluster kind of metadata.
   * One of: request, route, cluster, host.
   */
  readonly cluster?: EnvoyTypeMetadataV3MetadataKindCluster;
  /**
   * Host kind of metadata.
   * One of: request, route, cluster, host.
   */
  readonly host?: EnvoyTypeMetadataV3MetadataKindHost;
}

/**
 * Represents metadata from the upstream cluster.
 * envoy.type.metadata.v3.MetadataKind.Cluster
 */
export type EnvoyTypeMetadataV3MetadataKindCluster = Readonly<Record<string, never>>;

/**
 * Represents metadata from the upstream host.
 * envoy.type.metadata.v3.MetadataKind.Host
 */
export type EnvoyTypeMetadataV3MetadataKindHost = Readonly<Record<string, never>>;

/**
 * Represents dynamic metadata associated with the request.
 * envoy.type.metadata.v3.MetadataKind.Request
 */
export type EnvoyTypeMetadataV3MetadataKindRequest = Readonly<Record<string, never>>;

/**
 * Represents metadata from the route.
 * envoy.type.metadata.v3.MetadataKind.Route
 */
export type EnvoyTypeMetadataV3MetadataKindRoute = Readonly<Record<string, never>>;
