import type { Service, ServicePort } from '../../mesh-model/service.ts';
import type { WorkloadPort } from '../../mesh-model/workload.ts';
import type { ServiceSurroundings } from './convert-service.ts';
import { declaredPorts, memberProtocols } from './member-ports.ts';
import { agreedProtocol } from './port-protocol.ts';
import { serviceNames } from './service-names.ts';

/**
 * The service that MeshWorkloads name when nobody declares it: it has their ports. Undefined where no workload names it.
 * Its origin is its first workload.
 */
export function impliedService(
  namespace: string,
  name: string,
  surroundings: ServiceSurroundings,
): Service | undefined {
  const { members, registry, clusterDomain } = surroundings;
  const [first] = members;
  if (first === undefined) return undefined;
  const ports = impliedPorts(members.flatMap(({ object }) => declaredPorts(object)));
  return {
    key: `Service/${namespace}/${name}`,
    kind: 'Service',
    namespace,
    name,
    ...serviceNames(namespace, name, clusterDomain),
    addresses: [],
    ports: ports.map((port) => ({
      ...port,
      protocol: agreedProtocol('Detect', memberProtocols(port, members)),
    })),
    location: 'Mesh',
    resolution: 'Registry',
    staticEndpoints: [],
    registry,
    origin: first.origin,
  };
}

/**
 * One port for each name, with the number of the first workload that has it; the others are found by the name. Where two names
 * have one number, the first stands for both, and instances are found by the number.
 */
function impliedPorts(declared: readonly WorkloadPort[]): readonly Omit<ServicePort, 'protocol'>[] {
  const ports = new Map<number, Omit<ServicePort, 'protocol'>>();
  const names = new Set<string>();
  for (const { name, number } of declared) {
    if (names.has(name)) continue;
    const taken = ports.get(number);
    names.add(name);
    ports.set(
      number,
      taken === undefined ? { name, number, targetPort: name } : { ...taken, targetPort: number },
    );
  }
  return [...ports.values()];
}
