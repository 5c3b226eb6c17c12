// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3CidrRange,
  EnvoyConfigCoreV3DataSource,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging */
export interface EnvoyExtensionsFiltersHttpIpTaggingV3IPTagging {
  /** The type of request the filter should apply to. */
  readonly request_type?: EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingRequestType;
  /** The set of IP tags for the filter. */
  readonly ip_tags?: readonly EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIPTag[];
  readonly ip_tag_header?: EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeader;
  readonly ip_tags_datasource?: EnvoyConfigCoreV3DataSource;
}

/**
 * Supplies the IP tag name and the IP address subnets.
 * envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IPTag
 */
export interface EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIPTag {
  /** Specifies the IP tag name to apply. */
  readonly ip_tag_name?: string;
  /** A list of IP address subnets that will be tagged with ip_tag_name. */
  readonly ip_list?: readonly EnvoyConfigCoreV3CidrRange[];
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IpTagHeader */
export interface EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeader {
  readonly header?: string;
  readonly action?: EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeaderHeaderAction;
}

/** envoy.extensions.filters.http.ip_tagging.v3.IPTagging.IpTagHeader.HeaderAction */
export type EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingIpTagHeaderHeaderAction =
  | 'SANITIZE'
  | 'APPEND_IF_EXISTS_OR_ADD';

/**
 * The type of requests the filter should apply to.
 * envoy.extensions.filters.http.ip_tagging.v3.IPTagging.RequestType
 */
export type EnvoyExtensionsFiltersHttpIpTaggingV3IPTaggingRequestType =
  | 'BOTH'
  | 'INTERNAL'
  | 'EXTERNAL';
