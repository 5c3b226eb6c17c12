import { Counter, Histogram, type Registry } from 'prom-client';

/** How long webhooks take, and how often they fail. */
export class WebhookMetrics {
  readonly #seconds: Histogram<'path'>;
  readonly #failures: Counter<'path'>;

  constructor(registry: Registry) {
    this.#seconds = new Histogram({
      name: 'meltemi_webhook_duration_seconds',
      help: 'Time from a read admission review to its answer.',
      labelNames: ['path'],
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
      registers: [registry],
    });
    this.#failures = new Counter({
      name: 'meltemi_webhook_failures_total',
      help: 'Admission reviews that a webhook had no answer to, and let pass.',
      labelNames: ['path'],
      registers: [registry],
    });
  }

  /** Starts the clock; what is returned stops it. */
  start(path: string): () => void {
    const stop = this.#seconds.startTimer({ path });
    return () => void stop();
  }

  fail(path: string): void {
    this.#failures.inc({ path });
  }
}
