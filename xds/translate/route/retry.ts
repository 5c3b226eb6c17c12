import { pack } from '../../../api/envoy/any.ts';
import type { RetryPolicy, RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR, RetryConditionIR, RetryIR } from '../../../mesh-ir/route.ts';
import { jsonDuration } from '../json-duration.ts';
import { UNDELIVERED_HEADER } from '../undelivered.ts';

/**
 * When a request is tried again, and how long one try may take. A bound on one try holds without retries too. Where the route
 * says nothing, it is the virtual host's policy that holds.
 */
export function retry({ retry: policy, timeouts: { perTryMs } }: ForwardIR): RouteAction {
  if (policy === 'AsVirtualHost') return {};
  return {
    retry_policy: {
      ...(policy === 'Never' ? { num_retries: 0 } : retryPolicy(policy)),
      ...(perTryMs === undefined ? {} : { per_try_timeout: jsonDuration(perTryMs) }),
    },
  };
}

export function retryPolicy({ attempts, elsewhere, on, backoff }: RetryIR): RetryPolicy {
  const statuses = on.flatMap((condition) => (condition.kind === 'Status' ? [condition.status] : []));
  const mark = marksUndelivered(on);
  const words = [...new Set([...on.map(wordOf), ...(mark ? ['retriable-headers'] : [])])];
  return {
    retry_on: words.join(','),
    num_retries: attempts,
    ...(statuses.length === 0 ? {} : { retriable_status_codes: statuses }),
    ...(mark ? { retriable_headers: [{ name: UNDELIVERED_HEADER, present_match: true }] } : {}),
    ...(elsewhere ? ELSEWHERE : {}),
    ...(backoff === undefined ? {} : { retry_back_off: backOff(backoff) }),
  };
}

/** An instance that has just failed is the worst choice for the next try. */
const ELSEWHERE: RetryPolicy = {
  retry_host_predicate: [
    {
      name: 'envoy.retry_host_predicates.previous_hosts',
      typed_config: pack('envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate', {}),
    },
  ],
  // How often Envoy picks again when it has picked an instance that was tried already.
  host_selection_retry_max_attempts: 5,
};

/** A connection that failed is one whether this proxy could not make it, or the one beside the application: see there. */
function marksUndelivered(on: readonly RetryConditionIR[]): boolean {
  return on.some((condition) => condition.kind === 'Http' && condition.condition === 'connect-failure');
}

function wordOf(condition: RetryConditionIR): string {
  return condition.kind === 'Status' ? 'retriable-status-codes' : condition.condition;
}

function backOff({ baseMs, maxMs }: NonNullable<RetryIR['backoff']>) {
  return {
    base_interval: jsonDuration(baseMs),
    ...(maxMs === undefined ? {} : { max_interval: jsonDuration(maxMs) }),
  };
}
