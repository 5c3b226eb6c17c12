// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CelExpressionConfig,
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyConfigRouteV3HeaderMatcher,
} from './envoy-config-route-v3.ts';
import type {
  EnvoyTypeMatcherV3FilterStateMatcher,
  EnvoyTypeMatcherV3MetadataMatcher,
  EnvoyTypeMatcherV3PathMatcher,
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';
import type {
  EnvoyTypeV3Int32Range,
} from './envoy-type-v3.ts';
import type {
  GoogleApiExprV1alpha1CheckedExpr,
  GoogleApiExprV1alpha1Expr,
} from './google-api-expr-v1alpha1.ts';

/**
 * Permission defines an action (or actions) that a principal can take.
 * envoy.config.rbac.v3.Permission
 */
export interface EnvoyConfigRbacV3Permission {
  /**
   * A set of rules that all must match in order to define the action.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly and_rules?: EnvoyConfigRbacV3PermissionSet;
  /**
   * A set of rules where at least one must match in order to define the action.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly or_rules?: EnvoyConfigRbacV3PermissionSet;
  /**
   * When any is set, it matches any action.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly any?: boolean;
  /**
   * A header (or pseudo-header such as :path or :method) on the incoming HTTP request.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly header?: EnvoyConfigRouteV3HeaderMatcher;
  /**
   * A CIDR block that describes the destination IP.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly destination_ip?: EnvoyConfigCoreV3CidrRange;
  /**
   * A port number that describes the destination port connecting to.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly destination_port?: number;
  /**
   * Metadata that describes additional information about the action.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly metadata?: EnvoyTypeMatcherV3MetadataMatcher;
  /**
   * Negates matching the provided permission.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly not_rule?: EnvoyConfigRbacV3Permission;
  /**
   * The request server from the client's connection request.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly requested_server_name?: EnvoyTypeMatcherV3StringMatcher;
  /**
   * A URL path on the incoming HTTP request.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly url_path?: EnvoyTypeMatcherV3PathMatcher;
  /**
   * A port number range that describes a range of destination ports connecting to.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly destination_port_range?: EnvoyTypeV3Int32Range;
  /**
   * Extension for configuring custom matchers for RBAC.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly matcher?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * URI template path matching.
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly uri_template?: EnvoyConfigCoreV3TypedExtensionConfig;
  /**
   * One of: and_rules, or_rules, any, header, url_path, destination_ip, destination_port,
   * destination_port_range, metadata, not_rule, requested_server_name, matcher, uri_template,
   * sourced_metadata.
   */
  readonly sourced_metadata?: EnvoyConfigRbacV3SourcedMetadata;
}

/**
 * Used in the `and_rules` and `or_rules` fields in the `rule` oneof.
 * envoy.config.rbac.v3.Permission.Set
 */
export interface EnvoyConfigRbacV3PermissionSet {
  readonly rules?: readonly EnvoyConfigRbacV3Permission[];
}

/**
 * Policy specifies a role and the principals that are assigned/denied the role.
 * envoy.config.rbac.v3.Policy
 */
export interface EnvoyConfigRbacV3Policy {
  /** Required. */
  readonly permissions?: readonly EnvoyConfigRbacV3Permission[];
  /** Required. */
  readonly principals?: readonly EnvoyConfigRbacV3Principal[];
  /** An optional symbolic expression specifying an access control condition. */
  readonly condition?: GoogleApiExprV1alpha1Expr;
  /** An optional symbolic expression that has been successfully type checked. */
  readonly checked_condition?: GoogleApiExprV1alpha1CheckedExpr;
  readonly cel_config?: EnvoyConfigCoreV3CelExpressionConfig;
}

/**
 * Principal defines an identity or a group of identities for a downstream subject.
 * envoy.config.rbac.v3.Principal
 */
export interface EnvoyConfigRbacV3Principal {
  /**
   * A set of identifiers that all must match in order to define the downstream.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly and_ids?: EnvoyConfigRbacV3PrincipalSet;
  /**
   * A set of identifiers at least one must match in order to define the downstream.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly or_ids?: EnvoyConfigRbacV3PrincipalSet;
  /**
   * When any is set, it matches any downstream.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly any?: boolean;
  /**
   * Authenticated attributes that identify the downstream.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly authenticated?: EnvoyConfigRbacV3PrincipalAuthenticated;
  /**
   * A CIDR block that describes the downstream IP.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   * @deprecated by Envoy
   */
  readonly source_ip?: EnvoyConfigCoreV3CidrRange;
  /**
   * A header (or pseudo-header such as :path or :method) on the incoming HTTP request.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly header?: EnvoyConfigRouteV3HeaderMatcher;
  /**
   * Metadata that describes additional information about the principal.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly metadata?: EnvoyTypeMatcherV3MetadataMatcher;
  /**
   * Negates matching the provided principal.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly not_id?: EnvoyConfigRbacV3Principal;
  /**
   * A URL path on the incoming HTTP request.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly url_path?: EnvoyTypeMatcherV3PathMatcher;
  /**
   * A CIDR block that describes the downstream remote/origin address.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly direct_remote_ip?: EnvoyConfigCoreV3CidrRange;
  /**
   * A CIDR block that describes the downstream remote/origin address.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly remote_ip?: EnvoyConfigCoreV3CidrRange;
  /**
   * Identifies the principal using a filter state object.
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly filter_state?: EnvoyTypeMatcherV3FilterStateMatcher;
  /**
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly sourced_metadata?: EnvoyConfigRbacV3SourcedMetadata;
  /**
   * One of: and_ids, or_ids, any, authenticated, source_ip, direct_remote_ip, remote_ip, header, url_path,
   * metadata, filter_state, not_id, sourced_metadata, custom.
   */
  readonly custom?: EnvoyConfigCoreV3TypedExtensionConfig;
}

/**
 * Authentication attributes for a downstream.
 * envoy.config.rbac.v3.Principal.Authenticated
 */
export interface EnvoyConfigRbacV3PrincipalAuthenticated {
  /** The name of the principal. */
  readonly principal_name?: EnvoyTypeMatcherV3StringMatcher;
}

/**
 * Used in the `and_ids` and `or_ids` fields in the `identifier` oneof.
 * envoy.config.rbac.v3.Principal.Set
 */
export interface EnvoyConfigRbacV3PrincipalSet {
  readonly ids?: readonly EnvoyConfigRbacV3Principal[];
}

/**
 * Role Based Access Control (RBAC) provides service-level and method-level access control for a service.
 * envoy.config.rbac.v3.RBAC
 */
export interface EnvoyConfigRbacV3RBAC {
  /** The action to take if a policy matches. */
  readonly action?: EnvoyConfigRbacV3RBACAction;
  /** Maps from policy name to policy. */
  readonly policies?: Readonly<Record<string, EnvoyConfigRbacV3Policy>>;
  /**
   * Audit logging options that include the condition for audit logging to happen and audit logger
   * configurations.
   */
  readonly audit_logging_options?: EnvoyConfigRbacV3RBACAuditLoggingOptions;
}

/** envoy.config.rbac.v3.RBAC.AuditLoggingOptions */
export interface EnvoyConfigRbacV3RBACAuditLoggingOptions {
  /** Condition for the audit logging to happen. */
  readonly audit_condition?: EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditCondition;
  /** Configurations for RBAC-based authorization audit loggers. */
  readonly logger_configs?: readonly EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditLoggerConfig[];
}

/** envoy.config.rbac.v3.RBAC.AuditLoggingOptions.AuditLoggerConfig */
export interface EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditLoggerConfig {
  /** Typed logger configuration. */
  readonly audit_logger?: EnvoyConfigCoreV3TypedExtensionConfig;
  /** If true, when the logger is not supported, the data plane will not NACK but simply ignore it. */
  readonly is_optional?: boolean;
}

/** envoy.config.rbac.v3.SourcedMetadata */
export interface EnvoyConfigRbacV3SourcedMetadata {
  readonly metadata_matcher?: EnvoyTypeMatcherV3MetadataMatcher;
  readonly metadata_source?: EnvoyConfigRbacV3MetadataSource;
}

/** envoy.config.rbac.v3.MetadataSource */
export type EnvoyConfigRbacV3MetadataSource =
  | 'DYNAMIC'
  | 'ROUTE';

/**
 * Should we do safe-list or block-list style access control?
 * envoy.config.rbac.v3.RBAC.Action
 */
export type EnvoyConfigRbacV3RBACAction =
  | 'ALLOW'
  | 'DENY'
  | 'LOG';

/**
 * Deny and allow here refer to RBAC decisions, not actions.
 * envoy.config.rbac.v3.RBAC.AuditLoggingOptions.AuditCondition
 */
export type EnvoyConfigRbacV3RBACAuditLoggingOptionsAuditCondition =
  | 'NONE'
  | 'ON_DENY'
  | 'ON_ALLOW'
  | 'ON_DENY_AND_ALLOW';
