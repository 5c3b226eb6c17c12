import type { Origin } from '../mesh-model/origin.ts';
import type { RetryIR, RouteIR } from './route.ts';

/** The requests to one port of a service, of one kind of client. */
export interface VirtualHostIR {
  /** `<route configuration>/<host>:<port>`: the name of its resource, as VHDS asks for it. */
  readonly name: string;
  /** The name of the route configuration it belongs to. */
  readonly routeConfiguration: string;
  readonly origins: readonly Origin[];
  /** What the Host header may be. No two virtual hosts of a route configuration share one. */
  readonly domains: readonly string[];
  /** The first that matches wins. */
  readonly routes: readonly RouteIR[];
  /** For the routes that have no word of their own; absent: no retries. */
  readonly retry: RetryIR | undefined;
}

export type RouteConfigurationIR = OpenRouteConfigurationIR | WholeRouteConfigurationIR;

interface RouteConfigurationCore {
  readonly name: string;
  readonly origins: readonly Origin[];
  /** Part of it: takes the requests to hosts that no other virtual host of the configuration names. */
  readonly catchAll: VirtualHostIR;
}

/** A route configuration whose virtual hosts are resources of their own: there may be any number. */
export interface OpenRouteConfigurationIR extends RouteConfigurationCore {
  readonly kind: 'Open';
  /**
   * A virtual host for a domain nobody calls. Envoy holds a listener back until its route configuration has got one virtual
   * host by VHDS, so this one must follow the configuration always.
   */
  readonly placeholder: VirtualHostIR;
}

/** A route configuration with all its virtual hosts in it. */
export interface WholeRouteConfigurationIR extends RouteConfigurationCore {
  readonly kind: 'Whole';
  /** Their domains have no ports: the port in a Host header does not count. */
  readonly virtualHosts: readonly VirtualHostIR[];
}

/** The names under which Envoy's `on_demand` filter may ask for a virtual host. */
export function virtualHostAliases(virtualHost: VirtualHostIR): readonly string[] {
  const { routeConfiguration, domains } = virtualHost;
  return domains.map((domain) => `${routeConfiguration}/${domain}`);
}
