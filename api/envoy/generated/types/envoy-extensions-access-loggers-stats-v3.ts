// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyDataAccesslogV3AccessLogType,
} from './envoy-data-accesslog-v3.ts';
import type {
  EnvoyTypeV3Scope,
} from './envoy-type-v3.ts';
import type {
  XdsTypeMatcherV3Matcher,
} from './xds-type-matcher-v3.ts';

/** envoy.extensions.access_loggers.stats.v3.Config */
export interface EnvoyExtensionsAccessLoggersStatsV3Config {
  /** @deprecated by Envoy */
  readonly stat_prefix?: string;
  readonly histograms?: readonly EnvoyExtensionsAccessLoggersStatsV3ConfigHistogram[];
  readonly counters?: readonly EnvoyExtensionsAccessLoggersStatsV3ConfigCounter[];
  readonly gauges?: readonly EnvoyExtensionsAccessLoggersStatsV3ConfigGauge[];
  readonly stats_scope?: EnvoyTypeV3Scope;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Counter */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigCounter {
  readonly stat?: EnvoyExtensionsAccessLoggersStatsV3ConfigStat;
  readonly value_format?: string;
  readonly value_fixed?: Int64;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigGauge {
  readonly stat?: EnvoyExtensionsAccessLoggersStatsV3ConfigStat;
  readonly value_format?: string;
  readonly value_fixed?: Int64;
  readonly add_subtract?: EnvoyExtensionsAccessLoggersStatsV3ConfigGaugePairedAddSubtract;
  readonly set?: EnvoyExtensionsAccessLoggersStatsV3ConfigGaugeSet;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge.PairedAddSubtract */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigGaugePairedAddSubtract {
  readonly add_log_type?: EnvoyDataAccesslogV3AccessLogType;
  readonly sub_log_type?: EnvoyDataAccesslogV3AccessLogType;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Gauge.Set */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigGaugeSet {
  readonly log_type?: EnvoyDataAccesslogV3AccessLogType;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Histogram */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigHistogram {
  readonly stat?: EnvoyExtensionsAccessLoggersStatsV3ConfigStat;
  readonly unit?: EnvoyExtensionsAccessLoggersStatsV3ConfigHistogramUnit;
  readonly value_format?: string;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Stat */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigStat {
  readonly name?: string;
  readonly tags?: readonly EnvoyExtensionsAccessLoggersStatsV3ConfigTag[];
}

/** envoy.extensions.access_loggers.stats.v3.Config.Tag */
export interface EnvoyExtensionsAccessLoggersStatsV3ConfigTag {
  readonly name?: string;
  readonly value_format?: string;
  readonly rules?: XdsTypeMatcherV3Matcher;
}

/** envoy.extensions.access_loggers.stats.v3.Config.Histogram.Unit */
export type EnvoyExtensionsAccessLoggersStatsV3ConfigHistogramUnit =
  | 'Unspecified'
  | 'Bytes'
  | 'Microseconds'
  | 'Milliseconds'
  | 'Percent';
