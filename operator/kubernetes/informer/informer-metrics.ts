import { Counter, Gauge, Registry } from 'prom-client';

/** How a watch ended. */
export type WatchEnd = 'ended' | 'broken' | 'silent' | 'expired' | 'refused';

/** How well informers hear what happens in the cluster. */
export class InformerMetrics {
  readonly #lists: Counter<'resource' | 'result'>;
  readonly #watches: Counter<'resource' | 'end'>;
  readonly #events: Counter<'resource' | 'type'>;
  readonly #objects: Gauge<'resource'>;
  readonly #synced: Gauge<'resource'>;
  readonly #heard: Gauge<'resource'>;

  constructor(registry: Registry = new Registry()) {
    const registers = [registry];
    this.#lists = new Counter({
      name: 'meltemi_informer_lists_total',
      help: 'Full lists of a kind; after the first, each stands for a gap in what was heard.',
      labelNames: ['resource', 'result'],
      registers,
    });
    this.#watches = new Counter({
      name: 'meltemi_informer_watches_total',
      help: 'Watches that are over, by how they ended.',
      labelNames: ['resource', 'end'],
      registers,
    });
    this.#events = new Counter({
      name: 'meltemi_informer_events_total',
      help: 'Events of watches.',
      labelNames: ['resource', 'type'],
      registers,
    });
    this.#objects = new Gauge({
      name: 'meltemi_informer_objects',
      help: 'Objects in the cache.',
      labelNames: ['resource'],
      registers,
    });
    this.#synced = new Gauge({
      name: 'meltemi_informer_synced',
      help: '1 once all objects of the kind were listed.',
      labelNames: ['resource'],
      registers,
    });
    this.#heard = new Gauge({
      name: 'meltemi_informer_last_heard_timestamp_seconds',
      help: 'When the API server last said something about the kind.',
      labelNames: ['resource'],
      registers,
    });
  }

  listed(resource: string, result: 'listed' | 'failed'): void {
    this.#lists.inc({ resource, result });
  }

  watchEnded(resource: string, end: WatchEnd): void {
    this.#watches.inc({ resource, end });
  }

  event(resource: string, type: string): void {
    this.#events.inc({ resource, type });
  }

  heard(resource: string, objects: number, at: Date): void {
    this.#objects.set({ resource }, objects);
    this.#heard.set({ resource }, at.getTime() / 1000);
  }

  synced(resource: string): void {
    this.#synced.set({ resource }, 1);
  }
}
