// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ConfigSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.access_loggers.filters.process_ratelimit.v3.DynamicTokenBucket */
export interface EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3DynamicTokenBucket {
  readonly resource_name?: string;
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
}

/** envoy.extensions.access_loggers.filters.process_ratelimit.v3.ProcessRateLimitFilter */
export interface EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3ProcessRateLimitFilter {
  readonly dynamic_config?: EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3DynamicTokenBucket;
}
