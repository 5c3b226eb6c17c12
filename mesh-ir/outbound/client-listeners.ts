import type { Origin } from '../../mesh-model/origin.ts';
import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { egressOrigins, type OutboundClient } from '../client.ts';
import { TCP_IDLE_TIMEOUT_MS } from '../defaults.ts';
import {
  ANY_CONNECTION,
  DETECTION_TIMEOUT_MS,
  EVERY_ADDRESS,
  type FilterChainIR,
  type HttpConnectionsIR,
  type ListenerIR,
  NO_INSPECTION,
  type TcpConnectionsIR,
} from '../listener.ts';
import {
  BLACKHOLE_CLUSTER,
  HTTP_TUNNEL_LISTENER,
  PASSTHROUGH_CLUSTER,
  routeConfigurationName,
} from '../names.ts';

/**
 * The listeners that every client has: Explicit, the HTTP proxy on loopback, and the end of its tunnels; Transparent, the
 * one that iptables redirects to. They do not depend on any service.
 */
export function clientListeners(client: OutboundClient): readonly ListenerIR[] {
  return client.mode === 'Transparent'
    ? [redirectedListener(client)]
    : [httpProxyListener(client.outboundPort, client.workloadOrigin), tunnelListener(client.outboundPort)];
}

/** What the application uses as its HTTP proxy. */
function httpProxyListener(outboundPort: number, origin: Origin): ListenerIR {
  return {
    name: 'outbound',
    origins: [origin],
    direction: 'Outbound',
    address: { kind: 'Bound', address: '127.0.0.1', port: outboundPort, exclusive: true },
    originalDestination: 'Ignore',
    inspection: NO_INSPECTION,
    chains: [httpProxyChain('outbound', outboundPort, 'RequestsAndTunnels')],
    fallback: undefined,
  };
}

/**
 * The end of tunnels that may carry HTTP. Where it is, its requests meet the same routes as those without a tunnel. What is
 * not goes to the cluster that the tunnel's route has named; a route to a port declared HTTP names none.
 */
function tunnelListener(outboundPort: number): ListenerIR {
  return {
    name: HTTP_TUNNEL_LISTENER,
    origins: [],
    direction: 'Outbound',
    address: { kind: 'Internal' },
    originalDestination: 'Ignore',
    inspection: { tls: 'None', http: 'All', timeoutMs: DETECTION_TIMEOUT_MS },
    // A tunnel within a tunnel would never end.
    chains: [httpProxyChain(HTTP_TUNNEL_LISTENER, outboundPort, 'RequestsOnly')],
    fallback: {
      name: 'not-http',
      match: ANY_CONNECTION,
      mutualTls: undefined,
      application: tcpTo(BLACKHOLE_CLUSTER),
    },
  };
}

function httpProxyChain(
  statPrefix: string,
  outboundPort: number,
  httpProxy: HttpConnectionsIR['httpProxy'],
): FilterChainIR {
  return {
    name: 'http',
    match: httpProxy === 'RequestsOnly' ? { ...ANY_CONNECTION, application: 'Http' } : ANY_CONNECTION,
    mutualTls: undefined,
    application: {
      kind: 'Http',
      direction: 'Outbound',
      statPrefix,
      routes: { kind: 'Dynamic', routeConfiguration: routeConfigurationName('Explicit', outboundPort) },
      httpProxy,
      policyFilters: [],
      isLeaving: false,
    },
  };
}

/** Hands each connection to the listener of the address it was made to; what no listener is for goes on, or nowhere. */
function redirectedListener(client: OutboundClient): ListenerIR {
  return {
    name: 'outbound',
    origins: egressOrigins(client),
    direction: 'Outbound',
    address: { kind: 'Bound', address: EVERY_ADDRESS, port: SIDECAR_PORTS.outbound, exclusive: false },
    originalDestination: 'HandOff',
    inspection: NO_INSPECTION,
    chains: [
      {
        // A connection to this port itself would be passed on to this port, without end.
        name: 'loop',
        match: { ...ANY_CONNECTION, port: SIDECAR_PORTS.outbound },
        mutualTls: undefined,
        application: tcpTo(BLACKHOLE_CLUSTER),
      },
    ],
    fallback: unknownDestination(client),
  };
}

/** What becomes of connections to destinations that no service names. */
export function unknownDestination({ egress }: OutboundClient): FilterChainIR {
  return {
    name: 'unknown-destination',
    match: ANY_CONNECTION,
    mutualTls: undefined,
    application: tcpTo(egress === 'AllowAny' ? PASSTHROUGH_CLUSTER : BLACKHOLE_CLUSTER),
  };
}

function tcpTo(cluster: string): TcpConnectionsIR {
  return {
    kind: 'Tcp',
    statPrefix: cluster,
    backends: [{ kind: 'Cluster', cluster, weight: 1 }],
    idleTimeoutMs: TCP_IDLE_TIMEOUT_MS,
    hashSourceAddress: false,
  };
}
