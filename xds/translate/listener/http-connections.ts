import { pack } from '../../../api/envoy/any.ts';
import type {
  HttpConnectionManager,
  LocalReplyConfig,
  NetworkFilter,
} from '../../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR, HttpRoutesIR } from '../../../mesh-ir/listener.ts';
import { ADS } from '../ads.ts';
import { httpFilters } from '../http-filters.ts';
import { translateVirtualHost } from '../translate-virtual-host.ts';
import { MARK_UNDELIVERED } from '../undelivered.ts';

/** HTTP connections: how they are read, which routes hold, and the filters on the way. */
export function httpConnections(connections: HttpConnectionsIR): NetworkFilter {
  const manager: HttpConnectionManager = {
    stat_prefix: connections.statPrefix,
    ...routes(connections.routes),
    http_filters: httpFilters(connections),
    ...AS_IF_THERE_WERE_NO_PROXY,
    ...UNAMBIGUOUS_REQUESTS,
    upgrade_configs: upgrades(connections),
    ...(connections.isLeaving ? LAST_ANSWERS : {}),
    ...(connections.direction === 'Inbound' ? INBOUND : OUTBOUND),
  };
  return {
    name: 'envoy.filters.network.http_connection_manager',
    typed_config: pack(
      'envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
      manager,
    ),
  };
}

/** What an application sees of the other one must not change because there are proxies in between. */
const AS_IF_THERE_WERE_NO_PROXY = {
  server_header_transformation: 'PASS_THROUGH',
  // The address of the other end is that of a sidecar or of loopback. X-Forwarded-For says what the first proxy
  // outside the mesh has written, or nothing.
  use_remote_address: false,
  preserve_external_request_id: true,
  proxy_100_continue: true,
  // Long polls, web sockets and streams may be silent as long as they like.
  stream_idle_timeout: '0s',
  http_protocol_options: { accept_http_10: true },
  http2_protocol_options: { allow_connect: true },
} as const satisfies HttpConnectionManager;

/**
 * `/a/../b` is `/b` for every rule and every application. Escaped slashes stay as they are: many applications have them in names
 * (`/projects/group%2Fname`), and to them they are no slashes.
 */
const UNAMBIGUOUS_REQUESTS = {
  normalize_path: true,
  path_with_escaped_slashes_action: 'KEEP_UNCHANGED',
  strip_trailing_host_dot: true,
} as const satisfies HttpConnectionManager;

/** The application learns from `x-forwarded-client-cert` who calls; what a caller writes there itself is dropped. */
const INBOUND = {
  forward_client_cert_details: 'SANITIZE_SET',
  set_current_client_cert_details: { uri: true },
  local_reply_config: MARK_UNDELIVERED,
} as const satisfies HttpConnectionManager;

/** `NC`: the route's cluster is not there, because a rule names a backend that does not exist. */
const SAY_WHICH_RULE: LocalReplyConfig = {
  mappers: [
    {
      filter: { response_flag_filter: { flags: ['NC'] } },
      body_format_override: {
        text_format_source: { inline_string: 'meltemi: %ROUTE_NAME%: the backend does not exist\n' },
      },
    },
  ],
};

const OUTBOUND = { local_reply_config: SAY_WHICH_RULE } as const satisfies HttpConnectionManager;

/**
 * Nobody beside Envoy can tell it to drain when its pod is to end, so its configuration does: connections of before this change
 * drain (`Connection: close`, GOAWAY), because their filter chain is another one, and new ones get one answer. Callers that are
 * no sidecars, and keep connections for as long as they can, have left when the application ends.
 */
const LAST_ANSWERS: HttpConnectionManager = {
  common_http_protocol_options: { max_requests_per_connection: 1 },
};

function routes(from: HttpRoutesIR): HttpConnectionManager {
  switch (from.kind) {
    case 'Dynamic':
      return { rds: { config_source: ADS, route_config_name: from.routeConfiguration } };
    case 'Inline': {
      const { virtualHost } = from;
      return {
        route_config: {
          name: virtualHost.routeConfiguration,
          virtual_hosts: [translateVirtualHost(virtualHost)],
          // The cluster comes on its own, and may come later.
          validate_clusters: false,
        },
      };
    }
  }
}

function upgrades({ httpProxy }: HttpConnectionsIR) {
  const tunnels = httpProxy === 'RequestsAndTunnels' ? [{ upgrade_type: 'CONNECT' }] : [];
  return [{ upgrade_type: 'websocket' }, ...tunnels];
}
