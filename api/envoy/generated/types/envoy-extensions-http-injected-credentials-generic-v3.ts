// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig,
} from './envoy-extensions-transport-sockets-tls-v3.ts';

/**
 * Generic extension can be used to inject HTTP Basic Auth, Bearer Token, or any arbitrary credential into
 * the proxied requests.
 * envoy.extensions.http.injected_credentials.generic.v3.Generic
 */
export interface EnvoyExtensionsHttpInjectedCredentialsGenericV3Generic {
  /** The SDS configuration for the credential that will be injected to the specified HTTP request header. */
  readonly credential?: EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  /** The header that will be injected to the HTTP request with the provided credential. */
  readonly header?: string;
  readonly header_value_prefix?: string;
}
