import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { UpstreamMutualTlsIR } from '../cluster.ts';
import { meshServerName } from '../server-name.ts';

/**
 * The identities that a client must find. Envoy has them in the cluster and not with each endpoint, so the first instance of
 * a new service account changes the cluster.
 */
export function mutualTlsOf(
  service: Service,
  port: number,
  endpoints: readonly Endpoint[],
): UpstreamMutualTlsIR | undefined {
  const principals = [...new Set(endpoints.flatMap(({ principal }) => principal ?? []))].sort();
  if (principals.length === 0) return undefined;
  return { serverName: meshServerName(service.host, port), principals, endpoints: 'Marked' };
}
