import { pack } from '../../../api/envoy/any.ts';
import type { FaultAbort, FaultDelay, Route } from '../../../api/envoy/generated/types.ts';
import type { FaultIR, RouteIR } from '../../../mesh-ir/route.ts';
import { fractionalPercent } from '../fractional-percent.ts';
import { FAULT_FILTER } from '../http-filters/fault.ts';
import { jsonDuration } from '../json-duration.ts';

/** Delays and errors made on purpose, by the fault filter that every outbound connection manager has. */
export function fault({ fault: injected }: RouteIR): Partial<Route> {
  if (injected === undefined) return {};
  const { delay, abort } = injected;
  return {
    typed_per_filter_config: {
      [FAULT_FILTER]: pack('envoy.extensions.filters.http.fault.v3.HTTPFault', {
        ...(delay === undefined ? {} : { delay: faultDelay(delay) }),
        ...(abort === undefined ? {} : { abort: faultAbort(abort) }),
      }),
    },
  };
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
