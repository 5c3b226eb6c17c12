import { Counter, Histogram, Registry } from 'prom-client';

/** What the control plane asks of API servers, and what it gets. */
export class RequestMetrics {
  readonly #requests: Counter<'method' | 'resource' | 'code'>;
  readonly #duration: Histogram<'method'>;

  constructor(registry: Registry = new Registry()) {
    this.#requests = new Counter({
      name: 'meltemi_kubernetes_requests_total',
      help: 'Requests to the Kubernetes API, by method, resource and HTTP status ("error" where there was no answer).',
      labelNames: ['method', 'resource', 'code'],
      registers: [registry],
    });
    this.#duration = new Histogram({
      name: 'meltemi_kubernetes_request_duration_seconds',
      help: 'Time until an answer of the Kubernetes API was there; of a watch, until it began.',
      labelNames: ['method'],
      buckets: [0.005, 0.025, 0.1, 0.5, 1, 5, 30],
      registers: [registry],
    });
  }

  /** One attempt is over. `code` is undefined where there was no answer. */
  attempted(method: string, resource: string, code: number | undefined, seconds: number): void {
    this.#requests.inc({ method, resource, code: code === undefined ? 'error' : String(code) });
    this.#duration.observe({ method }, seconds);
  }
}
