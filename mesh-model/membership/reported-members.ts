import type { DerivedCollection } from '../collections/graph.ts';
import type { KeyedIndex } from '../collections/keyed-index.ts';
import type { ServiceEndpoints } from '../endpoint.ts';
import type { MeshInputs } from '../mesh-inputs.ts';

/** The workloads that a registry names behind one service. */
export interface ReportedMembers {
  /** `Service.key`. */
  readonly service: string;
  readonly members: readonly ReportedMember[];
}

export interface ReportedMember {
  /** `Workload.key`. */
  readonly workload: string;
  /** The number of the service's port. */
  readonly servicePort: number;
  /** The port of the workload. */
  readonly workloadPort: number;
}

/** Reported endpoints seen from their workloads: a pod's inbound side needs to know which services lead to it. */
export interface ReportedMemberships {
  readonly members: DerivedCollection<ServiceEndpoints, ReportedMembers>;
  /** Term: `Workload.key`. */
  readonly byWorkload: KeyedIndex<ReportedMembers>;
}

/** By `Service.key`, one value for each service that a registry reports endpoints of. */
export function deriveReportedMembers(inputs: MeshInputs): ReportedMemberships {
  const members = inputs.graph.derive<ServiceEndpoints, ReportedMembers>(
    'reported-members',
    inputs.reportedEndpoints,
    (service, endpoints) => ({ service, members: membersOf(endpoints) }),
  );
  const byWorkload = members.index('workload', (value) => value.members.map((member) => member.workload));
  return { members, byWorkload };
}

function membersOf(endpoints: ServiceEndpoints): ReportedMember[] {
  return Object.entries(endpoints.byPort).flatMap(([servicePort, ofPort]) =>
    ofPort.flatMap(({ workload, port }) =>
      workload === undefined ? [] : [{ workload, servicePort: Number(servicePort), workloadPort: port }],
    ),
  );
}
