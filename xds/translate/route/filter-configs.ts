import type { Any, Route } from '../../../api/envoy/generated/types.ts';
import type { RouteIR } from '../../../mesh-ir/route.ts';
import { FAULT_FILTER } from '../http-filters/fault.ts';
import { TUNNEL_DESTINATION_FILTER } from '../http-filters/tunnel-destination.ts';
import { faultConfig } from './fault.ts';
import { tunnelDestination } from './tunnel-destination.ts';

/** What a route says to one HTTP filter. */
type FilterConfig = (route: RouteIR) => Any | undefined;

/** All of them, by the name of the filter. */
const FILTER_CONFIGS: Readonly<Record<string, FilterConfig>> = {
  [TUNNEL_DESTINATION_FILTER]: tunnelDestination,
  [FAULT_FILTER]: faultConfig,
};

/** What the route says to the HTTP filters on the way. */
export function filterConfigs(route: RouteIR): Partial<Route> {
  const configs = Object.entries(FILTER_CONFIGS).flatMap(([filter, configOf]) => {
    const config = configOf(route);
    return config === undefined ? [] : [[filter, config] as const];
  });
  return configs.length === 0 ? {} : { typed_per_filter_config: Object.fromEntries(configs) };
}
