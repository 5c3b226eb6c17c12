// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher,
} from './envoy-extensions-transport-sockets-tls-v3.ts';

/** envoy.extensions.rbac.principals.mtls_authenticated.v3.Config */
export interface EnvoyExtensionsRbacPrincipalsMtlsAuthenticatedV3Config {
  readonly san_matcher?: EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher;
  readonly any_validated_client_certificate?: boolean;
}
