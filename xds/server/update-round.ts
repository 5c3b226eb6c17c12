import { RESOURCE_TYPES, type ResourceType } from '../snapshot/resource-type.ts';
import type { Answer, Delivery } from './delivery/delivery.ts';
import type { Response } from './delivery/response.ts';

export type Deliveries = Readonly<Record<ResourceType, Delivery>>;

/**
 * One pass over the resource types that brings a proxy to a revision without a moment in which a route points to nothing
 * (make before break):
 *
 * 1. secrets, clusters, then the endpoints of those clusters, each acknowledged before the next. A new cluster is usable
 *    once Envoy has its endpoints, which it asks for itself; a changed cluster waits for its endpoints again, though
 *    they have not changed and Envoy does not ask, so they are sent again.
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
  /** New clusters whose endpoints the proxy has yet to ask for. */
  readonly #warming = new Set<string>();
  /** A route changed again within the round: what it replaced may be in use still, so nothing is removed this time. */
  #overtaken = false;

  constructor(deliveries: Deliveries, until: number) {
    this.#deliveries = deliveries;
    this.#until = until;
  }

  get done(): boolean {
    return this.#stage > RESOURCE_TYPES.length;
  }

  /** The clusters it waits for, to be told when it takes long. */
  get warming(): ReadonlySet<string> {
    return this.#warming;
  }

  /** Goes on as far as the proxy's answers allow. */
  next(now: number): Response | undefined {
    while (!this.done) {
      const type = RESOURCE_TYPES[this.#stage];
      const delivery = this.#deliveries[type ?? 'Cluster'];
      if (delivery.pending !== undefined) return undefined;
      const response = type === undefined ? this.#removals(delivery) : this.#update(type, delivery, now);
      if (response !== undefined) return response;
      if (type === 'Endpoints' && this.#isWarming()) return undefined;
      this.#stage += 1;
    }
    return undefined;
  }

  /** Learns from an answer which clusters now wait for endpoints. */
  answered(type: ResourceType, answer: Answer): void {
    if (type !== 'Cluster' || answer.kind !== 'Acknowledged') return;
    const awaiting = answer.resources.filter((resource) => resource.awaitsEndpoints).map(({ name }) => name);
    this.#deliveries.Endpoints.resend(awaiting);
    for (const name of awaiting) this.#warming.add(name);
  }

  /** Stops waiting for endpoints the proxy never asked for: one odd cluster must not hold up the rest for ever. */
  giveUpWarming(): ReadonlySet<string> {
    const given = new Set(this.#warming);
    this.#warming.clear();
    return given;
  }

  #update(type: ResourceType, delivery: Delivery, now: number): Response | undefined {
    const routes = type === 'Listener' || type === 'RouteConfiguration' || type === 'VirtualHost';
    if (routes && delivery.overtaken(this.#until)) this.#overtaken = true;
    if (type === 'Endpoints') this.#endpointsUntil ??= now;
    return delivery.take(routes || type === 'Cluster' ? this.#until : (this.#endpointsUntil ?? now));
  }

  #removals(clusters: Delivery): Response | undefined {
    return this.#overtaken ? undefined : clusters.takeRemovals();
  }

  #isWarming(): boolean {
    const { Cluster: clusters, Endpoints: endpoints } = this.#deliveries;
    for (const name of this.#warming) {
      if (endpoints.isSubscribed(name) || clusters.find(name) === undefined) this.#warming.delete(name);
    }
    return this.#warming.size > 0 || endpoints.owesSubscribed;
  }
}
