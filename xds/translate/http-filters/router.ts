import { pack } from '../../../api/envoy/any.ts';
import type { HttpFilter } from '../../../api/envoy/generated/types.ts';

/**
 * Sends the request on. Envoy's own `x-envoy-` headers stay: proxies tell each other by them that they are overloaded, and
 * then no one tries again.
 */
export function router(): readonly HttpFilter[] {
  return [
    {
      name: 'envoy.filters.http.router',
      typed_config: pack('envoy.extensions.filters.http.router.v3.Router', {}),
    },
  ];
}
