import type { Origin } from '../../mesh-model/origin.ts';
import { type MutualTlsMode, mutualTlsModeOf, type WorkloadPolicy } from '../../mesh-model/policy.ts';
import type { MeshSettings } from '../../mesh-model/settings.ts';
import type { Workload, WorkloadPort } from '../../mesh-model/workload.ts';

/** One port of a workload, and what it demands of its callers. */
export interface InboundPort {
  readonly port: WorkloadPort;
  readonly mode: MutualTlsMode;
  readonly trustDomain: string;
  /** The workload is about to end. */
  readonly isLeaving: boolean;
  readonly origins: readonly Origin[];
}

/** The ports of a workload. A number that is declared twice is one port: the first. */
export function inboundPorts(
  workload: Workload,
  { mtls }: WorkloadPolicy,
  { trustDomain }: MeshSettings,
): readonly InboundPort[] {
  const origins = inboundOrigins(workload, mtls.origin);
  const byNumber = new Map<number, WorkloadPort>();
  for (const port of workload.ports) if (!byNumber.has(port.number)) byNumber.set(port.number, port);
  return [...byNumber.values()].map((port) => ({
    port,
    mode: mutualTlsModeOf(mtls.value, port.number),
    trustDomain,
    isLeaving: workload.health === 'Draining',
    origins,
  }));
}

export function inboundOrigins(workload: Workload, policy: Origin | undefined): readonly Origin[] {
  return policy === undefined ? [workload.origin] : [workload.origin, policy];
}
