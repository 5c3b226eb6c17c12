// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyTypeV3HttpStatus,
} from './envoy-type-v3.ts';

/**
 * This extension allows for the original downstream remote IP to be detected by reading the value from a
 * configured header name.
 * envoy.extensions.http.original_ip_detection.custom_header.v3.CustomHeaderConfig
 */
export interface EnvoyExtensionsHttpOriginalIpDetectionCustomHeaderV3CustomHeaderConfig {
  /** The header name containing the original downstream remote address, if present. */
  readonly header_name?: string;
  /**
   * If set to true, the extension could decide that the detected address should be treated as trusted by the
   * HCM.
   */
  readonly allow_extension_to_set_address_as_trusted?: boolean;
  /**
   * If this is set, the request will be rejected when detection fails using it as the HTTP response status.
   */
  readonly reject_with_status?: EnvoyTypeV3HttpStatus;
}
