import { pack } from '../../api/envoy/any.ts';
import type { Cluster, HttpProtocolOptions } from '../../api/envoy/generated/types.ts';
import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';

const HTTP_OPTIONS = 'envoy.extensions.upstreams.http.v3.HttpProtocolOptions';

/**
 * A port of the application, at the pod's own address: where the kubelet would have called it, also where it does not listen
 * on loopback. The source address is the one by which iptables rules know connections that the sidecar passes on.
 */
export function applicationCluster(
  name: string,
  { address, port }: { readonly address: string; readonly port: number },
): Cluster {
  return {
    name,
    // As all clusters: see the tag `cluster_name` of the statistics.
    alt_stat_name: `${name};`,
    type: 'STATIC',
    connect_timeout: '10s',
    upstream_bind_config: {
      source_address: { address: PASSED_ON_SOURCE.ipv4, port_value: 0 },
      // Envoy takes the first one of the destination's family.
      extra_source_addresses: [{ address: { address: PASSED_ON_SOURCE.ipv6, port_value: 0 } }],
    },
    load_assignment: {
      cluster_name: name,
      endpoints: [
        { lb_endpoints: [{ endpoint: { address: { socket_address: { address, port_value: port } } } }] },
      ],
    },
  };
}

/** The field of a cluster that says how HTTP is spoken there. */
export function spokenHttp(options: HttpProtocolOptions): Partial<Cluster> {
  return { typed_extension_protocol_options: { [HTTP_OPTIONS]: pack(HTTP_OPTIONS, options) } };
}
