import { Counter, type Registry } from 'prom-client';

export type InjectionOutcome = 'injected' | 'unchanged' | 'skipped';

/** Counts what became of pods. */
export class InjectionMetrics {
  readonly #pods: Counter<'outcome' | 'reason'>;

  constructor(registry: Registry) {
    this.#pods = new Counter({
      name: 'meltemi_injection_pods_total',
      help: 'Pods that were sent to the injection webhook, by what became of them and, where they were left alone, why.',
      labelNames: ['outcome', 'reason'],
      registers: [registry],
    });
  }

  count(outcome: InjectionOutcome, reason = ''): void {
    this.#pods.inc({ outcome, reason });
  }
}
