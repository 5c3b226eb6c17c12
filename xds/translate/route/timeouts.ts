import type { RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR } from '../../../mesh-ir/route.ts';
import { jsonDuration } from '../json-duration.ts';

/** How long a request may take, all tries together. Envoy has 15 seconds where nothing is said. */
export function timeouts({ timeouts: { requestMs } }: ForwardIR): RouteAction {
  return { timeout: jsonDuration(requestMs) };
}
