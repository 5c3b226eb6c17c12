// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuth */
export interface EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuth {
  readonly credentials?: readonly EnvoyExtensionsFiltersHttpApiKeyAuthV3Credential[];
  readonly key_sources?: readonly EnvoyExtensionsFiltersHttpApiKeyAuthV3KeySource[];
  readonly forwarding?: EnvoyExtensionsFiltersHttpApiKeyAuthV3Forwarding;
}

/** envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuthPerRoute */
export interface EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuthPerRoute {
  readonly credentials?: readonly EnvoyExtensionsFiltersHttpApiKeyAuthV3Credential[];
  readonly key_sources?: readonly EnvoyExtensionsFiltersHttpApiKeyAuthV3KeySource[];
  readonly allowed_clients?: readonly string[];
  readonly forwarding?: EnvoyExtensionsFiltersHttpApiKeyAuthV3Forwarding;
}

/** envoy.extensions.filters.http.api_key_auth.v3.Credential */
export interface EnvoyExtensionsFiltersHttpApiKeyAuthV3Credential {
  readonly key?: string;
  readonly client?: string;
}

/** envoy.extensions.filters.http.api_key_auth.v3.Forwarding */
export interface EnvoyExtensionsFiltersHttpApiKeyAuthV3Forwarding {
  readonly header?: string;
  readonly hide_credentials?: boolean;
}

/** envoy.extensions.filters.http.api_key_auth.v3.KeySource */
export interface EnvoyExtensionsFiltersHttpApiKeyAuthV3KeySource {
  readonly header?: string;
  readonly query?: string;
  readonly cookie?: string;
}
