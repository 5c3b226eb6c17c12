// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CidrRange,
} from './envoy-config-core-v3.ts';

/**
 * This extension allows for the original downstream remote IP to be detected by reading the
 * `config_http_conn_man_headers_x-forwarded-for` header.
 * envoy.extensions.http.original_ip_detection.xff.v3.XffConfig
 */
export interface EnvoyExtensionsHttpOriginalIpDetectionXffV3XffConfig {
  /**
   * The number of additional ingress proxy hops from the right side of the
   * `config_http_conn_man_headers_x-forwarded-for` HTTP header to trust when determining the origin client's
   * IP address.
   */
  readonly xff_num_trusted_hops?: number;
  readonly xff_trusted_cidrs?: EnvoyExtensionsHttpOriginalIpDetectionXffV3XffTrustedCidrs;
  readonly skip_xff_append?: boolean;
}

/** envoy.extensions.http.original_ip_detection.xff.v3.XffTrustedCidrs */
export interface EnvoyExtensionsHttpOriginalIpDetectionXffV3XffTrustedCidrs {
  readonly cidrs?: readonly EnvoyConfigCoreV3CidrRange[];
}
