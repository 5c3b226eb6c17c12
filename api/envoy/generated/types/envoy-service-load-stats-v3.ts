// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Node,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigEndpointV3ClusterStats,
} from './envoy-config-endpoint-v3.ts';

/**
 * A load report Envoy sends to the management server.
 * envoy.service.load_stats.v3.LoadStatsRequest
 */
export interface EnvoyServiceLoadStatsV3LoadStatsRequest {
  /** Node identifier for Envoy instance. */
  readonly node?: EnvoyConfigCoreV3Node;
  /** A list of load stats to report. */
  readonly cluster_stats?: readonly EnvoyConfigEndpointV3ClusterStats[];
}

/**
 * The management server sends envoy a LoadStatsResponse with all clusters it is interested in learning
 * load stats about.
 * envoy.service.load_stats.v3.LoadStatsResponse
 */
export interface EnvoyServiceLoadStatsV3LoadStatsResponse {
  /** Clusters to report stats for. */
  readonly clusters?: readonly string[];
  /** The minimum interval of time to collect stats over. */
  readonly load_reporting_interval?: Duration;
  /** Set to `true` if the management server supports endpoint granularity report. */
  readonly report_endpoint_granularity?: boolean;
  /** If true, the client should send all clusters it knows about. */
  readonly send_all_clusters?: boolean;
}
