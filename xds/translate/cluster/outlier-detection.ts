import type { Cluster } from '../../../api/envoy/generated/types.ts';
import type { ClusterIR } from '../../../mesh-ir/cluster.ts';
import { jsonDuration } from '../json-duration.ts';

/** Only the check that the user has asked for ejects: Envoy's success-rate and gateway-failure checks would surprise. */
const NO_OTHER_CHECKS = { enforcing_success_rate: 0, enforcing_consecutive_gateway_failure: 0 } as const;

/** Takes instances out that fail several times in a row, connections that cannot be made included. */
export function outlierDetection({ outlierDetection: detection }: ClusterIR): Partial<Cluster> {
  if (detection === undefined) return {};
  const check =
    detection.consecutive5xx === 0
      ? { enforcing_consecutive_5xx: 0 }
      : { consecutive_5xx: detection.consecutive5xx, enforcing_consecutive_5xx: 100 };
  return {
    outlier_detection: {
      ...check,
      ...NO_OTHER_CHECKS,
      interval: jsonDuration(detection.intervalMs),
      base_ejection_time: jsonDuration(detection.baseEjectionTimeMs),
      max_ejection_percent: detection.maxEjectionPercent,
    },
  };
}
