import type { Origin } from '../../mesh-model/origin.ts';
import type { Service } from '../../mesh-model/service.ts';
import { NO_TIMEOUT } from '../defaults.ts';
import {
  type BackendIR,
  EVERY_REQUEST,
  type HashKeyIR,
  NO_HEADER_CHANGES,
  NO_REWRITE,
  type RouteIR,
  type TunnelEndIR,
} from '../route.ts';

/** A route of every request straight to the given backends, with the defaults for everything. */
export function directRoute(
  service: Service,
  backends: readonly BackendIR[],
  hashKeys: readonly HashKeyIR[],
  origins: readonly Origin[],
): RouteIR {
  return {
    name: service.key,
    origins,
    match: EVERY_REQUEST,
    action: {
      kind: 'Forward',
      backends,
      timeouts: NO_TIMEOUT,
      retry: 'AsVirtualHost',
      mirror: undefined,
      rewrite: NO_REWRITE,
      hashKeys,
    },
    fault: undefined,
    requestHeaders: NO_HEADER_CHANGES,
    responseHeaders: NO_HEADER_CHANGES,
  };
}

/** How many routes the answer to an unmatched request names. */
const NAMED_ROUTES = 3;

/**
 * The answer to a request that no rule matches, where there are rules: 404, as the Gateway API has it for a parent with
 * routes (GEP-1324 for services). Without it, a rule for `/v1` would leave the rest open by accident.
 */
export function unmatchedRoute(service: Service, attached: readonly Origin[]): RouteIR {
  const objects = [...new Set(attached.map(({ object }) => object))];
  const more = objects.length - NAMED_ROUTES;
  const names = objects.slice(0, NAMED_ROUTES).join(', ') + (more > 0 ? ` and ${more} others` : '');
  return {
    name: `${service.key}/unmatched`,
    origins: attached,
    match: EVERY_REQUEST,
    action: { kind: 'Respond', status: 404, body: `meltemi: no rule of ${names} matches this request\n` },
    fault: undefined,
    requestHeaders: NO_HEADER_CHANGES,
    responseHeaders: NO_HEADER_CHANGES,
  };
}

/** A route that ends CONNECT here. */
export function tunnelRoute(name: string, to: TunnelEndIR, origins: readonly Origin[]): RouteIR {
  return {
    name,
    origins,
    match: { ...EVERY_REQUEST, path: { kind: 'Connect' } },
    action: { kind: 'Tunnel', to },
    fault: undefined,
    requestHeaders: NO_HEADER_CHANGES,
    responseHeaders: NO_HEADER_CHANGES,
  };
}
