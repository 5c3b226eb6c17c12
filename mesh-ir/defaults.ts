import type { ConnectionsIR, LimitsIR, RetryLimitIR } from './cluster.ts';
import type { RetryIR, TimeoutsIR } from './route.ts';

/**
 * What holds where the user says nothing. The rule behind all of them: the mesh must not fail a request that would have
 * worked without it, and must not repeat one that may have taken effect.
 */

/**
 * An instance that is gone without a word (its address unrouted) costs a request this time before another instance is
 * tried. It covers the TLS handshake too.
 */
const MESH_CONNECT_TIMEOUT_MS = 2_000;
/** Far destinations may be slow to answer, and there is often no other instance to try. */
const EXTERNAL_CONNECT_TIMEOUT_MS = 10_000;
/**
 * Shorter than the keep-alive timeout of common servers (60 s and more), so that it is the client's side that closes. The other way
 * round a request can meet a connection that the server is closing, and fails.
 */
const IDLE_TIMEOUT_MS = 50_000;

export const MESH_CONNECTIONS: ConnectionsIR = {
  connectTimeoutMs: MESH_CONNECT_TIMEOUT_MS,
  idleTimeoutMs: IDLE_TIMEOUT_MS,
  maxRequestsPerConnection: 0,
};

export const EXTERNAL_CONNECTIONS: ConnectionsIR = {
  ...MESH_CONNECTIONS,
  connectTimeoutMs: EXTERNAL_CONNECT_TIMEOUT_MS,
};

/**
 * From a sidecar to its own application. A new connection on loopback costs next to nothing, and applications may close
 * idle ones soon (Node after 5 s, gunicorn after 2 s), so the sidecar closes them first.
 */
export const APPLICATION_CONNECTIONS: ConnectionsIR = { ...MESH_CONNECTIONS, idleTimeoutMs: 1_500 };

/**
 * Envoy's own default of 3 retries in flight is used up at once when an instance goes away under load. Retries are
 * bounded by their number for each request anyway, and the default conditions are those in which the instance did no work.
 */
export const DEFAULT_RETRY_LIMIT: RetryLimitIR = { kind: 'InFlight', maxRetries: 1024 };

/** No bounds on connections and requests: Envoy's 1024 would fail requests that worked without the mesh. */
export const NO_LIMITS: LimitsIR = {
  maxConnections: undefined,
  maxPendingRequests: undefined,
  maxRequests: undefined,
  retries: DEFAULT_RETRY_LIMIT,
};

/** Only the application knows how long its answers take. */
export const NO_TIMEOUT: TimeoutsIR = { requestMs: 0, perTryMs: undefined };

/**
 * Two more tries, on another instance, where the request has certainly not reached the application: no connection, a stream
 * refused, a reset before anything was sent. So a rolling update costs no request, and no payment is made twice.
 * (Istio's default adds gRPC's UNAVAILABLE and CANCELLED, which applications send as well.)
 */
export const DEFAULT_RETRY: RetryIR = {
  attempts: 2,
  elsewhere: true,
  on: [
    { kind: 'Http', condition: 'connect-failure' },
    { kind: 'Http', condition: 'refused-stream' },
    { kind: 'Http', condition: 'reset-before-request' },
  ],
  backoff: undefined,
};

/**
 * To the one instance that the client has dialled: there is no other, and no more is tried than what comes of connections being
 * kept for it, one that the other side had closed.
 */
export const DIALLED_RETRY: RetryIR = {
  attempts: 1,
  elsewhere: false,
  on: [{ kind: 'Http', condition: 'reset-before-request' }],
  backoff: undefined,
};

/** TCP connections are kept however quiet they are: databases hold idle ones for days. Keep-alive probes find the dead. */
export const TCP_IDLE_TIMEOUT_MS = 0;

/**
 * From a sidecar to its application: once more where the application had closed the kept connection before anything was
 * sent on it. Other failures are for the caller's side, which has other instances to try.
 */
export const APPLICATION_RETRY: RetryIR = {
  attempts: 1,
  elsewhere: false,
  on: [{ kind: 'Http', condition: 'reset-before-request' }],
  backoff: undefined,
};
