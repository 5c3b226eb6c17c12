import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const BUCKETS = [0.001, 0.01, 0.1, 1, 10, 60];

/** How queues of work are doing; the names follow controller-runtime's. */
export class QueueMetrics {
  readonly #depth: Gauge<'queue'>;
  readonly #running: Gauge<'queue'>;
  readonly #adds: Counter<'queue'>;
  readonly #waited: Histogram<'queue'>;
  readonly #worked: Histogram<'queue'>;
  readonly #reconciled: Counter<'queue' | 'result'>;

  constructor(registry: Registry = new Registry()) {
    const labelNames = ['queue'] as const;
    const registers = [registry];
    this.#depth = new Gauge({
      name: 'meltemi_workqueue_depth',
      help: 'Objects that wait for their turn.',
      labelNames,
      registers,
    });
    this.#running = new Gauge({
      name: 'meltemi_workqueue_running',
      help: 'Objects that are worked on.',
      labelNames,
      registers,
    });
    this.#adds = new Counter({
      name: 'meltemi_workqueue_adds_total',
      help: 'Objects that were put into the queue; those in it already are not counted again.',
      labelNames,
      registers,
    });
    this.#waited = new Histogram({
      name: 'meltemi_workqueue_wait_seconds',
      help: 'How long objects waited for their turn.',
      labelNames,
      buckets: BUCKETS,
      registers,
    });
    this.#worked = new Histogram({
      name: 'meltemi_workqueue_work_seconds',
      help: 'How long the work on an object took.',
      labelNames,
      buckets: BUCKETS,
      registers,
    });
    this.#reconciled = new Counter({
      name: 'meltemi_reconcile_total',
      help: 'Reconciliations by their result.',
      labelNames: ['queue', 'result'],
      registers,
    });
  }

  depth(queue: string, depth: number, running: number): void {
    this.#depth.set({ queue }, depth);
    this.#running.set({ queue }, running);
  }

  added(queue: string): void {
    this.#adds.inc({ queue });
  }

  taken(queue: string, waitedMs: number): void {
    this.#waited.observe({ queue }, waitedMs / 1000);
  }

  ended(queue: string, result: 'succeeded' | 'failed', workedMs: number): void {
    this.#worked.observe({ queue }, workedMs / 1000);
    this.#reconciled.inc({ queue, result });
  }
}
