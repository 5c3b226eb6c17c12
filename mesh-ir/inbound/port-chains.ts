import type { MutualTlsMode } from '../../mesh-model/policy.ts';
import { isHttp } from '../../mesh-model/protocol.ts';
import { SIDECAR_PORTS } from '../../mesh-model/sidecar-ports.ts';
import { TCP_IDLE_TIMEOUT_MS } from '../defaults.ts';
import type {
  ChainMatchIR,
  DownstreamMutualTlsIR,
  FilterChainIR,
  HttpConnectionsIR,
  TcpConnectionsIR,
} from '../listener.ts';
import { BLACKHOLE_CLUSTER, INBOUND_PASSTHROUGH_CLUSTER, inboundClusterName } from '../names.ts';
import { applicationRoute } from './application-route.ts';
import type { InboundPort } from './inbound-port.ts';
import { peerAuthenticationName } from './peer-authentication.ts';

/**
 * The filter chains of one port. `Strict` has none for plaintext, so such a connection is closed before anything is read
 * of it. `matchPort`: whether the listener has other ports as well.
 */
export function portChains(inbound: InboundPort, matchPort: boolean): readonly FilterChainIR[] {
  const { number, protocol } = inbound.port;
  const http = httpConnections(inbound);
  const tcp = tcpConnections(`inbound_${number}`, inboundClusterName(number));
  const chain = chainMaker(`${number}`, matchPort ? number : undefined, inbound.mode, inbound.trustDomain);
  if (isHttp(protocol)) {
    return [...chain('MeshTls', 'Any', http), ...chain('Plaintext', 'Any', http)];
  }
  if (protocol === 'Detect') {
    return [
      ...chain('MeshTls', 'Http', http),
      ...chain('MeshTls', 'Any', tcp),
      ...chain('Plaintext', 'Http', http),
      ...chain('Plaintext', 'Any', tcp),
      // TLS that is the application's own.
      ...chain('Any', 'Any', tcp),
    ];
  }
  return [...chain('MeshTls', 'Any', tcp), ...chain('Any', 'Any', tcp)];
}

/**
 * Transparent mode: the chains of all ports that the workload does not declare. They are chains without a port and not the
 * listener's fallback, because Envoy takes the fallback also for a declared port that refuses the connection: it would
 * let plaintext around `Strict`.
 */
export function undeclaredPortChains(mode: MutualTlsMode, trustDomain: string): readonly FilterChainIR[] {
  const tcp = tcpConnections('inbound_passthrough', INBOUND_PASSTHROUGH_CLUSTER);
  const chain = chainMaker('undeclared', undefined, mode, trustDomain);
  return [...chain('MeshTls', 'Any', tcp), ...chain('Any', 'Any', tcp)];
}

/** Transparent mode: a connection to the listener's own port would be passed on to itself, without end. */
export function loopChain(): FilterChainIR {
  return {
    name: 'loop',
    match: { port: SIDECAR_PORTS.inbound, transport: 'Any', application: 'Any' },
    mutualTls: undefined,
    application: tcpConnections('loop', BLACKHOLE_CLUSTER),
  };
}

type MakeChain = (
  transport: ChainMatchIR['transport'],
  application: ChainMatchIR['application'],
  connections: HttpConnectionsIR | TcpConnectionsIR,
) => readonly FilterChainIR[];

/**
 * Makes the chains that the mode allows: nothing but mutual TLS where it is `Strict`. Where it is `Disabled`, clients are told to
 * come in plaintext, but mutual TLS is still taken: they learn of a change one after the other, and none of them must fail meanwhile.
 */
function chainMaker(
  prefix: string,
  port: number | undefined,
  mode: MutualTlsMode,
  trustDomain: string,
): MakeChain {
  return (transport, application, connections) => {
    const isMesh = transport === 'MeshTls';
    if (mode === 'Strict' && !isMesh) return [];
    const mutualTls: DownstreamMutualTlsIR | undefined = isMesh ? { trustDomain } : undefined;
    const name = [prefix, transport, ...(application === 'Http' ? ['Http'] : [])].join('-');
    return [{ name, match: { port, transport, application }, mutualTls, application: connections }];
  };
}

function httpConnections(inbound: InboundPort): HttpConnectionsIR {
  const { number } = inbound.port;
  return {
    kind: 'Http',
    direction: 'Inbound',
    statPrefix: `inbound_${number}`,
    routes: { kind: 'Inline', virtualHost: applicationRoute(inbound) },
    httpProxy: 'No',
    policyFilters: [peerAuthenticationName(number)],
    isLeaving: inbound.isLeaving,
  };
}

function tcpConnections(statPrefix: string, cluster: string): TcpConnectionsIR {
  return {
    kind: 'Tcp',
    statPrefix,
    backends: [{ kind: 'Cluster', cluster, weight: 1 }],
    idleTimeoutMs: TCP_IDLE_TIMEOUT_MS,
    hashSourceAddress: false,
  };
}
