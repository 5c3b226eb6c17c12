// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/**
 * Basic HTTP authentication.
 * envoy.extensions.filters.http.basic_auth.v3.BasicAuth
 */
export interface EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuth {
  /** Username-password pairs used to verify user credentials in the "Authorization" header. */
  readonly users?: EnvoyConfigCoreV3DataSource;
  /** This field specifies the header name to forward a successfully authenticated user to the backend. */
  readonly forward_username_header?: string;
  readonly authentication_header?: string;
  readonly allow_missing?: boolean;
  readonly emit_dynamic_metadata?: boolean;
  readonly realm?: string;
}

/**
 * Extra settings that may be added to per-route configuration for a virtual host or a cluster.
 * envoy.extensions.filters.http.basic_auth.v3.BasicAuthPerRoute
 */
export interface EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuthPerRoute {
  /** Username-password pairs for this route. */
  readonly users?: EnvoyConfigCoreV3DataSource;
  readonly realm?: string;
}
