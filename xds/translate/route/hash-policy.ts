import type { RouteAction, RouteActionHashPolicy } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR, HashKeyIR } from '../../../mesh-ir/route.ts';
import { jsonDuration } from '../json-duration.ts';

/** What the instance is picked by, where the cluster hashes. */
export function hashPolicy({ hashKeys }: ForwardIR): RouteAction {
  return hashKeys.length === 0 ? {} : { hash_policy: hashKeys.map(policyOf) };
}

function policyOf(key: HashKeyIR): RouteActionHashPolicy {
  switch (key.kind) {
    case 'Header':
      return { header: { header_name: key.name } };
    case 'Cookie': {
      const ttl = key.ttlMs === undefined ? {} : { ttl: jsonDuration(key.ttlMs) };
      return { cookie: { name: key.name, path: key.path, ...ttl } };
    }
    case 'QueryParam':
      return { query_parameter: { name: key.name } };
    case 'SourceAddress':
      return { connection_properties: { source_ip: true } };
  }
}
