// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ApiVersion,
  EnvoyConfigCoreV3GrpcService,
} from './envoy-config-core-v3.ts';

/**
 * Rate limit configuration overview.
 * envoy.config.ratelimit.v3.RateLimitServiceConfig
 */
export interface EnvoyConfigRatelimitV3RateLimitServiceConfig {
  /** Specifies the gRPC service that hosts the rate limit service. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** API version for rate limit transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
}
