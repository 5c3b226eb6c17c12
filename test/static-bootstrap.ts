import { pack } from '../api/envoy/any.ts';
import type { Any, Bootstrap, Cluster, Listener, VirtualHost } from '../api/envoy/generated/types.ts';
import { bootstrap } from '../envoy-bootstrap/bootstrap.ts';
import type { TranslatedProxy } from './translated-proxy.ts';

const MANAGER = 'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager';

/**
 * A bootstrap with all that a proxy is sent in it, for Envoy to judge before any control plane runs. Clusters and
 * listeners stand in it as they are. What only comes by itself is carried by a cluster or listener made for it: endpoints,
 * virtual hosts, route configurations and policy filters, each unchanged, and the TLS of `ORIGINAL_DST` clusters.
 */
export function staticBootstrap(proxy: TranslatedProxy): Bootstrap {
  const base = bootstrap({
    node: { id: 'test/test', cluster: 'test' },
    xds: { security: 'Plaintext', host: '127.0.0.1', port: 1, token: 'none' },
    admin: { address: '127.0.0.1', port: 0 },
  });
  const endpoints = proxy.endpoints.map(
    (assignment, index): Cluster => ({
      name: `endpoints-${index}`,
      type: 'STATIC',
      load_assignment: assignment,
    }),
  );
  return {
    ...base,
    dynamic_resources: {
      ...(base.dynamic_resources?.ads_config === undefined
        ? {}
        : { ads_config: base.dynamic_resources.ads_config }),
    },
    static_resources: {
      clusters: [...proxy.clusters.flatMap(standing), ...endpoints],
      listeners: [...proxy.listeners, ...routeListeners(proxy), filterListener(proxy)],
    },
  };
}

/**
 * Envoy makes `ORIGINAL_DST` clusters that stand in a bootstrap before it has the stream that their secrets come on, and crashes. The
 * clusters of a stream have no such trouble, nor have those whose endpoints come on it.
 */
function standing(cluster: Cluster, index: number): readonly Cluster[] {
  const { transport_socket, ...plain } = cluster;
  if (cluster.type !== 'ORIGINAL_DST' || transport_socket === undefined) return [cluster];
  const eds = { eds_config: { ads: {}, resource_api_version: 'V3' } } as const;
  return [plain, { name: `tls-${index}`, type: 'EDS', eds_cluster_config: eds, transport_socket }];
}

/** One for each route configuration, with the virtual hosts that belong to it. */
function routeListeners({ routeConfigurations, virtualHosts }: TranslatedProxy): readonly Listener[] {
  return routeConfigurations.map((configuration, index) => {
    const { vhds: _vhds, ...inline } = configuration;
    const own = virtualHosts.filter(({ name }) => name?.startsWith(`${configuration.name}/`));
    const hosts: readonly VirtualHost[] = [...(configuration.virtual_hosts ?? []), ...own];
    const routes = { ...inline, virtual_hosts: hosts, validate_clusters: false };
    return carrier(`routes-${index}`, pack(MANAGER, { ...manager(), route_config: routes }));
  });
}

function filterListener({ policyFilters }: TranslatedProxy): Listener {
  const filters = policyFilters.flatMap(({ name = '', typed_config }) =>
    typed_config === undefined ? [] : [{ name, typed_config }],
  );
  return carrier(
    'filters',
    pack(MANAGER, { ...manager(filters), route_config: { name: 'none', virtual_hosts: [] } }),
  );
}

function manager(filters: readonly { readonly name: string; readonly typed_config: Any }[] = []) {
  const router = pack('envoy.extensions.filters.http.router.v3.Router', {});
  return {
    stat_prefix: 'carrier',
    http_filters: [...filters, { name: 'envoy.filters.http.router', typed_config: router }],
  };
}

function carrier(name: string, config: Any): Listener {
  return {
    name,
    address: { socket_address: { address: '127.0.0.1', port_value: 0 } },
    filter_chains: [{ filters: [{ name: 'manager', typed_config: config }] }],
  };
}
