import { pack } from '../api/envoy/any.ts';
import type { Cluster, HttpConnectionManager, Listener } from '../api/envoy/generated/types.ts';

/** Where Prometheus finds a proxy's statistics: the one path of the admin port that is open to others. */
export const METRICS_PATH = '/stats/prometheus';

const ADMIN_CLUSTER = 'admin';

/** Statistics of a large mesh take Envoy seconds to write down. A sidecar has better things to do than many at once. */
const MOST_AT_ONCE = 4;

/**
 * The metrics port of a pod's proxy. Whoever reaches the admin port can end the proxy, so that is on loopback; here is what of it
 * others may have: a GET of the statistics. Any other path or method gets a 404 of this listener, and never reaches it.
 * @param admin the admin endpoint, on loopback
 */
export function metricsPort(
  port: number,
  admin: { readonly address: string; readonly port: number },
): { readonly listeners: readonly Listener[]; readonly clusters: readonly Cluster[] } {
  return { listeners: [listener(port)], clusters: [cluster(admin)] };
}

function cluster({ address, port }: { readonly address: string; readonly port: number }): Cluster {
  return {
    name: ADMIN_CLUSTER,
    // As all clusters: see the tag `cluster_name` of the statistics.
    alt_stat_name: `${ADMIN_CLUSTER};`,
    type: 'STATIC',
    connect_timeout: '1s',
    circuit_breakers: { thresholds: [{ max_requests: MOST_AT_ONCE, max_pending_requests: MOST_AT_ONCE }] },
    load_assignment: {
      cluster_name: ADMIN_CLUSTER,
      endpoints: [
        { lb_endpoints: [{ endpoint: { address: { socket_address: { address, port_value: port } } } }] },
      ],
    },
  };
}

function listener(port: number): Listener {
  const manager: HttpConnectionManager = {
    stat_prefix: 'metrics',
    codec_type: 'HTTP1',
    generate_request_id: false,
    request_headers_timeout: '5s',
    stream_idle_timeout: '30s',
    // Prometheus keeps its connection from one scrape to the next.
    common_http_protocol_options: { idle_timeout: '180s' },
    route_config: {
      name: 'metrics',
      virtual_hosts: [
        {
          name: 'metrics',
          domains: ['*'],
          routes: [
            {
              match: {
                path: METRICS_PATH,
                headers: [{ name: ':method', string_match: { exact: 'GET' } }],
              },
              route: { cluster: ADMIN_CLUSTER, timeout: '30s' },
            },
          ],
        },
      ],
    },
    http_filters: [
      {
        name: 'envoy.filters.http.router',
        typed_config: pack('envoy.extensions.filters.http.router.v3.Router', {}),
      },
    ],
  };
  return {
    name: 'metrics',
    // IPv4 as well, as the listeners that the control plane sends: pods of either family, or both, are scraped the same way.
    address: { socket_address: { address: '::', port_value: port, ipv4_compat: true } },
    filter_chains: [
      {
        filters: [
          {
            name: 'envoy.filters.network.http_connection_manager',
            typed_config: pack(
              'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
              manager,
            ),
          },
        ],
      },
    ],
  };
}
