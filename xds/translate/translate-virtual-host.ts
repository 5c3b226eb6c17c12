import type { Route, VirtualHost } from '../../api/envoy/generated/types.ts';
import type { RouteIR } from '../../mesh-ir/route.ts';
import type { VirtualHostIR } from '../../mesh-ir/virtual-host.ts';
import { merged } from './merged.ts';
import { retryPolicy } from './route/retry.ts';
import { ROUTE_FEATURES } from './route-features.ts';

export function translateVirtualHost({ name, domains, routes, retry }: VirtualHostIR): VirtualHost {
  return {
    name,
    domains,
    ...(retry === undefined ? {} : { retry_policy: retryPolicy(retry) }),
    routes: routes.map(translateRoute),
  };
}

function translateRoute(route: RouteIR): Route {
  return merged<Route>(
    { name: route.name },
    ROUTE_FEATURES.map((feature) => feature(route)),
  );
}
