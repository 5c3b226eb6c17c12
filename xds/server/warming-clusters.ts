import type { Delivery } from './delivery/delivery.ts';

/**
 * Clusters that a proxy was sent, but cannot use before it has asked for their endpoints. The names come as the
 * shared lists of responses and are gone through once, in order: a proxy that starts has all clusters of the mesh here.
 */
export class WarmingClusters {
  readonly #clusters: Delivery;
  readonly #endpoints: Delivery;
  readonly #lists: (readonly string[])[] = [];
  #next = 0;

  constructor(clusters: Delivery, endpoints: Delivery) {
    this.#clusters = clusters;
    this.#endpoints = endpoints;
  }

  add(names: readonly string[]): void {
    if (names.length > 0) this.#lists.push(names);
  }

  /** True when the endpoints of each cluster that still exists have been asked for. */
  get areAllAsked(): boolean {
    for (let list = this.#lists[0]; list !== undefined; list = this.#lists[0]) {
      for (let name = list[this.#next]; name !== undefined; name = list[this.#next]) {
        if (!this.#endpoints.isSubscribed(name) && this.#isExpected(name)) return false;
        this.#next += 1;
      }
      this.#lists.shift();
      this.#next = 0;
    }
    return true;
  }

  /** A cluster that is gone, or was refused, asks for nothing. */
  #isExpected(name: string): boolean {
    return this.#clusters.find(name) !== undefined && this.#clusters.rejectionOf(name) === undefined;
  }

  /** Stops waiting for endpoints the proxy never asked for: one odd cluster must not hold up the rest for ever. */
  giveUp(): void {
    this.#lists.length = 0;
    this.#next = 0;
  }
}
