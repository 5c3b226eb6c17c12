import { pack } from '../../../api/envoy/any.ts';
import type {
  BindConfig,
  Cluster,
  ClusterLoadAssignment,
  TransportSocket,
} from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, SourceAddresses } from '../../../mesh-ir/cluster.ts';
import { ADS } from '../ads.ts';
import { DNS_CACHE } from '../dns-cache.ts';
import { lbEndpoint, socketAddress } from '../lb-endpoint.ts';

/** How long a name that could not be looked up is left alone: soon at first, then less and less often. */
const DNS_FAILURE_REFRESH = { base_interval: '1s', max_interval: '30s' } as const;

/** How the addresses of the instances are found. */
export function discovery({ name, discovery: from }: ClusterIR): Partial<Cluster> {
  switch (from.kind) {
    case 'Endpoints':
      return { type: 'EDS', eds_cluster_config: { eds_config: ADS } };
    case 'Dns':
      return {
        type: 'STRICT_DNS',
        // The library's choice of IPv6 first fails where a name has such an address and the network does not.
        dns_lookup_family: 'V4_PREFERRED',
        respect_dns_ttl: true,
        dns_failure_refresh_rate: DNS_FAILURE_REFRESH,
        load_assignment: {
          cluster_name: name,
          endpoints: [{ lb_endpoints: from.endpoints.map(lbEndpoint) }],
        },
      };
    case 'Address':
      return { type: 'STATIC', load_assignment: oneAddress(name, from.address, from.port) };
    case 'OriginalDestination':
      return {
        type: 'ORIGINAL_DST',
        ...(from.from === undefined ? {} : { upstream_bind_config: sourceAddresses(from.from) }),
      };
    case 'RequestHost':
      return {
        cluster_type: {
          name: 'envoy.clusters.dynamic_forward_proxy',
          typed_config: pack('envoy.extensions.clusters.dynamic_forward_proxy.v3.ClusterConfig', {
            dns_cache_config: DNS_CACHE,
            // What it would be insecure without, the check of TLS names, it has no use for: it opens no TLS.
            allow_insecure_cluster_options: true,
          }),
        },
      };
    case 'InternalListener':
      return {
        type: 'STATIC',
        load_assignment: internalListener(name, from.listener),
        transport_socket: WITH_FILTER_STATE,
      };
    case 'Nothing':
      return { type: 'STATIC' };
  }
}

/** Envoy takes the one that is of the family of the destination. */
function sourceAddresses({ ipv4, ipv6 }: SourceAddresses): BindConfig {
  return {
    source_address: { address: ipv4, port_value: 0 },
    extra_source_addresses: [{ address: { address: ipv6, port_value: 0 } }],
  };
}

function oneAddress(name: string, address: string, port: number): ClusterLoadAssignment {
  return {
    cluster_name: name,
    endpoints: [{ lb_endpoints: [{ endpoint: { address: socketAddress(address, port) } }] }],
  };
}

/** Hands over what filters noted for the other side: see `route/tunnel-destination.ts`. */
const WITH_FILTER_STATE: TransportSocket = {
  name: 'envoy.transport_sockets.internal_upstream',
  typed_config: pack('envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport', {
    transport_socket: {
      name: 'envoy.transport_sockets.raw_buffer',
      typed_config: pack('envoy.extensions.transport_sockets.raw_buffer.v3.RawBuffer', {}),
    },
  }),
};

function internalListener(name: string, listener: string): ClusterLoadAssignment {
  const address = { envoy_internal_address: { server_listener_name: listener } };
  return { cluster_name: name, endpoints: [{ lb_endpoints: [{ endpoint: { address } }] }] };
}
