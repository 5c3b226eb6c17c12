import type { Route } from '../../api/envoy/generated/types.ts';
import type { RouteIR } from '../../mesh-ir/route.ts';
import { action } from './route/action.ts';
import { filterConfigs } from './route/filter-configs.ts';
import { headerChanges } from './route/header-changes.ts';
import { match } from './route/match.ts';

/** One feature of routes: the fields of the message that it alone writes. */
export type RouteFeature = (route: RouteIR) => Partial<Route>;

/** All of them. No two write the same field, so the order only shows in what people read. */
export const ROUTE_FEATURES: readonly RouteFeature[] = [match, action, headerChanges, filterConfigs];
