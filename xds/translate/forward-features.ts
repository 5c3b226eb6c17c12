import type { RouteAction } from '../../api/envoy/generated/types.ts';
import type { ForwardIR, PathMatchIR } from '../../mesh-ir/route.ts';
import { backends } from './route/backends.ts';
import { hashPolicy } from './route/hash-policy.ts';
import { hostRewrite } from './route/host-rewrite.ts';
import { mirror } from './route/mirror.ts';
import { pathRewrite } from './route/path-rewrite.ts';
import { retry } from './route/retry.ts';
import { timeouts } from './route/timeouts.ts';

/** One feature of forwarding: the fields of the message that it alone writes. `matched`: the path that the route is for. */
export type ForwardFeature = (forward: ForwardIR, matched: PathMatchIR) => Partial<RouteAction>;

/** All of them. No two write the same field, so the order only shows in what people read. */
export const FORWARD_FEATURES: readonly ForwardFeature[] = [
  backends,
  timeouts,
  retry,
  pathRewrite,
  hostRewrite,
  mirror,
  hashPolicy,
];
