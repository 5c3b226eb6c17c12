// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/**
 * Credential Injector injects credentials into outgoing HTTP requests.
 * envoy.extensions.filters.http.credential_injector.v3.CredentialInjector
 */
export interface EnvoyExtensionsFiltersHttpCredentialInjectorV3CredentialInjector {
  /** Whether to overwrite the value or not if the injected headers already exist. */
  readonly overwrite?: boolean;
  /**
   * Whether to send the request to upstream if the credential is not present or if the credential injection
   * to the request fails.
   */
  readonly allow_request_without_credential?: boolean;
  /** The credential to inject into the proxied requests */
  readonly credential?: EnvoyConfigCoreV3TypedExtensionConfig;
}
