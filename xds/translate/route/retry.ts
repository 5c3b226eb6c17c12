import { pack } from '../../../api/envoy/any.ts';
import type { RetryPolicy, RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR, RetryConditionIR, RetryIR } from '../../../mesh-ir/route.ts';
import { jsonDuration } from '../json-duration.ts';
import { UNDELIVERED_HEADER } from '../undelivered.ts';

/** How often Envoy picks again when it has picked an instance that was tried already. */
const HOST_SELECTION_ATTEMPTS = 5;

/** When a request is tried again, and how long one try may take. A bound on one try holds without retries too. */
export function retry({ retry: policy, timeouts: { perTryMs } }: ForwardIR): RouteAction {
  if (policy === undefined && perTryMs === undefined) return {};
  return {
    retry_policy: {
      ...(policy === undefined ? { num_retries: 0 } : retries(policy)),
      ...(perTryMs === undefined ? {} : { per_try_timeout: jsonDuration(perTryMs) }),
    },
  };
}

function retries({ attempts, on, backoff }: RetryIR): RetryPolicy {
  const statuses = on.flatMap((condition) => (condition.kind === 'Status' ? [condition.status] : []));
  const mark = marksUndelivered(on);
  const words = [...new Set([...on.map(wordOf), ...(mark ? ['retriable-headers'] : [])])];
  return {
    retry_on: words.join(','),
    num_retries: attempts,
    ...(statuses.length === 0 ? {} : { retriable_status_codes: statuses }),
    ...(mark ? { retriable_headers: [{ name: UNDELIVERED_HEADER, present_match: true }] } : {}),
    retry_host_predicate: [NOT_TRIED_YET],
    host_selection_retry_max_attempts: HOST_SELECTION_ATTEMPTS,
    ...(backoff === undefined ? {} : { retry_back_off: backOff(backoff) }),
  };
}

/** An instance that has just failed is the worst choice for the next try. */
const NOT_TRIED_YET = {
  name: 'envoy.retry_host_predicates.previous_hosts',
  typed_config: pack('envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate', {}),
} as const;

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
