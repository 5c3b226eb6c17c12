import { parseDuration } from '../../api/duration.ts';
import type { HttpRuleSpec } from '../../mesh-model/route.ts';
import type { FaultIR, FaultStatusIR } from '../route.ts';

type AbortSpec = NonNullable<NonNullable<HttpRuleSpec['fault']>['abort']>;

export function faultOf({ fault }: HttpRuleSpec): FaultIR | undefined {
  if (fault === undefined) return undefined;
  const { delay, abort } = fault;
  const status = abort === undefined ? undefined : abortStatus(abort);
  return {
    delay:
      delay === undefined ? undefined : { durationMs: parseDuration(delay.duration), percent: delay.percent },
    abort: abort === undefined || status === undefined ? undefined : { status, percent: abort.percent },
  };
}

function abortStatus({ httpStatus, grpcStatus }: AbortSpec): FaultStatusIR | undefined {
  if (httpStatus !== undefined) return { kind: 'Http', status: httpStatus };
  return grpcStatus === undefined ? undefined : { kind: 'Grpc', status: grpcStatus };
}
