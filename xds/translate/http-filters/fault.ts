import { pack } from '../../../api/envoy/any.ts';
import type { HttpFilter } from '../../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR } from '../../../mesh-ir/listener.ts';

export const FAULT_FILTER = 'envoy.filters.http.fault';

/** Does nothing by itself: routes with a fault configure it for their requests. */
export function fault({ direction }: HttpConnectionsIR): readonly HttpFilter[] {
  if (direction === 'Inbound') return [];
  return [{ name: FAULT_FILTER, typed_config: pack('envoy.extensions.filters.http.fault.v3.HTTPFault', {}) }];
}
