import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { egressOrigins, type OutboundClient } from '../client.ts';
import { TCP_IDLE_TIMEOUT_MS } from '../defaults.ts';
import {
  ANY_CONNECTION,
  EVERY_ADDRESS,
  type FilterChainIR,
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
  if (client.mode === 'Transparent') return [redirectedListener(client)];
  const { outboundPort } = client;
  return [
    httpProxyListener(
      'outbound',
      { kind: 'Bound', address: '127.0.0.1', port: outboundPort, exclusive: true },
      outboundPort,
    ),
    httpProxyListener(HTTP_TUNNEL_LISTENER, { kind: 'Internal' }, outboundPort),
  ];
}

function httpProxyListener(name: string, address: ListenerIR['address'], outboundPort: number): ListenerIR {
  return {
    name,
    origins: [],
    direction: 'Outbound',
    address,
    originalDestination: 'Ignore',
    inspection: NO_INSPECTION,
    chains: [
      {
        name: 'http',
        match: ANY_CONNECTION,
        mutualTls: undefined,
        application: {
          kind: 'Http',
          direction: 'Outbound',
          statPrefix: name,
          routes: {
            kind: 'Dynamic',
            routeConfiguration: routeConfigurationName('Explicit', outboundPort),
          },
          // A tunnel within a tunnel would never end.
          httpProxy: address.kind === 'Internal' ? 'RequestsOnly' : 'RequestsAndTunnels',
          policyFilters: [],
        },
      },
    ],
    fallback: undefined,
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
