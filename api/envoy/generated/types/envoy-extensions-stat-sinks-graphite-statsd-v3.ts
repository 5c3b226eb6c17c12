// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.stat_sinks.graphite_statsd.v3.GraphiteStatsdSink */
export interface EnvoyExtensionsStatSinksGraphiteStatsdV3GraphiteStatsdSink {
  /** The UDP address of a running Graphite-compliant listener. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** Optional custom metric name prefix. */
  readonly prefix?: string;
  /** Optional max datagram size to use when sending UDP messages. */
  readonly max_bytes_per_datagram?: Int64;
  readonly scale_histogram_units_to_milliseconds?: boolean;
}
