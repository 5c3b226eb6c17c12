import type { Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { ReferenceProblem } from '../configuration.ts';
import { type HostnameOwners, hostnameOwner, shadowingNamespaces } from '../hostname-owners.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Service } from '../service.ts';

/**
 * What is wrong with each service, seen with all others; absent where nothing is. Only MeshServices choose their names:
 * those of Services are made of their own names and namespaces, which no two share.
 */
export function deriveServiceProblems(
  inputs: MeshInputs,
  owners: HostnameOwners,
): DerivedCollection<Service, readonly ReferenceProblem[]> {
  return inputs.graph.derive<Service, readonly ReferenceProblem[]>(
    'service-problems',
    inputs.services,
    (_key, service, read) => {
      if (service.kind === 'Service') return undefined;
      const problems = service.hostnames.flatMap((hostname, index) =>
        service.ports.flatMap(({ number }): ReferenceProblem[] => {
          const message = lostName(service, hostname, number, owners, read);
          return message === undefined
            ? []
            : [{ path: `spec.hosts[${index}]`, reason: 'AddressInUse', message }];
        }),
      );
      return problems.length === 0 ? undefined : problems;
    },
  );
}

/** Who else the name means, for whom; `undefined` where it means this service for everybody. */
function lostName(
  { key }: Service,
  hostname: string,
  port: number,
  owners: HostnameOwners,
  read: Reader,
): string | undefined {
  const owner = hostnameOwner(owners, read, hostname, port);
  if (owner !== undefined && owner.key !== key) {
    return `${key} and ${owner.key} both want ${hostname}:${port}, and ${owner.key} has it`;
  }
  const namespaces = shadowingNamespaces(owners, read, hostname, port);
  if (namespaces.length === 0) return undefined;
  return `in ${namespaces.join(', ')}, ${hostname}:${port} is a service of the caller's own namespace and not ${key}`;
}
