import { parseDuration } from '../../api/duration.ts';
import type { TrafficPolicySpec } from '../../mesh-model/policy.ts';
import type { HashKeyIR } from '../route.ts';

type HashOnSpec = NonNullable<NonNullable<TrafficPolicySpec['loadBalancer']>['hashOn']>;

/**
 * What a service's policy hashes requests by. Envoy has it in the route and not in the cluster, though it is the cluster
 * that picks by it.
 */
export function hashKeyOf(traffic: TrafficPolicySpec | undefined): HashKeyIR | undefined {
  const { algorithm, hashOn } = traffic?.loadBalancer ?? {};
  return hashOn !== undefined && (algorithm === 'RingHash' || algorithm === 'Maglev')
    ? keyOf(hashOn)
    : undefined;
}

function keyOf({ header, cookie, queryParam, sourceAddress }: HashOnSpec): HashKeyIR | undefined {
  if (header !== undefined) return { kind: 'Header', name: header };
  if (queryParam !== undefined) return { kind: 'QueryParam', name: queryParam };
  if (sourceAddress !== undefined) return { kind: 'SourceAddress' };
  if (cookie === undefined) return undefined;
  const ttlMs = cookie.ttl === undefined ? undefined : parseDuration(cookie.ttl);
  return { kind: 'Cookie', name: cookie.name, path: cookie.path ?? '/', ttlMs };
}
