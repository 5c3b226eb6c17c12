// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeFeatureFlag,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.network.tcp_bandwidth_limit.v3.TcpBandwidthLimit */
export interface EnvoyExtensionsFiltersNetworkTcpBandwidthLimitV3TcpBandwidthLimit {
  readonly stat_prefix?: string;
  readonly read_limit_kbps?: Int64;
  readonly write_limit_kbps?: Int64;
  readonly fill_interval?: Duration;
  readonly runtime_enabled?: EnvoyConfigCoreV3RuntimeFeatureFlag;
}
