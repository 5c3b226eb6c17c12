import type { RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR } from '../../../mesh-ir/route.ts';

/** A new Host header for the backend. */
export function hostRewrite({ rewrite: { hostname } }: ForwardIR): RouteAction {
  return hostname === undefined ? {} : { host_rewrite_literal: hostname };
}
