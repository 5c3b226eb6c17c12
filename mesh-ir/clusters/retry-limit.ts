import type { Origin } from '../../mesh-model/origin.ts';
import type { ResolvedHttpRule } from '../../mesh-model/route.ts';
import type { RetryLimitIR } from '../cluster.ts';
import { DEFAULT_RETRY_LIMIT } from '../defaults.ts';

export interface RetryLimit {
  readonly limit: RetryLimitIR;
  /** The rule it was taken from; absent for the default. */
  readonly origin: Origin | undefined;
}

/**
 * The bound on the retries to a cluster. A rule writes its budget for its own retries, but Envoy counts them by cluster, so
 * one budget must hold for all rules that send requests there: that of the first rule with one.
 *
 * `minRetriesPerSecond` becomes the number of retries that may always be in flight. Envoy knows no rate here; as long as
 * a retry takes no more than a second, that many in flight are at least that many a second.
 */
export function retryLimitOf(rules: readonly ResolvedHttpRule[]): RetryLimit {
  for (const { spec, origin } of rules) {
    const budget = spec.retry?.budget;
    if (budget === undefined) continue;
    const { percent, minRetriesPerSecond } = budget;
    return { limit: { kind: 'Budget', percent, minRetriesInFlight: minRetriesPerSecond }, origin };
  }
  return { limit: DEFAULT_RETRY_LIMIT, origin: undefined };
}
