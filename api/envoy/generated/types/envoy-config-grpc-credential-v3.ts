// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.config.grpc_credential.v3.FileBasedMetadataConfig */
export interface EnvoyConfigGrpcCredentialV3FileBasedMetadataConfig {
  /**
   * Location or inline data of secret to use for authentication of the Google gRPC connection this secret
   * will be attached to a header of the gRPC connection
   */
  readonly secret_data?: EnvoyConfigCoreV3DataSource;
  /**
   * Metadata header key to use for sending the secret data if no header key is set, "authorization" header
   * will be used
   */
  readonly header_key?: string;
  /**
   * Prefix to prepend to the secret in the metadata header if no prefix is set, the default is to use no
   * prefix
   */
  readonly header_prefix?: string;
}
