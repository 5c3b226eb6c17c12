import { Counter, Registry } from 'prom-client';

/** `dropped`: more than the object, or the queue, may have. */
export type EventResult = 'written' | 'failed' | 'dropped';

/** What became of Events that were recorded. */
export class EventMetrics {
  readonly #events: Counter<'type' | 'result'>;

  constructor(registry: Registry = new Registry()) {
    this.#events = new Counter({
      name: 'meltemi_events_total',
      help: 'Kubernetes Events that were recorded, by what became of them.',
      labelNames: ['type', 'result'],
      registers: [registry],
    });
  }

  ended(type: string, result: EventResult): void {
    this.#events.inc({ type, result });
  }
}
