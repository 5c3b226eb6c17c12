import { pack } from '../../../api/envoy/any.ts';
import type { Any, FaultAbort, FaultDelay } from '../../../api/envoy/generated/types.ts';
import type { FaultIR, RouteIR } from '../../../mesh-ir/route.ts';
import { fractionalPercent } from '../fractional-percent.ts';
import { jsonDuration } from '../json-duration.ts';

/** Delays and errors made on purpose, by the fault filter that every outbound connection manager has. */
export function faultConfig({ fault }: RouteIR): Any | undefined {
  if (fault === undefined) return undefined;
  const { delay, abort } = fault;
  return pack('envoy.extensions.filters.http.fault.v3.HTTPFault', {
    ...(delay === undefined ? {} : { delay: faultDelay(delay) }),
    ...(abort === undefined ? {} : { abort: faultAbort(abort) }),
  });
}

function faultDelay({ durationMs, percent }: NonNullable<FaultIR['delay']>): FaultDelay {
  return { fixed_delay: jsonDuration(durationMs), percentage: fractionalPercent(percent) };
}

function faultAbort({ status, percent }: NonNullable<FaultIR['abort']>): FaultAbort {
  const percentage = fractionalPercent(percent);
  return status.kind === 'Http'
    ? { http_status: status.status, percentage }
    : { grpc_status: status.status, percentage };
}
