// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Double } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3Address,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3ListStringMatcher,
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * Specifies a matcher for stats and the buckets that matching stats should use.
 * envoy.config.metrics.v3.HistogramBucketSettings
 */
export interface EnvoyConfigMetricsV3HistogramBucketSettings {
  /** The stats that this rule applies to. */
  readonly match?: EnvoyTypeMatcherV3StringMatcher;
  /** Each value is the upper bound of a bucket. */
  readonly buckets?: readonly Double[];
  readonly bins?: number;
}

/**
 * Statistics configuration such as tagging.
 * envoy.config.metrics.v3.StatsConfig
 */
export interface EnvoyConfigMetricsV3StatsConfig {
  /** Each stat name is independently processed through these tag specifiers. */
  readonly stats_tags?: readonly EnvoyConfigMetricsV3TagSpecifier[];
  /** Use all default tag regexes specified in Envoy. */
  readonly use_all_default_tags?: boolean;
  /** Inclusion/exclusion matcher for stat name creation. */
  readonly stats_matcher?: EnvoyConfigMetricsV3StatsMatcher;
  /** Defines rules for setting the histogram buckets. */
  readonly histogram_bucket_settings?: readonly EnvoyConfigMetricsV3HistogramBucketSettings[];
  readonly allow_default_tag_overrides?: boolean;
}

/**
 * Configuration for disabling stat instantiation.
 * envoy.config.metrics.v3.StatsMatcher
 */
export interface EnvoyConfigMetricsV3StatsMatcher {
  /**
   * If `reject_all` is true, then all stats are disabled.
   * One of: reject_all, exclusion_list, inclusion_list.
   */
  readonly reject_all?: boolean;
  /**
   * Exclusive match.
   * One of: reject_all, exclusion_list, inclusion_list.
   */
  readonly exclusion_list?: EnvoyTypeMatcherV3ListStringMatcher;
  /**
   * Inclusive match.
   * One of: reject_all, exclusion_list, inclusion_list.
   */
  readonly inclusion_list?: EnvoyTypeMatcherV3ListStringMatcher;
}

/**
 * Configuration for pluggable stats sinks.
 * envoy.config.metrics.v3.StatsSink
 */
export interface EnvoyConfigMetricsV3StatsSink {
  /** The name of the stats sink to instantiate. */
  readonly name?: string;
  readonly typed_config?: Any;
}

/**
 * Stats configuration proto schema for built-in `envoy.stat_sinks.statsd` sink.
 * envoy.config.metrics.v3.StatsdSink
 */
export interface EnvoyConfigMetricsV3StatsdSink {
  /**
   * The UDP address of a running statsd compliant listener.
   * One of: address, tcp_cluster_name.
   */
  readonly address?: EnvoyConfigCoreV3Address;
  /**
   * The name of a cluster that is running a TCP statsd compliant listener.
   * One of: address, tcp_cluster_name.
   */
  readonly tcp_cluster_name?: string;
  /** Optional custom prefix for StatsdSink. */
  readonly prefix?: string;
  readonly scale_histogram_units_to_milliseconds?: boolean;
}

/**
 * Designates a tag name and value pair.
 * envoy.config.metrics.v3.TagSpecifier
 */
export interface EnvoyConfigMetricsV3TagSpecifier {
  /** Attaches an identifier to the tag values to identify the tag being in the sink. */
  readonly tag_name?: string;
  /**
   * Designates a tag to strip from the tag extracted name and provide as a named tag value for all
   * statistics.
   * One of: regex, fixed_value.
   */
  readonly regex?: string;
  /**
   * Specifies a fixed tag value for the `tag_name`.
   * One of: regex, fixed_value.
   */
  readonly fixed_value?: string;
}
