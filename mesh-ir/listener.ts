import type { Origin } from '../mesh-model/origin.ts';
import type { BackendIR } from './route.ts';
import type { VirtualHostIR } from './virtual-host.ts';

export interface ListenerIR {
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly direction: 'Inbound' | 'Outbound';
  readonly address: ListenerAddress;
  /**
   * What is done with the address that the client dialled before iptables redirected it. `HandOff`: the listener of that
   * address takes the connection. `Match`: this listener's chains see it.
   */
  readonly originalDestination: 'Ignore' | 'HandOff' | 'Match';
  readonly inspection: InspectionIR;
  readonly chains: readonly FilterChainIR[];
  /** Takes the connections that no chain matches; absent: they are closed. */
  readonly fallback: FilterChainIR | undefined;
}

export type ListenerAddress =
  /** `exclusive`: nobody else may listen there. */
  | {
      readonly kind: 'Bound';
      readonly address: string;
      readonly port: number;
      readonly exclusive: boolean;
    }
  /** Nothing is bound: connections are handed over by the listener that iptables redirects to. */
  | { readonly kind: 'HandedOver'; readonly address: string; readonly port: number }
  /** Reached by clusters of the same proxy only. */
  | { readonly kind: 'Internal' };

/** Whose first bytes are looked at before a chain is chosen. */
export interface InspectionIR {
  readonly tls: InspectedPorts;
  readonly http: InspectedPorts;
  /** How long a silent client is waited for. A server-first protocol loses this time on every plaintext connection. */
  readonly timeoutMs: number;
}

/** Whose connections are looked at, by the port that was dialled. */
export type InspectedPorts =
  | 'All'
  | 'None'
  | { readonly only: readonly number[] }
  | { readonly allBut: readonly number[] };

export interface FilterChainIR {
  readonly name: string;
  readonly match: ChainMatchIR;
  /** Mutual TLS is ended here, with the workload's identity. */
  readonly mutualTls: DownstreamMutualTlsIR | undefined;
  readonly application: HttpConnectionsIR | TcpConnectionsIR;
}

/** All conditions must hold. Envoy takes the most specific chain: port, then server name, transport, application protocol. */
export interface ChainMatchIR {
  /** The port that was dialled. */
  readonly port: number | undefined;
  /**
   * `MeshTls`: mutual TLS of the mesh. `Plaintext`: no TLS. `Any`: whatever no other chain for the same port claims. Envoy
   * does not go back: once a chain claims `Plaintext` for HTTP, other plaintext needs a `Plaintext` chain of its own.
   */
  readonly transport: 'MeshTls' | 'Plaintext' | 'Any';
  /** `Http`: HTTP as the inspection, or the caller's own proxy, has found it. */
  readonly application: 'Http' | 'Any';
}

export interface DownstreamMutualTlsIR {
  /** Callers of this trust domain are let in. */
  readonly trustDomain: string;
}

export interface HttpConnectionsIR {
  readonly kind: 'Http';
  readonly direction: 'Inbound' | 'Outbound';
  /** The prefix of the statistics, without dots. */
  readonly statPrefix: string;
  readonly routes: HttpRoutesIR;
  /**
   * Whether the client uses the proxy as an HTTP proxy, so that the host it names is the destination; `RequestsAndTunnels`:
   * it may ask for tunnels with CONNECT too.
   */
  readonly httpProxy: 'No' | 'RequestsOnly' | 'RequestsAndTunnels';
  /** Names of the policy filters, delivered apart, in order. */
  readonly policyFilters: readonly string[];
  /** The workload is about to end: every answer asks its caller to call somebody else the next time. */
  readonly isLeaving: boolean;
}

export type HttpRoutesIR =
  | { readonly kind: 'Dynamic'; readonly routeConfiguration: string }
  | { readonly kind: 'Inline'; readonly virtualHost: VirtualHostIR };

export interface TcpConnectionsIR {
  readonly kind: 'Tcp';
  readonly statPrefix: string;
  readonly backends: readonly BackendIR[];
  /** 0 means never. */
  readonly idleTimeoutMs: number;
  /** Whether the instance is picked by the client's address. */
  readonly hashSourceAddress: boolean;
}

/**
 * Every address of the machine, IPv4 as well. What iptables redirects is of both families, since each would be a way around
 * the sidecar.
 */
export const EVERY_ADDRESS = '::';

/** The match of a chain that takes every connection. */
export const ANY_CONNECTION: ChainMatchIR = { port: undefined, transport: 'Any', application: 'Any' };

export const NO_INSPECTION: InspectionIR = { tls: 'None', http: 'None', timeoutMs: 0 };

/**
 * How long a client is waited for that says nothing. Clients of server-first protocols (MySQL, SMTP) say nothing and lose
 * this time, so it is short; but a first packet that had to be sent again must still be in time, or its connection is taken
 * for what it is not.
 */
export const DETECTION_TIMEOUT_MS = 1_000;
