// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3SubstitutionFormatString,
} from './envoy-config-core-v3.ts';

/**
 * Custom response policy to serve a locally stored response to the downstream.
 * envoy.extensions.http.custom_response.local_response_policy.v3.LocalResponsePolicy
 */
export interface EnvoyExtensionsHttpCustomResponseLocalResponsePolicyV3LocalResponsePolicy {
  /** Optional new local reply body text. */
  readonly body?: EnvoyConfigCoreV3DataSource;
  /** Optional body format to be used for this response. */
  readonly body_format?: EnvoyConfigCoreV3SubstitutionFormatString;
  /** The new response status code if specified. */
  readonly status_code?: number;
  /** HTTP headers to add to the response. */
  readonly response_headers_to_add?: readonly EnvoyConfigCoreV3HeaderValueOption[];
  /** One of: preserve_response_code_details, response_code_details. */
  readonly preserve_response_code_details?: boolean;
  /** One of: preserve_response_code_details, response_code_details. */
  readonly response_code_details?: string;
}
