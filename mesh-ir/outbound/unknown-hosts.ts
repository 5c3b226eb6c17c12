import type { EgressMode } from '../../mesh-model/policy.ts';
import { egressOrigins, type OutboundClient } from '../client.ts';
import { NO_TIMEOUT } from '../defaults.ts';
import { PASSTHROUGH_CLUSTER } from '../names.ts';
import {
  type BackendIR,
  EVERY_REQUEST,
  NO_HEADER_CHANGES,
  NO_REWRITE,
  type RouteActionIR,
  type RouteIR,
} from '../route.ts';
import { tunnelRoute } from '../routing/direct-route.ts';
import type { OpenRouteConfigurationIR, VirtualHostIR } from '../virtual-host.ts';

const PASSTHROUGH: readonly BackendIR[] = [{ kind: 'Cluster', cluster: PASSTHROUGH_CLUSTER, weight: 1 }];

/** What a client reads when it calls a host the mesh does not know, and may not. */
export const REGISTRY_ONLY_BODY =
  'meltemi: no service of the mesh has this host and port, and egress.mode is RegistryOnly. ' +
  'Declare it with a MeshService, or set egress.mode to AllowAny in a MeshPolicy.\n';

/** A route configuration, with what becomes of requests to hosts that no service names. */
export function routeConfiguration(name: string, client: OutboundClient): OpenRouteConfigurationIR {
  const { mode, egress } = client;
  return {
    kind: 'Open',
    name,
    origins: egressOrigins(client),
    catchAll: {
      ...noVirtualHost(name, 'unknown-host'),
      domains: ['*'],
      routes: unknownHostRoutes(mode, egress),
    },
    placeholder: { ...noVirtualHost(name, 'placeholder'), domains: ['placeholder.invalid'] },
  };
}

function noVirtualHost(routeConfigurationName: string, name: string): VirtualHostIR {
  return {
    name: `${routeConfigurationName}/${name}`,
    routeConfiguration: routeConfigurationName,
    origins: [],
    domains: [],
    routes: [],
    retry: undefined,
  };
}

function unknownHostRoutes(mode: OutboundClient['mode'], egress: EgressMode): readonly RouteIR[] {
  const name = 'unknown-host';
  const action = egress === 'AllowAny' ? passOn() : refuse();
  const requests: RouteIR = {
    name,
    origins: [],
    match: EVERY_REQUEST,
    action,
    fault: undefined,
    requestHeaders: NO_HEADER_CHANGES,
    responseHeaders: NO_HEADER_CHANGES,
  };
  if (mode === 'Transparent') return [requests];
  const connect = tunnelRoute(`${name}/connect`, { kind: 'Backends', backends: PASSTHROUGH }, []);
  return [egress === 'AllowAny' ? connect : { ...connect, action }, requests];
}

/** No retry: the destination is the client's own choice, and there is only one. */
function passOn(): RouteActionIR {
  return {
    kind: 'Forward',
    backends: PASSTHROUGH,
    timeouts: NO_TIMEOUT,
    retry: 'AsVirtualHost',
    mirror: undefined,
    rewrite: NO_REWRITE,
    hashKeys: [],
  };
}

function refuse(): RouteActionIR {
  return { kind: 'Respond', status: 502, body: REGISTRY_ONLY_BODY };
}
