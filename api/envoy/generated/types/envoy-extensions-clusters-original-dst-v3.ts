// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeMetadataV3MetadataKey,
} from './envoy-type-metadata-v3.ts';

/** envoy.extensions.clusters.original_dst.v3.OriginalDstCluster */
export interface EnvoyExtensionsClustersOriginalDstV3OriginalDstCluster {
  readonly use_http_header?: boolean;
  readonly http_header_name?: string;
  readonly upstream_port_override?: number;
  readonly metadata_key?: EnvoyTypeMetadataV3MetadataKey;
}
