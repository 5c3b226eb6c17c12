// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ApiVersion,
  EnvoyConfigCoreV3GrpcService,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMatcherV3MetadataMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * External Authorization filter calls out to an external service over the gRPC Authorization API defined
 * by CheckRequest.
 * envoy.extensions.filters.network.ext_authz.v3.ExtAuthz
 */
export interface EnvoyExtensionsFiltersNetworkExtAuthzV3ExtAuthz {
  /** The prefix to use when emitting statistics. */
  readonly stat_prefix?: string;
  /** The external authorization gRPC service configuration. */
  readonly grpc_service?: EnvoyConfigCoreV3GrpcService;
  /** The filter's behaviour in case the external authorization service does not respond back. */
  readonly failure_mode_allow?: boolean;
  /** Specifies if the peer certificate is sent to the external service. */
  readonly include_peer_certificate?: boolean;
  /** API version for ext_authz transport protocol. */
  readonly transport_api_version?: EnvoyConfigCoreV3ApiVersion;
  /** Specifies if the filter is enabled with metadata matcher. */
  readonly filter_enabled_metadata?: EnvoyTypeMatcherV3MetadataMatcher;
  /** Optional labels that will be passed to labels in destination. */
  readonly bootstrap_metadata_labels_key?: string;
  /** Specifies if the TLS session level details like SNI are sent to the external service. */
  readonly include_tls_session?: boolean;
  readonly send_tls_alert_on_denial?: boolean;
  readonly metadata_context_namespaces?: readonly string[];
  readonly typed_metadata_context_namespaces?: readonly string[];
  readonly shadow_mode?: boolean;
}
