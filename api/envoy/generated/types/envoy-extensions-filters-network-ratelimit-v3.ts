// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigRatelimitV3RateLimitServiceConfig,
} from './envoy-config-ratelimit-v3.ts';
import type {
  EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor,
} from './envoy-extensions-common-ratelimit-v3.ts';

/** envoy.extensions.filters.network.ratelimit.v3.RateLimit */
export interface EnvoyExtensionsFiltersNetworkRatelimitV3RateLimit {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** The rate limit domain to use in the rate limit service request. */
  readonly domain?: string;
  /** The rate limit descriptor list to use in the rate limit service request. */
  readonly descriptors?: readonly EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor[];
  /** The timeout in milliseconds for the rate limit service RPC. */
  readonly timeout?: Duration;
  /** The filter's behaviour in case the rate limiting service does not respond back. */
  readonly failure_mode_deny?: boolean;
  /** Configuration for an external rate limit service provider. */
  readonly rate_limit_service?: EnvoyConfigRatelimitV3RateLimitServiceConfig;
}
