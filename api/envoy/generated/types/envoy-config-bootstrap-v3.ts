// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration, Int64, JsonObject } from '../../json-form.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
} from './envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigClusterV3Cluster,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3ApiConfigSource,
  EnvoyConfigCoreV3BindConfig,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3DnsResolutionConfig,
  EnvoyConfigCoreV3EventServiceConfig,
  EnvoyConfigCoreV3Node,
  EnvoyConfigCoreV3SocketOption,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigListenerV3Listener,
} from './envoy-config-listener-v3.ts';
import type {
  EnvoyConfigMetricsV3StatsConfig,
  EnvoyConfigMetricsV3StatsSink,
} from './envoy-config-metrics-v3.ts';
import type {
  EnvoyConfigOverloadV3OverloadManager,
} from './envoy-config-overload-v3.ts';
import type {
  EnvoyConfigTraceV3Tracing,
} from './envoy-config-trace-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsV3Secret,
} from './envoy-extensions-transport-sockets-tls-v3.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/**
 * Administration interface operations documentation.
 * envoy.config.bootstrap.v3.Admin
 */
export interface EnvoyConfigBootstrapV3Admin {
  /**
   * The path to write the access log for the administration server.
   * @deprecated by Envoy
   */
  readonly access_log_path?: string;
  /** The cpu profiler output path for the administration server. */
  readonly profile_path?: string;
  /** The TCP address that the administration server will listen on. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** Additional socket options that may not be present in Envoy source code or precompiled binaries. */
  readonly socket_options?: readonly EnvoyConfigCoreV3SocketOption[];
  /** Configuration for access logs emitted by the administration server. */
  readonly access_log?: readonly EnvoyConfigAccesslogV3AccessLog[];
  /** Indicates whether global_downstream_max_connections should apply to the admin interface or not. */
  readonly ignore_global_conn_limit?: boolean;
  readonly allow_paths?: readonly EnvoyTypeMatcherV3StringMatcher[];
}

/**
 * Bootstrap configuration overview.
 * envoy.config.bootstrap.v3.Bootstrap
 */
export interface EnvoyConfigBootstrapV3Bootstrap {
  /**
   * Node identity to present to the management server and for instance identification purposes (e.g. in
   * generated headers).
   */
  readonly node?: EnvoyConfigCoreV3Node;
  /** Statically specified resources. */
  readonly static_resources?: EnvoyConfigBootstrapV3BootstrapStaticResources;
  /** xDS configuration sources. */
  readonly dynamic_resources?: EnvoyConfigBootstrapV3BootstrapDynamicResources;
  /** Configuration for the cluster manager which owns all upstream clusters within the server. */
  readonly cluster_manager?: EnvoyConfigBootstrapV3ClusterManager;
  /** Optional file system path to search for startup flag files. */
  readonly flags_path?: string;
  /** Optional set of stats sinks. */
  readonly stats_sinks?: readonly EnvoyConfigMetricsV3StatsSink[];
  /** Optional duration between flushes to configured stats sinks. */
  readonly stats_flush_interval?: Duration;
  /**
   * Optional watchdog configuration.
   * @deprecated by Envoy
   */
  readonly watchdog?: EnvoyConfigBootstrapV3Watchdog;
  /**
   * Configuration for an external tracing provider.
   * @deprecated by Envoy
   */
  readonly tracing?: EnvoyConfigTraceV3Tracing;
  /** Configuration for the local administration HTTP server. */
  readonly admin?: EnvoyConfigBootstrapV3Admin;
  /** Configuration for internal processing of stats. */
  readonly stats_config?: EnvoyConfigMetricsV3StatsConfig;
  /** Health discovery service config option. (core.ApiConfigSource) */
  readonly hds_config?: EnvoyConfigCoreV3ApiConfigSource;
  /** Optional overload manager configuration. */
  readonly overload_manager?: EnvoyConfigOverloadV3OverloadManager;
  /** Enable stats for event dispatcher, defaults to false. */
  readonly enable_dispatcher_stats?: boolean;
  /** Configuration for the runtime configuration provider. */
  readonly layered_runtime?: EnvoyConfigBootstrapV3LayeredRuntime;
  /** Optional string which will be used in lieu of x-envoy in prefixing headers. */
  readonly header_prefix?: string;
  /** Optional proxy version which will be used to set the value of server.version statistic if specified. */
  readonly stats_server_version_override?: Int64;
  /**
   * Always use TCP queries instead of UDP queries for DNS lookups.
   * @deprecated by Envoy
   */
  readonly use_tcp_for_dns_lookups?: boolean;
  /** Specifies optional bootstrap extensions to be instantiated at startup time. */
  readonly bootstrap_extensions?: readonly EnvoyConfigCoreV3TypedExtensionConfig[];
  /** Configuration sources that will participate in xdstp:// URL authority resolution. */
  readonly config_sources?: readonly EnvoyConfigCoreV3ConfigSource[];
  /** Default configuration source for xdstp:// URLs if all other resolution fails. */
  readonly default_config_source?: EnvoyConfigCoreV3ConfigSource;
  /** Optional overriding of default socket interface. */
  readonly default_socket_interface?: string;
  /** Global map of CertificateProvider instances. */
  readonly certificate_provider_instances?: Readonly<Record<string, EnvoyConfigCoreV3TypedExtensionConfig>>;
  /**
   * A list of Node field names that will be included in the context parameters of the effective xdstp:// URL
   * that is sent in a discovery request when resource locators are used for LDS/CDS.
   */
  readonly node_context_params?: readonly string[];
  /** Optional watchdogs configuration. */
  readonly watchdogs?: EnvoyConfigBootstrapV3Watchdogs;
  /**
   * Specifies optional extensions instantiated at startup time and invoked during crash time on the request
   * that caused the crash.
   */
  readonly fatal_actions?: readonly EnvoyConfigBootstrapV3FatalAction[];
  /** Flush stats to sinks only when queried for on the admin interface. */
  readonly stats_flush_on_admin?: boolean;
  /**
   * DNS resolution configuration which includes the underlying dns resolver addresses and options.
   * @deprecated by Envoy
   */
  readonly dns_resolution_config?: EnvoyConfigCoreV3DnsResolutionConfig;
  /** DNS resolver type configuration extension. */
  readonly typed_dns_resolver_config?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Specifies a set of headers that need to be registered as inline header. */
  readonly inline_headers?: readonly EnvoyConfigBootstrapV3CustomInlineHeader[];
  /**
   * Optional path to a file with performance tracing data created by "Perfetto" SDK in binary ProtoBuf
   * format.
   */
  readonly perf_tracing_file_path?: string;
  /** Optional overriding of default regex engine. */
  readonly default_regex_engine?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * Optional XdsResourcesDelegate configuration, which allows plugging custom logic into both fetch and load
   * events during xDS processing.
   */
  readonly xds_delegate_extension?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * Optional XdsConfigTracker configuration, which allows tracking xDS responses in external components,
   * e.g., external tracer or monitor.
   */
  readonly xds_config_tracker_extension?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** This controls the type of listener manager configured for Envoy. */
  readonly listener_manager?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** Optional application log configuration. */
  readonly application_log_config?: EnvoyConfigBootstrapV3BootstrapApplicationLogConfig;
  /** Options to control behaviors of deferred creation compatible stats. */
  readonly deferred_stat_options?: EnvoyConfigBootstrapV3BootstrapDeferredStatOptions;
  /** Optional gRPC async manager config. */
  readonly grpc_async_client_manager_config?: EnvoyConfigBootstrapV3BootstrapGrpcAsyncClientManagerConfig;
  /** Optional configuration for memory allocation manager. */
  readonly memory_allocator_manager?: EnvoyConfigBootstrapV3MemoryAllocatorManager;
  readonly stats_eviction_interval?: Duration;
  readonly enable_worker_cpu_affinity?: boolean;
}

/** envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig */
export interface EnvoyConfigBootstrapV3BootstrapApplicationLogConfig {
  /** Optional field to set the application logs format. */
  readonly log_format?: EnvoyConfigBootstrapV3BootstrapApplicationLogConfigLogFormat;
}

/** envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig.LogFormat */
export interface EnvoyConfigBootstrapV3BootstrapApplicationLogConfigLogFormat {
  /**
   * Flush application logs in JSON format.
   * One of: json_format, text_format.
   */
  readonly json_format?: JsonObject;
  /**
   * Flush application log in a format defined by a string.
   * One of: json_format, text_format.
   */
  readonly text_format?: string;
}

/** envoy.config.bootstrap.v3.Bootstrap.DeferredStatOptions */
export interface EnvoyConfigBootstrapV3BootstrapDeferredStatOptions {
  /** When the flag is enabled, Envoy will lazily initialize a subset of the stats (see below). */
  readonly enable_deferred_creation_stats?: boolean;
}

/** envoy.config.bootstrap.v3.Bootstrap.DynamicResources */
export interface EnvoyConfigBootstrapV3BootstrapDynamicResources {
  /** All Listeners are provided by a single LDS configuration source. */
  readonly lds_config?: EnvoyConfigCoreV3ConfigSource;
  /** All post-bootstrap Cluster definitions are provided by a single CDS configuration source. */
  readonly cds_config?: EnvoyConfigCoreV3ConfigSource;
  /** A single ADS source may be optionally specified. */
  readonly ads_config?: EnvoyConfigCoreV3ApiConfigSource;
  /** xdstp:// resource locator for listener collection. */
  readonly lds_resources_locator?: string;
  /** xdstp:// resource locator for cluster collection. */
  readonly cds_resources_locator?: string;
}

/** envoy.config.bootstrap.v3.Bootstrap.GrpcAsyncClientManagerConfig */
export interface EnvoyConfigBootstrapV3BootstrapGrpcAsyncClientManagerConfig {
  /** Optional field to set the expiration time for the cached gRPC client object. */
  readonly max_cached_entry_idle_duration?: Duration;
}

/** envoy.config.bootstrap.v3.Bootstrap.StaticResources */
export interface EnvoyConfigBootstrapV3BootstrapStaticResources {
  /** Static Listeners. */
  readonly listeners?: readonly EnvoyConfigListenerV3Listener[];
  /**
   * If a network based configuration source is specified for cds_config, it's necessary to have some initial
   * cluster definitions available to allow Envoy to know how to speak to the management server.
   */
  readonly clusters?: readonly EnvoyConfigClusterV3Cluster[];
  /** These static secrets can be used by SdsSecretConfig */
  readonly secrets?: readonly EnvoyExtensionsTransportSocketsTlsV3Secret[];
}

/**
 * Cluster manager architecture overview.
 * envoy.config.bootstrap.v3.ClusterManager
 */
export interface EnvoyConfigBootstrapV3ClusterManager {
  /** Name of the local cluster (i.e., the cluster that owns the Envoy running this configuration). */
  readonly local_cluster_name?: string;
  /** Optional global configuration for outlier detection. */
  readonly outlier_detection?: EnvoyConfigBootstrapV3ClusterManagerOutlierDetection;
  /** Optional configuration used to bind newly established upstream connections. */
  readonly upstream_bind_config?: EnvoyConfigCoreV3BindConfig;
  /** A management server endpoint to stream load stats to via `StreamLoadStats`. */
  readonly load_stats_config?: EnvoyConfigCoreV3ApiConfigSource;
  /** Whether the ClusterManager will create clusters on the worker threads inline during requests. */
  readonly enable_deferred_cluster_creation?: boolean;
}

/** envoy.config.bootstrap.v3.ClusterManager.OutlierDetection */
export interface EnvoyConfigBootstrapV3ClusterManagerOutlierDetection {
  /** Specifies the path to the outlier event log. */
  readonly event_log_path?: string;
  /** The gRPC service for the outlier detection event service. */
  readonly event_service?: EnvoyConfigCoreV3EventServiceConfig;
}

/**
 * Used to specify the header that needs to be registered as an inline header.
 * envoy.config.bootstrap.v3.CustomInlineHeader
 */
export interface EnvoyConfigBootstrapV3CustomInlineHeader {
  /** The name of the header that is expected to be set as the inline header. */
  readonly inline_header_name?: string;
  /** The type of the header that is expected to be set as the inline header. */
  readonly inline_header_type?: EnvoyConfigBootstrapV3CustomInlineHeaderInlineHeaderType;
}

/**
 * Fatal actions to run while crashing.
 * envoy.config.bootstrap.v3.FatalAction
 */
export interface EnvoyConfigBootstrapV3FatalAction {
  /** Extension specific configuration for the action. */
  readonly config?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * Runtime configuration overview.
 * envoy.config.bootstrap.v3.LayeredRuntime
 */
export interface EnvoyConfigBootstrapV3LayeredRuntime {
  /** The layers of the runtime. */
  readonly layers?: readonly EnvoyConfigBootstrapV3RuntimeLayer[];
}

/** envoy.config.bootstrap.v3.MemoryAllocatorManager */
export interface EnvoyConfigBootstrapV3MemoryAllocatorManager {
  /**
   * Configures tcmalloc to perform background release of free memory in amount of bytes per
   * `memory_release_interval` interval.
   */
  readonly bytes_to_release?: Int64;
  /** Interval in milliseconds for memory releasing. */
  readonly memory_release_interval?: Duration;
  readonly soft_memory_limit_bytes?: Int64;
  readonly max_per_cpu_cache_size_bytes?: number;
  readonly max_unfreed_memory_bytes?: Int64;
}

/** envoy.config.bootstrap.v3.RuntimeLayer */
export interface EnvoyConfigBootstrapV3RuntimeLayer {
  /** Descriptive name for the runtime layer. */
  readonly name?: string;
  /**
   * Static runtime layer.
   * One of: static_layer, disk_layer, admin_layer, rtds_layer.
   */
  readonly static_layer?: JsonObject;
  /** One of: static_layer, disk_layer, admin_layer, rtds_layer. */
  readonly disk_layer?: EnvoyConfigBootstrapV3RuntimeLayerDiskLayer;
  /** One of: static_layer, disk_layer, admin_layer, rtds_layer. */
  readonly admin_layer?: EnvoyConfigBootstrapV3RuntimeLayerAdminLayer;
  /** One of: static_layer, disk_layer, admin_layer, rtds_layer. */
  readonly rtds_layer?: EnvoyConfigBootstrapV3RuntimeLayerRtdsLayer;
}

/**
 * Admin console runtime layer.
 * envoy.config.bootstrap.v3.RuntimeLayer.AdminLayer
 */
export type EnvoyConfigBootstrapV3RuntimeLayerAdminLayer = Readonly<Record<string, never>>;

/**
 * Disk runtime layer.
 * envoy.config.bootstrap.v3.RuntimeLayer.DiskLayer
 */
export interface EnvoyConfigBootstrapV3RuntimeLayerDiskLayer {
  /** The implementation assumes that the file system tree is accessed via a symbolic link. */
  readonly symlink_root?: string;
  /** Append the service cluster to the path under symlink root. */
  readonly append_service_cluster?: boolean;
  /** Specifies the subdirectory to load within the root directory. */
  readonly subdirectory?: string;
}

/**
 * Runtime Discovery Service (RTDS) layer.
 * envoy.config.bootstrap.v3.RuntimeLayer.RtdsLayer
 */
export interface EnvoyConfigBootstrapV3RuntimeLayerRtdsLayer {
  /** Resource to subscribe to at `rtds_config` for the RTDS layer. */
  readonly name?: string;
  /** RTDS configuration source. */
  readonly rtds_config?: EnvoyConfigCoreV3ConfigSource;
}

/**
 * Envoy process watchdog configuration.
 * envoy.config.bootstrap.v3.Watchdog
 */
export interface EnvoyConfigBootstrapV3Watchdog {
  /** The duration after which Envoy counts a nonresponsive thread in the `watchdog_miss` statistic. */
  readonly miss_timeout?: Duration;
  /** The duration after which Envoy counts a nonresponsive thread in the `watchdog_mega_miss` statistic. */
  readonly megamiss_timeout?: Duration;
  /**
   * If a watched thread has been nonresponsive for this duration, assume a programming error and kill the
   * entire Envoy process.
   */
  readonly kill_timeout?: Duration;
  /**
   * If `max(2, ceil(registered_threads * Fraction(*multikill_threshold*)))` threads have been nonresponsive
   * for at least this duration kill the entire Envoy process.
   */
  readonly multikill_timeout?: Duration;
  /**
   * Sets the threshold for `multikill_timeout` in terms of the percentage of nonresponsive threads required
   * for the `multikill_timeout`.
   */
  readonly multikill_threshold?: EnvoyTypeV3Percent;
  /** Defines the maximum jitter used to adjust the `kill_timeout` if `kill_timeout` is enabled. */
  readonly max_kill_timeout_jitter?: Duration;
  /** Register actions that will fire on given WatchDog events. */
  readonly actions?: readonly EnvoyConfigBootstrapV3WatchdogWatchdogAction[];
}

/** envoy.config.bootstrap.v3.Watchdog.WatchdogAction */
export interface EnvoyConfigBootstrapV3WatchdogWatchdogAction {
  /** Extension specific configuration for the action. */
  readonly config?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly event?: EnvoyConfigBootstrapV3WatchdogWatchdogActionWatchdogEvent;
}

/**
 * Allows you to specify different watchdog configs for different subsystems.
 * envoy.config.bootstrap.v3.Watchdogs
 */
export interface EnvoyConfigBootstrapV3Watchdogs {
  /** Watchdog for the main thread. */
  readonly main_thread_watchdog?: EnvoyConfigBootstrapV3Watchdog;
  /** Watchdog for the worker threads. */
  readonly worker_watchdog?: EnvoyConfigBootstrapV3Watchdog;
}

/** envoy.config.bootstrap.v3.CustomInlineHeader.InlineHeaderType */
export type EnvoyConfigBootstrapV3CustomInlineHeaderInlineHeaderType =
  | 'REQUEST_HEADER'
  | 'REQUEST_TRAILER'
  | 'RESPONSE_HEADER'
  | 'RESPONSE_TRAILER';

/**
 * The events are fired in this order: KILL, MULTIKILL, MEGAMISS, MISS.
 * envoy.config.bootstrap.v3.Watchdog.WatchdogAction.WatchdogEvent
 */
export type EnvoyConfigBootstrapV3WatchdogWatchdogActionWatchdogEvent =
  | 'UNKNOWN'
  | 'KILL'
  | 'MULTIKILL'
  | 'MEGAMISS'
  | 'MISS';
