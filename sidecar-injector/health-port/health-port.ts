import { pack } from '../../api/envoy/any.ts';
import type {
  BootstrapStaticResources,
  HttpConnectionManager,
  Listener,
} from '../../api/envoy/generated/types.ts';
import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { callPath, isHook, type KubeletCall } from '../kubelet-calls/kubelet-call.ts';
import { applicationCheck } from './application-check.ts';
import type { CallResources } from './call-resources.ts';
import { FAILED_HOOK } from './failed-hook.ts';
import { healthAnswer } from './health-answer.ts';
import { httpCall } from './http-call.ts';

/** The path at which the health port says whether the proxy has its configuration. */
export const READY_PATH = '/healthz/ready';

/**
 * The sidecar's health port, 15021, as a part of the proxy's bootstrap. Envoy accepts connections only when all that its
 * control plane must tell it at the start has come and was acknowledged; until then the port refuses them. That is what makes
 * a probe of this port one of the first configuration, with no other program beside Envoy.
 * @param address the pod's own
 */
export function healthPort(address: string, calls: readonly KubeletCall[]): BootstrapStaticResources {
  const resources = calls.map((call) => resourcesOf(call, address));
  return {
    listeners: [listener(address, resources)],
    clusters: resources.map(({ cluster }) => cluster),
  };
}

function resourcesOf(call: KubeletCall, address: string): CallResources {
  const { target } = call;
  const name = callPath(call.container, call.name);
  return target.kind === 'Http'
    ? { ...httpCall(name, target, address), isHook: isHook(call.name) }
    : applicationCheck(name, target, call, address);
}

function listener(address: string, resources: readonly CallResources[]): Listener {
  const manager: HttpConnectionManager = {
    stat_prefix: 'health',
    ...FOR_THE_KUBELET,
    ...(resources.some(({ isHook }) => isHook) && { local_reply_config: { mappers: [FAILED_HOOK] } }),
    route_config: {
      name: 'health',
      virtual_hosts: [
        { name: 'health', domains: ['*'], routes: resources.flatMap(({ route }) => route ?? []) },
      ],
    },
    http_filters: [
      healthAnswer(READY_PATH, undefined),
      ...resources.flatMap(({ filter }) => filter ?? []),
      {
        name: 'envoy.filters.http.router',
        // The application is to see what the kubelet sent, and nothing else.
        typed_config: pack('envoy.extensions.filters.http.router.v3.Router', {
          suppress_envoy_headers: true,
        }),
      },
    ],
  };
  return {
    name: 'health',
    address: { socket_address: { address, port_value: SIDECAR_PORTS.health } },
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

/** The kubelet opens a connection for each call. Whoever else connects must not hold on to it. */
const FOR_THE_KUBELET = {
  codec_type: 'HTTP1',
  server_header_transformation: 'PASS_THROUGH',
  generate_request_id: false,
  skip_xff_append: true,
  request_headers_timeout: '5s',
  // A hook that ends an application may take as long as the pod has.
  stream_idle_timeout: '0s',
  common_http_protocol_options: { idle_timeout: '10s' },
} as const satisfies HttpConnectionManager;
