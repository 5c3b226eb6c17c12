import { parseDuration } from '../../api/duration.ts';
import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import { DEFAULT_RETRY } from '../defaults.ts';
import type { ForwardIR, RetryConditionIR, TimeoutsIR } from '../route.ts';

const GRPC_PREFIX = 'grpc:';

/**
 * When a request is tried again. A rule without `retry` has the default, which its virtual host has for all; Envoy keeps
 * the bound on one try in the same place, so a rule with such a bound says the default itself. `attempts: 0` turns retries off.
 */
export function retryOf(spec: HttpRuleSpec): ForwardIR['retry'] {
  const { retry } = spec;
  if (retry === undefined) return timeoutsOf(spec).perTryMs === undefined ? 'AsVirtualHost' : DEFAULT_RETRY;
  if (retry.attempts === 0) return 'Never';
  const { backoff } = retry;
  return {
    attempts: retry.attempts,
    elsewhere: true,
    on: retry.on.map(conditionOf),
    backoff:
      backoff === undefined
        ? undefined
        : { baseMs: parseDuration(backoff.base), maxMs: optionalDuration(backoff.max) },
  };
}

/** Both `timeouts.backendRequest` and `retry.perTry` bound one try; where a rule has both, the shorter holds. */
export function timeoutsOf({ timeouts, retry }: HttpRuleSpec): TimeoutsIR {
  const bounds = [optionalDuration(timeouts?.backendRequest), optionalDuration(retry?.perTry)];
  const finite = bounds.flatMap((bound) => (bound === undefined || bound === 0 ? [] : [bound]));
  return {
    requestMs: optionalDuration(timeouts?.request) ?? 0,
    perTryMs: finite.length === 0 ? undefined : Math.min(...finite),
  };
}

function conditionOf(text: string): RetryConditionIR {
  if (/^\d+$/.test(text)) return { kind: 'Status', status: Number(text) };
  return text.startsWith(GRPC_PREFIX)
    ? { kind: 'Grpc', condition: text.slice(GRPC_PREFIX.length) }
    : { kind: 'Http', condition: text };
}

function optionalDuration(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseDuration(text);
}
