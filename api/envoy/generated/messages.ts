// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Base64, Double, Duration, Int64, JsonObject, JsonValue, Timestamp } from '../json-form.ts';

import type {
  CelExprCheckedExpr,
  CelExprConstant,
  CelExprExpr,
  CelExprExprCall,
  CelExprExprComprehension,
  CelExprExprCreateList,
  CelExprExprCreateStruct,
  CelExprExprCreateStructEntry,
  CelExprExprIdent,
  CelExprExprSelect,
  CelExprParsedExpr,
  CelExprReference,
  CelExprSourceInfo,
  CelExprSourceInfoExtension,
  CelExprSourceInfoExtensionVersion,
  CelExprType,
  CelExprTypeAbstractType,
  CelExprTypeFunctionType,
  CelExprTypeListType,
  CelExprTypeMapType,
} from './types/cel-expr.ts';
import type {
  EnvoyAdminV3BootstrapConfigDump,
  EnvoyAdminV3Certificate,
  EnvoyAdminV3CertificateDetails,
  EnvoyAdminV3CertificateDetailsOcspDetails,
  EnvoyAdminV3Certificates,
  EnvoyAdminV3ClusterStatus,
  EnvoyAdminV3Clusters,
  EnvoyAdminV3ClustersConfigDump,
  EnvoyAdminV3ClustersConfigDumpDynamicCluster,
  EnvoyAdminV3ClustersConfigDumpStaticCluster,
  EnvoyAdminV3CommandLineOptions,
  EnvoyAdminV3ConfigDump,
  EnvoyAdminV3EcdsConfigDump,
  EnvoyAdminV3EcdsConfigDumpEcdsFilterConfig,
  EnvoyAdminV3EndpointsConfigDump,
  EnvoyAdminV3EndpointsConfigDumpDynamicEndpointConfig,
  EnvoyAdminV3EndpointsConfigDumpStaticEndpointConfig,
  EnvoyAdminV3HostHealthStatus,
  EnvoyAdminV3HostStatus,
  EnvoyAdminV3ListenerStatus,
  EnvoyAdminV3Listeners,
  EnvoyAdminV3ListenersConfigDump,
  EnvoyAdminV3ListenersConfigDumpDynamicListener,
  EnvoyAdminV3ListenersConfigDumpDynamicListenerState,
  EnvoyAdminV3ListenersConfigDumpStaticListener,
  EnvoyAdminV3RoutesConfigDump,
  EnvoyAdminV3RoutesConfigDumpDynamicRouteConfig,
  EnvoyAdminV3RoutesConfigDumpStaticRouteConfig,
  EnvoyAdminV3ScopedRoutesConfigDump,
  EnvoyAdminV3ScopedRoutesConfigDumpDynamicScopedRouteConfigs,
  EnvoyAdminV3ScopedRoutesConfigDumpInlineScopedRouteConfigs,
  EnvoyAdminV3SecretsConfigDump,
  EnvoyAdminV3SecretsConfigDumpDynamicSecret,
  EnvoyAdminV3SecretsConfigDumpStaticSecret,
  EnvoyAdminV3ServerInfo,
  EnvoyAdminV3SimpleMetric,
  EnvoyAdminV3SubjectAlternateName,
  EnvoyAdminV3UpdateFailureState,
} from './types/envoy-admin-v3.ts';
import type {
  EnvoyConfigAccesslogV3AccessLog,
  EnvoyConfigAccesslogV3AccessLogFilter,
  EnvoyConfigAccesslogV3AndFilter,
  EnvoyConfigAccesslogV3ComparisonFilter,
  EnvoyConfigAccesslogV3DurationFilter,
  EnvoyConfigAccesslogV3ExtensionFilter,
  EnvoyConfigAccesslogV3GrpcStatusFilter,
  EnvoyConfigAccesslogV3HeaderFilter,
  EnvoyConfigAccesslogV3LogTypeFilter,
  EnvoyConfigAccesslogV3MetadataFilter,
  EnvoyConfigAccesslogV3NotHealthCheckFilter,
  EnvoyConfigAccesslogV3OrFilter,
  EnvoyConfigAccesslogV3ResponseFlagFilter,
  EnvoyConfigAccesslogV3RuntimeFilter,
  EnvoyConfigAccesslogV3StatusCodeFilter,
  EnvoyConfigAccesslogV3TraceableFilter,
} from './types/envoy-config-accesslog-v3.ts';
import type {
  EnvoyConfigBootstrapV3Admin,
  EnvoyConfigBootstrapV3Bootstrap,
  EnvoyConfigBootstrapV3BootstrapApplicationLogConfig,
  EnvoyConfigBootstrapV3BootstrapApplicationLogConfigLogFormat,
  EnvoyConfigBootstrapV3BootstrapDeferredStatOptions,
  EnvoyConfigBootstrapV3BootstrapDynamicResources,
  EnvoyConfigBootstrapV3BootstrapGrpcAsyncClientManagerConfig,
  EnvoyConfigBootstrapV3BootstrapStaticResources,
  EnvoyConfigBootstrapV3ClusterManager,
  EnvoyConfigBootstrapV3ClusterManagerOutlierDetection,
  EnvoyConfigBootstrapV3CustomInlineHeader,
  EnvoyConfigBootstrapV3FatalAction,
  EnvoyConfigBootstrapV3LayeredRuntime,
  EnvoyConfigBootstrapV3MemoryAllocatorManager,
  EnvoyConfigBootstrapV3RuntimeLayer,
  EnvoyConfigBootstrapV3RuntimeLayerAdminLayer,
  EnvoyConfigBootstrapV3RuntimeLayerDiskLayer,
  EnvoyConfigBootstrapV3RuntimeLayerRtdsLayer,
  EnvoyConfigBootstrapV3Watchdog,
  EnvoyConfigBootstrapV3WatchdogWatchdogAction,
  EnvoyConfigBootstrapV3Watchdogs,
} from './types/envoy-config-bootstrap-v3.ts';
import type {
  EnvoyConfigClusterV3CircuitBreakers,
  EnvoyConfigClusterV3CircuitBreakersThresholds,
  EnvoyConfigClusterV3CircuitBreakersThresholdsRetryBudget,
  EnvoyConfigClusterV3Cluster,
  EnvoyConfigClusterV3ClusterCommonLbConfig,
  EnvoyConfigClusterV3ClusterCommonLbConfigConsistentHashingLbConfig,
  EnvoyConfigClusterV3ClusterCommonLbConfigLocalityWeightedLbConfig,
  EnvoyConfigClusterV3ClusterCommonLbConfigZoneAwareLbConfig,
  EnvoyConfigClusterV3ClusterCustomClusterType,
  EnvoyConfigClusterV3ClusterEdsClusterConfig,
  EnvoyConfigClusterV3ClusterLbSubsetConfig,
  EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelector,
  EnvoyConfigClusterV3ClusterLeastRequestLbConfig,
  EnvoyConfigClusterV3ClusterMaglevLbConfig,
  EnvoyConfigClusterV3ClusterOriginalDstLbConfig,
  EnvoyConfigClusterV3ClusterPreconnectPolicy,
  EnvoyConfigClusterV3ClusterQueuingPolicies,
  EnvoyConfigClusterV3ClusterRefreshRate,
  EnvoyConfigClusterV3ClusterRingHashLbConfig,
  EnvoyConfigClusterV3ClusterRoundRobinLbConfig,
  EnvoyConfigClusterV3ClusterSlowStartConfig,
  EnvoyConfigClusterV3ClusterTransportSocketMatch,
  EnvoyConfigClusterV3Filter,
  EnvoyConfigClusterV3LoadBalancingPolicy,
  EnvoyConfigClusterV3LoadBalancingPolicyPolicy,
  EnvoyConfigClusterV3OutlierDetection,
  EnvoyConfigClusterV3TrackClusterStats,
  EnvoyConfigClusterV3UpstreamConnectionOptions,
  EnvoyConfigClusterV3UpstreamConnectionOptionsHappyEyeballsConfig,
} from './types/envoy-config-cluster-v3.ts';
import type {
  EnvoyConfigCommonKeyValueV3KeyValueStoreConfig,
} from './types/envoy-config-common-key-value-v3.ts';
import type {
  EnvoyConfigCommonMatcherV3HttpGenericBodyMatch,
  EnvoyConfigCommonMatcherV3HttpGenericBodyMatchGenericTextMatch,
  EnvoyConfigCommonMatcherV3HttpHeadersMatch,
  EnvoyConfigCommonMatcherV3MatchPredicate,
  EnvoyConfigCommonMatcherV3MatchPredicateMatchSet,
  EnvoyConfigCommonMatcherV3Matcher,
  EnvoyConfigCommonMatcherV3MatcherMatcherList,
  EnvoyConfigCommonMatcherV3MatcherMatcherListFieldMatcher,
  EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate,
  EnvoyConfigCommonMatcherV3MatcherMatcherListPredicatePredicateList,
  EnvoyConfigCommonMatcherV3MatcherMatcherListPredicateSinglePredicate,
  EnvoyConfigCommonMatcherV3MatcherMatcherTree,
  EnvoyConfigCommonMatcherV3MatcherMatcherTreeMatchMap,
  EnvoyConfigCommonMatcherV3MatcherOnMatch,
} from './types/envoy-config-common-matcher-v3.ts';
import type {
  EnvoyConfigCommonMutationRulesV3HeaderMutation,
  EnvoyConfigCommonMutationRulesV3HeaderMutationRemoveOnMatch,
  EnvoyConfigCommonMutationRulesV3HeaderMutationRules,
} from './types/envoy-config-common-mutation-rules-v3.ts';
import type {
  EnvoyConfigCoreV3Address,
  EnvoyConfigCoreV3AggregatedConfigSource,
  EnvoyConfigCoreV3AlternateProtocolsCacheOptions,
  EnvoyConfigCoreV3AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry,
  EnvoyConfigCoreV3ApiConfigSource,
  EnvoyConfigCoreV3AsyncDataSource,
  EnvoyConfigCoreV3BackoffStrategy,
  EnvoyConfigCoreV3BindConfig,
  EnvoyConfigCoreV3BuildVersion,
  EnvoyConfigCoreV3CelExpressionConfig,
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3ControlPlane,
  EnvoyConfigCoreV3DataSource,
  EnvoyConfigCoreV3DnsResolutionConfig,
  EnvoyConfigCoreV3DnsResolverOptions,
  EnvoyConfigCoreV3EnvoyInternalAddress,
  EnvoyConfigCoreV3EventServiceConfig,
  EnvoyConfigCoreV3Extension,
  EnvoyConfigCoreV3ExtensionConfigSource,
  EnvoyConfigCoreV3ExtraSourceAddress,
  EnvoyConfigCoreV3GrpcMethodList,
  EnvoyConfigCoreV3GrpcMethodListService,
  EnvoyConfigCoreV3GrpcService,
  EnvoyConfigCoreV3GrpcServiceEnvoyGrpc,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpc,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentials,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsStsService,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgs,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgsValue,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelCredentials,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcGoogleLocalCredentials,
  EnvoyConfigCoreV3GrpcServiceGoogleGrpcSslCredentials,
  EnvoyConfigCoreV3HeaderMap,
  EnvoyConfigCoreV3HeaderValue,
  EnvoyConfigCoreV3HeaderValueOption,
  EnvoyConfigCoreV3HealthCheck,
  EnvoyConfigCoreV3HealthCheckCustomHealthCheck,
  EnvoyConfigCoreV3HealthCheckGrpcHealthCheck,
  EnvoyConfigCoreV3HealthCheckHttpHealthCheck,
  EnvoyConfigCoreV3HealthCheckPayload,
  EnvoyConfigCoreV3HealthCheckTcpHealthCheck,
  EnvoyConfigCoreV3HealthCheckTlsOptions,
  EnvoyConfigCoreV3HealthStatusSet,
  EnvoyConfigCoreV3Http1ProtocolOptions,
  EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormat,
  EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormatProperCaseWords,
  EnvoyConfigCoreV3Http2ProtocolOptions,
  EnvoyConfigCoreV3Http2ProtocolOptionsSettingsParameter,
  EnvoyConfigCoreV3Http3ProtocolOptions,
  EnvoyConfigCoreV3HttpProtocolOptions,
  EnvoyConfigCoreV3HttpService,
  EnvoyConfigCoreV3HttpUri,
  EnvoyConfigCoreV3JsonFormatOptions,
  EnvoyConfigCoreV3KeepaliveSettings,
  EnvoyConfigCoreV3KeyValue,
  EnvoyConfigCoreV3KeyValueAppend,
  EnvoyConfigCoreV3KeyValueMutation,
  EnvoyConfigCoreV3KeyValuePair,
  EnvoyConfigCoreV3Locality,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3Node,
  EnvoyConfigCoreV3PathConfigSource,
  EnvoyConfigCoreV3Pipe,
  EnvoyConfigCoreV3ProxyProtocolConfig,
  EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs,
  EnvoyConfigCoreV3QueryParameter,
  EnvoyConfigCoreV3QuicKeepAliveSettings,
  EnvoyConfigCoreV3QuicProtocolOptions,
  EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettings,
  EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings,
  EnvoyConfigCoreV3RateLimitSettings,
  EnvoyConfigCoreV3RemoteDataSource,
  EnvoyConfigCoreV3RetryPolicy,
  EnvoyConfigCoreV3RetryPolicyRetryHostPredicate,
  EnvoyConfigCoreV3RetryPolicyRetryPriority,
  EnvoyConfigCoreV3RuntimeDouble,
  EnvoyConfigCoreV3RuntimeFeatureFlag,
  EnvoyConfigCoreV3RuntimeFractionalPercent,
  EnvoyConfigCoreV3RuntimePercent,
  EnvoyConfigCoreV3RuntimeUInt32,
  EnvoyConfigCoreV3RuntimeUInt64,
  EnvoyConfigCoreV3SchemeHeaderTransformation,
  EnvoyConfigCoreV3SelfConfigSource,
  EnvoyConfigCoreV3SocketAddress,
  EnvoyConfigCoreV3SocketCmsgHeaders,
  EnvoyConfigCoreV3SocketOption,
  EnvoyConfigCoreV3SocketOptionSocketType,
  EnvoyConfigCoreV3SocketOptionSocketTypeDatagram,
  EnvoyConfigCoreV3SocketOptionSocketTypeStream,
  EnvoyConfigCoreV3SocketOptionsOverride,
  EnvoyConfigCoreV3SubstitutionFormatString,
  EnvoyConfigCoreV3TcpKeepalive,
  EnvoyConfigCoreV3TlvEntry,
  EnvoyConfigCoreV3TransportSocket,
  EnvoyConfigCoreV3TypedExtensionConfig,
  EnvoyConfigCoreV3UdpSocketConfig,
  EnvoyConfigCoreV3UpstreamHttpProtocolOptions,
  EnvoyConfigCoreV3WatchedDirectory,
} from './types/envoy-config-core-v3.ts';
import type {
  EnvoyConfigEndpointV3ClusterLoadAssignment,
  EnvoyConfigEndpointV3ClusterLoadAssignmentPolicy,
  EnvoyConfigEndpointV3ClusterLoadAssignmentPolicyDropOverload,
  EnvoyConfigEndpointV3ClusterStats,
  EnvoyConfigEndpointV3ClusterStatsDroppedRequests,
  EnvoyConfigEndpointV3Endpoint,
  EnvoyConfigEndpointV3EndpointAdditionalAddress,
  EnvoyConfigEndpointV3EndpointHealthCheckConfig,
  EnvoyConfigEndpointV3EndpointLoadMetricStats,
  EnvoyConfigEndpointV3LbEndpoint,
  EnvoyConfigEndpointV3LedsClusterLocalityConfig,
  EnvoyConfigEndpointV3LocalityLbEndpoints,
  EnvoyConfigEndpointV3LocalityLbEndpointsLbEndpointList,
  EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats,
  EnvoyConfigEndpointV3UpstreamEndpointStats,
  EnvoyConfigEndpointV3UpstreamLocalityStats,
} from './types/envoy-config-endpoint-v3.ts';
import type {
  EnvoyConfigGrpcCredentialV3FileBasedMetadataConfig,
} from './types/envoy-config-grpc-credential-v3.ts';
import type {
  EnvoyConfigListenerV3AdditionalAddress,
  EnvoyConfigListenerV3ApiListener,
  EnvoyConfigListenerV3Filter,
  EnvoyConfigListenerV3FilterChain,
  EnvoyConfigListenerV3FilterChainMatch,
  EnvoyConfigListenerV3Listener,
  EnvoyConfigListenerV3ListenerConnectionBalanceConfig,
  EnvoyConfigListenerV3ListenerConnectionBalanceConfigCpuLocalityBalance,
  EnvoyConfigListenerV3ListenerConnectionBalanceConfigExactBalance,
  EnvoyConfigListenerV3ListenerDeprecatedV1,
  EnvoyConfigListenerV3ListenerFcdsConfig,
  EnvoyConfigListenerV3ListenerFilter,
  EnvoyConfigListenerV3ListenerFilterChainMatchPredicate,
  EnvoyConfigListenerV3ListenerFilterChainMatchPredicateMatchSet,
  EnvoyConfigListenerV3ListenerInternalListenerConfig,
  EnvoyConfigListenerV3QuicProtocolOptions,
  EnvoyConfigListenerV3UdpListenerConfig,
} from './types/envoy-config-listener-v3.ts';
import type {
  EnvoyConfigMetricsV3HistogramBucketSettings,
  EnvoyConfigMetricsV3StatsConfig,
  EnvoyConfigMetricsV3StatsMatcher,
  EnvoyConfigMetricsV3StatsSink,
  EnvoyConfigMetricsV3StatsdSink,
  EnvoyConfigMetricsV3TagSpecifier,
} from './types/envoy-config-metrics-v3.ts';
import type {
  EnvoyConfigOverloadV3BufferFactoryConfig,
  EnvoyConfigOverloadV3LoadShedPoint,
  EnvoyConfigOverloadV3OverloadAction,
  EnvoyConfigOverloadV3OverloadManager,
  EnvoyConfigOverloadV3ResourceMonitor,
  EnvoyConfigOverloadV3ScaledTrigger,
  EnvoyConfigOverloadV3ThresholdTrigger,
  EnvoyConfigOverloadV3Trigger,
} from './types/envoy-config-overload-v3.ts';
import type {
  EnvoyConfigRatelimitV3RateLimitServiceConfig,
} from './types/envoy-config-ratelimit-v3.ts';
import type {
  EnvoyConfigRbacV3Permission,
  EnvoyConfigRbacV3PermissionSet,
  EnvoyConfigRbacV3Policy,
  EnvoyConfigRbacV3Principal,
  EnvoyConfigRbacV3PrincipalAuthenticated,
  EnvoyConfigRbacV3PrincipalSet,
  EnvoyConfigRbacV3RBAC,
  EnvoyConfigRbacV3RBACAuditLoggingOptions,
  EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditLoggerConfig,
  EnvoyConfigRbacV3SourcedMetadata,
} from './types/envoy-config-rbac-v3.ts';
import type {
  EnvoyConfigRouteV3ClusterSpecifierPlugin,
  EnvoyConfigRouteV3CookieMatcher,
  EnvoyConfigRouteV3CorsPolicy,
  EnvoyConfigRouteV3Decorator,
  EnvoyConfigRouteV3DirectResponseAction,
  EnvoyConfigRouteV3FilterAction,
  EnvoyConfigRouteV3HeaderMatcher,
  EnvoyConfigRouteV3HedgePolicy,
  EnvoyConfigRouteV3InternalRedirectPolicy,
  EnvoyConfigRouteV3NonForwardingAction,
  EnvoyConfigRouteV3QueryParameterMatcher,
  EnvoyConfigRouteV3RateLimit,
  EnvoyConfigRouteV3RateLimitAction,
  EnvoyConfigRouteV3RateLimitActionDestinationCluster,
  EnvoyConfigRouteV3RateLimitActionDynamicMetaData,
  EnvoyConfigRouteV3RateLimitActionGenericKey,
  EnvoyConfigRouteV3RateLimitActionHeaderValueMatch,
  EnvoyConfigRouteV3RateLimitActionMaskedRemoteAddress,
  EnvoyConfigRouteV3RateLimitActionMetaData,
  EnvoyConfigRouteV3RateLimitActionQueryParameterValueMatch,
  EnvoyConfigRouteV3RateLimitActionQueryParameters,
  EnvoyConfigRouteV3RateLimitActionRemoteAddress,
  EnvoyConfigRouteV3RateLimitActionRemoteAddressMatch,
  EnvoyConfigRouteV3RateLimitActionRequestHeaders,
  EnvoyConfigRouteV3RateLimitActionSourceCluster,
  EnvoyConfigRouteV3RateLimitHitsAddend,
  EnvoyConfigRouteV3RateLimitOverride,
  EnvoyConfigRouteV3RateLimitOverrideDynamicMetadata,
  EnvoyConfigRouteV3RateLimitOverrideRateLimitOverride,
  EnvoyConfigRouteV3RedirectAction,
  EnvoyConfigRouteV3RetryPolicy,
  EnvoyConfigRouteV3RetryPolicyRateLimitedRetryBackOff,
  EnvoyConfigRouteV3RetryPolicyResetHeader,
  EnvoyConfigRouteV3RetryPolicyRetryBackOff,
  EnvoyConfigRouteV3RetryPolicyRetryHostPredicate,
  EnvoyConfigRouteV3RetryPolicyRetryPriority,
  EnvoyConfigRouteV3Route,
  EnvoyConfigRouteV3RouteAction,
  EnvoyConfigRouteV3RouteActionHashPolicy,
  EnvoyConfigRouteV3RouteActionHashPolicyConnectionProperties,
  EnvoyConfigRouteV3RouteActionHashPolicyCookie,
  EnvoyConfigRouteV3RouteActionHashPolicyCookieAttribute,
  EnvoyConfigRouteV3RouteActionHashPolicyFilterState,
  EnvoyConfigRouteV3RouteActionHashPolicyHeader,
  EnvoyConfigRouteV3RouteActionHashPolicyQueryParameter,
  EnvoyConfigRouteV3RouteActionMaxStreamDuration,
  EnvoyConfigRouteV3RouteActionRequestMirrorPolicy,
  EnvoyConfigRouteV3RouteActionUpgradeConfig,
  EnvoyConfigRouteV3RouteActionUpgradeConfigConnectConfig,
  EnvoyConfigRouteV3RouteConfiguration,
  EnvoyConfigRouteV3RouteMatch,
  EnvoyConfigRouteV3RouteMatchConnectMatcher,
  EnvoyConfigRouteV3RouteMatchGrpcRouteMatchOptions,
  EnvoyConfigRouteV3RouteMatchTlsContextMatchOptions,
  EnvoyConfigRouteV3ScopedRouteConfiguration,
  EnvoyConfigRouteV3ScopedRouteConfigurationKey,
  EnvoyConfigRouteV3ScopedRouteConfigurationKeyFragment,
  EnvoyConfigRouteV3Tracing,
  EnvoyConfigRouteV3Vhds,
  EnvoyConfigRouteV3VirtualCluster,
  EnvoyConfigRouteV3VirtualHost,
  EnvoyConfigRouteV3WeightedCluster,
  EnvoyConfigRouteV3WeightedClusterClusterWeight,
} from './types/envoy-config-route-v3.ts';
import type {
  EnvoyConfigTapV3BufferedAdminSink,
  EnvoyConfigTapV3FilePerTapSink,
  EnvoyConfigTapV3HttpGenericBodyMatch,
  EnvoyConfigTapV3HttpGenericBodyMatchGenericTextMatch,
  EnvoyConfigTapV3HttpHeadersMatch,
  EnvoyConfigTapV3MatchPredicate,
  EnvoyConfigTapV3MatchPredicateMatchSet,
  EnvoyConfigTapV3OutputConfig,
  EnvoyConfigTapV3OutputSink,
  EnvoyConfigTapV3StreamingAdminSink,
  EnvoyConfigTapV3StreamingGrpcSink,
  EnvoyConfigTapV3TapConfig,
} from './types/envoy-config-tap-v3.ts';
import type {
  EnvoyConfigTraceV3OpenTelemetryConfig,
  EnvoyConfigTraceV3Tracing,
  EnvoyConfigTraceV3TracingHttp,
  EnvoyConfigTraceV3ZipkinConfig,
} from './types/envoy-config-trace-v3.ts';
import type {
  EnvoyConfigUpstreamLocalAddressSelectorV3DefaultLocalAddressSelector,
} from './types/envoy-config-upstream-local-address-selector-v3.ts';
import type {
  EnvoyDataAccesslogV3AccessLogCommon,
  EnvoyDataAccesslogV3ConnectionProperties,
  EnvoyDataAccesslogV3HTTPAccessLogEntry,
  EnvoyDataAccesslogV3HTTPRequestProperties,
  EnvoyDataAccesslogV3HTTPResponseProperties,
  EnvoyDataAccesslogV3ResponseFlags,
  EnvoyDataAccesslogV3ResponseFlagsUnauthorized,
  EnvoyDataAccesslogV3TCPAccessLogEntry,
  EnvoyDataAccesslogV3TLSProperties,
  EnvoyDataAccesslogV3TLSPropertiesCertificateProperties,
  EnvoyDataAccesslogV3TLSPropertiesCertificatePropertiesSubjectAltName,
} from './types/envoy-data-accesslog-v3.ts';
import type {
  EnvoyDataClusterV3OutlierDetectionEvent,
  EnvoyDataClusterV3OutlierEjectConsecutive,
  EnvoyDataClusterV3OutlierEjectFailurePercentage,
  EnvoyDataClusterV3OutlierEjectSuccessRate,
} from './types/envoy-data-cluster-v3.ts';
import type {
  EnvoyDataCoreV3DegradedHealthyHost,
  EnvoyDataCoreV3HealthCheckAddHealthy,
  EnvoyDataCoreV3HealthCheckEjectUnhealthy,
  EnvoyDataCoreV3HealthCheckEvent,
  EnvoyDataCoreV3HealthCheckFailure,
  EnvoyDataCoreV3HealthCheckSuccessful,
  EnvoyDataCoreV3NoLongerDegradedHost,
} from './types/envoy-data-core-v3.ts';
import type {
  EnvoyDataDnsV3DnsTable,
  EnvoyDataDnsV3DnsTableAddressList,
  EnvoyDataDnsV3DnsTableDnsEndpoint,
  EnvoyDataDnsV3DnsTableDnsService,
  EnvoyDataDnsV3DnsTableDnsServiceList,
  EnvoyDataDnsV3DnsTableDnsServiceProtocol,
  EnvoyDataDnsV3DnsTableDnsServiceTarget,
  EnvoyDataDnsV3DnsTableDnsVirtualDomain,
} from './types/envoy-data-dns-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersFileV3FileAccessLog,
} from './types/envoy-extensions-access-loggers-file-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersFiltersCelV3ExpressionFilter,
} from './types/envoy-extensions-access-loggers-filters-cel-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3DynamicTokenBucket,
  EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3ProcessRateLimitFilter,
} from './types/envoy-extensions-access-loggers-filters-process-ratelimit-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig,
  EnvoyExtensionsAccessLoggersGrpcV3HttpGrpcAccessLogConfig,
  EnvoyExtensionsAccessLoggersGrpcV3TcpGrpcAccessLogConfig,
} from './types/envoy-extensions-access-loggers-grpc-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersOpenTelemetryV3OpenTelemetryAccessLogConfig,
} from './types/envoy-extensions-access-loggers-open-telemetry-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersStatsV3Config,
  EnvoyExtensionsAccessLoggersStatsV3ConfigCounter,
  EnvoyExtensionsAccessLoggersStatsV3ConfigGauge,
  EnvoyExtensionsAccessLoggersStatsV3ConfigGaugePairedAddSubtract,
  EnvoyExtensionsAccessLoggersStatsV3ConfigGaugeSet,
  EnvoyExtensionsAccessLoggersStatsV3ConfigHistogram,
  EnvoyExtensionsAccessLoggersStatsV3ConfigStat,
  EnvoyExtensionsAccessLoggersStatsV3ConfigTag,
} from './types/envoy-extensions-access-loggers-stats-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersStreamV3StderrAccessLog,
  EnvoyExtensionsAccessLoggersStreamV3StdoutAccessLog,
} from './types/envoy-extensions-access-loggers-stream-v3.ts';
import type {
  EnvoyExtensionsAccessLoggersWasmV3WasmAccessLog,
} from './types/envoy-extensions-access-loggers-wasm-v3.ts';
import type {
  EnvoyExtensionsBootstrapInternalListenerV3InternalListener,
} from './types/envoy-extensions-bootstrap-internal-listener-v3.ts';
import type {
  EnvoyExtensionsClustersAggregateV3ClusterConfig,
} from './types/envoy-extensions-clusters-aggregate-v3.ts';
import type {
  EnvoyExtensionsClustersDnsV3DnsCluster,
  EnvoyExtensionsClustersDnsV3DnsClusterRefreshRate,
} from './types/envoy-extensions-clusters-dns-v3.ts';
import type {
  EnvoyExtensionsClustersDynamicForwardProxyV3ClusterConfig,
  EnvoyExtensionsClustersDynamicForwardProxyV3SubClustersConfig,
} from './types/envoy-extensions-clusters-dynamic-forward-proxy-v3.ts';
import type {
  EnvoyExtensionsClustersOriginalDstV3OriginalDstCluster,
} from './types/envoy-extensions-clusters-original-dst-v3.ts';
import type {
  EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheCircuitBreakers,
  EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig,
} from './types/envoy-extensions-common-dynamic-forward-proxy-v3.ts';
import type {
  EnvoyExtensionsCommonMatchingV3ExtensionWithMatcher,
  EnvoyExtensionsCommonMatchingV3ExtensionWithMatcherPerRoute,
} from './types/envoy-extensions-common-matching-v3.ts';
import type {
  EnvoyExtensionsCommonRatelimitV3LocalClusterRateLimit,
  EnvoyExtensionsCommonRatelimitV3LocalRateLimitDescriptor,
  EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor,
  EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorEntry,
  EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorRateLimitOverride,
} from './types/envoy-extensions-common-ratelimit-v3.ts';
import type {
  EnvoyExtensionsCommonTapV3AdminConfig,
  EnvoyExtensionsCommonTapV3CommonExtensionConfig,
} from './types/envoy-extensions-common-tap-v3.ts';
import type {
  EnvoyExtensionsCompressionBrotliCompressorV3Brotli,
} from './types/envoy-extensions-compression-brotli-compressor-v3.ts';
import type {
  EnvoyExtensionsCompressionGzipCompressorV3Gzip,
} from './types/envoy-extensions-compression-gzip-compressor-v3.ts';
import type {
  EnvoyExtensionsCompressionGzipDecompressorV3Gzip,
} from './types/envoy-extensions-compression-gzip-decompressor-v3.ts';
import type {
  EnvoyExtensionsCompressionZstdCompressorV3Zstd,
} from './types/envoy-extensions-compression-zstd-compressor-v3.ts';
import type {
  EnvoyExtensionsEarlyDataV3DefaultEarlyDataPolicy,
} from './types/envoy-extensions-early-data-v3.ts';
import type {
  EnvoyExtensionsFiltersCommonFaultV3FaultDelay,
  EnvoyExtensionsFiltersCommonFaultV3FaultDelayHeaderDelay,
  EnvoyExtensionsFiltersCommonFaultV3FaultRateLimit,
  EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitFixedLimit,
  EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitHeaderLimit,
} from './types/envoy-extensions-filters-common-fault-v3.ts';
import type {
  EnvoyExtensionsFiltersCommonMatcherActionV3SkipFilter,
} from './types/envoy-extensions-filters-common-matcher-action-v3.ts';
import type {
  EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue,
} from './types/envoy-extensions-filters-common-set-filter-state-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3AdaptiveConcurrency,
  EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfig,
  EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigConcurrencyLimitCalculationParams,
  EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigMinimumRTTCalculationParams,
} from './types/envoy-extensions-filters-http-adaptive-concurrency-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControl,
  EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteria,
  EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaGrpcCriteria,
  EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaHttpCriteria,
} from './types/envoy-extensions-filters-http-admission-control-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuth,
  EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuthPerRoute,
  EnvoyExtensionsFiltersHttpApiKeyAuthV3Credential,
  EnvoyExtensionsFiltersHttpApiKeyAuthV3Forwarding,
  EnvoyExtensionsFiltersHttpApiKeyAuthV3KeySource,
} from './types/envoy-extensions-filters-http-api-key-auth-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpBandwidthLimitV3BandwidthLimit,
} from './types/envoy-extensions-filters-http-bandwidth-limit-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuth,
  EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuthPerRoute,
} from './types/envoy-extensions-filters-http-basic-auth-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpBufferV3Buffer,
  EnvoyExtensionsFiltersHttpBufferV3BufferPerRoute,
} from './types/envoy-extensions-filters-http-buffer-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCompositeV3Composite,
  EnvoyExtensionsFiltersHttpCompositeV3CompositePerRoute,
  EnvoyExtensionsFiltersHttpCompositeV3DynamicConfig,
  EnvoyExtensionsFiltersHttpCompositeV3ExecuteFilterAction,
  EnvoyExtensionsFiltersHttpCompositeV3FilterChainConfiguration,
} from './types/envoy-extensions-filters-http-composite-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCompressorV3Compressor,
  EnvoyExtensionsFiltersHttpCompressorV3CompressorCommonDirectionConfig,
  EnvoyExtensionsFiltersHttpCompressorV3CompressorOverrides,
  EnvoyExtensionsFiltersHttpCompressorV3CompressorPerRoute,
  EnvoyExtensionsFiltersHttpCompressorV3CompressorRequestDirectionConfig,
  EnvoyExtensionsFiltersHttpCompressorV3CompressorResponseDirectionConfig,
  EnvoyExtensionsFiltersHttpCompressorV3ResponseDirectionOverrides,
} from './types/envoy-extensions-filters-http-compressor-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCorsV3Cors,
  EnvoyExtensionsFiltersHttpCorsV3CorsPolicy,
} from './types/envoy-extensions-filters-http-cors-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCredentialInjectorV3CredentialInjector,
} from './types/envoy-extensions-filters-http-credential-injector-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCsrfV3CsrfPolicy,
} from './types/envoy-extensions-filters-http-csrf-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpCustomResponseV3CustomResponse,
} from './types/envoy-extensions-filters-http-custom-response-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpDecompressorV3Decompressor,
  EnvoyExtensionsFiltersHttpDecompressorV3DecompressorCommonDirectionConfig,
  EnvoyExtensionsFiltersHttpDecompressorV3DecompressorRequestDirectionConfig,
  EnvoyExtensionsFiltersHttpDecompressorV3DecompressorResponseDirectionConfig,
} from './types/envoy-extensions-filters-http-decompressor-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpDynamicForwardProxyV3FilterConfig,
  EnvoyExtensionsFiltersHttpDynamicForwardProxyV3PerRouteConfig,
  EnvoyExtensionsFiltersHttpDynamicForwardProxyV3SubClusterConfig,
} from './types/envoy-extensions-filters-http-dynamic-forward-proxy-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationRequest,
  EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationResponse,
  EnvoyExtensionsFiltersHttpExtAuthzV3BufferSettings,
  EnvoyExtensionsFiltersHttpExtAuthzV3CheckSettings,
  EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthz,
  EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthzPerRoute,
  EnvoyExtensionsFiltersHttpExtAuthzV3HttpService,
} from './types/envoy-extensions-filters-http-ext-authz-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpExtProcV3ExtProcHttpService,
  EnvoyExtensionsFiltersHttpExtProcV3ExtProcOverrides,
  EnvoyExtensionsFiltersHttpExtProcV3ExtProcPerRoute,
  EnvoyExtensionsFiltersHttpExtProcV3ExternalProcessor,
  EnvoyExtensionsFiltersHttpExtProcV3HeaderForwardingRules,
  EnvoyExtensionsFiltersHttpExtProcV3MetadataOptions,
  EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces,
  EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode,
} from './types/envoy-extensions-filters-http-ext-proc-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpFaultV3FaultAbort,
  EnvoyExtensionsFiltersHttpFaultV3FaultAbortHeaderAbort,
  EnvoyExtensionsFiltersHttpFaultV3HTTPFault,
} from './types/envoy-extensions-filters-http-fault-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpGrpcHttp1BridgeV3Config,
} from './types/envoy-extensions-filters-http-grpc-http1-bridge-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoder,
  EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderPrintOptions,
  EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderRequestValidationOptions,
} from './types/envoy-extensions-filters-http-grpc-json-transcoder-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpGrpcStatsV3FilterConfig,
} from './types/envoy-extensions-filters-http-grpc-stats-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpGrpcWebV3GrpcWeb,
} from './types/envoy-extensions-filters-http-grpc-web-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutation,
  EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutationPerRoute,
  EnvoyExtensionsFiltersHttpHeaderMutationV3Mutations,
} from './types/envoy-extensions-filters-http-header-mutation-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpHeaderToMetadataV3Config,
  EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigKeyValuePair,
  EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigRule,
} from './types/envoy-extensions-filters-http-header-to-metadata-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpHealthCheckV3HealthCheck,
} from './types/envoy-extensions-filters-http-health-check-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpIpTaggingV3IPTagging,
  EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIPTag,
  EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeader,
} from './types/envoy-extensions-filters-http-ip-tagging-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadata,
  EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair,
  EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataMatchRules,
  EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataRule,
  EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataSelector,
} from './types/envoy-extensions-filters-http-json-to-metadata-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpJwtAuthnV3ExtractOnlyWithoutValidation,
  EnvoyExtensionsFiltersHttpJwtAuthnV3FilterStateRule,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwksAsyncFetch,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtAuthentication,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtCacheConfig,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeader,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeaderPathSegment,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtHeader,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProvider,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProviderNormalizePayload,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementAndList,
  EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementOrList,
  EnvoyExtensionsFiltersHttpJwtAuthnV3PerRouteConfig,
  EnvoyExtensionsFiltersHttpJwtAuthnV3ProviderWithAudiences,
  EnvoyExtensionsFiltersHttpJwtAuthnV3RemoteJwks,
  EnvoyExtensionsFiltersHttpJwtAuthnV3RequirementRule,
} from './types/envoy-extensions-filters-http-jwt-authn-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpLocalRatelimitV3LocalRateLimit,
} from './types/envoy-extensions-filters-http-local-ratelimit-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpLuaV3Lua,
  EnvoyExtensionsFiltersHttpLuaV3LuaPerRoute,
} from './types/envoy-extensions-filters-http-lua-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpOauth2V3CookieConfig,
  EnvoyExtensionsFiltersHttpOauth2V3CookieConfigs,
  EnvoyExtensionsFiltersHttpOauth2V3OAuth2,
  EnvoyExtensionsFiltersHttpOauth2V3OAuth2Config,
  EnvoyExtensionsFiltersHttpOauth2V3OAuth2Credentials,
  EnvoyExtensionsFiltersHttpOauth2V3OAuth2CredentialsCookieNames,
  EnvoyExtensionsFiltersHttpOauth2V3OAuth2TokenForwarding,
  EnvoyExtensionsFiltersHttpOauth2V3PostLogoutRedirectUri,
  EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfig,
  EnvoyExtensionsFiltersHttpOauth2V3TokenCookieChunking,
} from './types/envoy-extensions-filters-http-oauth2-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpOnDemandV3OnDemand,
  EnvoyExtensionsFiltersHttpOnDemandV3OnDemandCds,
  EnvoyExtensionsFiltersHttpOnDemandV3PerRouteConfig,
} from './types/envoy-extensions-filters-http-on-demand-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpOriginalSrcV3OriginalSrc,
} from './types/envoy-extensions-filters-http-original-src-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpRateLimitQuotaV3RateLimitQuotaFilterConfig,
} from './types/envoy-extensions-filters-http-rate-limit-quota-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpRatelimitV3RateLimit,
  EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRoute,
} from './types/envoy-extensions-filters-http-ratelimit-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpRbacV3RBAC,
  EnvoyExtensionsFiltersHttpRbacV3RBACPerRoute,
} from './types/envoy-extensions-filters-http-rbac-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpRouterV3Router,
  EnvoyExtensionsFiltersHttpRouterV3RouterUpstreamAccessLogOptions,
} from './types/envoy-extensions-filters-http-router-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpSetFilterStateV3Config,
} from './types/envoy-extensions-filters-http-set-filter-state-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpSetMetadataV3Config,
  EnvoyExtensionsFiltersHttpSetMetadataV3Metadata,
} from './types/envoy-extensions-filters-http-set-metadata-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSession,
  EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSessionPerRoute,
} from './types/envoy-extensions-filters-http-stateful-session-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpUpstreamCodecV3UpstreamCodec,
} from './types/envoy-extensions-filters-http-upstream-codec-v3.ts';
import type {
  EnvoyExtensionsFiltersHttpWasmV3Wasm,
} from './types/envoy-extensions-filters-http-wasm-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerHttpInspectorV3HttpInspector,
} from './types/envoy-extensions-filters-listener-http-inspector-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerLocalRatelimitV3LocalRateLimit,
} from './types/envoy-extensions-filters-listener-local-ratelimit-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerOriginalDstV3OriginalDst,
} from './types/envoy-extensions-filters-listener-original-dst-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerOriginalSrcV3OriginalSrc,
} from './types/envoy-extensions-filters-listener-original-src-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocol,
  EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePair,
  EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolRule,
} from './types/envoy-extensions-filters-listener-proxy-protocol-v3.ts';
import type {
  EnvoyExtensionsFiltersListenerTlsInspectorV3TlsInspector,
} from './types/envoy-extensions-filters-listener-tls-inspector-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkConnectionLimitV3ConnectionLimit,
} from './types/envoy-extensions-filters-network-connection-limit-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkDirectResponseV3Config,
} from './types/envoy-extensions-filters-network-direct-response-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkEchoV3Echo,
} from './types/envoy-extensions-filters-network-echo-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkExtAuthzV3ExtAuthz,
} from './types/envoy-extensions-filters-network-ext-authz-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ForwardProtoConfig,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManager,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerHcmAccessLogOptions,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerInternalAddressConfig,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathNormalizationOptions,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerProxyStatusConfig,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerSetCurrentClientCertDetails,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerTracing,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerUpgradeConfig,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3LocalReplyConfig,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3Rds,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ResponseMapper,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRds,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRouteConfigurationsList,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutes,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilder,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilder,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor,
  EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement,
} from './types/envoy-extensions-filters-network-http-connection-manager-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkLocalRatelimitV3LocalRateLimit,
} from './types/envoy-extensions-filters-network-local-ratelimit-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkMongoProxyV3MongoProxy,
} from './types/envoy-extensions-filters-network-mongo-proxy-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkRatelimitV3RateLimit,
} from './types/envoy-extensions-filters-network-ratelimit-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkRbacV3RBAC,
} from './types/envoy-extensions-filters-network-rbac-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkSetFilterStateV3Config,
} from './types/envoy-extensions-filters-network-set-filter-state-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkSniClusterV3SniCluster,
} from './types/envoy-extensions-filters-network-sni-cluster-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkSniDynamicForwardProxyV3FilterConfig,
} from './types/envoy-extensions-filters-network-sni-dynamic-forward-proxy-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkTcpBandwidthLimitV3TcpBandwidthLimit,
} from './types/envoy-extensions-filters-network-tcp-bandwidth-limit-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxy,
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyOnDemand,
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTcpAccessLogOptions,
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTunnelingConfig,
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedCluster,
  EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedClusterClusterWeight,
} from './types/envoy-extensions-filters-network-tcp-proxy-v3.ts';
import type {
  EnvoyExtensionsFiltersNetworkWasmV3Wasm,
} from './types/envoy-extensions-filters-network-wasm-v3.ts';
import type {
  EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfig,
  EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigClientContextConfig,
  EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigServerContextConfig,
} from './types/envoy-extensions-filters-udp-dns-filter-v3.ts';
import type {
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfig,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigHashPolicy,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigSessionFilter,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpAccessLogOptions,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfig,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigBufferOptions,
  EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigRetryOptions,
} from './types/envoy-extensions-filters-udp-udp-proxy-v3.ts';
import type {
  EnvoyExtensionsFormatterCelV3Cel,
} from './types/envoy-extensions-formatter-cel-v3.ts';
import type {
  EnvoyExtensionsFormatterFileContentV3FileContent,
} from './types/envoy-extensions-formatter-file-content-v3.ts';
import type {
  EnvoyExtensionsFormatterMetadataV3Metadata,
} from './types/envoy-extensions-formatter-metadata-v3.ts';
import type {
  EnvoyExtensionsFormatterReqWithoutQueryV3ReqWithoutQuery,
} from './types/envoy-extensions-formatter-req-without-query-v3.ts';
import type {
  EnvoyExtensionsHttpCustomResponseLocalResponsePolicyV3LocalResponsePolicy,
} from './types/envoy-extensions-http-custom-response-local-response-policy-v3.ts';
import type {
  EnvoyExtensionsHttpCustomResponseRedirectPolicyV3RedirectPolicy,
} from './types/envoy-extensions-http-custom-response-redirect-policy-v3.ts';
import type {
  EnvoyExtensionsHttpEarlyHeaderMutationHeaderMutationV3HeaderMutation,
} from './types/envoy-extensions-http-early-header-mutation-header-mutation-v3.ts';
import type {
  EnvoyExtensionsHttpHeaderFormattersPreserveCaseV3PreserveCaseFormatterConfig,
} from './types/envoy-extensions-http-header-formatters-preserve-case-v3.ts';
import type {
  EnvoyExtensionsHttpInjectedCredentialsGenericV3Generic,
} from './types/envoy-extensions-http-injected-credentials-generic-v3.ts';
import type {
  EnvoyExtensionsHttpOriginalIpDetectionCustomHeaderV3CustomHeaderConfig,
} from './types/envoy-extensions-http-original-ip-detection-custom-header-v3.ts';
import type {
  EnvoyExtensionsHttpOriginalIpDetectionXffV3XffConfig,
  EnvoyExtensionsHttpOriginalIpDetectionXffV3XffTrustedCidrs,
} from './types/envoy-extensions-http-original-ip-detection-xff-v3.ts';
import type {
  EnvoyExtensionsHttpStatefulSessionCookieV3CookieBasedSessionState,
} from './types/envoy-extensions-http-stateful-session-cookie-v3.ts';
import type {
  EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionState,
  EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionStateHeader,
} from './types/envoy-extensions-http-stateful-session-envelope-v3.ts';
import type {
  EnvoyExtensionsHttpStatefulSessionHeaderV3HeaderBasedSessionState,
} from './types/envoy-extensions-http-stateful-session-header-v3.ts';
import type {
  EnvoyExtensionsInternalRedirectAllowListedRoutesV3AllowListedRoutesConfig,
} from './types/envoy-extensions-internal-redirect-allow-listed-routes-v3.ts';
import type {
  EnvoyExtensionsInternalRedirectPreviousRoutesV3PreviousRoutesConfig,
} from './types/envoy-extensions-internal-redirect-previous-routes-v3.ts';
import type {
  EnvoyExtensionsInternalRedirectSafeCrossSchemeV3SafeCrossSchemeConfig,
} from './types/envoy-extensions-internal-redirect-safe-cross-scheme-v3.ts';
import type {
  EnvoyExtensionsKeyValueFileBasedV3FileBasedKeyValueStoreConfig,
} from './types/envoy-extensions-key-value-file-based-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesClientSideWeightedRoundRobinV3ClientSideWeightedRoundRobin,
} from './types/envoy-extensions-load-balancing-policies-client-side-weighted-round-robin-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesClusterProvidedV3ClusterProvided,
} from './types/envoy-extensions-load-balancing-policies-cluster-provided-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigForceLocalZone,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig,
  EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig,
} from './types/envoy-extensions-load-balancing-policies-common-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesLeastRequestV3LeastRequest,
} from './types/envoy-extensions-load-balancing-policies-least-request-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesLoadAwareLocalityV3LoadAwareLocality,
} from './types/envoy-extensions-load-balancing-policies-load-aware-locality-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesMaglevV3Maglev,
} from './types/envoy-extensions-load-balancing-policies-maglev-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHost,
  EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHostOverrideHostSource,
} from './types/envoy-extensions-load-balancing-policies-override-host-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesRandomV3Random,
} from './types/envoy-extensions-load-balancing-policies-random-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesRingHashV3RingHash,
} from './types/envoy-extensions-load-balancing-policies-ring-hash-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesRoundRobinV3RoundRobin,
} from './types/envoy-extensions-load-balancing-policies-round-robin-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesSubsetV3Subset,
  EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelector,
} from './types/envoy-extensions-load-balancing-policies-subset-v3.ts';
import type {
  EnvoyExtensionsLoadBalancingPoliciesWrrLocalityV3WrrLocality,
} from './types/envoy-extensions-load-balancing-policies-wrr-locality-v3.ts';
import type {
  EnvoyExtensionsLocalAddressSelectorsFilterStateOverrideV3Config,
} from './types/envoy-extensions-local-address-selectors-filter-state-override-v3.ts';
import type {
  EnvoyExtensionsMatchingActionsTransformStatV3TransformStat,
  EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropStat,
  EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropTag,
  EnvoyExtensionsMatchingActionsTransformStatV3TransformStatUpdateTag,
} from './types/envoy-extensions-matching-actions-transform-stat-v3.ts';
import type {
  EnvoyExtensionsMatchingCommonInputsEnvironmentVariableV3Config,
} from './types/envoy-extensions-matching-common-inputs-environment-variable-v3.ts';
import type {
  EnvoyExtensionsMatchingCommonInputsNetworkV3ApplicationProtocolInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationIPInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationPortInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3DirectSourceIPInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInputPathSegment,
  EnvoyExtensionsMatchingCommonInputsNetworkV3FilterStateInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3ServerNameInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3SourceIPInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3SourcePortInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3SourceTypeInput,
  EnvoyExtensionsMatchingCommonInputsNetworkV3TransportProtocolInput,
} from './types/envoy-extensions-matching-common-inputs-network-v3.ts';
import type {
  EnvoyExtensionsMatchingCommonInputsSslV3DnsSanInput,
  EnvoyExtensionsMatchingCommonInputsSslV3SubjectInput,
  EnvoyExtensionsMatchingCommonInputsSslV3UriSanInput,
} from './types/envoy-extensions-matching-common-inputs-ssl-v3.ts';
import type {
  EnvoyExtensionsMatchingCommonInputsStatsV3StatFullNameMatchInput,
  EnvoyExtensionsMatchingCommonInputsStatsV3StatTagValueInput,
} from './types/envoy-extensions-matching-common-inputs-stats-v3.ts';
import type {
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInput,
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInputPathSegment,
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3FilterStateInput,
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInput,
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInputPathSegment,
  EnvoyExtensionsMatchingCommonInputsTransportSocketV3TransportSocketNameAction,
} from './types/envoy-extensions-matching-common-inputs-transport-socket-v3.ts';
import type {
  EnvoyExtensionsMatchingInputMatchersConsistentHashingV3ConsistentHashing,
} from './types/envoy-extensions-matching-input-matchers-consistent-hashing-v3.ts';
import type {
  EnvoyExtensionsMatchingInputMatchersIpV3Ip,
} from './types/envoy-extensions-matching-input-matchers-ip-v3.ts';
import type {
  EnvoyExtensionsMatchingInputMatchersMetadataV3Metadata,
} from './types/envoy-extensions-matching-input-matchers-metadata-v3.ts';
import type {
  EnvoyExtensionsMatchingInputMatchersRuntimeFractionV3RuntimeFraction,
} from './types/envoy-extensions-matching-input-matchers-runtime-fraction-v3.ts';
import type {
  EnvoyExtensionsNetworkDnsResolverCaresV3CaresDnsResolverConfig,
} from './types/envoy-extensions-network-dns-resolver-cares-v3.ts';
import type {
  EnvoyExtensionsNetworkDnsResolverGetaddrinfoV3GetAddrInfoDnsResolverConfig,
} from './types/envoy-extensions-network-dns-resolver-getaddrinfo-v3.ts';
import type {
  EnvoyExtensionsNetworkSocketInterfaceV3DefaultSocketInterface,
  EnvoyExtensionsNetworkSocketInterfaceV3IoUringOptions,
} from './types/envoy-extensions-network-socket-interface-v3.ts';
import type {
  EnvoyExtensionsPathMatchUriTemplateV3UriTemplateMatchConfig,
} from './types/envoy-extensions-path-match-uri-template-v3.ts';
import type {
  EnvoyExtensionsPathRewriteUriTemplateV3UriTemplateRewriteConfig,
} from './types/envoy-extensions-path-rewrite-uri-template-v3.ts';
import type {
  EnvoyExtensionsRateLimitDescriptorsExprV3Descriptor,
} from './types/envoy-extensions-rate-limit-descriptors-expr-v3.ts';
import type {
  EnvoyExtensionsRateLimitDescriptorsJwtClaimV3Descriptor,
} from './types/envoy-extensions-rate-limit-descriptors-jwt-claim-v3.ts';
import type {
  EnvoyExtensionsRbacMatchersUpstreamIpPortV3UpstreamIpPortMatcher,
} from './types/envoy-extensions-rbac-matchers-upstream-ip-port-v3.ts';
import type {
  EnvoyExtensionsRbacPrincipalsMtlsAuthenticatedV3Config,
} from './types/envoy-extensions-rbac-principals-mtls-authenticated-v3.ts';
import type {
  EnvoyExtensionsRegexEnginesV3GoogleRE2,
} from './types/envoy-extensions-regex-engines-v3.ts';
import type {
  EnvoyExtensionsRequestIdUuidV3UuidRequestIdConfig,
} from './types/envoy-extensions-request-id-uuid-v3.ts';
import type {
  EnvoyExtensionsResourceMonitorsCgroupMemoryV3CgroupMemoryConfig,
} from './types/envoy-extensions-resource-monitors-cgroup-memory-v3.ts';
import type {
  EnvoyExtensionsResourceMonitorsCpuUtilizationV3CpuUtilizationConfig,
} from './types/envoy-extensions-resource-monitors-cpu-utilization-v3.ts';
import type {
  EnvoyExtensionsResourceMonitorsDownstreamConnectionsV3DownstreamConnectionsConfig,
} from './types/envoy-extensions-resource-monitors-downstream-connections-v3.ts';
import type {
  EnvoyExtensionsResourceMonitorsFixedHeapV3FixedHeapConfig,
} from './types/envoy-extensions-resource-monitors-fixed-heap-v3.ts';
import type {
  EnvoyExtensionsRetryHostOmitCanaryHostsV3OmitCanaryHostsPredicate,
} from './types/envoy-extensions-retry-host-omit-canary-hosts-v3.ts';
import type {
  EnvoyExtensionsRetryHostOmitHostMetadataV3OmitHostMetadataConfig,
} from './types/envoy-extensions-retry-host-omit-host-metadata-v3.ts';
import type {
  EnvoyExtensionsRetryHostPreviousHostsV3PreviousHostsPredicate,
} from './types/envoy-extensions-retry-host-previous-hosts-v3.ts';
import type {
  EnvoyExtensionsRetryPriorityPreviousPrioritiesV3PreviousPrioritiesConfig,
} from './types/envoy-extensions-retry-priority-previous-priorities-v3.ts';
import type {
  EnvoyExtensionsRouterClusterSpecifiersLuaV3LuaConfig,
} from './types/envoy-extensions-router-cluster-specifiers-lua-v3.ts';
import type {
  EnvoyExtensionsRouterClusterSpecifiersMatcherV3ClusterAction,
  EnvoyExtensionsRouterClusterSpecifiersMatcherV3MatcherClusterSpecifier,
} from './types/envoy-extensions-router-cluster-specifiers-matcher-v3.ts';
import type {
  EnvoyExtensionsStatSinksGraphiteStatsdV3GraphiteStatsdSink,
} from './types/envoy-extensions-stat-sinks-graphite-statsd-v3.ts';
import type {
  EnvoyExtensionsStatSinksOpenTelemetryV3SinkConfig,
} from './types/envoy-extensions-stat-sinks-open-telemetry-v3.ts';
import type {
  EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3EnvironmentResourceDetectorConfig,
  EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3StaticConfigResourceDetectorConfig,
} from './types/envoy-extensions-tracers-opentelemetry-resource-detectors-v3.ts';
import type {
  EnvoyExtensionsTracersOpentelemetrySamplersV3AlwaysOnSamplerConfig,
  EnvoyExtensionsTracersOpentelemetrySamplersV3CELSamplerConfig,
  EnvoyExtensionsTracersOpentelemetrySamplersV3ParentBasedSamplerConfig,
  EnvoyExtensionsTracersOpentelemetrySamplersV3TraceIdRatioBasedSamplerConfig,
} from './types/envoy-extensions-tracers-opentelemetry-samplers-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsHttp11ProxyV3Http11ProxyUpstreamTransport,
} from './types/envoy-extensions-transport-sockets-http-11-proxy-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransport,
  EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransportMetadataValueSource,
} from './types/envoy-extensions-transport-sockets-internal-upstream-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsProxyProtocolV3ProxyProtocolUpstreamTransport,
} from './types/envoy-extensions-transport-sockets-proxy-protocol-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer,
} from './types/envoy-extensions-transport-sockets-raw-buffer-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsStarttlsV3StartTlsConfig,
  EnvoyExtensionsTransportSocketsStarttlsV3UpstreamStartTlsConfig,
} from './types/envoy-extensions-transport-sockets-starttls-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTapV3SocketTapConfig,
  EnvoyExtensionsTransportSocketsTapV3Tap,
} from './types/envoy-extensions-transport-sockets-tap-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTcpStatsV3Config,
} from './types/envoy-extensions-transport-sockets-tcp-stats-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsCertMappersSniV3SNI,
} from './types/envoy-extensions-transport-sockets-tls-cert-mappers-sni-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsCertMappersStaticNameV3StaticName,
} from './types/envoy-extensions-transport-sockets-tls-cert-mappers-static-name-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsCertSelectorsOnDemandSecretV3Config,
} from './types/envoy-extensions-transport-sockets-tls-cert-selectors-on-demand-secret-v3.ts';
import type {
  EnvoyExtensionsTransportSocketsTlsV3CertificateProviderPluginInstance,
  EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext,
  EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextSystemRootCerts,
  EnvoyExtensionsTransportSocketsTlsV3CommonTlsContext,
  EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider,
  EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance,
  EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCombinedCertificateValidationContext,
  EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContext,
  EnvoyExtensionsTransportSocketsTlsV3GenericSecret,
  EnvoyExtensionsTransportSocketsTlsV3PrivateKeyProvider,
  EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfig,
  EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfigTrustDomain,
  EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig,
  EnvoyExtensionsTransportSocketsTlsV3Secret,
  EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher,
  EnvoyExtensionsTransportSocketsTlsV3TlsCertificate,
  EnvoyExtensionsTransportSocketsTlsV3TlsKeyLog,
  EnvoyExtensionsTransportSocketsTlsV3TlsParameters,
  EnvoyExtensionsTransportSocketsTlsV3TlsSessionTicketKeys,
  EnvoyExtensionsTransportSocketsTlsV3UpstreamTlsContext,
} from './types/envoy-extensions-transport-sockets-tls-v3.ts';
import type {
  EnvoyExtensionsUpstreamsHttpGenericV3GenericConnectionPoolProto,
} from './types/envoy-extensions-upstreams-http-generic-v3.ts';
import type {
  EnvoyExtensionsUpstreamsHttpHttpV3HttpConnectionPoolProto,
} from './types/envoy-extensions-upstreams-http-http-v3.ts';
import type {
  EnvoyExtensionsUpstreamsHttpTcpV3TcpConnectionPoolProto,
} from './types/envoy-extensions-upstreams-http-tcp-v3.ts';
import type {
  EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptions,
  EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsAutoHttpConfig,
  EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsExplicitHttpConfig,
  EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsOutlierDetection,
  EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsUseDownstreamHttpConfig,
} from './types/envoy-extensions-upstreams-http-v3.ts';
import type {
  EnvoyExtensionsUpstreamsTcpGenericV3GenericConnectionPoolProto,
} from './types/envoy-extensions-upstreams-tcp-generic-v3.ts';
import type {
  EnvoyExtensionsUpstreamsTcpV3TcpProtocolOptions,
} from './types/envoy-extensions-upstreams-tcp-v3.ts';
import type {
  EnvoyExtensionsWasmV3CapabilityRestrictionConfig,
  EnvoyExtensionsWasmV3EnvironmentVariables,
  EnvoyExtensionsWasmV3PluginConfig,
  EnvoyExtensionsWasmV3ReloadConfig,
  EnvoyExtensionsWasmV3SanitizationConfig,
  EnvoyExtensionsWasmV3VmConfig,
} from './types/envoy-extensions-wasm-v3.ts';
import type {
  EnvoyServiceAccesslogV3StreamAccessLogsMessage,
  EnvoyServiceAccesslogV3StreamAccessLogsMessageHTTPAccessLogEntries,
  EnvoyServiceAccesslogV3StreamAccessLogsMessageIdentifier,
  EnvoyServiceAccesslogV3StreamAccessLogsMessageTCPAccessLogEntries,
  EnvoyServiceAccesslogV3StreamAccessLogsResponse,
} from './types/envoy-service-accesslog-v3.ts';
import type {
  EnvoyServiceAuthV3AttributeContext,
  EnvoyServiceAuthV3AttributeContextHttpRequest,
  EnvoyServiceAuthV3AttributeContextPeer,
  EnvoyServiceAuthV3AttributeContextRequest,
  EnvoyServiceAuthV3AttributeContextTLSSession,
  EnvoyServiceAuthV3CheckRequest,
  EnvoyServiceAuthV3CheckResponse,
  EnvoyServiceAuthV3DeniedHttpResponse,
  EnvoyServiceAuthV3OkHttpResponse,
} from './types/envoy-service-auth-v3.ts';
import type {
  EnvoyServiceDiscoveryV3DeltaDiscoveryRequest,
  EnvoyServiceDiscoveryV3DeltaDiscoveryResponse,
  EnvoyServiceDiscoveryV3DiscoveryRequest,
  EnvoyServiceDiscoveryV3DiscoveryResponse,
  EnvoyServiceDiscoveryV3DynamicParameterConstraints,
  EnvoyServiceDiscoveryV3DynamicParameterConstraintsConstraintList,
  EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraint,
  EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraintExists,
  EnvoyServiceDiscoveryV3Resource,
  EnvoyServiceDiscoveryV3ResourceCacheControl,
  EnvoyServiceDiscoveryV3ResourceError,
  EnvoyServiceDiscoveryV3ResourceLocator,
  EnvoyServiceDiscoveryV3ResourceName,
} from './types/envoy-service-discovery-v3.ts';
import type {
  EnvoyServiceExtProcV3BodyMutation,
  EnvoyServiceExtProcV3BodyResponse,
  EnvoyServiceExtProcV3CommonResponse,
  EnvoyServiceExtProcV3GrpcStatus,
  EnvoyServiceExtProcV3HeaderMutation,
  EnvoyServiceExtProcV3HeadersResponse,
  EnvoyServiceExtProcV3HttpBody,
  EnvoyServiceExtProcV3HttpHeaders,
  EnvoyServiceExtProcV3HttpTrailers,
  EnvoyServiceExtProcV3ImmediateResponse,
  EnvoyServiceExtProcV3ProcessingRequest,
  EnvoyServiceExtProcV3ProcessingRequestClientWindowUpdate,
  EnvoyServiceExtProcV3ProcessingRequestFlowControlInit,
  EnvoyServiceExtProcV3ProcessingResponse,
  EnvoyServiceExtProcV3ProcessingResponseServerWindowUpdate,
  EnvoyServiceExtProcV3ProtocolConfiguration,
  EnvoyServiceExtProcV3StreamedBodyResponse,
  EnvoyServiceExtProcV3StreamedImmediateResponse,
  EnvoyServiceExtProcV3TrailersResponse,
} from './types/envoy-service-ext-proc-v3.ts';
import type {
  EnvoyServiceLoadStatsV3LoadStatsRequest,
  EnvoyServiceLoadStatsV3LoadStatsResponse,
} from './types/envoy-service-load-stats-v3.ts';
import type {
  EnvoyServiceRateLimitQuotaV3BucketId,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponse,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketAction,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionAbandonAction,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionQuotaAssignmentAction,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReports,
  EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReportsBucketQuotaUsage,
} from './types/envoy-service-rate-limit-quota-v3.ts';
import type {
  EnvoyServiceRatelimitV3RateLimitRequest,
  EnvoyServiceRatelimitV3RateLimitResponse,
  EnvoyServiceRatelimitV3RateLimitResponseDescriptorStatus,
  EnvoyServiceRatelimitV3RateLimitResponseQuota,
  EnvoyServiceRatelimitV3RateLimitResponseRateLimit,
} from './types/envoy-service-ratelimit-v3.ts';
import type {
  EnvoyServiceRuntimeV3Runtime,
} from './types/envoy-service-runtime-v3.ts';
import type {
  EnvoyTypeHttpV3Cookie,
  EnvoyTypeHttpV3CookieAttribute,
  EnvoyTypeHttpV3PathTransformation,
  EnvoyTypeHttpV3PathTransformationOperation,
  EnvoyTypeHttpV3PathTransformationOperationMergeSlashes,
  EnvoyTypeHttpV3PathTransformationOperationNormalizePathRFC3986,
} from './types/envoy-type-http-v3.ts';
import type {
  EnvoyTypeMatcherV3AddressMatcher,
  EnvoyTypeMatcherV3DoubleMatcher,
  EnvoyTypeMatcherV3FilterStateMatcher,
  EnvoyTypeMatcherV3HttpRequestHeaderMatchInput,
  EnvoyTypeMatcherV3HttpRequestQueryParamMatchInput,
  EnvoyTypeMatcherV3HttpRequestTrailerMatchInput,
  EnvoyTypeMatcherV3HttpResponseHeaderMatchInput,
  EnvoyTypeMatcherV3HttpResponseStatusCodeClassMatchInput,
  EnvoyTypeMatcherV3HttpResponseStatusCodeMatchInput,
  EnvoyTypeMatcherV3HttpResponseTrailerMatchInput,
  EnvoyTypeMatcherV3ListMatcher,
  EnvoyTypeMatcherV3ListStringMatcher,
  EnvoyTypeMatcherV3MetadataMatcher,
  EnvoyTypeMatcherV3MetadataMatcherPathSegment,
  EnvoyTypeMatcherV3NodeMatcher,
  EnvoyTypeMatcherV3OrMatcher,
  EnvoyTypeMatcherV3PathMatcher,
  EnvoyTypeMatcherV3RegexMatchAndSubstitute,
  EnvoyTypeMatcherV3RegexMatcher,
  EnvoyTypeMatcherV3RegexMatcherGoogleRE2,
  EnvoyTypeMatcherV3StringMatcher,
  EnvoyTypeMatcherV3StructMatcher,
  EnvoyTypeMatcherV3StructMatcherPathSegment,
  EnvoyTypeMatcherV3ValueMatcher,
  EnvoyTypeMatcherV3ValueMatcherNullMatch,
} from './types/envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeMetadataV3MetadataKey,
  EnvoyTypeMetadataV3MetadataKeyPathSegment,
  EnvoyTypeMetadataV3MetadataKind,
  EnvoyTypeMetadataV3MetadataKindCluster,
  EnvoyTypeMetadataV3MetadataKindHost,
  EnvoyTypeMetadataV3MetadataKindRequest,
  EnvoyTypeMetadataV3MetadataKindRoute,
} from './types/envoy-type-metadata-v3.ts';
import type {
  EnvoyTypeTracingV3CustomTag,
  EnvoyTypeTracingV3CustomTagEnvironment,
  EnvoyTypeTracingV3CustomTagHeader,
  EnvoyTypeTracingV3CustomTagLiteral,
  EnvoyTypeTracingV3CustomTagMetadata,
} from './types/envoy-type-tracing-v3.ts';
import type {
  EnvoyTypeV3DoubleRange,
  EnvoyTypeV3FractionalPercent,
  EnvoyTypeV3HashPolicy,
  EnvoyTypeV3HashPolicyFilterState,
  EnvoyTypeV3HashPolicySourceIp,
  EnvoyTypeV3HttpStatus,
  EnvoyTypeV3Int32Range,
  EnvoyTypeV3Int64Range,
  EnvoyTypeV3Percent,
  EnvoyTypeV3RateLimitStrategy,
  EnvoyTypeV3RateLimitStrategyRequestsPerTimeUnit,
  EnvoyTypeV3Scope,
  EnvoyTypeV3SemanticVersion,
  EnvoyTypeV3TokenBucket,
} from './types/envoy-type-v3.ts';
import type {
  GoogleApiExprV1alpha1CheckedExpr,
  GoogleApiExprV1alpha1Constant,
  GoogleApiExprV1alpha1Expr,
  GoogleApiExprV1alpha1ExprCall,
  GoogleApiExprV1alpha1ExprComprehension,
  GoogleApiExprV1alpha1ExprCreateList,
  GoogleApiExprV1alpha1ExprCreateStruct,
  GoogleApiExprV1alpha1ExprCreateStructEntry,
  GoogleApiExprV1alpha1ExprIdent,
  GoogleApiExprV1alpha1ExprSelect,
  GoogleApiExprV1alpha1ParsedExpr,
  GoogleApiExprV1alpha1Reference,
  GoogleApiExprV1alpha1SourceInfo,
  GoogleApiExprV1alpha1SourceInfoExtension,
  GoogleApiExprV1alpha1SourceInfoExtensionVersion,
  GoogleApiExprV1alpha1Type,
  GoogleApiExprV1alpha1TypeAbstractType,
  GoogleApiExprV1alpha1TypeFunctionType,
  GoogleApiExprV1alpha1TypeListType,
  GoogleApiExprV1alpha1TypeMapType,
} from './types/google-api-expr-v1alpha1.ts';
import type {
  GoogleProtobufEmpty,
} from './types/google-protobuf.ts';
import type {
  GoogleRpcStatus,
} from './types/google-rpc.ts';
import type {
  OpentelemetryProtoCommonV1AnyValue,
  OpentelemetryProtoCommonV1ArrayValue,
  OpentelemetryProtoCommonV1KeyValue,
  OpentelemetryProtoCommonV1KeyValueList,
} from './types/opentelemetry-proto-common-v1.ts';
import type {
  UdpaTypeV1TypedStruct,
} from './types/udpa-type-v1.ts';
import type {
  XdsCoreV3Authority,
  XdsCoreV3CidrRange,
  XdsCoreV3ContextParams,
  XdsCoreV3TypedExtensionConfig,
} from './types/xds-core-v3.ts';
import type {
  XdsTypeMatcherV3CelMatcher,
  XdsTypeMatcherV3HttpAttributesCelMatchInput,
  XdsTypeMatcherV3IPMatcher,
  XdsTypeMatcherV3IPMatcherIPRangeMatcher,
  XdsTypeMatcherV3Matcher,
  XdsTypeMatcherV3MatcherMatcherList,
  XdsTypeMatcherV3MatcherMatcherListFieldMatcher,
  XdsTypeMatcherV3MatcherMatcherListPredicate,
  XdsTypeMatcherV3MatcherMatcherListPredicatePredicateList,
  XdsTypeMatcherV3MatcherMatcherListPredicateSinglePredicate,
  XdsTypeMatcherV3MatcherMatcherTree,
  XdsTypeMatcherV3MatcherMatcherTreeMatchMap,
  XdsTypeMatcherV3MatcherOnMatch,
  XdsTypeMatcherV3RegexMatcher,
  XdsTypeMatcherV3RegexMatcherGoogleRE2,
  XdsTypeMatcherV3ServerNameMatcher,
  XdsTypeMatcherV3ServerNameMatcherDomainMatcher,
  XdsTypeMatcherV3StringMatcher,
} from './types/xds-type-matcher-v3.ts';
import type {
  XdsTypeV3CelExpression,
  XdsTypeV3TypedStruct,
} from './types/xds-type-v3.ts';

/** The type of each message in the proto3 JSON form, by full name. */
export interface EnvoyMessages {
  readonly 'cel.expr.CheckedExpr': CelExprCheckedExpr;
  readonly 'cel.expr.Constant': CelExprConstant;
  readonly 'cel.expr.Expr': CelExprExpr;
  readonly 'cel.expr.Expr.Call': CelExprExprCall;
  readonly 'cel.expr.Expr.Comprehension': CelExprExprComprehension;
  readonly 'cel.expr.Expr.CreateList': CelExprExprCreateList;
  readonly 'cel.expr.Expr.CreateStruct': CelExprExprCreateStruct;
  readonly 'cel.expr.Expr.CreateStruct.Entry': CelExprExprCreateStructEntry;
  readonly 'cel.expr.Expr.Ident': CelExprExprIdent;
  readonly 'cel.expr.Expr.Select': CelExprExprSelect;
  readonly 'cel.expr.ParsedExpr': CelExprParsedExpr;
  readonly 'cel.expr.Reference': CelExprReference;
  readonly 'cel.expr.SourceInfo': CelExprSourceInfo;
  readonly 'cel.expr.SourceInfo.Extension': CelExprSourceInfoExtension;
  readonly 'cel.expr.SourceInfo.Extension.Version': CelExprSourceInfoExtensionVersion;
  readonly 'cel.expr.Type': CelExprType;
  readonly 'cel.expr.Type.AbstractType': CelExprTypeAbstractType;
  readonly 'cel.expr.Type.FunctionType': CelExprTypeFunctionType;
  readonly 'cel.expr.Type.ListType': CelExprTypeListType;
  readonly 'cel.expr.Type.MapType': CelExprTypeMapType;
  readonly 'envoy.admin.v3.BootstrapConfigDump': EnvoyAdminV3BootstrapConfigDump;
  readonly 'envoy.admin.v3.Certificate': EnvoyAdminV3Certificate;
  readonly 'envoy.admin.v3.CertificateDetails': EnvoyAdminV3CertificateDetails;
  readonly 'envoy.admin.v3.CertificateDetails.OcspDetails': EnvoyAdminV3CertificateDetailsOcspDetails;
  readonly 'envoy.admin.v3.Certificates': EnvoyAdminV3Certificates;
  readonly 'envoy.admin.v3.ClusterStatus': EnvoyAdminV3ClusterStatus;
  readonly 'envoy.admin.v3.Clusters': EnvoyAdminV3Clusters;
  readonly 'envoy.admin.v3.ClustersConfigDump': EnvoyAdminV3ClustersConfigDump;
  readonly 'envoy.admin.v3.ClustersConfigDump.DynamicCluster': EnvoyAdminV3ClustersConfigDumpDynamicCluster;
  readonly 'envoy.admin.v3.ClustersConfigDump.StaticCluster': EnvoyAdminV3ClustersConfigDumpStaticCluster;
  readonly 'envoy.admin.v3.CommandLineOptions': EnvoyAdminV3CommandLineOptions;
  readonly 'envoy.admin.v3.ConfigDump': EnvoyAdminV3ConfigDump;
  readonly 'envoy.admin.v3.EcdsConfigDump': EnvoyAdminV3EcdsConfigDump;
  readonly 'envoy.admin.v3.EcdsConfigDump.EcdsFilterConfig': EnvoyAdminV3EcdsConfigDumpEcdsFilterConfig;
  readonly 'envoy.admin.v3.EndpointsConfigDump': EnvoyAdminV3EndpointsConfigDump;
  readonly 'envoy.admin.v3.EndpointsConfigDump.DynamicEndpointConfig': EnvoyAdminV3EndpointsConfigDumpDynamicEndpointConfig;
  readonly 'envoy.admin.v3.EndpointsConfigDump.StaticEndpointConfig': EnvoyAdminV3EndpointsConfigDumpStaticEndpointConfig;
  readonly 'envoy.admin.v3.HostHealthStatus': EnvoyAdminV3HostHealthStatus;
  readonly 'envoy.admin.v3.HostStatus': EnvoyAdminV3HostStatus;
  readonly 'envoy.admin.v3.ListenerStatus': EnvoyAdminV3ListenerStatus;
  readonly 'envoy.admin.v3.Listeners': EnvoyAdminV3Listeners;
  readonly 'envoy.admin.v3.ListenersConfigDump': EnvoyAdminV3ListenersConfigDump;
  readonly 'envoy.admin.v3.ListenersConfigDump.DynamicListener': EnvoyAdminV3ListenersConfigDumpDynamicListener;
  readonly 'envoy.admin.v3.ListenersConfigDump.DynamicListenerState': EnvoyAdminV3ListenersConfigDumpDynamicListenerState;
  readonly 'envoy.admin.v3.ListenersConfigDump.StaticListener': EnvoyAdminV3ListenersConfigDumpStaticListener;
  readonly 'envoy.admin.v3.RoutesConfigDump': EnvoyAdminV3RoutesConfigDump;
  readonly 'envoy.admin.v3.RoutesConfigDump.DynamicRouteConfig': EnvoyAdminV3RoutesConfigDumpDynamicRouteConfig;
  readonly 'envoy.admin.v3.RoutesConfigDump.StaticRouteConfig': EnvoyAdminV3RoutesConfigDumpStaticRouteConfig;
  readonly 'envoy.admin.v3.ScopedRoutesConfigDump': EnvoyAdminV3ScopedRoutesConfigDump;
  readonly 'envoy.admin.v3.ScopedRoutesConfigDump.DynamicScopedRouteConfigs': EnvoyAdminV3ScopedRoutesConfigDumpDynamicScopedRouteConfigs;
  readonly 'envoy.admin.v3.ScopedRoutesConfigDump.InlineScopedRouteConfigs': EnvoyAdminV3ScopedRoutesConfigDumpInlineScopedRouteConfigs;
  readonly 'envoy.admin.v3.SecretsConfigDump': EnvoyAdminV3SecretsConfigDump;
  readonly 'envoy.admin.v3.SecretsConfigDump.DynamicSecret': EnvoyAdminV3SecretsConfigDumpDynamicSecret;
  readonly 'envoy.admin.v3.SecretsConfigDump.StaticSecret': EnvoyAdminV3SecretsConfigDumpStaticSecret;
  readonly 'envoy.admin.v3.ServerInfo': EnvoyAdminV3ServerInfo;
  readonly 'envoy.admin.v3.SimpleMetric': EnvoyAdminV3SimpleMetric;
  readonly 'envoy.admin.v3.SubjectAlternateName': EnvoyAdminV3SubjectAlternateName;
  readonly 'envoy.admin.v3.UpdateFailureState': EnvoyAdminV3UpdateFailureState;
  readonly 'envoy.config.accesslog.v3.AccessLog': EnvoyConfigAccesslogV3AccessLog;
  readonly 'envoy.config.accesslog.v3.AccessLogFilter': EnvoyConfigAccesslogV3AccessLogFilter;
  readonly 'envoy.config.accesslog.v3.AndFilter': EnvoyConfigAccesslogV3AndFilter;
  readonly 'envoy.config.accesslog.v3.ComparisonFilter': EnvoyConfigAccesslogV3ComparisonFilter;
  readonly 'envoy.config.accesslog.v3.DurationFilter': EnvoyConfigAccesslogV3DurationFilter;
  readonly 'envoy.config.accesslog.v3.ExtensionFilter': EnvoyConfigAccesslogV3ExtensionFilter;
  readonly 'envoy.config.accesslog.v3.GrpcStatusFilter': EnvoyConfigAccesslogV3GrpcStatusFilter;
  readonly 'envoy.config.accesslog.v3.HeaderFilter': EnvoyConfigAccesslogV3HeaderFilter;
  readonly 'envoy.config.accesslog.v3.LogTypeFilter': EnvoyConfigAccesslogV3LogTypeFilter;
  readonly 'envoy.config.accesslog.v3.MetadataFilter': EnvoyConfigAccesslogV3MetadataFilter;
  readonly 'envoy.config.accesslog.v3.NotHealthCheckFilter': EnvoyConfigAccesslogV3NotHealthCheckFilter;
  readonly 'envoy.config.accesslog.v3.OrFilter': EnvoyConfigAccesslogV3OrFilter;
  readonly 'envoy.config.accesslog.v3.ResponseFlagFilter': EnvoyConfigAccesslogV3ResponseFlagFilter;
  readonly 'envoy.config.accesslog.v3.RuntimeFilter': EnvoyConfigAccesslogV3RuntimeFilter;
  readonly 'envoy.config.accesslog.v3.StatusCodeFilter': EnvoyConfigAccesslogV3StatusCodeFilter;
  readonly 'envoy.config.accesslog.v3.TraceableFilter': EnvoyConfigAccesslogV3TraceableFilter;
  readonly 'envoy.config.bootstrap.v3.Admin': EnvoyConfigBootstrapV3Admin;
  readonly 'envoy.config.bootstrap.v3.Bootstrap': EnvoyConfigBootstrapV3Bootstrap;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig': EnvoyConfigBootstrapV3BootstrapApplicationLogConfig;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.ApplicationLogConfig.LogFormat': EnvoyConfigBootstrapV3BootstrapApplicationLogConfigLogFormat;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.DeferredStatOptions': EnvoyConfigBootstrapV3BootstrapDeferredStatOptions;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.DynamicResources': EnvoyConfigBootstrapV3BootstrapDynamicResources;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.GrpcAsyncClientManagerConfig': EnvoyConfigBootstrapV3BootstrapGrpcAsyncClientManagerConfig;
  readonly 'envoy.config.bootstrap.v3.Bootstrap.StaticResources': EnvoyConfigBootstrapV3BootstrapStaticResources;
  readonly 'envoy.config.bootstrap.v3.ClusterManager': EnvoyConfigBootstrapV3ClusterManager;
  readonly 'envoy.config.bootstrap.v3.ClusterManager.OutlierDetection': EnvoyConfigBootstrapV3ClusterManagerOutlierDetection;
  readonly 'envoy.config.bootstrap.v3.CustomInlineHeader': EnvoyConfigBootstrapV3CustomInlineHeader;
  readonly 'envoy.config.bootstrap.v3.FatalAction': EnvoyConfigBootstrapV3FatalAction;
  readonly 'envoy.config.bootstrap.v3.LayeredRuntime': EnvoyConfigBootstrapV3LayeredRuntime;
  readonly 'envoy.config.bootstrap.v3.MemoryAllocatorManager': EnvoyConfigBootstrapV3MemoryAllocatorManager;
  readonly 'envoy.config.bootstrap.v3.RuntimeLayer': EnvoyConfigBootstrapV3RuntimeLayer;
  readonly 'envoy.config.bootstrap.v3.RuntimeLayer.AdminLayer': EnvoyConfigBootstrapV3RuntimeLayerAdminLayer;
  readonly 'envoy.config.bootstrap.v3.RuntimeLayer.DiskLayer': EnvoyConfigBootstrapV3RuntimeLayerDiskLayer;
  readonly 'envoy.config.bootstrap.v3.RuntimeLayer.RtdsLayer': EnvoyConfigBootstrapV3RuntimeLayerRtdsLayer;
  readonly 'envoy.config.bootstrap.v3.Watchdog': EnvoyConfigBootstrapV3Watchdog;
  readonly 'envoy.config.bootstrap.v3.Watchdog.WatchdogAction': EnvoyConfigBootstrapV3WatchdogWatchdogAction;
  readonly 'envoy.config.bootstrap.v3.Watchdogs': EnvoyConfigBootstrapV3Watchdogs;
  readonly 'envoy.config.cluster.v3.CircuitBreakers': EnvoyConfigClusterV3CircuitBreakers;
  readonly 'envoy.config.cluster.v3.CircuitBreakers.Thresholds': EnvoyConfigClusterV3CircuitBreakersThresholds;
  readonly 'envoy.config.cluster.v3.CircuitBreakers.Thresholds.RetryBudget': EnvoyConfigClusterV3CircuitBreakersThresholdsRetryBudget;
  readonly 'envoy.config.cluster.v3.Cluster': EnvoyConfigClusterV3Cluster;
  readonly 'envoy.config.cluster.v3.Cluster.CommonLbConfig': EnvoyConfigClusterV3ClusterCommonLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.CommonLbConfig.ConsistentHashingLbConfig': EnvoyConfigClusterV3ClusterCommonLbConfigConsistentHashingLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.CommonLbConfig.LocalityWeightedLbConfig': EnvoyConfigClusterV3ClusterCommonLbConfigLocalityWeightedLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.CommonLbConfig.ZoneAwareLbConfig': EnvoyConfigClusterV3ClusterCommonLbConfigZoneAwareLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.CustomClusterType': EnvoyConfigClusterV3ClusterCustomClusterType;
  readonly 'envoy.config.cluster.v3.Cluster.EdsClusterConfig': EnvoyConfigClusterV3ClusterEdsClusterConfig;
  readonly 'envoy.config.cluster.v3.Cluster.LbSubsetConfig': EnvoyConfigClusterV3ClusterLbSubsetConfig;
  readonly 'envoy.config.cluster.v3.Cluster.LbSubsetConfig.LbSubsetSelector': EnvoyConfigClusterV3ClusterLbSubsetConfigLbSubsetSelector;
  readonly 'envoy.config.cluster.v3.Cluster.LeastRequestLbConfig': EnvoyConfigClusterV3ClusterLeastRequestLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.MaglevLbConfig': EnvoyConfigClusterV3ClusterMaglevLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.OriginalDstLbConfig': EnvoyConfigClusterV3ClusterOriginalDstLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.PreconnectPolicy': EnvoyConfigClusterV3ClusterPreconnectPolicy;
  readonly 'envoy.config.cluster.v3.Cluster.QueuingPolicies': EnvoyConfigClusterV3ClusterQueuingPolicies;
  readonly 'envoy.config.cluster.v3.Cluster.RefreshRate': EnvoyConfigClusterV3ClusterRefreshRate;
  readonly 'envoy.config.cluster.v3.Cluster.RingHashLbConfig': EnvoyConfigClusterV3ClusterRingHashLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.RoundRobinLbConfig': EnvoyConfigClusterV3ClusterRoundRobinLbConfig;
  readonly 'envoy.config.cluster.v3.Cluster.SlowStartConfig': EnvoyConfigClusterV3ClusterSlowStartConfig;
  readonly 'envoy.config.cluster.v3.Cluster.TransportSocketMatch': EnvoyConfigClusterV3ClusterTransportSocketMatch;
  readonly 'envoy.config.cluster.v3.Filter': EnvoyConfigClusterV3Filter;
  readonly 'envoy.config.cluster.v3.LoadBalancingPolicy': EnvoyConfigClusterV3LoadBalancingPolicy;
  readonly 'envoy.config.cluster.v3.LoadBalancingPolicy.Policy': EnvoyConfigClusterV3LoadBalancingPolicyPolicy;
  readonly 'envoy.config.cluster.v3.OutlierDetection': EnvoyConfigClusterV3OutlierDetection;
  readonly 'envoy.config.cluster.v3.TrackClusterStats': EnvoyConfigClusterV3TrackClusterStats;
  readonly 'envoy.config.cluster.v3.UpstreamConnectionOptions': EnvoyConfigClusterV3UpstreamConnectionOptions;
  readonly 'envoy.config.cluster.v3.UpstreamConnectionOptions.HappyEyeballsConfig': EnvoyConfigClusterV3UpstreamConnectionOptionsHappyEyeballsConfig;
  readonly 'envoy.config.common.key_value.v3.KeyValueStoreConfig': EnvoyConfigCommonKeyValueV3KeyValueStoreConfig;
  readonly 'envoy.config.common.matcher.v3.HttpGenericBodyMatch': EnvoyConfigCommonMatcherV3HttpGenericBodyMatch;
  readonly 'envoy.config.common.matcher.v3.HttpGenericBodyMatch.GenericTextMatch': EnvoyConfigCommonMatcherV3HttpGenericBodyMatchGenericTextMatch;
  readonly 'envoy.config.common.matcher.v3.HttpHeadersMatch': EnvoyConfigCommonMatcherV3HttpHeadersMatch;
  readonly 'envoy.config.common.matcher.v3.MatchPredicate': EnvoyConfigCommonMatcherV3MatchPredicate;
  readonly 'envoy.config.common.matcher.v3.MatchPredicate.MatchSet': EnvoyConfigCommonMatcherV3MatchPredicateMatchSet;
  readonly 'envoy.config.common.matcher.v3.Matcher': EnvoyConfigCommonMatcherV3Matcher;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherList': EnvoyConfigCommonMatcherV3MatcherMatcherList;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherList.FieldMatcher': EnvoyConfigCommonMatcherV3MatcherMatcherListFieldMatcher;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate': EnvoyConfigCommonMatcherV3MatcherMatcherListPredicate;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.PredicateList': EnvoyConfigCommonMatcherV3MatcherMatcherListPredicatePredicateList;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate': EnvoyConfigCommonMatcherV3MatcherMatcherListPredicateSinglePredicate;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherTree': EnvoyConfigCommonMatcherV3MatcherMatcherTree;
  readonly 'envoy.config.common.matcher.v3.Matcher.MatcherTree.MatchMap': EnvoyConfigCommonMatcherV3MatcherMatcherTreeMatchMap;
  readonly 'envoy.config.common.matcher.v3.Matcher.OnMatch': EnvoyConfigCommonMatcherV3MatcherOnMatch;
  readonly 'envoy.config.common.mutation_rules.v3.HeaderMutation': EnvoyConfigCommonMutationRulesV3HeaderMutation;
  readonly 'envoy.config.common.mutation_rules.v3.HeaderMutation.RemoveOnMatch': EnvoyConfigCommonMutationRulesV3HeaderMutationRemoveOnMatch;
  readonly 'envoy.config.common.mutation_rules.v3.HeaderMutationRules': EnvoyConfigCommonMutationRulesV3HeaderMutationRules;
  readonly 'envoy.config.core.v3.Address': EnvoyConfigCoreV3Address;
  readonly 'envoy.config.core.v3.AggregatedConfigSource': EnvoyConfigCoreV3AggregatedConfigSource;
  readonly 'envoy.config.core.v3.AlternateProtocolsCacheOptions': EnvoyConfigCoreV3AlternateProtocolsCacheOptions;
  readonly 'envoy.config.core.v3.AlternateProtocolsCacheOptions.AlternateProtocolsCacheEntry': EnvoyConfigCoreV3AlternateProtocolsCacheOptionsAlternateProtocolsCacheEntry;
  readonly 'envoy.config.core.v3.ApiConfigSource': EnvoyConfigCoreV3ApiConfigSource;
  readonly 'envoy.config.core.v3.AsyncDataSource': EnvoyConfigCoreV3AsyncDataSource;
  readonly 'envoy.config.core.v3.BackoffStrategy': EnvoyConfigCoreV3BackoffStrategy;
  readonly 'envoy.config.core.v3.BindConfig': EnvoyConfigCoreV3BindConfig;
  readonly 'envoy.config.core.v3.BuildVersion': EnvoyConfigCoreV3BuildVersion;
  readonly 'envoy.config.core.v3.CelExpressionConfig': EnvoyConfigCoreV3CelExpressionConfig;
  readonly 'envoy.config.core.v3.CidrRange': EnvoyConfigCoreV3CidrRange;
  readonly 'envoy.config.core.v3.ConfigSource': EnvoyConfigCoreV3ConfigSource;
  readonly 'envoy.config.core.v3.ControlPlane': EnvoyConfigCoreV3ControlPlane;
  readonly 'envoy.config.core.v3.DataSource': EnvoyConfigCoreV3DataSource;
  readonly 'envoy.config.core.v3.DnsResolutionConfig': EnvoyConfigCoreV3DnsResolutionConfig;
  readonly 'envoy.config.core.v3.DnsResolverOptions': EnvoyConfigCoreV3DnsResolverOptions;
  readonly 'envoy.config.core.v3.EnvoyInternalAddress': EnvoyConfigCoreV3EnvoyInternalAddress;
  readonly 'envoy.config.core.v3.EventServiceConfig': EnvoyConfigCoreV3EventServiceConfig;
  readonly 'envoy.config.core.v3.Extension': EnvoyConfigCoreV3Extension;
  readonly 'envoy.config.core.v3.ExtensionConfigSource': EnvoyConfigCoreV3ExtensionConfigSource;
  readonly 'envoy.config.core.v3.ExtraSourceAddress': EnvoyConfigCoreV3ExtraSourceAddress;
  readonly 'envoy.config.core.v3.GrpcMethodList': EnvoyConfigCoreV3GrpcMethodList;
  readonly 'envoy.config.core.v3.GrpcMethodList.Service': EnvoyConfigCoreV3GrpcMethodListService;
  readonly 'envoy.config.core.v3.GrpcService': EnvoyConfigCoreV3GrpcService;
  readonly 'envoy.config.core.v3.GrpcService.EnvoyGrpc': EnvoyConfigCoreV3GrpcServiceEnvoyGrpc;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc': EnvoyConfigCoreV3GrpcServiceGoogleGrpc;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentials;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.GoogleIAMCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsGoogleIAMCredentials;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.MetadataCredentialsFromPlugin': EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsMetadataCredentialsFromPlugin;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.ServiceAccountJWTAccessCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsServiceAccountJWTAccessCredentials;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.CallCredentials.StsService': EnvoyConfigCoreV3GrpcServiceGoogleGrpcCallCredentialsStsService;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs': EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgs;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelArgs.Value': EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelArgsValue;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.ChannelCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcChannelCredentials;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.GoogleLocalCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcGoogleLocalCredentials;
  readonly 'envoy.config.core.v3.GrpcService.GoogleGrpc.SslCredentials': EnvoyConfigCoreV3GrpcServiceGoogleGrpcSslCredentials;
  readonly 'envoy.config.core.v3.HeaderMap': EnvoyConfigCoreV3HeaderMap;
  readonly 'envoy.config.core.v3.HeaderValue': EnvoyConfigCoreV3HeaderValue;
  readonly 'envoy.config.core.v3.HeaderValueOption': EnvoyConfigCoreV3HeaderValueOption;
  readonly 'envoy.config.core.v3.HealthCheck': EnvoyConfigCoreV3HealthCheck;
  readonly 'envoy.config.core.v3.HealthCheck.CustomHealthCheck': EnvoyConfigCoreV3HealthCheckCustomHealthCheck;
  readonly 'envoy.config.core.v3.HealthCheck.GrpcHealthCheck': EnvoyConfigCoreV3HealthCheckGrpcHealthCheck;
  readonly 'envoy.config.core.v3.HealthCheck.HttpHealthCheck': EnvoyConfigCoreV3HealthCheckHttpHealthCheck;
  readonly 'envoy.config.core.v3.HealthCheck.Payload': EnvoyConfigCoreV3HealthCheckPayload;
  readonly 'envoy.config.core.v3.HealthCheck.TcpHealthCheck': EnvoyConfigCoreV3HealthCheckTcpHealthCheck;
  readonly 'envoy.config.core.v3.HealthCheck.TlsOptions': EnvoyConfigCoreV3HealthCheckTlsOptions;
  readonly 'envoy.config.core.v3.HealthStatusSet': EnvoyConfigCoreV3HealthStatusSet;
  readonly 'envoy.config.core.v3.Http1ProtocolOptions': EnvoyConfigCoreV3Http1ProtocolOptions;
  readonly 'envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat': EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormat;
  readonly 'envoy.config.core.v3.Http1ProtocolOptions.HeaderKeyFormat.ProperCaseWords': EnvoyConfigCoreV3Http1ProtocolOptionsHeaderKeyFormatProperCaseWords;
  readonly 'envoy.config.core.v3.Http2ProtocolOptions': EnvoyConfigCoreV3Http2ProtocolOptions;
  readonly 'envoy.config.core.v3.Http2ProtocolOptions.SettingsParameter': EnvoyConfigCoreV3Http2ProtocolOptionsSettingsParameter;
  readonly 'envoy.config.core.v3.Http3ProtocolOptions': EnvoyConfigCoreV3Http3ProtocolOptions;
  readonly 'envoy.config.core.v3.HttpProtocolOptions': EnvoyConfigCoreV3HttpProtocolOptions;
  readonly 'envoy.config.core.v3.HttpService': EnvoyConfigCoreV3HttpService;
  readonly 'envoy.config.core.v3.HttpUri': EnvoyConfigCoreV3HttpUri;
  readonly 'envoy.config.core.v3.JsonFormatOptions': EnvoyConfigCoreV3JsonFormatOptions;
  readonly 'envoy.config.core.v3.KeepaliveSettings': EnvoyConfigCoreV3KeepaliveSettings;
  readonly 'envoy.config.core.v3.KeyValue': EnvoyConfigCoreV3KeyValue;
  readonly 'envoy.config.core.v3.KeyValueAppend': EnvoyConfigCoreV3KeyValueAppend;
  readonly 'envoy.config.core.v3.KeyValueMutation': EnvoyConfigCoreV3KeyValueMutation;
  readonly 'envoy.config.core.v3.KeyValuePair': EnvoyConfigCoreV3KeyValuePair;
  readonly 'envoy.config.core.v3.Locality': EnvoyConfigCoreV3Locality;
  readonly 'envoy.config.core.v3.Metadata': EnvoyConfigCoreV3Metadata;
  readonly 'envoy.config.core.v3.Node': EnvoyConfigCoreV3Node;
  readonly 'envoy.config.core.v3.PathConfigSource': EnvoyConfigCoreV3PathConfigSource;
  readonly 'envoy.config.core.v3.Pipe': EnvoyConfigCoreV3Pipe;
  readonly 'envoy.config.core.v3.ProxyProtocolConfig': EnvoyConfigCoreV3ProxyProtocolConfig;
  readonly 'envoy.config.core.v3.ProxyProtocolPassThroughTLVs': EnvoyConfigCoreV3ProxyProtocolPassThroughTLVs;
  readonly 'envoy.config.core.v3.QueryParameter': EnvoyConfigCoreV3QueryParameter;
  readonly 'envoy.config.core.v3.QuicKeepAliveSettings': EnvoyConfigCoreV3QuicKeepAliveSettings;
  readonly 'envoy.config.core.v3.QuicProtocolOptions': EnvoyConfigCoreV3QuicProtocolOptions;
  readonly 'envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings': EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettings;
  readonly 'envoy.config.core.v3.QuicProtocolOptions.ConnectionMigrationSettings.MigrateIdleConnectionSettings': EnvoyConfigCoreV3QuicProtocolOptionsConnectionMigrationSettingsMigrateIdleConnectionSettings;
  readonly 'envoy.config.core.v3.RateLimitSettings': EnvoyConfigCoreV3RateLimitSettings;
  readonly 'envoy.config.core.v3.RemoteDataSource': EnvoyConfigCoreV3RemoteDataSource;
  readonly 'envoy.config.core.v3.RetryPolicy': EnvoyConfigCoreV3RetryPolicy;
  readonly 'envoy.config.core.v3.RetryPolicy.RetryHostPredicate': EnvoyConfigCoreV3RetryPolicyRetryHostPredicate;
  readonly 'envoy.config.core.v3.RetryPolicy.RetryPriority': EnvoyConfigCoreV3RetryPolicyRetryPriority;
  readonly 'envoy.config.core.v3.RuntimeDouble': EnvoyConfigCoreV3RuntimeDouble;
  readonly 'envoy.config.core.v3.RuntimeFeatureFlag': EnvoyConfigCoreV3RuntimeFeatureFlag;
  readonly 'envoy.config.core.v3.RuntimeFractionalPercent': EnvoyConfigCoreV3RuntimeFractionalPercent;
  readonly 'envoy.config.core.v3.RuntimePercent': EnvoyConfigCoreV3RuntimePercent;
  readonly 'envoy.config.core.v3.RuntimeUInt32': EnvoyConfigCoreV3RuntimeUInt32;
  readonly 'envoy.config.core.v3.RuntimeUInt64': EnvoyConfigCoreV3RuntimeUInt64;
  readonly 'envoy.config.core.v3.SchemeHeaderTransformation': EnvoyConfigCoreV3SchemeHeaderTransformation;
  readonly 'envoy.config.core.v3.SelfConfigSource': EnvoyConfigCoreV3SelfConfigSource;
  readonly 'envoy.config.core.v3.SocketAddress': EnvoyConfigCoreV3SocketAddress;
  readonly 'envoy.config.core.v3.SocketCmsgHeaders': EnvoyConfigCoreV3SocketCmsgHeaders;
  readonly 'envoy.config.core.v3.SocketOption': EnvoyConfigCoreV3SocketOption;
  readonly 'envoy.config.core.v3.SocketOption.SocketType': EnvoyConfigCoreV3SocketOptionSocketType;
  readonly 'envoy.config.core.v3.SocketOption.SocketType.Datagram': EnvoyConfigCoreV3SocketOptionSocketTypeDatagram;
  readonly 'envoy.config.core.v3.SocketOption.SocketType.Stream': EnvoyConfigCoreV3SocketOptionSocketTypeStream;
  readonly 'envoy.config.core.v3.SocketOptionsOverride': EnvoyConfigCoreV3SocketOptionsOverride;
  readonly 'envoy.config.core.v3.SubstitutionFormatString': EnvoyConfigCoreV3SubstitutionFormatString;
  readonly 'envoy.config.core.v3.TcpKeepalive': EnvoyConfigCoreV3TcpKeepalive;
  readonly 'envoy.config.core.v3.TlvEntry': EnvoyConfigCoreV3TlvEntry;
  readonly 'envoy.config.core.v3.TransportSocket': EnvoyConfigCoreV3TransportSocket;
  readonly 'envoy.config.core.v3.TypedExtensionConfig': EnvoyConfigCoreV3TypedExtensionConfig;
  readonly 'envoy.config.core.v3.UdpSocketConfig': EnvoyConfigCoreV3UdpSocketConfig;
  readonly 'envoy.config.core.v3.UpstreamHttpProtocolOptions': EnvoyConfigCoreV3UpstreamHttpProtocolOptions;
  readonly 'envoy.config.core.v3.WatchedDirectory': EnvoyConfigCoreV3WatchedDirectory;
  readonly 'envoy.config.endpoint.v3.ClusterLoadAssignment': EnvoyConfigEndpointV3ClusterLoadAssignment;
  readonly 'envoy.config.endpoint.v3.ClusterLoadAssignment.Policy': EnvoyConfigEndpointV3ClusterLoadAssignmentPolicy;
  readonly 'envoy.config.endpoint.v3.ClusterLoadAssignment.Policy.DropOverload': EnvoyConfigEndpointV3ClusterLoadAssignmentPolicyDropOverload;
  readonly 'envoy.config.endpoint.v3.ClusterStats': EnvoyConfigEndpointV3ClusterStats;
  readonly 'envoy.config.endpoint.v3.ClusterStats.DroppedRequests': EnvoyConfigEndpointV3ClusterStatsDroppedRequests;
  readonly 'envoy.config.endpoint.v3.Endpoint': EnvoyConfigEndpointV3Endpoint;
  readonly 'envoy.config.endpoint.v3.Endpoint.AdditionalAddress': EnvoyConfigEndpointV3EndpointAdditionalAddress;
  readonly 'envoy.config.endpoint.v3.Endpoint.HealthCheckConfig': EnvoyConfigEndpointV3EndpointHealthCheckConfig;
  readonly 'envoy.config.endpoint.v3.EndpointLoadMetricStats': EnvoyConfigEndpointV3EndpointLoadMetricStats;
  readonly 'envoy.config.endpoint.v3.LbEndpoint': EnvoyConfigEndpointV3LbEndpoint;
  readonly 'envoy.config.endpoint.v3.LedsClusterLocalityConfig': EnvoyConfigEndpointV3LedsClusterLocalityConfig;
  readonly 'envoy.config.endpoint.v3.LocalityLbEndpoints': EnvoyConfigEndpointV3LocalityLbEndpoints;
  readonly 'envoy.config.endpoint.v3.LocalityLbEndpoints.LbEndpointList': EnvoyConfigEndpointV3LocalityLbEndpointsLbEndpointList;
  readonly 'envoy.config.endpoint.v3.UnnamedEndpointLoadMetricStats': EnvoyConfigEndpointV3UnnamedEndpointLoadMetricStats;
  readonly 'envoy.config.endpoint.v3.UpstreamEndpointStats': EnvoyConfigEndpointV3UpstreamEndpointStats;
  readonly 'envoy.config.endpoint.v3.UpstreamLocalityStats': EnvoyConfigEndpointV3UpstreamLocalityStats;
  readonly 'envoy.config.grpc_credential.v3.FileBasedMetadataConfig': EnvoyConfigGrpcCredentialV3FileBasedMetadataConfig;
  readonly 'envoy.config.listener.v3.AdditionalAddress': EnvoyConfigListenerV3AdditionalAddress;
  readonly 'envoy.config.listener.v3.ApiListener': EnvoyConfigListenerV3ApiListener;
  readonly 'envoy.config.listener.v3.Filter': EnvoyConfigListenerV3Filter;
  readonly 'envoy.config.listener.v3.FilterChain': EnvoyConfigListenerV3FilterChain;
  readonly 'envoy.config.listener.v3.FilterChainMatch': EnvoyConfigListenerV3FilterChainMatch;
  readonly 'envoy.config.listener.v3.Listener': EnvoyConfigListenerV3Listener;
  readonly 'envoy.config.listener.v3.Listener.ConnectionBalanceConfig': EnvoyConfigListenerV3ListenerConnectionBalanceConfig;
  readonly 'envoy.config.listener.v3.Listener.ConnectionBalanceConfig.CpuLocalityBalance': EnvoyConfigListenerV3ListenerConnectionBalanceConfigCpuLocalityBalance;
  readonly 'envoy.config.listener.v3.Listener.ConnectionBalanceConfig.ExactBalance': EnvoyConfigListenerV3ListenerConnectionBalanceConfigExactBalance;
  readonly 'envoy.config.listener.v3.Listener.DeprecatedV1': EnvoyConfigListenerV3ListenerDeprecatedV1;
  readonly 'envoy.config.listener.v3.Listener.FcdsConfig': EnvoyConfigListenerV3ListenerFcdsConfig;
  readonly 'envoy.config.listener.v3.Listener.InternalListenerConfig': EnvoyConfigListenerV3ListenerInternalListenerConfig;
  readonly 'envoy.config.listener.v3.ListenerFilter': EnvoyConfigListenerV3ListenerFilter;
  readonly 'envoy.config.listener.v3.ListenerFilterChainMatchPredicate': EnvoyConfigListenerV3ListenerFilterChainMatchPredicate;
  readonly 'envoy.config.listener.v3.ListenerFilterChainMatchPredicate.MatchSet': EnvoyConfigListenerV3ListenerFilterChainMatchPredicateMatchSet;
  readonly 'envoy.config.listener.v3.QuicProtocolOptions': EnvoyConfigListenerV3QuicProtocolOptions;
  readonly 'envoy.config.listener.v3.UdpListenerConfig': EnvoyConfigListenerV3UdpListenerConfig;
  readonly 'envoy.config.metrics.v3.HistogramBucketSettings': EnvoyConfigMetricsV3HistogramBucketSettings;
  readonly 'envoy.config.metrics.v3.StatsConfig': EnvoyConfigMetricsV3StatsConfig;
  readonly 'envoy.config.metrics.v3.StatsMatcher': EnvoyConfigMetricsV3StatsMatcher;
  readonly 'envoy.config.metrics.v3.StatsSink': EnvoyConfigMetricsV3StatsSink;
  readonly 'envoy.config.metrics.v3.StatsdSink': EnvoyConfigMetricsV3StatsdSink;
  readonly 'envoy.config.metrics.v3.TagSpecifier': EnvoyConfigMetricsV3TagSpecifier;
  readonly 'envoy.config.overload.v3.BufferFactoryConfig': EnvoyConfigOverloadV3BufferFactoryConfig;
  readonly 'envoy.config.overload.v3.LoadShedPoint': EnvoyConfigOverloadV3LoadShedPoint;
  readonly 'envoy.config.overload.v3.OverloadAction': EnvoyConfigOverloadV3OverloadAction;
  readonly 'envoy.config.overload.v3.OverloadManager': EnvoyConfigOverloadV3OverloadManager;
  readonly 'envoy.config.overload.v3.ResourceMonitor': EnvoyConfigOverloadV3ResourceMonitor;
  readonly 'envoy.config.overload.v3.ScaledTrigger': EnvoyConfigOverloadV3ScaledTrigger;
  readonly 'envoy.config.overload.v3.ThresholdTrigger': EnvoyConfigOverloadV3ThresholdTrigger;
  readonly 'envoy.config.overload.v3.Trigger': EnvoyConfigOverloadV3Trigger;
  readonly 'envoy.config.ratelimit.v3.RateLimitServiceConfig': EnvoyConfigRatelimitV3RateLimitServiceConfig;
  readonly 'envoy.config.rbac.v3.Permission': EnvoyConfigRbacV3Permission;
  readonly 'envoy.config.rbac.v3.Permission.Set': EnvoyConfigRbacV3PermissionSet;
  readonly 'envoy.config.rbac.v3.Policy': EnvoyConfigRbacV3Policy;
  readonly 'envoy.config.rbac.v3.Principal': EnvoyConfigRbacV3Principal;
  readonly 'envoy.config.rbac.v3.Principal.Authenticated': EnvoyConfigRbacV3PrincipalAuthenticated;
  readonly 'envoy.config.rbac.v3.Principal.Set': EnvoyConfigRbacV3PrincipalSet;
  readonly 'envoy.config.rbac.v3.RBAC': EnvoyConfigRbacV3RBAC;
  readonly 'envoy.config.rbac.v3.RBAC.AuditLoggingOptions': EnvoyConfigRbacV3RBACAuditLoggingOptions;
  readonly 'envoy.config.rbac.v3.RBAC.AuditLoggingOptions.AuditLoggerConfig': EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditLoggerConfig;
  readonly 'envoy.config.rbac.v3.SourcedMetadata': EnvoyConfigRbacV3SourcedMetadata;
  readonly 'envoy.config.route.v3.ClusterSpecifierPlugin': EnvoyConfigRouteV3ClusterSpecifierPlugin;
  readonly 'envoy.config.route.v3.CookieMatcher': EnvoyConfigRouteV3CookieMatcher;
  readonly 'envoy.config.route.v3.CorsPolicy': EnvoyConfigRouteV3CorsPolicy;
  readonly 'envoy.config.route.v3.Decorator': EnvoyConfigRouteV3Decorator;
  readonly 'envoy.config.route.v3.DirectResponseAction': EnvoyConfigRouteV3DirectResponseAction;
  readonly 'envoy.config.route.v3.FilterAction': EnvoyConfigRouteV3FilterAction;
  readonly 'envoy.config.route.v3.HeaderMatcher': EnvoyConfigRouteV3HeaderMatcher;
  readonly 'envoy.config.route.v3.HedgePolicy': EnvoyConfigRouteV3HedgePolicy;
  readonly 'envoy.config.route.v3.InternalRedirectPolicy': EnvoyConfigRouteV3InternalRedirectPolicy;
  readonly 'envoy.config.route.v3.NonForwardingAction': EnvoyConfigRouteV3NonForwardingAction;
  readonly 'envoy.config.route.v3.QueryParameterMatcher': EnvoyConfigRouteV3QueryParameterMatcher;
  readonly 'envoy.config.route.v3.RateLimit': EnvoyConfigRouteV3RateLimit;
  readonly 'envoy.config.route.v3.RateLimit.Action': EnvoyConfigRouteV3RateLimitAction;
  readonly 'envoy.config.route.v3.RateLimit.Action.DestinationCluster': EnvoyConfigRouteV3RateLimitActionDestinationCluster;
  readonly 'envoy.config.route.v3.RateLimit.Action.DynamicMetaData': EnvoyConfigRouteV3RateLimitActionDynamicMetaData;
  readonly 'envoy.config.route.v3.RateLimit.Action.GenericKey': EnvoyConfigRouteV3RateLimitActionGenericKey;
  readonly 'envoy.config.route.v3.RateLimit.Action.HeaderValueMatch': EnvoyConfigRouteV3RateLimitActionHeaderValueMatch;
  readonly 'envoy.config.route.v3.RateLimit.Action.MaskedRemoteAddress': EnvoyConfigRouteV3RateLimitActionMaskedRemoteAddress;
  readonly 'envoy.config.route.v3.RateLimit.Action.MetaData': EnvoyConfigRouteV3RateLimitActionMetaData;
  readonly 'envoy.config.route.v3.RateLimit.Action.QueryParameterValueMatch': EnvoyConfigRouteV3RateLimitActionQueryParameterValueMatch;
  readonly 'envoy.config.route.v3.RateLimit.Action.QueryParameters': EnvoyConfigRouteV3RateLimitActionQueryParameters;
  readonly 'envoy.config.route.v3.RateLimit.Action.RemoteAddress': EnvoyConfigRouteV3RateLimitActionRemoteAddress;
  readonly 'envoy.config.route.v3.RateLimit.Action.RemoteAddressMatch': EnvoyConfigRouteV3RateLimitActionRemoteAddressMatch;
  readonly 'envoy.config.route.v3.RateLimit.Action.RequestHeaders': EnvoyConfigRouteV3RateLimitActionRequestHeaders;
  readonly 'envoy.config.route.v3.RateLimit.Action.SourceCluster': EnvoyConfigRouteV3RateLimitActionSourceCluster;
  readonly 'envoy.config.route.v3.RateLimit.HitsAddend': EnvoyConfigRouteV3RateLimitHitsAddend;
  readonly 'envoy.config.route.v3.RateLimit.Override': EnvoyConfigRouteV3RateLimitOverride;
  readonly 'envoy.config.route.v3.RateLimit.Override.DynamicMetadata': EnvoyConfigRouteV3RateLimitOverrideDynamicMetadata;
  readonly 'envoy.config.route.v3.RateLimit.Override.RateLimitOverride': EnvoyConfigRouteV3RateLimitOverrideRateLimitOverride;
  readonly 'envoy.config.route.v3.RedirectAction': EnvoyConfigRouteV3RedirectAction;
  readonly 'envoy.config.route.v3.RetryPolicy': EnvoyConfigRouteV3RetryPolicy;
  readonly 'envoy.config.route.v3.RetryPolicy.RateLimitedRetryBackOff': EnvoyConfigRouteV3RetryPolicyRateLimitedRetryBackOff;
  readonly 'envoy.config.route.v3.RetryPolicy.ResetHeader': EnvoyConfigRouteV3RetryPolicyResetHeader;
  readonly 'envoy.config.route.v3.RetryPolicy.RetryBackOff': EnvoyConfigRouteV3RetryPolicyRetryBackOff;
  readonly 'envoy.config.route.v3.RetryPolicy.RetryHostPredicate': EnvoyConfigRouteV3RetryPolicyRetryHostPredicate;
  readonly 'envoy.config.route.v3.RetryPolicy.RetryPriority': EnvoyConfigRouteV3RetryPolicyRetryPriority;
  readonly 'envoy.config.route.v3.Route': EnvoyConfigRouteV3Route;
  readonly 'envoy.config.route.v3.RouteAction': EnvoyConfigRouteV3RouteAction;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy': EnvoyConfigRouteV3RouteActionHashPolicy;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.ConnectionProperties': EnvoyConfigRouteV3RouteActionHashPolicyConnectionProperties;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.Cookie': EnvoyConfigRouteV3RouteActionHashPolicyCookie;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.CookieAttribute': EnvoyConfigRouteV3RouteActionHashPolicyCookieAttribute;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.FilterState': EnvoyConfigRouteV3RouteActionHashPolicyFilterState;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.Header': EnvoyConfigRouteV3RouteActionHashPolicyHeader;
  readonly 'envoy.config.route.v3.RouteAction.HashPolicy.QueryParameter': EnvoyConfigRouteV3RouteActionHashPolicyQueryParameter;
  readonly 'envoy.config.route.v3.RouteAction.MaxStreamDuration': EnvoyConfigRouteV3RouteActionMaxStreamDuration;
  readonly 'envoy.config.route.v3.RouteAction.RequestMirrorPolicy': EnvoyConfigRouteV3RouteActionRequestMirrorPolicy;
  readonly 'envoy.config.route.v3.RouteAction.UpgradeConfig': EnvoyConfigRouteV3RouteActionUpgradeConfig;
  readonly 'envoy.config.route.v3.RouteAction.UpgradeConfig.ConnectConfig': EnvoyConfigRouteV3RouteActionUpgradeConfigConnectConfig;
  readonly 'envoy.config.route.v3.RouteConfiguration': EnvoyConfigRouteV3RouteConfiguration;
  readonly 'envoy.config.route.v3.RouteMatch': EnvoyConfigRouteV3RouteMatch;
  readonly 'envoy.config.route.v3.RouteMatch.ConnectMatcher': EnvoyConfigRouteV3RouteMatchConnectMatcher;
  readonly 'envoy.config.route.v3.RouteMatch.GrpcRouteMatchOptions': EnvoyConfigRouteV3RouteMatchGrpcRouteMatchOptions;
  readonly 'envoy.config.route.v3.RouteMatch.TlsContextMatchOptions': EnvoyConfigRouteV3RouteMatchTlsContextMatchOptions;
  readonly 'envoy.config.route.v3.ScopedRouteConfiguration': EnvoyConfigRouteV3ScopedRouteConfiguration;
  readonly 'envoy.config.route.v3.ScopedRouteConfiguration.Key': EnvoyConfigRouteV3ScopedRouteConfigurationKey;
  readonly 'envoy.config.route.v3.ScopedRouteConfiguration.Key.Fragment': EnvoyConfigRouteV3ScopedRouteConfigurationKeyFragment;
  readonly 'envoy.config.route.v3.Tracing': EnvoyConfigRouteV3Tracing;
  readonly 'envoy.config.route.v3.Vhds': EnvoyConfigRouteV3Vhds;
  readonly 'envoy.config.route.v3.VirtualCluster': EnvoyConfigRouteV3VirtualCluster;
  readonly 'envoy.config.route.v3.VirtualHost': EnvoyConfigRouteV3VirtualHost;
  readonly 'envoy.config.route.v3.WeightedCluster': EnvoyConfigRouteV3WeightedCluster;
  readonly 'envoy.config.route.v3.WeightedCluster.ClusterWeight': EnvoyConfigRouteV3WeightedClusterClusterWeight;
  readonly 'envoy.config.tap.v3.BufferedAdminSink': EnvoyConfigTapV3BufferedAdminSink;
  readonly 'envoy.config.tap.v3.FilePerTapSink': EnvoyConfigTapV3FilePerTapSink;
  readonly 'envoy.config.tap.v3.HttpGenericBodyMatch': EnvoyConfigTapV3HttpGenericBodyMatch;
  readonly 'envoy.config.tap.v3.HttpGenericBodyMatch.GenericTextMatch': EnvoyConfigTapV3HttpGenericBodyMatchGenericTextMatch;
  readonly 'envoy.config.tap.v3.HttpHeadersMatch': EnvoyConfigTapV3HttpHeadersMatch;
  readonly 'envoy.config.tap.v3.MatchPredicate': EnvoyConfigTapV3MatchPredicate;
  readonly 'envoy.config.tap.v3.MatchPredicate.MatchSet': EnvoyConfigTapV3MatchPredicateMatchSet;
  readonly 'envoy.config.tap.v3.OutputConfig': EnvoyConfigTapV3OutputConfig;
  readonly 'envoy.config.tap.v3.OutputSink': EnvoyConfigTapV3OutputSink;
  readonly 'envoy.config.tap.v3.StreamingAdminSink': EnvoyConfigTapV3StreamingAdminSink;
  readonly 'envoy.config.tap.v3.StreamingGrpcSink': EnvoyConfigTapV3StreamingGrpcSink;
  readonly 'envoy.config.tap.v3.TapConfig': EnvoyConfigTapV3TapConfig;
  readonly 'envoy.config.trace.v3.OpenTelemetryConfig': EnvoyConfigTraceV3OpenTelemetryConfig;
  readonly 'envoy.config.trace.v3.Tracing': EnvoyConfigTraceV3Tracing;
  readonly 'envoy.config.trace.v3.Tracing.Http': EnvoyConfigTraceV3TracingHttp;
  readonly 'envoy.config.trace.v3.ZipkinConfig': EnvoyConfigTraceV3ZipkinConfig;
  readonly 'envoy.config.upstream.local_address_selector.v3.DefaultLocalAddressSelector': EnvoyConfigUpstreamLocalAddressSelectorV3DefaultLocalAddressSelector;
  readonly 'envoy.data.accesslog.v3.AccessLogCommon': EnvoyDataAccesslogV3AccessLogCommon;
  readonly 'envoy.data.accesslog.v3.ConnectionProperties': EnvoyDataAccesslogV3ConnectionProperties;
  readonly 'envoy.data.accesslog.v3.HTTPAccessLogEntry': EnvoyDataAccesslogV3HTTPAccessLogEntry;
  readonly 'envoy.data.accesslog.v3.HTTPRequestProperties': EnvoyDataAccesslogV3HTTPRequestProperties;
  readonly 'envoy.data.accesslog.v3.HTTPResponseProperties': EnvoyDataAccesslogV3HTTPResponseProperties;
  readonly 'envoy.data.accesslog.v3.ResponseFlags': EnvoyDataAccesslogV3ResponseFlags;
  readonly 'envoy.data.accesslog.v3.ResponseFlags.Unauthorized': EnvoyDataAccesslogV3ResponseFlagsUnauthorized;
  readonly 'envoy.data.accesslog.v3.TCPAccessLogEntry': EnvoyDataAccesslogV3TCPAccessLogEntry;
  readonly 'envoy.data.accesslog.v3.TLSProperties': EnvoyDataAccesslogV3TLSProperties;
  readonly 'envoy.data.accesslog.v3.TLSProperties.CertificateProperties': EnvoyDataAccesslogV3TLSPropertiesCertificateProperties;
  readonly 'envoy.data.accesslog.v3.TLSProperties.CertificateProperties.SubjectAltName': EnvoyDataAccesslogV3TLSPropertiesCertificatePropertiesSubjectAltName;
  readonly 'envoy.data.cluster.v3.OutlierDetectionEvent': EnvoyDataClusterV3OutlierDetectionEvent;
  readonly 'envoy.data.cluster.v3.OutlierEjectConsecutive': EnvoyDataClusterV3OutlierEjectConsecutive;
  readonly 'envoy.data.cluster.v3.OutlierEjectFailurePercentage': EnvoyDataClusterV3OutlierEjectFailurePercentage;
  readonly 'envoy.data.cluster.v3.OutlierEjectSuccessRate': EnvoyDataClusterV3OutlierEjectSuccessRate;
  readonly 'envoy.data.core.v3.DegradedHealthyHost': EnvoyDataCoreV3DegradedHealthyHost;
  readonly 'envoy.data.core.v3.HealthCheckAddHealthy': EnvoyDataCoreV3HealthCheckAddHealthy;
  readonly 'envoy.data.core.v3.HealthCheckEjectUnhealthy': EnvoyDataCoreV3HealthCheckEjectUnhealthy;
  readonly 'envoy.data.core.v3.HealthCheckEvent': EnvoyDataCoreV3HealthCheckEvent;
  readonly 'envoy.data.core.v3.HealthCheckFailure': EnvoyDataCoreV3HealthCheckFailure;
  readonly 'envoy.data.core.v3.HealthCheckSuccessful': EnvoyDataCoreV3HealthCheckSuccessful;
  readonly 'envoy.data.core.v3.NoLongerDegradedHost': EnvoyDataCoreV3NoLongerDegradedHost;
  readonly 'envoy.data.dns.v3.DnsTable': EnvoyDataDnsV3DnsTable;
  readonly 'envoy.data.dns.v3.DnsTable.AddressList': EnvoyDataDnsV3DnsTableAddressList;
  readonly 'envoy.data.dns.v3.DnsTable.DnsEndpoint': EnvoyDataDnsV3DnsTableDnsEndpoint;
  readonly 'envoy.data.dns.v3.DnsTable.DnsService': EnvoyDataDnsV3DnsTableDnsService;
  readonly 'envoy.data.dns.v3.DnsTable.DnsServiceList': EnvoyDataDnsV3DnsTableDnsServiceList;
  readonly 'envoy.data.dns.v3.DnsTable.DnsServiceProtocol': EnvoyDataDnsV3DnsTableDnsServiceProtocol;
  readonly 'envoy.data.dns.v3.DnsTable.DnsServiceTarget': EnvoyDataDnsV3DnsTableDnsServiceTarget;
  readonly 'envoy.data.dns.v3.DnsTable.DnsVirtualDomain': EnvoyDataDnsV3DnsTableDnsVirtualDomain;
  readonly 'envoy.extensions.access_loggers.file.v3.FileAccessLog': EnvoyExtensionsAccessLoggersFileV3FileAccessLog;
  readonly 'envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter': EnvoyExtensionsAccessLoggersFiltersCelV3ExpressionFilter;
  readonly 'envoy.extensions.access_loggers.filters.process_ratelimit.v3.DynamicTokenBucket': EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3DynamicTokenBucket;
  readonly 'envoy.extensions.access_loggers.filters.process_ratelimit.v3.ProcessRateLimitFilter': EnvoyExtensionsAccessLoggersFiltersProcessRatelimitV3ProcessRateLimitFilter;
  readonly 'envoy.extensions.access_loggers.grpc.v3.CommonGrpcAccessLogConfig': EnvoyExtensionsAccessLoggersGrpcV3CommonGrpcAccessLogConfig;
  readonly 'envoy.extensions.access_loggers.grpc.v3.HttpGrpcAccessLogConfig': EnvoyExtensionsAccessLoggersGrpcV3HttpGrpcAccessLogConfig;
  readonly 'envoy.extensions.access_loggers.grpc.v3.TcpGrpcAccessLogConfig': EnvoyExtensionsAccessLoggersGrpcV3TcpGrpcAccessLogConfig;
  readonly 'envoy.extensions.access_loggers.open_telemetry.v3.OpenTelemetryAccessLogConfig': EnvoyExtensionsAccessLoggersOpenTelemetryV3OpenTelemetryAccessLogConfig;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config': EnvoyExtensionsAccessLoggersStatsV3Config;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Counter': EnvoyExtensionsAccessLoggersStatsV3ConfigCounter;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Gauge': EnvoyExtensionsAccessLoggersStatsV3ConfigGauge;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Gauge.PairedAddSubtract': EnvoyExtensionsAccessLoggersStatsV3ConfigGaugePairedAddSubtract;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Gauge.Set': EnvoyExtensionsAccessLoggersStatsV3ConfigGaugeSet;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Histogram': EnvoyExtensionsAccessLoggersStatsV3ConfigHistogram;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Stat': EnvoyExtensionsAccessLoggersStatsV3ConfigStat;
  readonly 'envoy.extensions.access_loggers.stats.v3.Config.Tag': EnvoyExtensionsAccessLoggersStatsV3ConfigTag;
  readonly 'envoy.extensions.access_loggers.stream.v3.StderrAccessLog': EnvoyExtensionsAccessLoggersStreamV3StderrAccessLog;
  readonly 'envoy.extensions.access_loggers.stream.v3.StdoutAccessLog': EnvoyExtensionsAccessLoggersStreamV3StdoutAccessLog;
  readonly 'envoy.extensions.access_loggers.wasm.v3.WasmAccessLog': EnvoyExtensionsAccessLoggersWasmV3WasmAccessLog;
  readonly 'envoy.extensions.bootstrap.internal_listener.v3.InternalListener': EnvoyExtensionsBootstrapInternalListenerV3InternalListener;
  readonly 'envoy.extensions.clusters.aggregate.v3.ClusterConfig': EnvoyExtensionsClustersAggregateV3ClusterConfig;
  readonly 'envoy.extensions.clusters.dns.v3.DnsCluster': EnvoyExtensionsClustersDnsV3DnsCluster;
  readonly 'envoy.extensions.clusters.dns.v3.DnsCluster.RefreshRate': EnvoyExtensionsClustersDnsV3DnsClusterRefreshRate;
  readonly 'envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig': EnvoyExtensionsClustersDynamicForwardProxyV3ClusterConfig;
  readonly 'envoy.extensions.clusters.dynamic_forward_proxy.v3.SubClustersConfig': EnvoyExtensionsClustersDynamicForwardProxyV3SubClustersConfig;
  readonly 'envoy.extensions.clusters.original_dst.v3.OriginalDstCluster': EnvoyExtensionsClustersOriginalDstV3OriginalDstCluster;
  readonly 'envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheCircuitBreakers': EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheCircuitBreakers;
  readonly 'envoy.extensions.common.dynamic_forward_proxy.v3.DnsCacheConfig': EnvoyExtensionsCommonDynamicForwardProxyV3DnsCacheConfig;
  readonly 'envoy.extensions.common.matching.v3.ExtensionWithMatcher': EnvoyExtensionsCommonMatchingV3ExtensionWithMatcher;
  readonly 'envoy.extensions.common.matching.v3.ExtensionWithMatcherPerRoute': EnvoyExtensionsCommonMatchingV3ExtensionWithMatcherPerRoute;
  readonly 'envoy.extensions.common.ratelimit.v3.LocalClusterRateLimit': EnvoyExtensionsCommonRatelimitV3LocalClusterRateLimit;
  readonly 'envoy.extensions.common.ratelimit.v3.LocalRateLimitDescriptor': EnvoyExtensionsCommonRatelimitV3LocalRateLimitDescriptor;
  readonly 'envoy.extensions.common.ratelimit.v3.RateLimitDescriptor': EnvoyExtensionsCommonRatelimitV3RateLimitDescriptor;
  readonly 'envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.Entry': EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorEntry;
  readonly 'envoy.extensions.common.ratelimit.v3.RateLimitDescriptor.RateLimitOverride': EnvoyExtensionsCommonRatelimitV3RateLimitDescriptorRateLimitOverride;
  readonly 'envoy.extensions.common.tap.v3.AdminConfig': EnvoyExtensionsCommonTapV3AdminConfig;
  readonly 'envoy.extensions.common.tap.v3.CommonExtensionConfig': EnvoyExtensionsCommonTapV3CommonExtensionConfig;
  readonly 'envoy.extensions.compression.brotli.compressor.v3.Brotli': EnvoyExtensionsCompressionBrotliCompressorV3Brotli;
  readonly 'envoy.extensions.compression.gzip.compressor.v3.Gzip': EnvoyExtensionsCompressionGzipCompressorV3Gzip;
  readonly 'envoy.extensions.compression.gzip.decompressor.v3.Gzip': EnvoyExtensionsCompressionGzipDecompressorV3Gzip;
  readonly 'envoy.extensions.compression.zstd.compressor.v3.Zstd': EnvoyExtensionsCompressionZstdCompressorV3Zstd;
  readonly 'envoy.extensions.early_data.v3.DefaultEarlyDataPolicy': EnvoyExtensionsEarlyDataV3DefaultEarlyDataPolicy;
  readonly 'envoy.extensions.filters.common.fault.v3.FaultDelay': EnvoyExtensionsFiltersCommonFaultV3FaultDelay;
  readonly 'envoy.extensions.filters.common.fault.v3.FaultDelay.HeaderDelay': EnvoyExtensionsFiltersCommonFaultV3FaultDelayHeaderDelay;
  readonly 'envoy.extensions.filters.common.fault.v3.FaultRateLimit': EnvoyExtensionsFiltersCommonFaultV3FaultRateLimit;
  readonly 'envoy.extensions.filters.common.fault.v3.FaultRateLimit.FixedLimit': EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitFixedLimit;
  readonly 'envoy.extensions.filters.common.fault.v3.FaultRateLimit.HeaderLimit': EnvoyExtensionsFiltersCommonFaultV3FaultRateLimitHeaderLimit;
  readonly 'envoy.extensions.filters.common.matcher.action.v3.SkipFilter': EnvoyExtensionsFiltersCommonMatcherActionV3SkipFilter;
  readonly 'envoy.extensions.filters.common.set_filter_state.v3.FilterStateValue': EnvoyExtensionsFiltersCommonSetFilterStateV3FilterStateValue;
  readonly 'envoy.extensions.filters.http.adaptive_concurrency.v3.AdaptiveConcurrency': EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3AdaptiveConcurrency;
  readonly 'envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig': EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfig;
  readonly 'envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.ConcurrencyLimitCalculationParams': EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigConcurrencyLimitCalculationParams;
  readonly 'envoy.extensions.filters.http.adaptive_concurrency.v3.GradientControllerConfig.MinimumRTTCalculationParams': EnvoyExtensionsFiltersHttpAdaptiveConcurrencyV3GradientControllerConfigMinimumRTTCalculationParams;
  readonly 'envoy.extensions.filters.http.admission_control.v3.AdmissionControl': EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControl;
  readonly 'envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria': EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteria;
  readonly 'envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.GrpcCriteria': EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaGrpcCriteria;
  readonly 'envoy.extensions.filters.http.admission_control.v3.AdmissionControl.SuccessCriteria.HttpCriteria': EnvoyExtensionsFiltersHttpAdmissionControlV3AdmissionControlSuccessCriteriaHttpCriteria;
  readonly 'envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuth': EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuth;
  readonly 'envoy.extensions.filters.http.api_key_auth.v3.ApiKeyAuthPerRoute': EnvoyExtensionsFiltersHttpApiKeyAuthV3ApiKeyAuthPerRoute;
  readonly 'envoy.extensions.filters.http.api_key_auth.v3.Credential': EnvoyExtensionsFiltersHttpApiKeyAuthV3Credential;
  readonly 'envoy.extensions.filters.http.api_key_auth.v3.Forwarding': EnvoyExtensionsFiltersHttpApiKeyAuthV3Forwarding;
  readonly 'envoy.extensions.filters.http.api_key_auth.v3.KeySource': EnvoyExtensionsFiltersHttpApiKeyAuthV3KeySource;
  readonly 'envoy.extensions.filters.http.bandwidth_limit.v3.BandwidthLimit': EnvoyExtensionsFiltersHttpBandwidthLimitV3BandwidthLimit;
  readonly 'envoy.extensions.filters.http.basic_auth.v3.BasicAuth': EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuth;
  readonly 'envoy.extensions.filters.http.basic_auth.v3.BasicAuthPerRoute': EnvoyExtensionsFiltersHttpBasicAuthV3BasicAuthPerRoute;
  readonly 'envoy.extensions.filters.http.buffer.v3.Buffer': EnvoyExtensionsFiltersHttpBufferV3Buffer;
  readonly 'envoy.extensions.filters.http.buffer.v3.BufferPerRoute': EnvoyExtensionsFiltersHttpBufferV3BufferPerRoute;
  readonly 'envoy.extensions.filters.http.composite.v3.Composite': EnvoyExtensionsFiltersHttpCompositeV3Composite;
  readonly 'envoy.extensions.filters.http.composite.v3.CompositePerRoute': EnvoyExtensionsFiltersHttpCompositeV3CompositePerRoute;
  readonly 'envoy.extensions.filters.http.composite.v3.DynamicConfig': EnvoyExtensionsFiltersHttpCompositeV3DynamicConfig;
  readonly 'envoy.extensions.filters.http.composite.v3.ExecuteFilterAction': EnvoyExtensionsFiltersHttpCompositeV3ExecuteFilterAction;
  readonly 'envoy.extensions.filters.http.composite.v3.FilterChainConfiguration': EnvoyExtensionsFiltersHttpCompositeV3FilterChainConfiguration;
  readonly 'envoy.extensions.filters.http.compressor.v3.Compressor': EnvoyExtensionsFiltersHttpCompressorV3Compressor;
  readonly 'envoy.extensions.filters.http.compressor.v3.Compressor.CommonDirectionConfig': EnvoyExtensionsFiltersHttpCompressorV3CompressorCommonDirectionConfig;
  readonly 'envoy.extensions.filters.http.compressor.v3.Compressor.RequestDirectionConfig': EnvoyExtensionsFiltersHttpCompressorV3CompressorRequestDirectionConfig;
  readonly 'envoy.extensions.filters.http.compressor.v3.Compressor.ResponseDirectionConfig': EnvoyExtensionsFiltersHttpCompressorV3CompressorResponseDirectionConfig;
  readonly 'envoy.extensions.filters.http.compressor.v3.CompressorOverrides': EnvoyExtensionsFiltersHttpCompressorV3CompressorOverrides;
  readonly 'envoy.extensions.filters.http.compressor.v3.CompressorPerRoute': EnvoyExtensionsFiltersHttpCompressorV3CompressorPerRoute;
  readonly 'envoy.extensions.filters.http.compressor.v3.ResponseDirectionOverrides': EnvoyExtensionsFiltersHttpCompressorV3ResponseDirectionOverrides;
  readonly 'envoy.extensions.filters.http.cors.v3.Cors': EnvoyExtensionsFiltersHttpCorsV3Cors;
  readonly 'envoy.extensions.filters.http.cors.v3.CorsPolicy': EnvoyExtensionsFiltersHttpCorsV3CorsPolicy;
  readonly 'envoy.extensions.filters.http.credential_injector.v3.CredentialInjector': EnvoyExtensionsFiltersHttpCredentialInjectorV3CredentialInjector;
  readonly 'envoy.extensions.filters.http.csrf.v3.CsrfPolicy': EnvoyExtensionsFiltersHttpCsrfV3CsrfPolicy;
  readonly 'envoy.extensions.filters.http.custom_response.v3.CustomResponse': EnvoyExtensionsFiltersHttpCustomResponseV3CustomResponse;
  readonly 'envoy.extensions.filters.http.decompressor.v3.Decompressor': EnvoyExtensionsFiltersHttpDecompressorV3Decompressor;
  readonly 'envoy.extensions.filters.http.decompressor.v3.Decompressor.CommonDirectionConfig': EnvoyExtensionsFiltersHttpDecompressorV3DecompressorCommonDirectionConfig;
  readonly 'envoy.extensions.filters.http.decompressor.v3.Decompressor.RequestDirectionConfig': EnvoyExtensionsFiltersHttpDecompressorV3DecompressorRequestDirectionConfig;
  readonly 'envoy.extensions.filters.http.decompressor.v3.Decompressor.ResponseDirectionConfig': EnvoyExtensionsFiltersHttpDecompressorV3DecompressorResponseDirectionConfig;
  readonly 'envoy.extensions.filters.http.dynamic_forward_proxy.v3.FilterConfig': EnvoyExtensionsFiltersHttpDynamicForwardProxyV3FilterConfig;
  readonly 'envoy.extensions.filters.http.dynamic_forward_proxy.v3.PerRouteConfig': EnvoyExtensionsFiltersHttpDynamicForwardProxyV3PerRouteConfig;
  readonly 'envoy.extensions.filters.http.dynamic_forward_proxy.v3.SubClusterConfig': EnvoyExtensionsFiltersHttpDynamicForwardProxyV3SubClusterConfig;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.AuthorizationRequest': EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationRequest;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.AuthorizationResponse': EnvoyExtensionsFiltersHttpExtAuthzV3AuthorizationResponse;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.BufferSettings': EnvoyExtensionsFiltersHttpExtAuthzV3BufferSettings;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.CheckSettings': EnvoyExtensionsFiltersHttpExtAuthzV3CheckSettings;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.ExtAuthz': EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthz;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.ExtAuthzPerRoute': EnvoyExtensionsFiltersHttpExtAuthzV3ExtAuthzPerRoute;
  readonly 'envoy.extensions.filters.http.ext_authz.v3.HttpService': EnvoyExtensionsFiltersHttpExtAuthzV3HttpService;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.ExtProcHttpService': EnvoyExtensionsFiltersHttpExtProcV3ExtProcHttpService;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.ExtProcOverrides': EnvoyExtensionsFiltersHttpExtProcV3ExtProcOverrides;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.ExtProcPerRoute': EnvoyExtensionsFiltersHttpExtProcV3ExtProcPerRoute;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.ExternalProcessor': EnvoyExtensionsFiltersHttpExtProcV3ExternalProcessor;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.HeaderForwardingRules': EnvoyExtensionsFiltersHttpExtProcV3HeaderForwardingRules;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.MetadataOptions': EnvoyExtensionsFiltersHttpExtProcV3MetadataOptions;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.MetadataOptions.MetadataNamespaces': EnvoyExtensionsFiltersHttpExtProcV3MetadataOptionsMetadataNamespaces;
  readonly 'envoy.extensions.filters.http.ext_proc.v3.ProcessingMode': EnvoyExtensionsFiltersHttpExtProcV3ProcessingMode;
  readonly 'envoy.extensions.filters.http.fault.v3.FaultAbort': EnvoyExtensionsFiltersHttpFaultV3FaultAbort;
  readonly 'envoy.extensions.filters.http.fault.v3.FaultAbort.HeaderAbort': EnvoyExtensionsFiltersHttpFaultV3FaultAbortHeaderAbort;
  readonly 'envoy.extensions.filters.http.fault.v3.HTTPFault': EnvoyExtensionsFiltersHttpFaultV3HTTPFault;
  readonly 'envoy.extensions.filters.http.grpc_http1_bridge.v3.Config': EnvoyExtensionsFiltersHttpGrpcHttp1BridgeV3Config;
  readonly 'envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder': EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoder;
  readonly 'envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.PrintOptions': EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderPrintOptions;
  readonly 'envoy.extensions.filters.http.grpc_json_transcoder.v3.GrpcJsonTranscoder.RequestValidationOptions': EnvoyExtensionsFiltersHttpGrpcJsonTranscoderV3GrpcJsonTranscoderRequestValidationOptions;
  readonly 'envoy.extensions.filters.http.grpc_stats.v3.FilterConfig': EnvoyExtensionsFiltersHttpGrpcStatsV3FilterConfig;
  readonly 'envoy.extensions.filters.http.grpc_web.v3.GrpcWeb': EnvoyExtensionsFiltersHttpGrpcWebV3GrpcWeb;
  readonly 'envoy.extensions.filters.http.header_mutation.v3.HeaderMutation': EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutation;
  readonly 'envoy.extensions.filters.http.header_mutation.v3.HeaderMutationPerRoute': EnvoyExtensionsFiltersHttpHeaderMutationV3HeaderMutationPerRoute;
  readonly 'envoy.extensions.filters.http.header_mutation.v3.Mutations': EnvoyExtensionsFiltersHttpHeaderMutationV3Mutations;
  readonly 'envoy.extensions.filters.http.header_to_metadata.v3.Config': EnvoyExtensionsFiltersHttpHeaderToMetadataV3Config;
  readonly 'envoy.extensions.filters.http.header_to_metadata.v3.Config.KeyValuePair': EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigKeyValuePair;
  readonly 'envoy.extensions.filters.http.header_to_metadata.v3.Config.Rule': EnvoyExtensionsFiltersHttpHeaderToMetadataV3ConfigRule;
  readonly 'envoy.extensions.filters.http.health_check.v3.HealthCheck': EnvoyExtensionsFiltersHttpHealthCheckV3HealthCheck;
  readonly 'envoy.extensions.filters.http.ip_tagging.v3.IPTagging': EnvoyExtensionsFiltersHttpIpTaggingV3IPTagging;
  readonly 'envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IPTag': EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIPTag;
  readonly 'envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IpTagHeader': EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeader;
  readonly 'envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata': EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadata;
  readonly 'envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.KeyValuePair': EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataKeyValuePair;
  readonly 'envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.MatchRules': EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataMatchRules;
  readonly 'envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Rule': EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataRule;
  readonly 'envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata.Selector': EnvoyExtensionsFiltersHttpJsonToMetadataV3JsonToMetadataSelector;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.ExtractOnlyWithoutValidation': EnvoyExtensionsFiltersHttpJwtAuthnV3ExtractOnlyWithoutValidation;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.FilterStateRule': EnvoyExtensionsFiltersHttpJwtAuthnV3FilterStateRule;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwksAsyncFetch': EnvoyExtensionsFiltersHttpJwtAuthnV3JwksAsyncFetch;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtAuthentication;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtCacheConfig': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtCacheConfig;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeader;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtClaimToHeader.PathSegment': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtClaimToHeaderPathSegment;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtHeader': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtHeader;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtProvider': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProvider;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtProvider.NormalizePayload': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtProviderNormalizePayload;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtRequirement': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirement;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementAndList': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementAndList;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.JwtRequirementOrList': EnvoyExtensionsFiltersHttpJwtAuthnV3JwtRequirementOrList;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.PerRouteConfig': EnvoyExtensionsFiltersHttpJwtAuthnV3PerRouteConfig;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.ProviderWithAudiences': EnvoyExtensionsFiltersHttpJwtAuthnV3ProviderWithAudiences;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.RemoteJwks': EnvoyExtensionsFiltersHttpJwtAuthnV3RemoteJwks;
  readonly 'envoy.extensions.filters.http.jwt_authn.v3.RequirementRule': EnvoyExtensionsFiltersHttpJwtAuthnV3RequirementRule;
  readonly 'envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit': EnvoyExtensionsFiltersHttpLocalRatelimitV3LocalRateLimit;
  readonly 'envoy.extensions.filters.http.lua.v3.Lua': EnvoyExtensionsFiltersHttpLuaV3Lua;
  readonly 'envoy.extensions.filters.http.lua.v3.LuaPerRoute': EnvoyExtensionsFiltersHttpLuaV3LuaPerRoute;
  readonly 'envoy.extensions.filters.http.oauth2.v3.CookieConfig': EnvoyExtensionsFiltersHttpOauth2V3CookieConfig;
  readonly 'envoy.extensions.filters.http.oauth2.v3.CookieConfigs': EnvoyExtensionsFiltersHttpOauth2V3CookieConfigs;
  readonly 'envoy.extensions.filters.http.oauth2.v3.OAuth2': EnvoyExtensionsFiltersHttpOauth2V3OAuth2;
  readonly 'envoy.extensions.filters.http.oauth2.v3.OAuth2Config': EnvoyExtensionsFiltersHttpOauth2V3OAuth2Config;
  readonly 'envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials': EnvoyExtensionsFiltersHttpOauth2V3OAuth2Credentials;
  readonly 'envoy.extensions.filters.http.oauth2.v3.OAuth2Credentials.CookieNames': EnvoyExtensionsFiltersHttpOauth2V3OAuth2CredentialsCookieNames;
  readonly 'envoy.extensions.filters.http.oauth2.v3.OAuth2TokenForwarding': EnvoyExtensionsFiltersHttpOauth2V3OAuth2TokenForwarding;
  readonly 'envoy.extensions.filters.http.oauth2.v3.PostLogoutRedirectUri': EnvoyExtensionsFiltersHttpOauth2V3PostLogoutRedirectUri;
  readonly 'envoy.extensions.filters.http.oauth2.v3.PrivateKeyJwtConfig': EnvoyExtensionsFiltersHttpOauth2V3PrivateKeyJwtConfig;
  readonly 'envoy.extensions.filters.http.oauth2.v3.TokenCookieChunking': EnvoyExtensionsFiltersHttpOauth2V3TokenCookieChunking;
  readonly 'envoy.extensions.filters.http.on_demand.v3.OnDemand': EnvoyExtensionsFiltersHttpOnDemandV3OnDemand;
  readonly 'envoy.extensions.filters.http.on_demand.v3.OnDemandCds': EnvoyExtensionsFiltersHttpOnDemandV3OnDemandCds;
  readonly 'envoy.extensions.filters.http.on_demand.v3.PerRouteConfig': EnvoyExtensionsFiltersHttpOnDemandV3PerRouteConfig;
  readonly 'envoy.extensions.filters.http.original_src.v3.OriginalSrc': EnvoyExtensionsFiltersHttpOriginalSrcV3OriginalSrc;
  readonly 'envoy.extensions.filters.http.rate_limit_quota.v3.RateLimitQuotaFilterConfig': EnvoyExtensionsFiltersHttpRateLimitQuotaV3RateLimitQuotaFilterConfig;
  readonly 'envoy.extensions.filters.http.ratelimit.v3.RateLimit': EnvoyExtensionsFiltersHttpRatelimitV3RateLimit;
  readonly 'envoy.extensions.filters.http.ratelimit.v3.RateLimitPerRoute': EnvoyExtensionsFiltersHttpRatelimitV3RateLimitPerRoute;
  readonly 'envoy.extensions.filters.http.rbac.v3.RBAC': EnvoyExtensionsFiltersHttpRbacV3RBAC;
  readonly 'envoy.extensions.filters.http.rbac.v3.RBACPerRoute': EnvoyExtensionsFiltersHttpRbacV3RBACPerRoute;
  readonly 'envoy.extensions.filters.http.router.v3.Router': EnvoyExtensionsFiltersHttpRouterV3Router;
  readonly 'envoy.extensions.filters.http.router.v3.Router.UpstreamAccessLogOptions': EnvoyExtensionsFiltersHttpRouterV3RouterUpstreamAccessLogOptions;
  readonly 'envoy.extensions.filters.http.set_filter_state.v3.Config': EnvoyExtensionsFiltersHttpSetFilterStateV3Config;
  readonly 'envoy.extensions.filters.http.set_metadata.v3.Config': EnvoyExtensionsFiltersHttpSetMetadataV3Config;
  readonly 'envoy.extensions.filters.http.set_metadata.v3.Metadata': EnvoyExtensionsFiltersHttpSetMetadataV3Metadata;
  readonly 'envoy.extensions.filters.http.stateful_session.v3.StatefulSession': EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSession;
  readonly 'envoy.extensions.filters.http.stateful_session.v3.StatefulSessionPerRoute': EnvoyExtensionsFiltersHttpStatefulSessionV3StatefulSessionPerRoute;
  readonly 'envoy.extensions.filters.http.upstream_codec.v3.UpstreamCodec': EnvoyExtensionsFiltersHttpUpstreamCodecV3UpstreamCodec;
  readonly 'envoy.extensions.filters.http.wasm.v3.Wasm': EnvoyExtensionsFiltersHttpWasmV3Wasm;
  readonly 'envoy.extensions.filters.listener.http_inspector.v3.HttpInspector': EnvoyExtensionsFiltersListenerHttpInspectorV3HttpInspector;
  readonly 'envoy.extensions.filters.listener.local_ratelimit.v3.LocalRateLimit': EnvoyExtensionsFiltersListenerLocalRatelimitV3LocalRateLimit;
  readonly 'envoy.extensions.filters.listener.original_dst.v3.OriginalDst': EnvoyExtensionsFiltersListenerOriginalDstV3OriginalDst;
  readonly 'envoy.extensions.filters.listener.original_src.v3.OriginalSrc': EnvoyExtensionsFiltersListenerOriginalSrcV3OriginalSrc;
  readonly 'envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol': EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocol;
  readonly 'envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.KeyValuePair': EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolKeyValuePair;
  readonly 'envoy.extensions.filters.listener.proxy_protocol.v3.ProxyProtocol.Rule': EnvoyExtensionsFiltersListenerProxyProtocolV3ProxyProtocolRule;
  readonly 'envoy.extensions.filters.listener.tls_inspector.v3.TlsInspector': EnvoyExtensionsFiltersListenerTlsInspectorV3TlsInspector;
  readonly 'envoy.extensions.filters.network.connection_limit.v3.ConnectionLimit': EnvoyExtensionsFiltersNetworkConnectionLimitV3ConnectionLimit;
  readonly 'envoy.extensions.filters.network.direct_response.v3.Config': EnvoyExtensionsFiltersNetworkDirectResponseV3Config;
  readonly 'envoy.extensions.filters.network.echo.v3.Echo': EnvoyExtensionsFiltersNetworkEchoV3Echo;
  readonly 'envoy.extensions.filters.network.ext_authz.v3.ExtAuthz': EnvoyExtensionsFiltersNetworkExtAuthzV3ExtAuthz;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ForwardProtoConfig': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ForwardProtoConfig;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManager;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.HcmAccessLogOptions': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerHcmAccessLogOptions;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.InternalAddressConfig': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerInternalAddressConfig;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.PathNormalizationOptions': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerPathNormalizationOptions;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.ProxyStatusConfig': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerProxyStatusConfig;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.SetCurrentClientCertDetails': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerSetCurrentClientCertDetails;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.Tracing': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerTracing;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager.UpgradeConfig': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpConnectionManagerUpgradeConfig;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.HttpFilter': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3HttpFilter;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.LocalReplyConfig': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3LocalReplyConfig;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.Rds': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3Rds;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.RequestIDExtension': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3RequestIDExtension;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ResponseMapper': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ResponseMapper;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRds': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRds;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRouteConfigurationsList': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRouteConfigurationsList;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutes;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilder;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilder;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractor;
  readonly 'envoy.extensions.filters.network.http_connection_manager.v3.ScopedRoutes.ScopeKeyBuilder.FragmentBuilder.HeaderValueExtractor.KvElement': EnvoyExtensionsFiltersNetworkHttpConnectionManagerV3ScopedRoutesScopeKeyBuilderFragmentBuilderHeaderValueExtractorKvElement;
  readonly 'envoy.extensions.filters.network.local_ratelimit.v3.LocalRateLimit': EnvoyExtensionsFiltersNetworkLocalRatelimitV3LocalRateLimit;
  readonly 'envoy.extensions.filters.network.mongo_proxy.v3.MongoProxy': EnvoyExtensionsFiltersNetworkMongoProxyV3MongoProxy;
  readonly 'envoy.extensions.filters.network.ratelimit.v3.RateLimit': EnvoyExtensionsFiltersNetworkRatelimitV3RateLimit;
  readonly 'envoy.extensions.filters.network.rbac.v3.RBAC': EnvoyExtensionsFiltersNetworkRbacV3RBAC;
  readonly 'envoy.extensions.filters.network.set_filter_state.v3.Config': EnvoyExtensionsFiltersNetworkSetFilterStateV3Config;
  readonly 'envoy.extensions.filters.network.sni_cluster.v3.SniCluster': EnvoyExtensionsFiltersNetworkSniClusterV3SniCluster;
  readonly 'envoy.extensions.filters.network.sni_dynamic_forward_proxy.v3.FilterConfig': EnvoyExtensionsFiltersNetworkSniDynamicForwardProxyV3FilterConfig;
  readonly 'envoy.extensions.filters.network.tcp_bandwidth_limit.v3.TcpBandwidthLimit': EnvoyExtensionsFiltersNetworkTcpBandwidthLimitV3TcpBandwidthLimit;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxy;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.OnDemand': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyOnDemand;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TcpAccessLogOptions': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTcpAccessLogOptions;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.TunnelingConfig': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyTunnelingConfig;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedCluster;
  readonly 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy.WeightedCluster.ClusterWeight': EnvoyExtensionsFiltersNetworkTcpProxyV3TcpProxyWeightedClusterClusterWeight;
  readonly 'envoy.extensions.filters.network.wasm.v3.Wasm': EnvoyExtensionsFiltersNetworkWasmV3Wasm;
  readonly 'envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig': EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfig;
  readonly 'envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ClientContextConfig': EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigClientContextConfig;
  readonly 'envoy.extensions.filters.udp.dns_filter.v3.DnsFilterConfig.ServerContextConfig': EnvoyExtensionsFiltersUdpDnsFilterV3DnsFilterConfigServerContextConfig;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfig;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.HashPolicy': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigHashPolicy;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.SessionFilter': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigSessionFilter;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpAccessLogOptions': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpAccessLogOptions;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfig;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.BufferOptions': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigBufferOptions;
  readonly 'envoy.extensions.filters.udp.udp_proxy.v3.UdpProxyConfig.UdpTunnelingConfig.RetryOptions': EnvoyExtensionsFiltersUdpUdpProxyV3UdpProxyConfigUdpTunnelingConfigRetryOptions;
  readonly 'envoy.extensions.formatter.cel.v3.Cel': EnvoyExtensionsFormatterCelV3Cel;
  readonly 'envoy.extensions.formatter.file_content.v3.FileContent': EnvoyExtensionsFormatterFileContentV3FileContent;
  readonly 'envoy.extensions.formatter.metadata.v3.Metadata': EnvoyExtensionsFormatterMetadataV3Metadata;
  readonly 'envoy.extensions.formatter.req_without_query.v3.ReqWithoutQuery': EnvoyExtensionsFormatterReqWithoutQueryV3ReqWithoutQuery;
  readonly 'envoy.extensions.http.custom_response.local_response_policy.v3.LocalResponsePolicy': EnvoyExtensionsHttpCustomResponseLocalResponsePolicyV3LocalResponsePolicy;
  readonly 'envoy.extensions.http.custom_response.redirect_policy.v3.RedirectPolicy': EnvoyExtensionsHttpCustomResponseRedirectPolicyV3RedirectPolicy;
  readonly 'envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation': EnvoyExtensionsHttpEarlyHeaderMutationHeaderMutationV3HeaderMutation;
  readonly 'envoy.extensions.http.header_formatters.preserve_case.v3.PreserveCaseFormatterConfig': EnvoyExtensionsHttpHeaderFormattersPreserveCaseV3PreserveCaseFormatterConfig;
  readonly 'envoy.extensions.http.injected_credentials.generic.v3.Generic': EnvoyExtensionsHttpInjectedCredentialsGenericV3Generic;
  readonly 'envoy.extensions.http.original_ip_detection.custom_header.v3.CustomHeaderConfig': EnvoyExtensionsHttpOriginalIpDetectionCustomHeaderV3CustomHeaderConfig;
  readonly 'envoy.extensions.http.original_ip_detection.xff.v3.XffConfig': EnvoyExtensionsHttpOriginalIpDetectionXffV3XffConfig;
  readonly 'envoy.extensions.http.original_ip_detection.xff.v3.XffTrustedCidrs': EnvoyExtensionsHttpOriginalIpDetectionXffV3XffTrustedCidrs;
  readonly 'envoy.extensions.http.stateful_session.cookie.v3.CookieBasedSessionState': EnvoyExtensionsHttpStatefulSessionCookieV3CookieBasedSessionState;
  readonly 'envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState': EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionState;
  readonly 'envoy.extensions.http.stateful_session.envelope.v3.EnvelopeSessionState.Header': EnvoyExtensionsHttpStatefulSessionEnvelopeV3EnvelopeSessionStateHeader;
  readonly 'envoy.extensions.http.stateful_session.header.v3.HeaderBasedSessionState': EnvoyExtensionsHttpStatefulSessionHeaderV3HeaderBasedSessionState;
  readonly 'envoy.extensions.internal_redirect.allow_listed_routes.v3.AllowListedRoutesConfig': EnvoyExtensionsInternalRedirectAllowListedRoutesV3AllowListedRoutesConfig;
  readonly 'envoy.extensions.internal_redirect.previous_routes.v3.PreviousRoutesConfig': EnvoyExtensionsInternalRedirectPreviousRoutesV3PreviousRoutesConfig;
  readonly 'envoy.extensions.internal_redirect.safe_cross_scheme.v3.SafeCrossSchemeConfig': EnvoyExtensionsInternalRedirectSafeCrossSchemeV3SafeCrossSchemeConfig;
  readonly 'envoy.extensions.key_value.file_based.v3.FileBasedKeyValueStoreConfig': EnvoyExtensionsKeyValueFileBasedV3FileBasedKeyValueStoreConfig;
  readonly 'envoy.extensions.load_balancing_policies.client_side_weighted_round_robin.v3.ClientSideWeightedRoundRobin': EnvoyExtensionsLoadBalancingPoliciesClientSideWeightedRoundRobinV3ClientSideWeightedRoundRobin;
  readonly 'envoy.extensions.load_balancing_policies.cluster_provided.v3.ClusterProvided': EnvoyExtensionsLoadBalancingPoliciesClusterProvidedV3ClusterProvided;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.ConsistentHashingLbConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3ConsistentHashingLbConfig;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfig;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.LocalityWeightedLbConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigLocalityWeightedLbConfig;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfig;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.LocalityLbConfig.ZoneAwareLbConfig.ForceLocalZone': EnvoyExtensionsLoadBalancingPoliciesCommonV3LocalityLbConfigZoneAwareLbConfigForceLocalZone;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.OrcaOobReportingConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3OrcaOobReportingConfig;
  readonly 'envoy.extensions.load_balancing_policies.common.v3.SlowStartConfig': EnvoyExtensionsLoadBalancingPoliciesCommonV3SlowStartConfig;
  readonly 'envoy.extensions.load_balancing_policies.least_request.v3.LeastRequest': EnvoyExtensionsLoadBalancingPoliciesLeastRequestV3LeastRequest;
  readonly 'envoy.extensions.load_balancing_policies.load_aware_locality.v3.LoadAwareLocality': EnvoyExtensionsLoadBalancingPoliciesLoadAwareLocalityV3LoadAwareLocality;
  readonly 'envoy.extensions.load_balancing_policies.maglev.v3.Maglev': EnvoyExtensionsLoadBalancingPoliciesMaglevV3Maglev;
  readonly 'envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost': EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHost;
  readonly 'envoy.extensions.load_balancing_policies.override_host.v3.OverrideHost.OverrideHostSource': EnvoyExtensionsLoadBalancingPoliciesOverrideHostV3OverrideHostOverrideHostSource;
  readonly 'envoy.extensions.load_balancing_policies.random.v3.Random': EnvoyExtensionsLoadBalancingPoliciesRandomV3Random;
  readonly 'envoy.extensions.load_balancing_policies.ring_hash.v3.RingHash': EnvoyExtensionsLoadBalancingPoliciesRingHashV3RingHash;
  readonly 'envoy.extensions.load_balancing_policies.round_robin.v3.RoundRobin': EnvoyExtensionsLoadBalancingPoliciesRoundRobinV3RoundRobin;
  readonly 'envoy.extensions.load_balancing_policies.subset.v3.Subset': EnvoyExtensionsLoadBalancingPoliciesSubsetV3Subset;
  readonly 'envoy.extensions.load_balancing_policies.subset.v3.Subset.LbSubsetSelector': EnvoyExtensionsLoadBalancingPoliciesSubsetV3SubsetLbSubsetSelector;
  readonly 'envoy.extensions.load_balancing_policies.wrr_locality.v3.WrrLocality': EnvoyExtensionsLoadBalancingPoliciesWrrLocalityV3WrrLocality;
  readonly 'envoy.extensions.local_address_selectors.filter_state_override.v3.Config': EnvoyExtensionsLocalAddressSelectorsFilterStateOverrideV3Config;
  readonly 'envoy.extensions.matching.actions.transform_stat.v3.TransformStat': EnvoyExtensionsMatchingActionsTransformStatV3TransformStat;
  readonly 'envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropStat': EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropStat;
  readonly 'envoy.extensions.matching.actions.transform_stat.v3.TransformStat.DropTag': EnvoyExtensionsMatchingActionsTransformStatV3TransformStatDropTag;
  readonly 'envoy.extensions.matching.actions.transform_stat.v3.TransformStat.UpdateTag': EnvoyExtensionsMatchingActionsTransformStatV3TransformStatUpdateTag;
  readonly 'envoy.extensions.matching.common_inputs.environment_variable.v3.Config': EnvoyExtensionsMatchingCommonInputsEnvironmentVariableV3Config;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.ApplicationProtocolInput': EnvoyExtensionsMatchingCommonInputsNetworkV3ApplicationProtocolInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.DestinationIPInput': EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationIPInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.DestinationPortInput': EnvoyExtensionsMatchingCommonInputsNetworkV3DestinationPortInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.DirectSourceIPInput': EnvoyExtensionsMatchingCommonInputsNetworkV3DirectSourceIPInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput': EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput.PathSegment': EnvoyExtensionsMatchingCommonInputsNetworkV3DynamicMetadataInputPathSegment;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.FilterStateInput': EnvoyExtensionsMatchingCommonInputsNetworkV3FilterStateInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.ServerNameInput': EnvoyExtensionsMatchingCommonInputsNetworkV3ServerNameInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.SourceIPInput': EnvoyExtensionsMatchingCommonInputsNetworkV3SourceIPInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.SourcePortInput': EnvoyExtensionsMatchingCommonInputsNetworkV3SourcePortInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.SourceTypeInput': EnvoyExtensionsMatchingCommonInputsNetworkV3SourceTypeInput;
  readonly 'envoy.extensions.matching.common_inputs.network.v3.TransportProtocolInput': EnvoyExtensionsMatchingCommonInputsNetworkV3TransportProtocolInput;
  readonly 'envoy.extensions.matching.common_inputs.ssl.v3.DnsSanInput': EnvoyExtensionsMatchingCommonInputsSslV3DnsSanInput;
  readonly 'envoy.extensions.matching.common_inputs.ssl.v3.SubjectInput': EnvoyExtensionsMatchingCommonInputsSslV3SubjectInput;
  readonly 'envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput': EnvoyExtensionsMatchingCommonInputsSslV3UriSanInput;
  readonly 'envoy.extensions.matching.common_inputs.stats.v3.StatFullNameMatchInput': EnvoyExtensionsMatchingCommonInputsStatsV3StatFullNameMatchInput;
  readonly 'envoy.extensions.matching.common_inputs.stats.v3.StatTagValueInput': EnvoyExtensionsMatchingCommonInputsStatsV3StatTagValueInput;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput': EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInput;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.EndpointMetadataInput.PathSegment': EnvoyExtensionsMatchingCommonInputsTransportSocketV3EndpointMetadataInputPathSegment;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.FilterStateInput': EnvoyExtensionsMatchingCommonInputsTransportSocketV3FilterStateInput;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput': EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInput;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.LocalityMetadataInput.PathSegment': EnvoyExtensionsMatchingCommonInputsTransportSocketV3LocalityMetadataInputPathSegment;
  readonly 'envoy.extensions.matching.common_inputs.transport_socket.v3.TransportSocketNameAction': EnvoyExtensionsMatchingCommonInputsTransportSocketV3TransportSocketNameAction;
  readonly 'envoy.extensions.matching.input_matchers.consistent_hashing.v3.ConsistentHashing': EnvoyExtensionsMatchingInputMatchersConsistentHashingV3ConsistentHashing;
  readonly 'envoy.extensions.matching.input_matchers.ip.v3.Ip': EnvoyExtensionsMatchingInputMatchersIpV3Ip;
  readonly 'envoy.extensions.matching.input_matchers.metadata.v3.Metadata': EnvoyExtensionsMatchingInputMatchersMetadataV3Metadata;
  readonly 'envoy.extensions.matching.input_matchers.runtime_fraction.v3.RuntimeFraction': EnvoyExtensionsMatchingInputMatchersRuntimeFractionV3RuntimeFraction;
  readonly 'envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig': EnvoyExtensionsNetworkDnsResolverCaresV3CaresDnsResolverConfig;
  readonly 'envoy.extensions.network.dns_resolver.getaddrinfo.v3.GetAddrInfoDnsResolverConfig': EnvoyExtensionsNetworkDnsResolverGetaddrinfoV3GetAddrInfoDnsResolverConfig;
  readonly 'envoy.extensions.network.socket_interface.v3.DefaultSocketInterface': EnvoyExtensionsNetworkSocketInterfaceV3DefaultSocketInterface;
  readonly 'envoy.extensions.network.socket_interface.v3.IoUringOptions': EnvoyExtensionsNetworkSocketInterfaceV3IoUringOptions;
  readonly 'envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig': EnvoyExtensionsPathMatchUriTemplateV3UriTemplateMatchConfig;
  readonly 'envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig': EnvoyExtensionsPathRewriteUriTemplateV3UriTemplateRewriteConfig;
  readonly 'envoy.extensions.rate_limit_descriptors.expr.v3.Descriptor': EnvoyExtensionsRateLimitDescriptorsExprV3Descriptor;
  readonly 'envoy.extensions.rate_limit_descriptors.jwt_claim.v3.Descriptor': EnvoyExtensionsRateLimitDescriptorsJwtClaimV3Descriptor;
  readonly 'envoy.extensions.rbac.matchers.upstream_ip_port.v3.UpstreamIpPortMatcher': EnvoyExtensionsRbacMatchersUpstreamIpPortV3UpstreamIpPortMatcher;
  readonly 'envoy.extensions.rbac.principals.mtls_authenticated.v3.Config': EnvoyExtensionsRbacPrincipalsMtlsAuthenticatedV3Config;
  readonly 'envoy.extensions.regex_engines.v3.GoogleRE2': EnvoyExtensionsRegexEnginesV3GoogleRE2;
  readonly 'envoy.extensions.request_id.uuid.v3.UuidRequestIdConfig': EnvoyExtensionsRequestIdUuidV3UuidRequestIdConfig;
  readonly 'envoy.extensions.resource_monitors.cgroup_memory.v3.CgroupMemoryConfig': EnvoyExtensionsResourceMonitorsCgroupMemoryV3CgroupMemoryConfig;
  readonly 'envoy.extensions.resource_monitors.cpu_utilization.v3.CpuUtilizationConfig': EnvoyExtensionsResourceMonitorsCpuUtilizationV3CpuUtilizationConfig;
  readonly 'envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig': EnvoyExtensionsResourceMonitorsDownstreamConnectionsV3DownstreamConnectionsConfig;
  readonly 'envoy.extensions.resource_monitors.fixed_heap.v3.FixedHeapConfig': EnvoyExtensionsResourceMonitorsFixedHeapV3FixedHeapConfig;
  readonly 'envoy.extensions.retry.host.omit_canary_hosts.v3.OmitCanaryHostsPredicate': EnvoyExtensionsRetryHostOmitCanaryHostsV3OmitCanaryHostsPredicate;
  readonly 'envoy.extensions.retry.host.omit_host_metadata.v3.OmitHostMetadataConfig': EnvoyExtensionsRetryHostOmitHostMetadataV3OmitHostMetadataConfig;
  readonly 'envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate': EnvoyExtensionsRetryHostPreviousHostsV3PreviousHostsPredicate;
  readonly 'envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig': EnvoyExtensionsRetryPriorityPreviousPrioritiesV3PreviousPrioritiesConfig;
  readonly 'envoy.extensions.router.cluster_specifiers.lua.v3.LuaConfig': EnvoyExtensionsRouterClusterSpecifiersLuaV3LuaConfig;
  readonly 'envoy.extensions.router.cluster_specifiers.matcher.v3.ClusterAction': EnvoyExtensionsRouterClusterSpecifiersMatcherV3ClusterAction;
  readonly 'envoy.extensions.router.cluster_specifiers.matcher.v3.MatcherClusterSpecifier': EnvoyExtensionsRouterClusterSpecifiersMatcherV3MatcherClusterSpecifier;
  readonly 'envoy.extensions.stat_sinks.graphite_statsd.v3.GraphiteStatsdSink': EnvoyExtensionsStatSinksGraphiteStatsdV3GraphiteStatsdSink;
  readonly 'envoy.extensions.stat_sinks.open_telemetry.v3.SinkConfig': EnvoyExtensionsStatSinksOpenTelemetryV3SinkConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.resource_detectors.v3.EnvironmentResourceDetectorConfig': EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3EnvironmentResourceDetectorConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.resource_detectors.v3.StaticConfigResourceDetectorConfig': EnvoyExtensionsTracersOpentelemetryResourceDetectorsV3StaticConfigResourceDetectorConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.samplers.v3.AlwaysOnSamplerConfig': EnvoyExtensionsTracersOpentelemetrySamplersV3AlwaysOnSamplerConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.samplers.v3.CELSamplerConfig': EnvoyExtensionsTracersOpentelemetrySamplersV3CELSamplerConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.samplers.v3.ParentBasedSamplerConfig': EnvoyExtensionsTracersOpentelemetrySamplersV3ParentBasedSamplerConfig;
  readonly 'envoy.extensions.tracers.opentelemetry.samplers.v3.TraceIdRatioBasedSamplerConfig': EnvoyExtensionsTracersOpentelemetrySamplersV3TraceIdRatioBasedSamplerConfig;
  readonly 'envoy.extensions.transport_sockets.http_11_proxy.v3.Http11ProxyUpstreamTransport': EnvoyExtensionsTransportSocketsHttp11ProxyV3Http11ProxyUpstreamTransport;
  readonly 'envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport': EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransport;
  readonly 'envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport.MetadataValueSource': EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransportMetadataValueSource;
  readonly 'envoy.extensions.transport_sockets.proxy_protocol.v3.ProxyProtocolUpstreamTransport': EnvoyExtensionsTransportSocketsProxyProtocolV3ProxyProtocolUpstreamTransport;
  readonly 'envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer': EnvoyExtensionsTransportSocketsRawBufferV3RawBuffer;
  readonly 'envoy.extensions.transport_sockets.starttls.v3.StartTlsConfig': EnvoyExtensionsTransportSocketsStarttlsV3StartTlsConfig;
  readonly 'envoy.extensions.transport_sockets.starttls.v3.UpstreamStartTlsConfig': EnvoyExtensionsTransportSocketsStarttlsV3UpstreamStartTlsConfig;
  readonly 'envoy.extensions.transport_sockets.tap.v3.SocketTapConfig': EnvoyExtensionsTransportSocketsTapV3SocketTapConfig;
  readonly 'envoy.extensions.transport_sockets.tap.v3.Tap': EnvoyExtensionsTransportSocketsTapV3Tap;
  readonly 'envoy.extensions.transport_sockets.tcp_stats.v3.Config': EnvoyExtensionsTransportSocketsTcpStatsV3Config;
  readonly 'envoy.extensions.transport_sockets.tls.cert_mappers.sni.v3.SNI': EnvoyExtensionsTransportSocketsTlsCertMappersSniV3SNI;
  readonly 'envoy.extensions.transport_sockets.tls.cert_mappers.static_name.v3.StaticName': EnvoyExtensionsTransportSocketsTlsCertMappersStaticNameV3StaticName;
  readonly 'envoy.extensions.transport_sockets.tls.cert_selectors.on_demand_secret.v3.Config': EnvoyExtensionsTransportSocketsTlsCertSelectorsOnDemandSecretV3Config;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CertificateProviderPluginInstance': EnvoyExtensionsTransportSocketsTlsV3CertificateProviderPluginInstance;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext': EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContext;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CertificateValidationContext.SystemRootCerts': EnvoyExtensionsTransportSocketsTlsV3CertificateValidationContextSystemRootCerts;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CommonTlsContext': EnvoyExtensionsTransportSocketsTlsV3CommonTlsContext;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProvider': EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProvider;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CertificateProviderInstance': EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCertificateProviderInstance;
  readonly 'envoy.extensions.transport_sockets.tls.v3.CommonTlsContext.CombinedCertificateValidationContext': EnvoyExtensionsTransportSocketsTlsV3CommonTlsContextCombinedCertificateValidationContext;
  readonly 'envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext': EnvoyExtensionsTransportSocketsTlsV3DownstreamTlsContext;
  readonly 'envoy.extensions.transport_sockets.tls.v3.GenericSecret': EnvoyExtensionsTransportSocketsTlsV3GenericSecret;
  readonly 'envoy.extensions.transport_sockets.tls.v3.PrivateKeyProvider': EnvoyExtensionsTransportSocketsTlsV3PrivateKeyProvider;
  readonly 'envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig': EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfig;
  readonly 'envoy.extensions.transport_sockets.tls.v3.SPIFFECertValidatorConfig.TrustDomain': EnvoyExtensionsTransportSocketsTlsV3SPIFFECertValidatorConfigTrustDomain;
  readonly 'envoy.extensions.transport_sockets.tls.v3.SdsSecretConfig': EnvoyExtensionsTransportSocketsTlsV3SdsSecretConfig;
  readonly 'envoy.extensions.transport_sockets.tls.v3.Secret': EnvoyExtensionsTransportSocketsTlsV3Secret;
  readonly 'envoy.extensions.transport_sockets.tls.v3.SubjectAltNameMatcher': EnvoyExtensionsTransportSocketsTlsV3SubjectAltNameMatcher;
  readonly 'envoy.extensions.transport_sockets.tls.v3.TlsCertificate': EnvoyExtensionsTransportSocketsTlsV3TlsCertificate;
  readonly 'envoy.extensions.transport_sockets.tls.v3.TlsKeyLog': EnvoyExtensionsTransportSocketsTlsV3TlsKeyLog;
  readonly 'envoy.extensions.transport_sockets.tls.v3.TlsParameters': EnvoyExtensionsTransportSocketsTlsV3TlsParameters;
  readonly 'envoy.extensions.transport_sockets.tls.v3.TlsSessionTicketKeys': EnvoyExtensionsTransportSocketsTlsV3TlsSessionTicketKeys;
  readonly 'envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext': EnvoyExtensionsTransportSocketsTlsV3UpstreamTlsContext;
  readonly 'envoy.extensions.upstreams.http.generic.v3.GenericConnectionPoolProto': EnvoyExtensionsUpstreamsHttpGenericV3GenericConnectionPoolProto;
  readonly 'envoy.extensions.upstreams.http.http.v3.HttpConnectionPoolProto': EnvoyExtensionsUpstreamsHttpHttpV3HttpConnectionPoolProto;
  readonly 'envoy.extensions.upstreams.http.tcp.v3.TcpConnectionPoolProto': EnvoyExtensionsUpstreamsHttpTcpV3TcpConnectionPoolProto;
  readonly 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions': EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptions;
  readonly 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions.AutoHttpConfig': EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsAutoHttpConfig;
  readonly 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions.ExplicitHttpConfig': EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsExplicitHttpConfig;
  readonly 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions.OutlierDetection': EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsOutlierDetection;
  readonly 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions.UseDownstreamHttpConfig': EnvoyExtensionsUpstreamsHttpV3HttpProtocolOptionsUseDownstreamHttpConfig;
  readonly 'envoy.extensions.upstreams.tcp.generic.v3.GenericConnectionPoolProto': EnvoyExtensionsUpstreamsTcpGenericV3GenericConnectionPoolProto;
  readonly 'envoy.extensions.upstreams.tcp.v3.TcpProtocolOptions': EnvoyExtensionsUpstreamsTcpV3TcpProtocolOptions;
  readonly 'envoy.extensions.wasm.v3.CapabilityRestrictionConfig': EnvoyExtensionsWasmV3CapabilityRestrictionConfig;
  readonly 'envoy.extensions.wasm.v3.EnvironmentVariables': EnvoyExtensionsWasmV3EnvironmentVariables;
  readonly 'envoy.extensions.wasm.v3.PluginConfig': EnvoyExtensionsWasmV3PluginConfig;
  readonly 'envoy.extensions.wasm.v3.ReloadConfig': EnvoyExtensionsWasmV3ReloadConfig;
  readonly 'envoy.extensions.wasm.v3.SanitizationConfig': EnvoyExtensionsWasmV3SanitizationConfig;
  readonly 'envoy.extensions.wasm.v3.VmConfig': EnvoyExtensionsWasmV3VmConfig;
  readonly 'envoy.service.accesslog.v3.StreamAccessLogsMessage': EnvoyServiceAccesslogV3StreamAccessLogsMessage;
  readonly 'envoy.service.accesslog.v3.StreamAccessLogsMessage.HTTPAccessLogEntries': EnvoyServiceAccesslogV3StreamAccessLogsMessageHTTPAccessLogEntries;
  readonly 'envoy.service.accesslog.v3.StreamAccessLogsMessage.Identifier': EnvoyServiceAccesslogV3StreamAccessLogsMessageIdentifier;
  readonly 'envoy.service.accesslog.v3.StreamAccessLogsMessage.TCPAccessLogEntries': EnvoyServiceAccesslogV3StreamAccessLogsMessageTCPAccessLogEntries;
  readonly 'envoy.service.accesslog.v3.StreamAccessLogsResponse': EnvoyServiceAccesslogV3StreamAccessLogsResponse;
  readonly 'envoy.service.auth.v3.AttributeContext': EnvoyServiceAuthV3AttributeContext;
  readonly 'envoy.service.auth.v3.AttributeContext.HttpRequest': EnvoyServiceAuthV3AttributeContextHttpRequest;
  readonly 'envoy.service.auth.v3.AttributeContext.Peer': EnvoyServiceAuthV3AttributeContextPeer;
  readonly 'envoy.service.auth.v3.AttributeContext.Request': EnvoyServiceAuthV3AttributeContextRequest;
  readonly 'envoy.service.auth.v3.AttributeContext.TLSSession': EnvoyServiceAuthV3AttributeContextTLSSession;
  readonly 'envoy.service.auth.v3.CheckRequest': EnvoyServiceAuthV3CheckRequest;
  readonly 'envoy.service.auth.v3.CheckResponse': EnvoyServiceAuthV3CheckResponse;
  readonly 'envoy.service.auth.v3.DeniedHttpResponse': EnvoyServiceAuthV3DeniedHttpResponse;
  readonly 'envoy.service.auth.v3.OkHttpResponse': EnvoyServiceAuthV3OkHttpResponse;
  readonly 'envoy.service.discovery.v3.DeltaDiscoveryRequest': EnvoyServiceDiscoveryV3DeltaDiscoveryRequest;
  readonly 'envoy.service.discovery.v3.DeltaDiscoveryResponse': EnvoyServiceDiscoveryV3DeltaDiscoveryResponse;
  readonly 'envoy.service.discovery.v3.DiscoveryRequest': EnvoyServiceDiscoveryV3DiscoveryRequest;
  readonly 'envoy.service.discovery.v3.DiscoveryResponse': EnvoyServiceDiscoveryV3DiscoveryResponse;
  readonly 'envoy.service.discovery.v3.DynamicParameterConstraints': EnvoyServiceDiscoveryV3DynamicParameterConstraints;
  readonly 'envoy.service.discovery.v3.DynamicParameterConstraints.ConstraintList': EnvoyServiceDiscoveryV3DynamicParameterConstraintsConstraintList;
  readonly 'envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint': EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraint;
  readonly 'envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint.Exists': EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraintExists;
  readonly 'envoy.service.discovery.v3.Resource': EnvoyServiceDiscoveryV3Resource;
  readonly 'envoy.service.discovery.v3.Resource.CacheControl': EnvoyServiceDiscoveryV3ResourceCacheControl;
  readonly 'envoy.service.discovery.v3.ResourceError': EnvoyServiceDiscoveryV3ResourceError;
  readonly 'envoy.service.discovery.v3.ResourceLocator': EnvoyServiceDiscoveryV3ResourceLocator;
  readonly 'envoy.service.discovery.v3.ResourceName': EnvoyServiceDiscoveryV3ResourceName;
  readonly 'envoy.service.ext_proc.v3.BodyMutation': EnvoyServiceExtProcV3BodyMutation;
  readonly 'envoy.service.ext_proc.v3.BodyResponse': EnvoyServiceExtProcV3BodyResponse;
  readonly 'envoy.service.ext_proc.v3.CommonResponse': EnvoyServiceExtProcV3CommonResponse;
  readonly 'envoy.service.ext_proc.v3.GrpcStatus': EnvoyServiceExtProcV3GrpcStatus;
  readonly 'envoy.service.ext_proc.v3.HeaderMutation': EnvoyServiceExtProcV3HeaderMutation;
  readonly 'envoy.service.ext_proc.v3.HeadersResponse': EnvoyServiceExtProcV3HeadersResponse;
  readonly 'envoy.service.ext_proc.v3.HttpBody': EnvoyServiceExtProcV3HttpBody;
  readonly 'envoy.service.ext_proc.v3.HttpHeaders': EnvoyServiceExtProcV3HttpHeaders;
  readonly 'envoy.service.ext_proc.v3.HttpTrailers': EnvoyServiceExtProcV3HttpTrailers;
  readonly 'envoy.service.ext_proc.v3.ImmediateResponse': EnvoyServiceExtProcV3ImmediateResponse;
  readonly 'envoy.service.ext_proc.v3.ProcessingRequest': EnvoyServiceExtProcV3ProcessingRequest;
  readonly 'envoy.service.ext_proc.v3.ProcessingRequest.ClientWindowUpdate': EnvoyServiceExtProcV3ProcessingRequestClientWindowUpdate;
  readonly 'envoy.service.ext_proc.v3.ProcessingRequest.FlowControlInit': EnvoyServiceExtProcV3ProcessingRequestFlowControlInit;
  readonly 'envoy.service.ext_proc.v3.ProcessingResponse': EnvoyServiceExtProcV3ProcessingResponse;
  readonly 'envoy.service.ext_proc.v3.ProcessingResponse.ServerWindowUpdate': EnvoyServiceExtProcV3ProcessingResponseServerWindowUpdate;
  readonly 'envoy.service.ext_proc.v3.ProtocolConfiguration': EnvoyServiceExtProcV3ProtocolConfiguration;
  readonly 'envoy.service.ext_proc.v3.StreamedBodyResponse': EnvoyServiceExtProcV3StreamedBodyResponse;
  readonly 'envoy.service.ext_proc.v3.StreamedImmediateResponse': EnvoyServiceExtProcV3StreamedImmediateResponse;
  readonly 'envoy.service.ext_proc.v3.TrailersResponse': EnvoyServiceExtProcV3TrailersResponse;
  readonly 'envoy.service.load_stats.v3.LoadStatsRequest': EnvoyServiceLoadStatsV3LoadStatsRequest;
  readonly 'envoy.service.load_stats.v3.LoadStatsResponse': EnvoyServiceLoadStatsV3LoadStatsResponse;
  readonly 'envoy.service.rate_limit_quota.v3.BucketId': EnvoyServiceRateLimitQuotaV3BucketId;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse': EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponse;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction': EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketAction;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.AbandonAction': EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionAbandonAction;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaResponse.BucketAction.QuotaAssignmentAction': EnvoyServiceRateLimitQuotaV3RateLimitQuotaResponseBucketActionQuotaAssignmentAction;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports': EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReports;
  readonly 'envoy.service.rate_limit_quota.v3.RateLimitQuotaUsageReports.BucketQuotaUsage': EnvoyServiceRateLimitQuotaV3RateLimitQuotaUsageReportsBucketQuotaUsage;
  readonly 'envoy.service.ratelimit.v3.RateLimitRequest': EnvoyServiceRatelimitV3RateLimitRequest;
  readonly 'envoy.service.ratelimit.v3.RateLimitResponse': EnvoyServiceRatelimitV3RateLimitResponse;
  readonly 'envoy.service.ratelimit.v3.RateLimitResponse.DescriptorStatus': EnvoyServiceRatelimitV3RateLimitResponseDescriptorStatus;
  readonly 'envoy.service.ratelimit.v3.RateLimitResponse.Quota': EnvoyServiceRatelimitV3RateLimitResponseQuota;
  readonly 'envoy.service.ratelimit.v3.RateLimitResponse.RateLimit': EnvoyServiceRatelimitV3RateLimitResponseRateLimit;
  readonly 'envoy.service.runtime.v3.Runtime': EnvoyServiceRuntimeV3Runtime;
  readonly 'envoy.type.http.v3.Cookie': EnvoyTypeHttpV3Cookie;
  readonly 'envoy.type.http.v3.CookieAttribute': EnvoyTypeHttpV3CookieAttribute;
  readonly 'envoy.type.http.v3.PathTransformation': EnvoyTypeHttpV3PathTransformation;
  readonly 'envoy.type.http.v3.PathTransformation.Operation': EnvoyTypeHttpV3PathTransformationOperation;
  readonly 'envoy.type.http.v3.PathTransformation.Operation.MergeSlashes': EnvoyTypeHttpV3PathTransformationOperationMergeSlashes;
  readonly 'envoy.type.http.v3.PathTransformation.Operation.NormalizePathRFC3986': EnvoyTypeHttpV3PathTransformationOperationNormalizePathRFC3986;
  readonly 'envoy.type.matcher.v3.AddressMatcher': EnvoyTypeMatcherV3AddressMatcher;
  readonly 'envoy.type.matcher.v3.DoubleMatcher': EnvoyTypeMatcherV3DoubleMatcher;
  readonly 'envoy.type.matcher.v3.FilterStateMatcher': EnvoyTypeMatcherV3FilterStateMatcher;
  readonly 'envoy.type.matcher.v3.HttpRequestHeaderMatchInput': EnvoyTypeMatcherV3HttpRequestHeaderMatchInput;
  readonly 'envoy.type.matcher.v3.HttpRequestQueryParamMatchInput': EnvoyTypeMatcherV3HttpRequestQueryParamMatchInput;
  readonly 'envoy.type.matcher.v3.HttpRequestTrailerMatchInput': EnvoyTypeMatcherV3HttpRequestTrailerMatchInput;
  readonly 'envoy.type.matcher.v3.HttpResponseHeaderMatchInput': EnvoyTypeMatcherV3HttpResponseHeaderMatchInput;
  readonly 'envoy.type.matcher.v3.HttpResponseStatusCodeClassMatchInput': EnvoyTypeMatcherV3HttpResponseStatusCodeClassMatchInput;
  readonly 'envoy.type.matcher.v3.HttpResponseStatusCodeMatchInput': EnvoyTypeMatcherV3HttpResponseStatusCodeMatchInput;
  readonly 'envoy.type.matcher.v3.HttpResponseTrailerMatchInput': EnvoyTypeMatcherV3HttpResponseTrailerMatchInput;
  readonly 'envoy.type.matcher.v3.ListMatcher': EnvoyTypeMatcherV3ListMatcher;
  readonly 'envoy.type.matcher.v3.ListStringMatcher': EnvoyTypeMatcherV3ListStringMatcher;
  readonly 'envoy.type.matcher.v3.MetadataMatcher': EnvoyTypeMatcherV3MetadataMatcher;
  readonly 'envoy.type.matcher.v3.MetadataMatcher.PathSegment': EnvoyTypeMatcherV3MetadataMatcherPathSegment;
  readonly 'envoy.type.matcher.v3.NodeMatcher': EnvoyTypeMatcherV3NodeMatcher;
  readonly 'envoy.type.matcher.v3.OrMatcher': EnvoyTypeMatcherV3OrMatcher;
  readonly 'envoy.type.matcher.v3.PathMatcher': EnvoyTypeMatcherV3PathMatcher;
  readonly 'envoy.type.matcher.v3.RegexMatchAndSubstitute': EnvoyTypeMatcherV3RegexMatchAndSubstitute;
  readonly 'envoy.type.matcher.v3.RegexMatcher': EnvoyTypeMatcherV3RegexMatcher;
  readonly 'envoy.type.matcher.v3.RegexMatcher.GoogleRE2': EnvoyTypeMatcherV3RegexMatcherGoogleRE2;
  readonly 'envoy.type.matcher.v3.StringMatcher': EnvoyTypeMatcherV3StringMatcher;
  readonly 'envoy.type.matcher.v3.StructMatcher': EnvoyTypeMatcherV3StructMatcher;
  readonly 'envoy.type.matcher.v3.StructMatcher.PathSegment': EnvoyTypeMatcherV3StructMatcherPathSegment;
  readonly 'envoy.type.matcher.v3.ValueMatcher': EnvoyTypeMatcherV3ValueMatcher;
  readonly 'envoy.type.matcher.v3.ValueMatcher.NullMatch': EnvoyTypeMatcherV3ValueMatcherNullMatch;
  readonly 'envoy.type.metadata.v3.MetadataKey': EnvoyTypeMetadataV3MetadataKey;
  readonly 'envoy.type.metadata.v3.MetadataKey.PathSegment': EnvoyTypeMetadataV3MetadataKeyPathSegment;
  readonly 'envoy.type.metadata.v3.MetadataKind': EnvoyTypeMetadataV3MetadataKind;
  readonly 'envoy.type.metadata.v3.MetadataKind.Cluster': EnvoyTypeMetadataV3MetadataKindCluster;
  readonly 'envoy.type.metadata.v3.MetadataKind.Host': EnvoyTypeMetadataV3MetadataKindHost;
  readonly 'envoy.type.metadata.v3.MetadataKind.Request': EnvoyTypeMetadataV3MetadataKindRequest;
  readonly 'envoy.type.metadata.v3.MetadataKind.Route': EnvoyTypeMetadataV3MetadataKindRoute;
  readonly 'envoy.type.tracing.v3.CustomTag': EnvoyTypeTracingV3CustomTag;
  readonly 'envoy.type.tracing.v3.CustomTag.Environment': EnvoyTypeTracingV3CustomTagEnvironment;
  readonly 'envoy.type.tracing.v3.CustomTag.Header': EnvoyTypeTracingV3CustomTagHeader;
  readonly 'envoy.type.tracing.v3.CustomTag.Literal': EnvoyTypeTracingV3CustomTagLiteral;
  readonly 'envoy.type.tracing.v3.CustomTag.Metadata': EnvoyTypeTracingV3CustomTagMetadata;
  readonly 'envoy.type.v3.DoubleRange': EnvoyTypeV3DoubleRange;
  readonly 'envoy.type.v3.FractionalPercent': EnvoyTypeV3FractionalPercent;
  readonly 'envoy.type.v3.HashPolicy': EnvoyTypeV3HashPolicy;
  readonly 'envoy.type.v3.HashPolicy.FilterState': EnvoyTypeV3HashPolicyFilterState;
  readonly 'envoy.type.v3.HashPolicy.SourceIp': EnvoyTypeV3HashPolicySourceIp;
  readonly 'envoy.type.v3.HttpStatus': EnvoyTypeV3HttpStatus;
  readonly 'envoy.type.v3.Int32Range': EnvoyTypeV3Int32Range;
  readonly 'envoy.type.v3.Int64Range': EnvoyTypeV3Int64Range;
  readonly 'envoy.type.v3.Percent': EnvoyTypeV3Percent;
  readonly 'envoy.type.v3.RateLimitStrategy': EnvoyTypeV3RateLimitStrategy;
  readonly 'envoy.type.v3.RateLimitStrategy.RequestsPerTimeUnit': EnvoyTypeV3RateLimitStrategyRequestsPerTimeUnit;
  readonly 'envoy.type.v3.Scope': EnvoyTypeV3Scope;
  readonly 'envoy.type.v3.SemanticVersion': EnvoyTypeV3SemanticVersion;
  readonly 'envoy.type.v3.TokenBucket': EnvoyTypeV3TokenBucket;
  readonly 'google.api.expr.v1alpha1.CheckedExpr': GoogleApiExprV1alpha1CheckedExpr;
  readonly 'google.api.expr.v1alpha1.Constant': GoogleApiExprV1alpha1Constant;
  readonly 'google.api.expr.v1alpha1.Expr': GoogleApiExprV1alpha1Expr;
  readonly 'google.api.expr.v1alpha1.Expr.Call': GoogleApiExprV1alpha1ExprCall;
  readonly 'google.api.expr.v1alpha1.Expr.Comprehension': GoogleApiExprV1alpha1ExprComprehension;
  readonly 'google.api.expr.v1alpha1.Expr.CreateList': GoogleApiExprV1alpha1ExprCreateList;
  readonly 'google.api.expr.v1alpha1.Expr.CreateStruct': GoogleApiExprV1alpha1ExprCreateStruct;
  readonly 'google.api.expr.v1alpha1.Expr.CreateStruct.Entry': GoogleApiExprV1alpha1ExprCreateStructEntry;
  readonly 'google.api.expr.v1alpha1.Expr.Ident': GoogleApiExprV1alpha1ExprIdent;
  readonly 'google.api.expr.v1alpha1.Expr.Select': GoogleApiExprV1alpha1ExprSelect;
  readonly 'google.api.expr.v1alpha1.ParsedExpr': GoogleApiExprV1alpha1ParsedExpr;
  readonly 'google.api.expr.v1alpha1.Reference': GoogleApiExprV1alpha1Reference;
  readonly 'google.api.expr.v1alpha1.SourceInfo': GoogleApiExprV1alpha1SourceInfo;
  readonly 'google.api.expr.v1alpha1.SourceInfo.Extension': GoogleApiExprV1alpha1SourceInfoExtension;
  readonly 'google.api.expr.v1alpha1.SourceInfo.Extension.Version': GoogleApiExprV1alpha1SourceInfoExtensionVersion;
  readonly 'google.api.expr.v1alpha1.Type': GoogleApiExprV1alpha1Type;
  readonly 'google.api.expr.v1alpha1.Type.AbstractType': GoogleApiExprV1alpha1TypeAbstractType;
  readonly 'google.api.expr.v1alpha1.Type.FunctionType': GoogleApiExprV1alpha1TypeFunctionType;
  readonly 'google.api.expr.v1alpha1.Type.ListType': GoogleApiExprV1alpha1TypeListType;
  readonly 'google.api.expr.v1alpha1.Type.MapType': GoogleApiExprV1alpha1TypeMapType;
  readonly 'google.protobuf.Any': Any;
  readonly 'google.protobuf.BoolValue': boolean;
  readonly 'google.protobuf.BytesValue': Base64;
  readonly 'google.protobuf.DoubleValue': Double;
  readonly 'google.protobuf.Duration': Duration;
  readonly 'google.protobuf.Empty': GoogleProtobufEmpty;
  readonly 'google.protobuf.FieldMask': string;
  readonly 'google.protobuf.FloatValue': Double;
  readonly 'google.protobuf.Int32Value': number;
  readonly 'google.protobuf.Int64Value': Int64;
  readonly 'google.protobuf.ListValue': readonly JsonValue[];
  readonly 'google.protobuf.StringValue': string;
  readonly 'google.protobuf.Struct': JsonObject;
  readonly 'google.protobuf.Timestamp': Timestamp;
  readonly 'google.protobuf.UInt32Value': number;
  readonly 'google.protobuf.UInt64Value': Int64;
  readonly 'google.protobuf.Value': JsonValue;
  readonly 'google.rpc.Status': GoogleRpcStatus;
  readonly 'opentelemetry.proto.common.v1.AnyValue': OpentelemetryProtoCommonV1AnyValue;
  readonly 'opentelemetry.proto.common.v1.ArrayValue': OpentelemetryProtoCommonV1ArrayValue;
  readonly 'opentelemetry.proto.common.v1.KeyValue': OpentelemetryProtoCommonV1KeyValue;
  readonly 'opentelemetry.proto.common.v1.KeyValueList': OpentelemetryProtoCommonV1KeyValueList;
  readonly 'udpa.type.v1.TypedStruct': UdpaTypeV1TypedStruct;
  readonly 'xds.core.v3.Authority': XdsCoreV3Authority;
  readonly 'xds.core.v3.CidrRange': XdsCoreV3CidrRange;
  readonly 'xds.core.v3.ContextParams': XdsCoreV3ContextParams;
  readonly 'xds.core.v3.TypedExtensionConfig': XdsCoreV3TypedExtensionConfig;
  readonly 'xds.type.matcher.v3.CelMatcher': XdsTypeMatcherV3CelMatcher;
  readonly 'xds.type.matcher.v3.HttpAttributesCelMatchInput': XdsTypeMatcherV3HttpAttributesCelMatchInput;
  readonly 'xds.type.matcher.v3.IPMatcher': XdsTypeMatcherV3IPMatcher;
  readonly 'xds.type.matcher.v3.IPMatcher.IPRangeMatcher': XdsTypeMatcherV3IPMatcherIPRangeMatcher;
  readonly 'xds.type.matcher.v3.Matcher': XdsTypeMatcherV3Matcher;
  readonly 'xds.type.matcher.v3.Matcher.MatcherList': XdsTypeMatcherV3MatcherMatcherList;
  readonly 'xds.type.matcher.v3.Matcher.MatcherList.FieldMatcher': XdsTypeMatcherV3MatcherMatcherListFieldMatcher;
  readonly 'xds.type.matcher.v3.Matcher.MatcherList.Predicate': XdsTypeMatcherV3MatcherMatcherListPredicate;
  readonly 'xds.type.matcher.v3.Matcher.MatcherList.Predicate.PredicateList': XdsTypeMatcherV3MatcherMatcherListPredicatePredicateList;
  readonly 'xds.type.matcher.v3.Matcher.MatcherList.Predicate.SinglePredicate': XdsTypeMatcherV3MatcherMatcherListPredicateSinglePredicate;
  readonly 'xds.type.matcher.v3.Matcher.MatcherTree': XdsTypeMatcherV3MatcherMatcherTree;
  readonly 'xds.type.matcher.v3.Matcher.MatcherTree.MatchMap': XdsTypeMatcherV3MatcherMatcherTreeMatchMap;
  readonly 'xds.type.matcher.v3.Matcher.OnMatch': XdsTypeMatcherV3MatcherOnMatch;
  readonly 'xds.type.matcher.v3.RegexMatcher': XdsTypeMatcherV3RegexMatcher;
  readonly 'xds.type.matcher.v3.RegexMatcher.GoogleRE2': XdsTypeMatcherV3RegexMatcherGoogleRE2;
  readonly 'xds.type.matcher.v3.ServerNameMatcher': XdsTypeMatcherV3ServerNameMatcher;
  readonly 'xds.type.matcher.v3.ServerNameMatcher.DomainMatcher': XdsTypeMatcherV3ServerNameMatcherDomainMatcher;
  readonly 'xds.type.matcher.v3.StringMatcher': XdsTypeMatcherV3StringMatcher;
  readonly 'xds.type.v3.CelExpression': XdsTypeV3CelExpression;
  readonly 'xds.type.v3.TypedStruct': XdsTypeV3TypedStruct;
}
