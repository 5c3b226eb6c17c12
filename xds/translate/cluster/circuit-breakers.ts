import type { CircuitBreakersThresholds, Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR, RetryLimitIR } from '../../../mesh-ir/cluster.ts';

/** Envoy has a default of 1024 for each bound, so "none" must be said: the largest number it takes. */
const NO_BOUND = 4_294_967_295;

/** Bounds on what one proxy has open towards the cluster. What is beyond gets a 503 at once. */
export function circuitBreakers({ limits }: ClusterIR): Partial<Cluster> {
  const { maxConnections, maxPendingRequests, maxRequests, retries } = limits;
  const thresholds: CircuitBreakersThresholds = {
    max_connections: maxConnections ?? NO_BOUND,
    max_pending_requests: maxPendingRequests ?? NO_BOUND,
    max_requests: maxRequests ?? NO_BOUND,
    ...retryBound(retries),
  };
  return { circuit_breakers: { thresholds: [thresholds] } };
}

function retryBound(retries: RetryLimitIR): CircuitBreakersThresholds {
  switch (retries.kind) {
    case 'InFlight':
      return { max_retries: retries.maxRetries };
    case 'Budget':
      return {
        retry_budget: {
          budget_percent: { value: retries.percent },
          min_retry_concurrency: retries.minRetriesInFlight,
        },
      };
  }
}
