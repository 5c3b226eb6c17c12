// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration, Int64, Timestamp } from '../../json-form.ts';
import type {
  EnvoyConfigBootstrapV3Bootstrap,
} from './envoy-config-bootstrap-v3.ts';
import type {
  EnvoyConfigClusterV3CircuitBreakers,
} from './envoy-config-cluster-v3.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3HealthStatus,
  EnvoyConfigCoreV3Locality,
  EnvoyConfigCoreV3Node,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeV3Percent,
} from './envoy-type-v3.ts';

/**
 * This message describes the bootstrap configuration that Envoy was started with.
 * envoy.admin.v3.BootstrapConfigDump
 */
export interface EnvoyAdminV3BootstrapConfigDump {
  readonly bootstrap?: EnvoyConfigBootstrapV3Bootstrap;
  /** The timestamp when the BootstrapConfig was last updated. */
  readonly last_updated?: Timestamp;
}

/** envoy.admin.v3.Certificate */
export interface EnvoyAdminV3Certificate {
  /** Details of CA certificate. */
  readonly ca_cert?: readonly EnvoyAdminV3CertificateDetails[];
  /** Details of Certificate Chain */
  readonly cert_chain?: readonly EnvoyAdminV3CertificateDetails[];
}

/** envoy.admin.v3.CertificateDetails */
export interface EnvoyAdminV3CertificateDetails {
  /** Path of the certificate. */
  readonly path?: string;
  /** Certificate Serial Number. */
  readonly serial_number?: string;
  /** List of Subject Alternate names. */
  readonly subject_alt_names?: readonly EnvoyAdminV3SubjectAlternateName[];
  /** Minimum of days until expiration of certificate and it's chain. */
  readonly days_until_expiration?: Int64;
  /** Indicates the time from which the certificate is valid. */
  readonly valid_from?: Timestamp;
  /** Indicates the time at which the certificate expires. */
  readonly expiration_time?: Timestamp;
  /** Details related to the OCSP response associated with this certificate, if any. */
  readonly ocsp_details?: EnvoyAdminV3CertificateDetailsOcspDetails;
}

/** envoy.admin.v3.CertificateDetails.OcspDetails */
export interface EnvoyAdminV3CertificateDetailsOcspDetails {
  /** Indicates the time from which the OCSP response is valid. */
  readonly valid_from?: Timestamp;
  /** Indicates the time at which the OCSP response expires. */
  readonly expiration?: Timestamp;
}

/**
 * Proto representation of certificate details.
 * envoy.admin.v3.Certificates
 */
export interface EnvoyAdminV3Certificates {
  /** List of certificates known to an Envoy. */
  readonly certificates?: readonly EnvoyAdminV3Certificate[];
}

/**
 * Details an individual cluster's current status.
 * envoy.admin.v3.ClusterStatus
 */
export interface EnvoyAdminV3ClusterStatus {
  /** Name of the cluster. */
  readonly name?: string;
  /** Denotes whether this cluster was added via API or configured statically. */
  readonly added_via_api?: boolean;
  /** The success rate threshold used in the last interval. */
  readonly success_rate_ejection_threshold?: EnvoyTypeV3Percent;
  /** Mapping from host address to the host's current status. */
  readonly host_statuses?: readonly EnvoyAdminV3HostStatus[];
  /**
   * The success rate threshold used in the last interval when only locally originated failures were taken
   * into account and externally originated errors were treated as success.
   */
  readonly local_origin_success_rate_ejection_threshold?: EnvoyTypeV3Percent;
  /** Circuit breaking settings of the cluster. */
  readonly circuit_breakers?: EnvoyConfigClusterV3CircuitBreakers;
  /** Observability name of the cluster. */
  readonly observability_name?: string;
  /** The EDS service name if the cluster is an EDS cluster. */
  readonly eds_service_name?: string;
}

/**
 * Admin endpoint uses this wrapper for `/clusters` to display cluster status information.
 * envoy.admin.v3.Clusters
 */
export interface EnvoyAdminV3Clusters {
  /** Mapping from cluster name to each cluster's status. */
  readonly cluster_statuses?: readonly EnvoyAdminV3ClusterStatus[];
}

/**
 * Envoy's cluster manager fills this message with all currently known clusters.
 * envoy.admin.v3.ClustersConfigDump
 */
export interface EnvoyAdminV3ClustersConfigDump {
  /** This is the version_info in the last processed CDS discovery response. */
  readonly version_info?: string;
  /** The statically loaded cluster configs. */
  readonly static_clusters?: readonly EnvoyAdminV3ClustersConfigDumpStaticCluster[];
  /** The dynamically loaded active clusters. */
  readonly dynamic_active_clusters?: readonly EnvoyAdminV3ClustersConfigDumpDynamicCluster[];
  /** The dynamically loaded warming clusters. */
  readonly dynamic_warming_clusters?: readonly EnvoyAdminV3ClustersConfigDumpDynamicCluster[];
}

/**
 * Describes a dynamically loaded cluster via the CDS API.
 * envoy.admin.v3.ClustersConfigDump.DynamicCluster
 */
export interface EnvoyAdminV3ClustersConfigDumpDynamicCluster {
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The cluster config. */
  readonly cluster?: Any;
  /** The timestamp when the Cluster was last updated. */
  readonly last_updated?: Timestamp;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/**
 * Describes a statically loaded cluster.
 * envoy.admin.v3.ClustersConfigDump.StaticCluster
 */
export interface EnvoyAdminV3ClustersConfigDumpStaticCluster {
  /** The cluster config. */
  readonly cluster?: Any;
  /** The timestamp when the Cluster was last updated. */
  readonly last_updated?: Timestamp;
}

/** envoy.admin.v3.CommandLineOptions */
export interface EnvoyAdminV3CommandLineOptions {
  /** See `--base-id` for details. */
  readonly base_id?: Int64;
  /** See `--concurrency` for details. */
  readonly concurrency?: number;
  /** See `--config-path` for details. */
  readonly config_path?: string;
  /** See `--config-yaml` for details. */
  readonly config_yaml?: string;
  /** See `--allow-unknown-static-fields` for details. */
  readonly allow_unknown_static_fields?: boolean;
  /** See `--admin-address-path` for details. */
  readonly admin_address_path?: string;
  /** See `--local-address-ip-version` for details. */
  readonly local_address_ip_version?: EnvoyAdminV3CommandLineOptionsIpVersion;
  /** See `--log-level` for details. */
  readonly log_level?: string;
  /** See `--component-log-level` for details. */
  readonly component_log_level?: string;
  /** See `--log-format` for details. */
  readonly log_format?: string;
  /** See `--log-path` for details. */
  readonly log_path?: string;
  /** See `--service-cluster` for details. */
  readonly service_cluster?: string;
  /** See `--service-node` for details. */
  readonly service_node?: string;
  /** See `--service-zone` for details. */
  readonly service_zone?: string;
  /** See `--file-flush-interval-msec` for details. */
  readonly file_flush_interval?: Duration;
  /** See `--drain-time-s` for details. */
  readonly drain_time?: Duration;
  /** See `--parent-shutdown-time-s` for details. */
  readonly parent_shutdown_time?: Duration;
  /** See `--mode` for details. */
  readonly mode?: EnvoyAdminV3CommandLineOptionsMode;
  /** See `--disable-hot-restart` for details. */
  readonly disable_hot_restart?: boolean;
  /** See `--enable-mutex-tracing` for details. */
  readonly enable_mutex_tracing?: boolean;
  /** See `--restart-epoch` for details. */
  readonly restart_epoch?: number;
  /** See `--cpuset-threads` for details. */
  readonly cpuset_threads?: boolean;
  /** See `--reject-unknown-dynamic-fields` for details. */
  readonly reject_unknown_dynamic_fields?: boolean;
  /** See `--log-format-escaped` for details. */
  readonly log_format_escaped?: boolean;
  /** See `--disable-extensions` for details. */
  readonly disabled_extensions?: readonly string[];
  /** See `--ignore-unknown-dynamic-fields` for details. */
  readonly ignore_unknown_dynamic_fields?: boolean;
  /** See `--use-dynamic-base-id` for details. */
  readonly use_dynamic_base_id?: boolean;
  /** See `--base-id-path` for details. */
  readonly base_id_path?: string;
  /** See `--drain-strategy` for details. */
  readonly drain_strategy?: EnvoyAdminV3CommandLineOptionsDrainStrategy;
  /** See `--enable-fine-grain-logging` for details. */
  readonly enable_fine_grain_logging?: boolean;
  /** See `--socket-path` for details. */
  readonly socket_path?: string;
  /** See `--socket-mode` for details. */
  readonly socket_mode?: number;
  /** See `--enable-core-dump` for details. */
  readonly enable_core_dump?: boolean;
  /** See `--stats-tag` for details. */
  readonly stats_tag?: readonly string[];
  /** See `--skip-hot-restart-on-no-parent` for details. */
  readonly skip_hot_restart_on_no_parent?: boolean;
  /** See `--skip-hot-restart-parent-stats` for details. */
  readonly skip_hot_restart_parent_stats?: boolean;
  readonly skip_deprecated_logs?: boolean;
  readonly file_flush_min_size?: number;
  readonly log_stacktrace_single_entry?: boolean;
}

/**
 * The /config_dump admin endpoint uses this wrapper message to maintain and serve arbitrary configuration
 * information from any component in Envoy.
 * envoy.admin.v3.ConfigDump
 */
export interface EnvoyAdminV3ConfigDump {
  /** This list is serialized and dumped in its entirety at the /config_dump endpoint. */
  readonly configs?: readonly Any[];
}

/**
 * Envoy's ECDS service fills this message with all currently extension configuration.
 * envoy.admin.v3.EcdsConfigDump
 */
export interface EnvoyAdminV3EcdsConfigDump {
  /** The ECDS filter configs. */
  readonly ecds_filters?: readonly EnvoyAdminV3EcdsConfigDumpEcdsFilterConfig[];
}

/** envoy.admin.v3.EcdsConfigDump.EcdsFilterConfig */
export interface EnvoyAdminV3EcdsConfigDumpEcdsFilterConfig {
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The ECDS filter config. */
  readonly ecds_filter?: Any;
  /** The timestamp when the ECDS filter was last updated. */
  readonly last_updated?: Timestamp;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/**
 * Envoy's admin fill this message with all currently known endpoints.
 * envoy.admin.v3.EndpointsConfigDump
 */
export interface EnvoyAdminV3EndpointsConfigDump {
  /** The statically loaded endpoint configs. */
  readonly static_endpoint_configs?: readonly EnvoyAdminV3EndpointsConfigDumpStaticEndpointConfig[];
  /** The dynamically loaded endpoint configs. */
  readonly dynamic_endpoint_configs?: readonly EnvoyAdminV3EndpointsConfigDumpDynamicEndpointConfig[];
}

/** envoy.admin.v3.EndpointsConfigDump.DynamicEndpointConfig */
export interface EnvoyAdminV3EndpointsConfigDumpDynamicEndpointConfig {
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The endpoint config. */
  readonly endpoint_config?: Any;
  /** The timestamp when the Endpoint was last updated. */
  readonly last_updated?: Timestamp;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/** envoy.admin.v3.EndpointsConfigDump.StaticEndpointConfig */
export interface EnvoyAdminV3EndpointsConfigDumpStaticEndpointConfig {
  /** The endpoint config. */
  readonly endpoint_config?: Any;
  /** The timestamp when the Endpoint was last updated. */
  readonly last_updated?: Timestamp;
}

/**
 * Health status for a host.
 * envoy.admin.v3.HostHealthStatus
 */
export interface EnvoyAdminV3HostHealthStatus {
  /** The host is currently failing active health checks. */
  readonly failed_active_health_check?: boolean;
  /** The host is currently considered an outlier and has been ejected. */
  readonly failed_outlier_check?: boolean;
  /** Health status as reported by EDS. */
  readonly eds_health_status?: EnvoyConfigCoreV3HealthStatus;
  /** The host is currently being marked as degraded through active health checking. */
  readonly failed_active_degraded_check?: boolean;
  /**
   * The host has been removed from service discovery, but is being stabilized due to active health checking.
   */
  readonly pending_dynamic_removal?: boolean;
  /** The host has not yet been health checked. */
  readonly pending_active_hc?: boolean;
  /**
   * The host should be excluded from panic, spillover, etc. calculations because it was explicitly taken out
   * of rotation via protocol signal and is not meant to be routed to.
   */
  readonly excluded_via_immediate_hc_fail?: boolean;
  /** The host failed active HC due to timeout. */
  readonly active_hc_timeout?: boolean;
  readonly failed_degraded_outlier_detection?: boolean;
}

/**
 * Current state of a particular host.
 * envoy.admin.v3.HostStatus
 */
export interface EnvoyAdminV3HostStatus {
  /** Address of this host. */
  readonly address?: EnvoyConfigCoreV3Address;
  /** List of stats specific to this host. */
  readonly stats?: readonly EnvoyAdminV3SimpleMetric[];
  /** The host's current health status. */
  readonly health_status?: EnvoyAdminV3HostHealthStatus;
  /** Request success rate for this host over the last calculated interval. */
  readonly success_rate?: EnvoyTypeV3Percent;
  /** The host's weight. */
  readonly weight?: number;
  /** The hostname of the host, if applicable. */
  readonly hostname?: string;
  /** The host's priority. */
  readonly priority?: number;
  /**
   * Request success rate for this host over the last calculated interval when only locally originated errors
   * are taken into account and externally originated errors were treated as success.
   */
  readonly local_origin_success_rate?: EnvoyTypeV3Percent;
  /** locality of the host. */
  readonly locality?: EnvoyConfigCoreV3Locality;
}

/**
 * Details an individual listener's current status.
 * envoy.admin.v3.ListenerStatus
 */
export interface EnvoyAdminV3ListenerStatus {
  /** Name of the listener */
  readonly name?: string;
  /** The actual local address that the listener is listening on. */
  readonly local_address?: EnvoyConfigCoreV3Address;
  /**
   * The additional addresses the listener is listening on as specified via the additional_addresses
   * configuration.
   */
  readonly additional_local_addresses?: readonly EnvoyConfigCoreV3Address[];
}

/**
 * Admin endpoint uses this wrapper for `/listeners` to display listener status information.
 * envoy.admin.v3.Listeners
 */
export interface EnvoyAdminV3Listeners {
  /** List of listener statuses. */
  readonly listener_statuses?: readonly EnvoyAdminV3ListenerStatus[];
}

/**
 * Envoy's listener manager fills this message with all currently known listeners.
 * envoy.admin.v3.ListenersConfigDump
 */
export interface EnvoyAdminV3ListenersConfigDump {
  /** This is the version_info in the last processed LDS discovery response. */
  readonly version_info?: string;
  /** The statically loaded listener configs. */
  readonly static_listeners?: readonly EnvoyAdminV3ListenersConfigDumpStaticListener[];
  /** State for any warming, active, or draining listeners. */
  readonly dynamic_listeners?: readonly EnvoyAdminV3ListenersConfigDumpDynamicListener[];
}

/**
 * Describes a dynamically loaded listener via the LDS API.
 * envoy.admin.v3.ListenersConfigDump.DynamicListener
 */
export interface EnvoyAdminV3ListenersConfigDumpDynamicListener {
  /** The name or unique id of this listener, pulled from the DynamicListenerState config. */
  readonly name?: string;
  /** The listener state for any active listener by this name. */
  readonly active_state?: EnvoyAdminV3ListenersConfigDumpDynamicListenerState;
  /** The listener state for any warming listener by this name. */
  readonly warming_state?: EnvoyAdminV3ListenersConfigDumpDynamicListenerState;
  /** The listener state for any draining listener by this name. */
  readonly draining_state?: EnvoyAdminV3ListenersConfigDumpDynamicListenerState;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/** envoy.admin.v3.ListenersConfigDump.DynamicListenerState */
export interface EnvoyAdminV3ListenersConfigDumpDynamicListenerState {
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The listener config. */
  readonly listener?: Any;
  /** The timestamp when the Listener was last successfully updated. */
  readonly last_updated?: Timestamp;
}

/**
 * Describes a statically loaded listener.
 * envoy.admin.v3.ListenersConfigDump.StaticListener
 */
export interface EnvoyAdminV3ListenersConfigDumpStaticListener {
  /** The listener config. */
  readonly listener?: Any;
  /** The timestamp when the Listener was last successfully updated. */
  readonly last_updated?: Timestamp;
}

/**
 * Envoy's RDS implementation fills this message with all currently loaded routes, as described by their
 * RouteConfiguration objects.
 * envoy.admin.v3.RoutesConfigDump
 */
export interface EnvoyAdminV3RoutesConfigDump {
  /** The statically loaded route configs. */
  readonly static_route_configs?: readonly EnvoyAdminV3RoutesConfigDumpStaticRouteConfig[];
  /** The dynamically loaded route configs. */
  readonly dynamic_route_configs?: readonly EnvoyAdminV3RoutesConfigDumpDynamicRouteConfig[];
}

/** envoy.admin.v3.RoutesConfigDump.DynamicRouteConfig */
export interface EnvoyAdminV3RoutesConfigDumpDynamicRouteConfig {
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The route config. */
  readonly route_config?: Any;
  /** The timestamp when the Route was last updated. */
  readonly last_updated?: Timestamp;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/** envoy.admin.v3.RoutesConfigDump.StaticRouteConfig */
export interface EnvoyAdminV3RoutesConfigDumpStaticRouteConfig {
  /** The route config. */
  readonly route_config?: Any;
  /** The timestamp when the Route was last updated. */
  readonly last_updated?: Timestamp;
}

/**
 * Envoy's scoped RDS implementation fills this message with all currently loaded route configuration
 * scopes (defined via ScopedRouteConfigurationsSet protos).
 * envoy.admin.v3.ScopedRoutesConfigDump
 */
export interface EnvoyAdminV3ScopedRoutesConfigDump {
  /** The statically loaded scoped route configs. */
  readonly inline_scoped_route_configs?: readonly EnvoyAdminV3ScopedRoutesConfigDumpInlineScopedRouteConfigs[];
  /** The dynamically loaded scoped route configs. */
  readonly dynamic_scoped_route_configs?: readonly EnvoyAdminV3ScopedRoutesConfigDumpDynamicScopedRouteConfigs[];
}

/** envoy.admin.v3.ScopedRoutesConfigDump.DynamicScopedRouteConfigs */
export interface EnvoyAdminV3ScopedRoutesConfigDumpDynamicScopedRouteConfigs {
  /** The name assigned to the scoped route configurations. */
  readonly name?: string;
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The scoped route configurations. */
  readonly scoped_route_configs?: readonly Any[];
  /** The timestamp when the scoped route config set was last updated. */
  readonly last_updated?: Timestamp;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/** envoy.admin.v3.ScopedRoutesConfigDump.InlineScopedRouteConfigs */
export interface EnvoyAdminV3ScopedRoutesConfigDumpInlineScopedRouteConfigs {
  /** The name assigned to the scoped route configurations. */
  readonly name?: string;
  /** The scoped route configurations. */
  readonly scoped_route_configs?: readonly Any[];
  /** The timestamp when the scoped route config set was last updated. */
  readonly last_updated?: Timestamp;
}

/**
 * Envoys SDS implementation fills this message with all secrets fetched dynamically via SDS.
 * envoy.admin.v3.SecretsConfigDump
 */
export interface EnvoyAdminV3SecretsConfigDump {
  /** The statically loaded secrets. */
  readonly static_secrets?: readonly EnvoyAdminV3SecretsConfigDumpStaticSecret[];
  /** The dynamically loaded active secrets. */
  readonly dynamic_active_secrets?: readonly EnvoyAdminV3SecretsConfigDumpDynamicSecret[];
  /** The dynamically loaded warming secrets. */
  readonly dynamic_warming_secrets?: readonly EnvoyAdminV3SecretsConfigDumpDynamicSecret[];
}

/**
 * DynamicSecret contains secret information fetched via SDS.
 * envoy.admin.v3.SecretsConfigDump.DynamicSecret
 */
export interface EnvoyAdminV3SecretsConfigDumpDynamicSecret {
  /** The name assigned to the secret. */
  readonly name?: string;
  /** This is the per-resource version information. */
  readonly version_info?: string;
  /** The timestamp when the secret was last updated. */
  readonly last_updated?: Timestamp;
  /** The actual secret information. */
  readonly secret?: Any;
  /** Set if the last update failed, cleared after the next successful update. */
  readonly error_state?: EnvoyAdminV3UpdateFailureState;
  /** The client status of this resource. */
  readonly client_status?: EnvoyAdminV3ClientResourceStatus;
}

/**
 * StaticSecret specifies statically loaded secret in bootstrap.
 * envoy.admin.v3.SecretsConfigDump.StaticSecret
 */
export interface EnvoyAdminV3SecretsConfigDumpStaticSecret {
  /** The name assigned to the secret. */
  readonly name?: string;
  /** The timestamp when the secret was last updated. */
  readonly last_updated?: Timestamp;
  /** The actual secret information. */
  readonly secret?: Any;
}

/**
 * Proto representation of the value returned by /server_info, containing server version/server status
 * information.
 * envoy.admin.v3.ServerInfo
 */
export interface EnvoyAdminV3ServerInfo {
  /** Server version. */
  readonly version?: string;
  /** State of the server. */
  readonly state?: EnvoyAdminV3ServerInfoState;
  /** Uptime since current epoch was started. */
  readonly uptime_current_epoch?: Duration;
  /** Uptime since the start of the first epoch. */
  readonly uptime_all_epochs?: Duration;
  /** Hot restart version. */
  readonly hot_restart_version?: string;
  /** Command line options the server is currently running with. */
  readonly command_line_options?: EnvoyAdminV3CommandLineOptions;
  /** Populated node identity of this server. */
  readonly node?: EnvoyConfigCoreV3Node;
  readonly hot_restart_initializing?: boolean;
}

/**
 * Proto representation of an Envoy Counter or Gauge value.
 * envoy.admin.v3.SimpleMetric
 */
export interface EnvoyAdminV3SimpleMetric {
  /** Type of the metric represented. */
  readonly type?: EnvoyAdminV3SimpleMetricType;
  /** Current metric value. */
  readonly value?: Int64;
  /** Name of the metric. */
  readonly name?: string;
}

/** envoy.admin.v3.SubjectAlternateName */
export interface EnvoyAdminV3SubjectAlternateName {
  /** One of: dns, uri, ip_address. */
  readonly dns?: string;
  /** One of: dns, uri, ip_address. */
  readonly uri?: string;
  /** One of: dns, uri, ip_address. */
  readonly ip_address?: string;
}

/** envoy.admin.v3.UpdateFailureState */
export interface EnvoyAdminV3UpdateFailureState {
  /** What the component configuration would have been if the update had succeeded. */
  readonly failed_configuration?: Any;
  /** Time of the latest failed update attempt. */
  readonly last_update_attempt?: Timestamp;
  /** Details about the last failed update attempt. */
  readonly details?: string;
  /** This is the version of the rejected resource. */
  readonly version_info?: string;
}

/**
 * Resource status from the view of a xDS client, which tells the synchronization status between the xDS
 * client and the xDS server.
 * envoy.admin.v3.ClientResourceStatus
 */
export type EnvoyAdminV3ClientResourceStatus =
  | 'UNKNOWN'
  | 'REQUESTED'
  | 'DOES_NOT_EXIST'
  | 'ACKED'
  | 'NACKED'
  | 'RECEIVED_ERROR'
  | 'TIMEOUT';

/** envoy.admin.v3.CommandLineOptions.DrainStrategy */
export type EnvoyAdminV3CommandLineOptionsDrainStrategy =
  | 'Gradual'
  | 'Immediate';

/** envoy.admin.v3.CommandLineOptions.IpVersion */
export type EnvoyAdminV3CommandLineOptionsIpVersion =
  | 'v4'
  | 'v6';

/** envoy.admin.v3.CommandLineOptions.Mode */
export type EnvoyAdminV3CommandLineOptionsMode =
  | 'Serve'
  | 'Validate'
  | 'InitOnly';

/** envoy.admin.v3.ServerInfo.State */
export type EnvoyAdminV3ServerInfoState =
  | 'LIVE'
  | 'DRAINING'
  | 'PRE_INITIALIZING'
  | 'INITIALIZING';

/** envoy.admin.v3.SimpleMetric.Type */
export type EnvoyAdminV3SimpleMetricType =
  | 'COUNTER'
  | 'GAUGE';
