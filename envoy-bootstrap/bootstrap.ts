import { pack } from '../api/envoy/any.ts';
import type {
  Bootstrap,
  BootstrapDynamicResources,
  JsonObject,
  LayeredRuntime,
  Node,
  OverloadManager,
} from '../api/envoy/generated/types.ts';
import type { Locality } from '../mesh-model/service.ts';
import { type ControlPlane, dynamicResources } from './control-plane.ts';
import { DNS_RESOLVER } from './dns-resolver.ts';
import { STATISTICS } from './statistics.ts';

/** Which proxy it is. */
export interface ProxyNode {
  /** The workload that it is the sidecar of, `namespace/name`. */
  readonly id: string;
  /** What its workload is an instance of: `namespace/service`, or the workload itself. */
  readonly cluster: string;
  readonly metadata?: JsonObject | undefined;
  readonly locality?: Locality | undefined;
}

export interface BootstrapOptions {
  readonly node: ProxyNode;
  readonly xds: ControlPlane;
  /** Whoever reaches the admin port can end the proxy and read its secrets, so it is on loopback. Port 0: any. */
  readonly admin: { readonly address: '127.0.0.1' | '::1'; readonly port: number };
}

/**
 * What a proxy is started with: who it is, and where it learns everything else.
 *
 * @returns the message in the proto3 JSON form, which `envoy -c` reads as a `.json` file
 */
export function bootstrap({ node, xds, admin }: BootstrapOptions): Bootstrap {
  return { node: nodeOf(node), ...proxyBootstrap(dynamicResources(xds), admin) };
}

/** All of it but who the proxy is. */
export function proxyBootstrap(
  resources: BootstrapDynamicResources,
  admin: BootstrapOptions['admin'],
): Bootstrap {
  return {
    admin: { address: { socket_address: { address: admin.address, port_value: admin.port } } },
    dynamic_resources: resources,
    bootstrap_extensions: [INTERNAL_LISTENERS],
    typed_dns_resolver_config: DNS_RESOLVER,
    stats_config: STATISTICS,
    // Most proxies call few of the services they know. The others' clusters need no statistics.
    deferred_stat_options: { enable_deferred_creation_stats: true },
    layered_runtime: RUNTIME,
    overload_manager: CONNECTION_LIMIT,
  };
}

/** In Explicit mode, tunnels to HTTP ports end in a listener that only the proxy itself reaches. */
const INTERNAL_LISTENERS = {
  name: 'envoy.bootstrap.internal_listener',
  typed_config: pack('envoy.extensions.bootstrap.internal_listener.v3.InternalListener', {}),
} as const;

/**
 * A regular expression whose program is larger is refused. Validation counts as RE2 does and has the same bound, so what
 * passes there is not refused here.
 */
const RUNTIME: LayeredRuntime = {
  layers: [
    { name: 'static', static_layer: { 're2.max_program_size.error_level': 32_768 } },
    // What somebody sets by hand at the admin port goes before it.
    { name: 'admin', admin_layer: {} },
  ],
};

/** More connections than a sidecar can have use for: what would exhaust its file descriptors is refused instead. */
const CONNECTION_LIMIT: OverloadManager = {
  resource_monitors: [
    {
      name: 'envoy.resource_monitors.global_downstream_max_connections',
      typed_config: pack(
        'envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig',
        { max_active_downstream_connections: 50_000 },
      ),
    },
  ],
};

function nodeOf({ id, cluster, metadata, locality }: ProxyNode): Node {
  return {
    id,
    cluster,
    ...(metadata === undefined ? {} : { metadata }),
    ...(locality === undefined
      ? {}
      : { locality: { region: locality.region, zone: locality.zone, sub_zone: locality.subZone } }),
  };
}
