import type { ResourceType } from '../../xds/snapshot/resource-type.ts';
import { fieldsAt, textsAt } from './protobuf-fields.ts';

/** The names by which a resource asks for others. */
export interface References {
  readonly type: ResourceType;
  readonly names: readonly string[];
}

const HTTP_CONNECTION_MANAGER =
  'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager';

// Field numbers of envoy.config.cluster.v3.Cluster: name = 1, eds_cluster_config = 3 (its service_name = 2).
const CLUSTER = { name: [1], edsConfig: [3], serviceName: [3, 2] } as const;
// envoy.config.listener.v3.Listener: filter_chains = 3, default_filter_chain = 25; FilterChain.filters = 3;
// Filter.typed_config = 4; google.protobuf.Any: type_url = 1, value = 2.
const NETWORK_FILTERS = [
  [3, 3, 4],
  [25, 3, 4],
] as const;
const ANY = { typeUrl: [1], value: [2] } as const;
// HttpConnectionManager: rds = 3 (its route_config_name = 2), http_filters = 5; HttpFilter: name = 1, config_discovery = 5.
const HTTP = { routes: [3, 2], filters: [5] } as const;
const HTTP_FILTER = { name: [1], discovery: [5] } as const;

/** What Envoy subscribes to by name when it gets a resource of a type. */
export function referencesOf(type: ResourceType, message: Uint8Array): readonly References[] {
  if (type === 'Cluster') return [{ type: 'Endpoints', names: endpointsOf(message) }];
  if (type !== 'Listener') return [];
  const managers = NETWORK_FILTERS.flatMap((path) => fieldsAt(message, path))
    .filter((filter) => textsAt(filter, ANY.typeUrl)[0] === HTTP_CONNECTION_MANAGER)
    .flatMap((filter) => fieldsAt(filter, ANY.value));
  const filters = managers
    .flatMap((manager) => fieldsAt(manager, HTTP.filters))
    .filter((filter) => fieldsAt(filter, HTTP_FILTER.discovery).length > 0);
  return [
    { type: 'RouteConfiguration', names: managers.flatMap((manager) => textsAt(manager, HTTP.routes)) },
    { type: 'PolicyFilter', names: filters.flatMap((filter) => textsAt(filter, HTTP_FILTER.name)) },
  ];
}

function endpointsOf(cluster: Uint8Array): readonly string[] {
  if (fieldsAt(cluster, CLUSTER.edsConfig).length === 0) return [];
  const named = textsAt(cluster, CLUSTER.serviceName);
  return named.length > 0 ? named : textsAt(cluster, CLUSTER.name);
}
