import type { RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR } from '../../../mesh-ir/route.ts';
import { destination } from '../weighted-clusters.ts';

/** Where requests go. The share of a backend that does not exist gets a 500, which no retry mends. */
export function backends({ backends: shares }: ForwardIR): RouteAction {
  const isMissing = shares.some(({ kind }) => kind === 'Missing');
  return {
    ...destination(shares),
    ...(isMissing ? { cluster_not_found_response_code: 'INTERNAL_SERVER_ERROR' as const } : {}),
  };
}
