// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyExtensionsFiltersCommonFaultV3FaultDelay,
} from './envoy-extensions-filters-common-fault-v3.ts';

/** envoy.extensions.filters.network.mongo_proxy.v3.MongoProxy */
export interface EnvoyExtensionsFiltersNetworkMongoProxyV3MongoProxy {
  /** The human readable prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** The optional path to use for writing Mongo access logs. */
  readonly access_log?: string;
  /** Inject a fixed delay before proxying a Mongo operation. */
  readonly delay?: EnvoyExtensionsFiltersCommonFaultV3FaultDelay;
  /** Flag to specify whether dynamic metadata should be emitted. */
  readonly emit_dynamic_metadata?: boolean;
  /** List of commands to emit metrics for. */
  readonly commands?: readonly string[];
  readonly max_bson_depth?: number;
}
