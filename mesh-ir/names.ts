/**
 * The names that clusters, listeners, route configurations and secrets refer to each other by. A name that a user's
 * object is part of has its kind in front, so that the two sorts never meet.
 */

/** The cluster for destinations that no service names: the address, or in Explicit mode the host, that the client asked for. */
export const PASSTHROUGH_CLUSTER = 'passthrough';
/** The cluster for connections that must go nowhere. */
export const BLACKHOLE_CLUSTER = 'blackhole';
/** The cluster that leads to `HTTP_TUNNEL_LISTENER`. */
export const HTTP_TUNNEL_CLUSTER = 'http-tunnel';
/** The internal listener that takes the content of CONNECT tunnels that may carry HTTP. */
export const HTTP_TUNNEL_LISTENER = 'outbound-tunnel';
/** The cluster for connections to a Transparent workload's ports that it does not declare. */
export const INBOUND_PASSTHROUGH_CLUSTER = 'inbound|passthrough';

/** The secret with a workload's own certificate and key. */
export const IDENTITY_SECRET = 'workload-identity';
/** The secret with the certificates that peers' certificates must lead to. */
export const TRUST_BUNDLE_SECRET = 'trust-bundle';

export function inboundClusterName(port: number): string {
  return `inbound|${port}`;
}

/** The route configuration of a client: one for all hosts in Explicit mode, one a port in Transparent mode. */
export function routeConfigurationName(mode: 'Explicit' | 'Transparent', port: number): string {
  return mode === 'Explicit' ? 'outbound' : `outbound|${port}`;
}

/** Transparent mode: the route configuration of the endpoints of a service port that clients dial themselves. */
export function dialledRouteConfigurationName(port: number, host: string): string {
  return `outbound|${port}|${host}`;
}
