import { Counter, Gauge, Registry } from 'prom-client';

/** Who leads, and how firmly. */
export class LeaderMetrics {
  readonly #leading: Gauge<'lease'>;
  readonly #terms: Counter<'lease' | 'end'>;
  readonly #failures: Counter<'lease'>;

  constructor(registry: Registry = new Registry()) {
    const registers = [registry];
    this.#leading = new Gauge({
      name: 'meltemi_leading',
      help: '1 while this replica is the leader.',
      labelNames: ['lease'],
      registers,
    });
    this.#terms = new Counter({
      name: 'meltemi_leader_terms_total',
      help: 'Times of leadership of this replica that are over, by how they ended.',
      labelNames: ['lease', 'end'],
      registers,
    });
    this.#failures = new Counter({
      name: 'meltemi_leader_request_failures_total',
      help: 'Failed tries to acquire or renew the Lease.',
      labelNames: ['lease'],
      registers,
    });
  }

  leads(lease: string): void {
    this.#leading.set({ lease }, 1);
  }

  ended(lease: string, end: 'released' | 'lost'): void {
    this.#leading.set({ lease }, 0);
    this.#terms.inc({ lease, end });
  }

  failed(lease: string): void {
    this.#failures.inc({ lease });
  }
}
