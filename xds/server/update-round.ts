import { RESOURCE_TYPES, type ResourceType } from '../snapshot/resource-type.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Response } from './delivery/response.ts';
import { WarmingClusters } from './warming-clusters.ts';

export type Deliveries = Readonly<Record<ResourceType, Delivery>>;

/**
 * One pass over the resource types that brings a proxy to a revision without a moment in which a route points to nothing
 * (make before break):
 *
 * 1. secrets, clusters, then the endpoints of those clusters. A new cluster is usable once Envoy has its endpoints, which
 *    it asks for itself; a changed cluster waits for its endpoints again, though they have not changed and Envoy does not
 *    ask, so they are sent right behind it. Envoy holds its acknowledgement of clusters back until all of them are warm
 *    (ClusterManagerImpl pauses the subscription), so waiting for it first would be waiting for ever.
 * 2. policy filters, listeners, route configurations, virtual hosts: what sends traffic to the clusters. They are taken
 *    as of the revision at which the round's clusters were: a newer route could name a cluster not sent yet.
 * 3. removed clusters, now that no route uses them.
 *
 * A change during a round waits for the next one, except answers to what the proxy asks for by name.
 */
export class UpdateRound {
  readonly #deliveries: Deliveries;
  readonly #until: number;
  #stage = 0;
  /** The endpoints a round takes along: later changes are left to the next one, or a busy service would starve the routes. */
  #endpointsUntil: number | undefined;
  readonly #warming: WarmingClusters;
  /** A route changed again within the round: what it replaced may be in use still, so nothing is removed this time. */
  #overtaken = false;

  constructor(deliveries: Deliveries, until: number) {
    this.#deliveries = deliveries;
    this.#until = until;
    this.#warming = new WarmingClusters(deliveries.Cluster, deliveries.Endpoints);
  }

  get done(): boolean {
    return this.#stage > RESOURCE_TYPES.length;
  }

  /** True while it waits for the proxy to ask for the endpoints of new clusters. */
  get isWarming(): boolean {
    return !this.done && !this.#warming.areAllAsked;
  }

  /** Goes on as far as the proxy's answers allow. */
  next(now: number): Response | undefined {
    while (!this.done) {
      const type = RESOURCE_TYPES[this.#stage];
      const delivery = this.#deliveries[type ?? 'Cluster'];
      if (delivery.pending !== undefined) return undefined;
      const response = type === undefined ? this.#removals(delivery) : this.#update(type, delivery, now);
      if (response !== undefined) return this.#sent(response);
      if (type === 'Endpoints' && !this.#hasWarmed()) return undefined;
      this.#stage += 1;
    }
    return undefined;
  }

  /** Stops waiting for endpoints the proxy never asked for: one odd cluster must not hold up the rest for ever. */
  giveUpWarming(): void {
    this.#warming.giveUp();
  }

  /** Notes which clusters now wait for endpoints. */
  #sent(response: Response): Response {
    this.#deliveries.Endpoints.resend(response.awaitingEndpoints);
    this.#warming.add(response.awaitingEndpoints);
    return response;
  }

  #update(type: ResourceType, delivery: Delivery, now: number): Response | undefined {
    const routes = type === 'Listener' || type === 'RouteConfiguration' || type === 'VirtualHost';
    if (routes && delivery.overtaken(this.#until)) this.#overtaken = true;
    if (type === 'Endpoints') this.#endpointsUntil ??= now;
    return delivery.take(routes || type === 'Cluster' ? this.#until : (this.#endpointsUntil ?? now));
  }

  #removals(clusters: Delivery): Response | undefined {
    return this.#overtaken || this.#refusesRoutes() ? undefined : clusters.takeRemovals();
  }

  /** A proxy that refused a route works with the one before, whose clusters it still needs. */
  #refusesRoutes(): boolean {
    const { Listener, RouteConfiguration, VirtualHost } = this.#deliveries;
    return Listener.hasRejections || RouteConfiguration.hasRejections || VirtualHost.hasRejections;
  }

  #hasWarmed(): boolean {
    return this.#warming.areAllAsked && !this.#deliveries.Endpoints.owesSubscribed;
  }
}
