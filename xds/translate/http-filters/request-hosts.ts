import { pack } from '../../../api/envoy/any.ts';
import type { HttpFilter } from '../../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR } from '../../../mesh-ir/listener.ts';
import { DNS_CACHE } from '../dns-cache.ts';

/** Looks up the host that a request names, where its cluster is one that goes there. Other requests pass. */
export function requestHosts({ httpProxy }: HttpConnectionsIR): readonly HttpFilter[] {
  if (httpProxy === 'No') return [];
  const type = 'envoy.extensions.filters.http.dynamic_forward_proxy.v3.FilterConfig';
  return [
    {
      name: 'envoy.filters.http.dynamic_forward_proxy',
      typed_config: pack(type, { dns_cache_config: DNS_CACHE }),
    },
  ];
}
