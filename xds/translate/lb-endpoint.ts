import type { Address, LbEndpoint } from '../../api/envoy/generated/types.ts';
import type { EndpointIR } from '../../mesh-ir/endpoints.ts';

/** The endpoint metadata by which Envoy picks one of a cluster's `transport_socket_matches`. */
export const MUTUAL_TLS_MATCH = { tlsMode: 'meltemi' } as const;

const HEALTH_STATUS = { Healthy: 'HEALTHY', Unhealthy: 'UNHEALTHY', Draining: 'DRAINING' } as const;

/** What is Envoy's default (healthy, weight 1) is left out: a mesh has many endpoints. */
export function lbEndpoint({ address, port, weight, health, mutualTls }: EndpointIR): LbEndpoint {
  return {
    endpoint: { address: socketAddress(address, port) },
    ...(health === 'Healthy' ? {} : { health_status: HEALTH_STATUS[health] }),
    ...(weight === 1 ? {} : { load_balancing_weight: weight }),
    ...(mutualTls
      ? { metadata: { filter_metadata: { 'envoy.transport_socket_match': MUTUAL_TLS_MATCH } } }
      : {}),
  };
}

export function socketAddress(address: string, port: number): Address {
  return { socket_address: { address, port_value: port } };
}
