import type { Index, Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { ReferenceProblem } from '../configuration.ts';
import { type Membership, namedService } from '../membership/membership.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Workload } from '../workload.ts';
import { socketsOf } from './sockets.ts';

/** What is wrong with each workload, seen with all others; absent where nothing is. */
export function deriveWorkloadProblems(
  inputs: MeshInputs,
  membership: Membership,
): DerivedCollection<Workload, readonly ReferenceProblem[]> {
  const bySocket = inputs.workloads.index('socket', (workload) =>
    socketsOf(workload).map(({ text }) => text),
  );
  return inputs.graph.derive<Workload, readonly ReferenceProblem[]>(
    'workload-problems',
    inputs.workloads,
    (_key, workload, read) => {
      const problems = [
        ...socketProblems(workload, bySocket, read),
        ...serviceProblems(workload, inputs, membership, read),
      ];
      return problems.length === 0 ? undefined : problems;
    },
  );
}

/** Only one process can listen on a socket, so both (or all) who want it are told of each other. */
function socketProblems(workload: Workload, bySocket: Index<Workload>, read: Reader): ReferenceProblem[] {
  const own = new Set<string>();
  return socketsOf(workload).flatMap(({ text, shown, path }): ReferenceProblem[] => {
    const others = read.lookup(bySocket, text).filter(({ key }) => key !== workload.key);
    const claimants = others.map(({ key }) => `workload ${key}`);
    if (own.has(text)) claimants.unshift('another port of this workload');
    own.add(text);
    if (claimants.length === 0) return [];
    const message = `workload ${workload.key} and ${claimants.join(', ')} both want ${shown}`;
    return [{ path, reason: 'AddressInUse', message }];
  });
}

function serviceProblems(
  workload: Workload,
  inputs: MeshInputs,
  { workloadServices }: Membership,
  read: Reader,
): ReferenceProblem[] {
  if (workload.service === undefined) return [];
  const service = namedService(inputs, workload, read);
  if (service === undefined) {
    const message = `there is no Service or MeshService ${workload.namespace}/${workload.service}`;
    return [{ path: 'spec.service', reason: 'ServiceNotFound', message }];
  }
  const served = read.get(workloadServices, workload.key)?.ports ?? [];
  if (served.some((port) => port.service === service.key)) return [];
  const wanted = service.ports.map(({ targetPort }) => targetPort).join(', ');
  const message = `none of the ports is one that ${service.key} sends to (${wanted === '' ? 'it has none' : wanted})`;
  return [{ path: 'spec.ports', reason: 'PortNotFound', message }];
}
