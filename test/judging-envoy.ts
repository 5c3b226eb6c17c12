import { pack } from '../api/envoy/any.ts';
import type { ConfigSource, EnvoyMessages, HttpFilter, Listener } from '../api/envoy/generated/types.ts';
import { bootstrap } from '../envoy-bootstrap/bootstrap.ts';
import {
  type SeenStream,
  type ServedResource,
  served,
  startDeltaControlPlane,
} from './delta-control-plane.ts';
import { startEnvoy } from './envoy.ts';
import type { Lifetime } from './lifetime.ts';
import { waitFor } from './wait-for.ts';

const CLUSTER = 'envoy.config.cluster.v3.Cluster';
const ENDPOINTS = 'envoy.config.endpoint.v3.ClusterLoadAssignment';
const FILTER = 'envoy.config.core.v3.TypedExtensionConfig';
const LISTENER = 'envoy.config.listener.v3.Listener';
const ROUTES = 'envoy.config.route.v3.RouteConfiguration';
const SECRET = 'envoy.extensions.transport_sockets.tls.v3.Secret';
const VIRTUAL_HOST = 'envoy.config.route.v3.VirtualHost';

/** The resource of each type that the Envoy has subscribed to; of clusters and listeners it takes any. */
export const SUBSCRIBED = {
  [CLUSTER]: 'any',
  [ENDPOINTS]: 'endpoints',
  [FILTER]: 'filter',
  [LISTENER]: 'any',
  [ROUTES]: 'routes',
  [SECRET]: 'secret',
  [VIRTUAL_HOST]: 'hosts/any',
} as const;

/** A type of resource that an Envoy can be asked about. */
export type JudgedType = keyof typeof SUBSCRIBED;

/** What a real Envoy said of a resource. */
export type Verdict = { readonly kind: 'Taken' } | { readonly kind: 'Refused'; readonly words: string };

/** A running Envoy that is asked what it thinks of single resources. */
export class JudgingEnvoy {
  readonly #stream: SeenStream;

  constructor(stream: SeenStream) {
    this.#stream = stream;
  }

  /** Sends one resource, under the name that the Envoy has subscribed to, and waits for its answer: a few milliseconds. */
  async judge<Type extends JudgedType>(type: Type, message: EnvoyMessages[Type]): Promise<Verdict> {
    const nonce = this.#stream.send(served(type, SUBSCRIBED[type], message));
    const answered = () => this.#stream.requests.find(({ response_nonce }) => response_nonce === nonce);
    const { error_detail } = await waitFor(answered, { describe: `the answer to ${type}`, interval: 1 });
    return error_detail === undefined
      ? { kind: 'Taken' }
      : { kind: 'Refused', words: error_detail.message ?? '' };
  }
}

/** Starts an Envoy that has subscribed to a resource of each type. It ends with the test. */
export async function startJudgingEnvoy(lifetime: Lifetime): Promise<JudgingEnvoy> {
  const controlPlane = await startDeltaControlPlane(lifetime, subscribing);
  const options = {
    node: { id: 'judge', cluster: 'judge' },
    xds: { security: 'Plaintext', host: '127.0.0.1', port: controlPlane.port, token: 'none' },
    admin: { address: '127.0.0.1', port: 0 },
  } as const;
  await startEnvoy(lifetime, { ...bootstrap(options) }, { until: 'admin' });
  const stream = await waitFor(() => controlPlane.streams.find(hasAskedForAll), {
    describe: 'the subscriptions of all types',
  });
  return new JudgingEnvoy(stream);
}

function hasAskedForAll({ requests }: SeenStream): boolean {
  const asked = new Set(requests.map(({ type_url }) => type_url));
  return Object.keys(SUBSCRIBED).every((type) => asked.has(`type.googleapis.com/${type}`));
}

const ads: ConfigSource = { ads: {}, resource_api_version: 'V3', initial_fetch_timeout: '1s' };

const router: HttpFilter = {
  name: 'router',
  typed_config: pack('envoy.extensions.filters.http.router.v3.Router', {}),
};

const discoveredFilter: HttpFilter = {
  name: SUBSCRIBED[FILTER],
  config_discovery: {
    config_source: ads,
    type_urls: ['fault.v3.HTTPFault', 'rbac.v3.RBAC', 'local_ratelimit.v3.LocalRateLimit', 'lua.v3.Lua'].map(
      (name) => `type.googleapis.com/envoy.extensions.filters.http.${name}`,
    ),
  },
};

/** A listener with its routes, and what they are subscribed with. */
function subscribingListener(routes: string, filters: readonly HttpFilter[]): Listener {
  const manager = pack('envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
    stat_prefix: routes,
    rds: { config_source: ads, route_config_name: routes },
    http_filters: [...filters, router],
  });
  const secret = pack('envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext', {
    common_tls_context: {
      tls_certificate_sds_secret_configs: [{ name: SUBSCRIBED[SECRET], sds_config: ads }],
    },
  });
  return {
    name: routes,
    address: { socket_address: { address: '127.0.0.1', port_value: 0 } },
    filter_chains: [
      {
        filters: [{ name: 'manager', typed_config: manager }],
        transport_socket: { name: 'tls', typed_config: secret },
      },
    ],
  };
}

const subscribing: readonly ServedResource[] = [
  served(CLUSTER, 'endpoints', {
    name: 'endpoints',
    type: 'EDS',
    eds_cluster_config: { eds_config: ads, service_name: SUBSCRIBED[ENDPOINTS] },
  }),
  served(ENDPOINTS, SUBSCRIBED[ENDPOINTS], { cluster_name: SUBSCRIBED[ENDPOINTS] }),
  served(LISTENER, 'routes', subscribingListener(SUBSCRIBED[ROUTES], [discoveredFilter])),
  served(LISTENER, 'hosts', subscribingListener('hosts', [])),
  served(ROUTES, SUBSCRIBED[ROUTES], { name: SUBSCRIBED[ROUTES] }),
  served(ROUTES, 'hosts', { name: 'hosts', vhds: { config_source: ads } }),
  served(VIRTUAL_HOST, SUBSCRIBED[VIRTUAL_HOST], { name: SUBSCRIBED[VIRTUAL_HOST], domains: ['any'] }),
];
