import { createHash } from 'node:crypto';

/** The end of every server name of the mesh's own TLS: how an inbound listener tells it from TLS of the application's. */
export const MESH_SERVER_NAME_SUFFIX = '.meltemi';

/** A server name must fit a TLS host_name extension, and Envoy refuses a longer one. */
const MAX_LENGTH = 255;

/**
 * The server name (SNI) that clients send for one port of a service: `9080.reviews.bookinfo.svc.cluster.local.meltemi`.
 *
 * The mark is in the server name and not in ALPN, because ALPN has another task: an HTTP connection pool of Envoy offers
 * `h2` or `http/1.1`, which is how the other side knows HTTP from other bytes and HTTP/2 from HTTP/1.1. A fixed ALPN of our
 * own would make the other side take everything for HTTP/1.1.
 */
export function meshServerName(host: string, port: number): string {
  const name = `${port}.${host}${MESH_SERVER_NAME_SUFFIX}`;
  if (name.length <= MAX_LENGTH) return name;
  const digest = createHash('sha256').update(host).digest('hex').slice(0, 32);
  return `${port}.${digest}${MESH_SERVER_NAME_SUFFIX}`;
}
