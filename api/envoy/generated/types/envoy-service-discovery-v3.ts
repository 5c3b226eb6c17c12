// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any, Duration } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3ControlPlane,
  EnvoyConfigCoreV3Metadata,
  EnvoyConfigCoreV3Node,
} from './envoy-config-core-v3.ts';
import type {
  GoogleRpcStatus,
} from './google-rpc.ts';

/**
 * DeltaDiscoveryRequest and DeltaDiscoveryResponse are used in a new gRPC endpoint for Delta xDS.
 * envoy.service.discovery.v3.DeltaDiscoveryRequest
 */
export interface EnvoyServiceDiscoveryV3DeltaDiscoveryRequest {
  /** The node making the request. */
  readonly node?: EnvoyConfigCoreV3Node;
  /**
   * Type of the resource that is being requested, e.g.
   * `type.googleapis.com/envoy.api.v2.ClusterLoadAssignment`.
   */
  readonly type_url?: string;
  /**
   * DeltaDiscoveryRequests allow the client to add or remove individual resources to the set of tracked
   * resources in the context of a stream.
   */
  readonly resource_names_subscribe?: readonly string[];
  /** A list of Resource names to remove from the list of tracked resources. */
  readonly resource_names_unsubscribe?: readonly string[];
  /**
   * Informs the server of the versions of the resources the xDS client knows of, to enable the client to
   * continue the same logical xDS session even in the face of gRPC stream reconnection.
   */
  readonly initial_resource_versions?: Readonly<Record<string, string>>;
  /**
   * When the DeltaDiscoveryRequest is a ACK or NACK message in response to a previous
   * DeltaDiscoveryResponse, the response_nonce must be the nonce in the DeltaDiscoveryResponse.
   */
  readonly response_nonce?: string;
  /** This is populated when the previous DiscoveryResponse failed to update configuration. */
  readonly error_detail?: GoogleRpcStatus;
  /**
   * Alternative to `resource_names_subscribe` field that allows specifying dynamic parameters along with
   * each resource name.
   */
  readonly resource_locators_subscribe?: readonly EnvoyServiceDiscoveryV3ResourceLocator[];
  /**
   * Alternative to `resource_names_unsubscribe` field that allows specifying dynamic parameters along with
   * each resource name.
   */
  readonly resource_locators_unsubscribe?: readonly EnvoyServiceDiscoveryV3ResourceLocator[];
}

/** envoy.service.discovery.v3.DeltaDiscoveryResponse */
export interface EnvoyServiceDiscoveryV3DeltaDiscoveryResponse {
  /** The version of the response data (used for debugging). */
  readonly system_version_info?: string;
  /** The response resources. */
  readonly resources?: readonly EnvoyServiceDiscoveryV3Resource[];
  /** Type URL for resources. */
  readonly type_url?: string;
  /**
   * The nonce provides a way for DeltaDiscoveryRequests to uniquely reference a DeltaDiscoveryResponse when
   * (N)ACKing.
   */
  readonly nonce?: string;
  /** Resources names of resources that have be deleted and to be removed from the xDS Client. */
  readonly removed_resources?: readonly string[];
  /** The control plane instance that sent the response. */
  readonly control_plane?: EnvoyConfigCoreV3ControlPlane;
  /** Alternative to removed_resources that allows specifying which variant of a resource is being removed. */
  readonly removed_resource_names?: readonly EnvoyServiceDiscoveryV3ResourceName[];
  readonly resource_errors?: readonly EnvoyServiceDiscoveryV3ResourceError[];
}

/**
 * A DiscoveryRequest requests a set of versioned resources of the same type for a given Envoy node on some
 * API.
 * envoy.service.discovery.v3.DiscoveryRequest
 */
export interface EnvoyServiceDiscoveryV3DiscoveryRequest {
  /**
   * The version_info provided in the request messages will be the version_info received with the most recent
   * successfully processed response or empty on the first request.
   */
  readonly version_info?: string;
  /** The node making the request. */
  readonly node?: EnvoyConfigCoreV3Node;
  /** List of resources to subscribe to, e.g. list of cluster names or a route configuration name. */
  readonly resource_names?: readonly string[];
  /**
   * Type of the resource that is being requested, e.g.
   * "type.googleapis.com/envoy.api.v2.ClusterLoadAssignment".
   */
  readonly type_url?: string;
  /** nonce corresponding to DiscoveryResponse being ACK/NACKed. */
  readonly response_nonce?: string;
  /** This is populated when the previous DiscoveryResponse failed to update configuration. */
  readonly error_detail?: GoogleRpcStatus;
  /**
   * Alternative to `resource_names` field that allows specifying dynamic parameters along with each resource
   * name.
   */
  readonly resource_locators?: readonly EnvoyServiceDiscoveryV3ResourceLocator[];
}

/** envoy.service.discovery.v3.DiscoveryResponse */
export interface EnvoyServiceDiscoveryV3DiscoveryResponse {
  /** The version of the response data. */
  readonly version_info?: string;
  /** The response resources. */
  readonly resources?: readonly Any[];
  /** Canary is used to support two Envoy command line flags: */
  readonly canary?: boolean;
  /** Type URL for resources. */
  readonly type_url?: string;
  /**
   * For gRPC based subscriptions, the nonce provides a way to explicitly ack a specific DiscoveryResponse in
   * a following DiscoveryRequest.
   */
  readonly nonce?: string;
  /** The control plane instance that sent the response. */
  readonly control_plane?: EnvoyConfigCoreV3ControlPlane;
  readonly resource_errors?: readonly EnvoyServiceDiscoveryV3ResourceError[];
}

/**
 * A set of dynamic parameter constraints associated with a variant of an individual xDS resource.
 * envoy.service.discovery.v3.DynamicParameterConstraints
 */
export interface EnvoyServiceDiscoveryV3DynamicParameterConstraints {
  /**
   * A single constraint to evaluate.
   * One of: constraint, or_constraints, and_constraints, not_constraints.
   */
  readonly constraint?: EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraint;
  /**
   * A list of constraints that match if any one constraint in the list matches.
   * One of: constraint, or_constraints, and_constraints, not_constraints.
   */
  readonly or_constraints?: EnvoyServiceDiscoveryV3DynamicParameterConstraintsConstraintList;
  /**
   * A list of constraints that must all match.
   * One of: constraint, or_constraints, and_constraints, not_constraints.
   */
  readonly and_constraints?: EnvoyServiceDiscoveryV3DynamicParameterConstraintsConstraintList;
  /**
   * The inverse (NOT) of a set of constraints.
   * One of: constraint, or_constraints, and_constraints, not_constraints.
   */
  readonly not_constraints?: EnvoyServiceDiscoveryV3DynamicParameterConstraints;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints.ConstraintList */
export interface EnvoyServiceDiscoveryV3DynamicParameterConstraintsConstraintList {
  readonly constraints?: readonly EnvoyServiceDiscoveryV3DynamicParameterConstraints[];
}

/**
 * A single constraint for a given key.
 * envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint
 */
export interface EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraint {
  /** The key to match against. */
  readonly key?: string;
  /**
   * Matches this exact value.
   * One of: value, exists.
   */
  readonly value?: string;
  /**
   * Key is present (matches any value except for the key being absent).
   * One of: value, exists.
   */
  readonly exists?: EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraintExists;
}

/** envoy.service.discovery.v3.DynamicParameterConstraints.SingleConstraint.Exists */
export type EnvoyServiceDiscoveryV3DynamicParameterConstraintsSingleConstraintExists = Readonly<Record<string, never>>;

/** envoy.service.discovery.v3.Resource */
export interface EnvoyServiceDiscoveryV3Resource {
  /** The resource level version. */
  readonly version?: string;
  /** The resource being tracked. */
  readonly resource?: Any;
  /** The resource's name, to distinguish it from others of the same type of resource. */
  readonly name?: string;
  /** The aliases are a list of other names that this resource can go by. */
  readonly aliases?: readonly string[];
  /** Time-to-live value for the resource. */
  readonly ttl?: Duration;
  /** Cache control properties for the resource. */
  readonly cache_control?: EnvoyServiceDiscoveryV3ResourceCacheControl;
  /**
   * Alternative to the `name` field, to be used when the server supports multiple variants of the named
   * resource that are differentiated by dynamic parameter constraints.
   */
  readonly resource_name?: EnvoyServiceDiscoveryV3ResourceName;
  /** The Metadata field can be used to provide additional information for the resource. */
  readonly metadata?: EnvoyConfigCoreV3Metadata;
}

/**
 * Cache control properties for the resource.
 * envoy.service.discovery.v3.Resource.CacheControl
 */
export interface EnvoyServiceDiscoveryV3ResourceCacheControl {
  /** If true, xDS proxies may not cache this resource. */
  readonly do_not_cache?: boolean;
}

/** envoy.service.discovery.v3.ResourceError */
export interface EnvoyServiceDiscoveryV3ResourceError {
  readonly resource_name?: EnvoyServiceDiscoveryV3ResourceName;
  readonly error_detail?: GoogleRpcStatus;
}

/**
 * Specifies a resource to be subscribed to.
 * envoy.service.discovery.v3.ResourceLocator
 */
export interface EnvoyServiceDiscoveryV3ResourceLocator {
  /** The resource name to subscribe to. */
  readonly name?: string;
  /** A set of dynamic parameters used to match against the dynamic parameter constraints on the resource. */
  readonly dynamic_parameters?: Readonly<Record<string, string>>;
}

/**
 * Specifies a concrete resource name.
 * envoy.service.discovery.v3.ResourceName
 */
export interface EnvoyServiceDiscoveryV3ResourceName {
  /** The name of the resource. */
  readonly name?: string;
  /** Dynamic parameter constraints associated with this resource. */
  readonly dynamic_parameter_constraints?: EnvoyServiceDiscoveryV3DynamicParameterConstraints;
}
