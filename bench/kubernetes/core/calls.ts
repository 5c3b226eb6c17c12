import { NOTHING } from '../../process/calls.ts';
import { TOTALS, USAGE } from '../../process/usage.ts';

/** What the process that holds the operator's core can be asked. */
export const CORE_CALLS = {
  /** Reads a cluster until everything of it is in the model. `seconds`: from the first request on. */
  start: {
    argument: { properties: { kubeConfig: { type: 'string' } } },
    result: {
      properties: {
        seconds: { type: 'float64' },
        usage: USAGE,
        services: { type: 'uint32' },
        workloads: { type: 'uint32' },
        endpoints: { type: 'uint32' },
      },
    },
  },
  /** Resolves once the model sends to these addresses of a service, and to no others. `at` is that moment (`clockMs`). */
  reach: {
    argument: {
      properties: { service: { type: 'string' }, addresses: { elements: { type: 'string' } } },
    },
    result: { properties: { at: { type: 'float64' } } },
  },
  /** Collects garbage before it looks. */
  rest: { argument: NOTHING, result: TOTALS },
  usage: { argument: NOTHING, result: USAGE },
  totals: { argument: NOTHING, result: TOTALS },
  /** A page of metrics. */
  metrics: { argument: NOTHING, result: { properties: { page: { type: 'string' } } } },
} as const;
