import { Counter, type Registry } from 'prom-client';

/** What became of an object: `warned` ones are stored, and `unread` ones are none of ours or on their way out. */
export type ValidationOutcome = 'valid' | 'warned' | 'refused' | 'unread';

/** What the validation webhook says of objects. */
export class ValidationMetrics {
  readonly #objects: Counter<'kind' | 'outcome'>;

  constructor(registry: Registry) {
    this.#objects = new Counter({
      name: 'meltemi_validation_objects_total',
      help: 'Configuration objects that the validation webhook was asked about, by what became of them.',
      labelNames: ['kind', 'outcome'],
      registers: [registry],
    });
  }

  count(kind: string, outcome: ValidationOutcome): void {
    this.#objects.inc({ kind, outcome });
  }
}
