// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';
import type {
  EnvoyTypeMatcherV3StringMatcher,
} from './envoy-type-matcher-v3.ts';

/**
 * This message contains the configuration for the DNS Filter if populated from the control plane
 * envoy.data.dns.v3.DnsTable
 */
export interface EnvoyDataDnsV3DnsTable {
  /** Control how many times Envoy makes an attempt to forward a query to an external DNS server */
  readonly external_retry_count?: number;
  /** Fully qualified domain names for which Envoy will respond to DNS queries. */
  readonly virtual_domains?: readonly EnvoyDataDnsV3DnsTableDnsVirtualDomain[];
  /**
   * This field is deprecated and no longer used in Envoy.
   * @deprecated by Envoy
   */
  readonly known_suffixes?: readonly EnvoyTypeMatcherV3StringMatcher[];
}

/**
 * This message contains a list of IP addresses returned for a query for a known name
 * envoy.data.dns.v3.DnsTable.AddressList
 */
export interface EnvoyDataDnsV3DnsTableAddressList {
  /** This field contains a well formed IP address that is returned in the answer for a name query. */
  readonly address?: readonly string[];
}

/** envoy.data.dns.v3.DnsTable.DnsEndpoint */
export interface EnvoyDataDnsV3DnsTableDnsEndpoint {
  /**
   * Define a list of addresses to return for the specified endpoint
   * One of: address_list, cluster_name, service_list.
   */
  readonly address_list?: EnvoyDataDnsV3DnsTableAddressList;
  /**
   * Define a cluster whose addresses are returned for the specified endpoint
   * One of: address_list, cluster_name, service_list.
   */
  readonly cluster_name?: string;
  /**
   * Define a DNS Service List for the specified endpoint
   * One of: address_list, cluster_name, service_list.
   */
  readonly service_list?: EnvoyDataDnsV3DnsTableDnsServiceList;
}

/**
 * This message defines a service selection record returned for a service query in a domain
 * envoy.data.dns.v3.DnsTable.DnsService
 */
export interface EnvoyDataDnsV3DnsTableDnsService {
  /** The name of the service without the protocol or domain name */
  readonly service_name?: string;
  /** The service protocol. */
  readonly protocol?: EnvoyDataDnsV3DnsTableDnsServiceProtocol;
  /** The service entry time to live. */
  readonly ttl?: Duration;
  /** The list of targets hosting the service */
  readonly targets?: readonly EnvoyDataDnsV3DnsTableDnsServiceTarget[];
}

/**
 * Define a list of service records for a given service
 * envoy.data.dns.v3.DnsTable.DnsServiceList
 */
export interface EnvoyDataDnsV3DnsTableDnsServiceList {
  readonly services?: readonly EnvoyDataDnsV3DnsTableDnsService[];
}

/**
 * Specify the service protocol using a numeric or string value
 * envoy.data.dns.v3.DnsTable.DnsServiceProtocol
 */
export interface EnvoyDataDnsV3DnsTableDnsServiceProtocol {
  /**
   * Specify the protocol number for the service.
   * One of: number, name.
   */
  readonly number?: number;
  /**
   * Specify the protocol name for the service.
   * One of: number, name.
   */
  readonly name?: string;
}

/**
 * Specify the target for a given DNS service
 * envoy.data.dns.v3.DnsTable.DnsServiceTarget
 */
export interface EnvoyDataDnsV3DnsTableDnsServiceTarget {
  /**
   * Use a resolvable hostname as the endpoint for a service.
   * One of: host_name, cluster_name.
   */
  readonly host_name?: string;
  /**
   * Use a cluster name as the endpoint for a service.
   * One of: host_name, cluster_name.
   */
  readonly cluster_name?: string;
  /** The priority of the service record target */
  readonly priority?: number;
  /** The weight of the service record target */
  readonly weight?: number;
  /** The port to which the service is bound. */
  readonly port?: number;
}

/** envoy.data.dns.v3.DnsTable.DnsVirtualDomain */
export interface EnvoyDataDnsV3DnsTableDnsVirtualDomain {
  /** A domain name for which Envoy will respond to query requests. */
  readonly name?: string;
  /** The configuration containing the method to determine the address of this endpoint */
  readonly endpoint?: EnvoyDataDnsV3DnsTableDnsEndpoint;
  /** Sets the TTL in DNS answers from Envoy returned to the client. */
  readonly answer_ttl?: Duration;
}
