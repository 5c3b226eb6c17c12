import { Counter, Registry } from 'prom-client';

/** `unchanged`: it said so already. `outdated`: there is a later version of the object. `gone`: there is no object. */
export type StatusResult = 'written' | 'unchanged' | 'outdated' | 'gone';

/** Writes of status, and those that were spared. */
export class StatusMetrics {
  readonly #writes: Counter<'resource' | 'result'>;

  constructor(registry: Registry = new Registry()) {
    this.#writes = new Counter({
      name: 'meltemi_status_writes_total',
      help: 'Statuses that were to be written, by what that took.',
      labelNames: ['resource', 'result'],
      registers: [registry],
    });
  }

  ended(resource: string, result: StatusResult | 'failed'): void {
    this.#writes.inc({ resource, result });
  }
}
