import type { MeshService } from '../../api/object.ts';
import {
  parseLocality,
  type Resolution,
  type Service,
  type StaticEndpoint,
} from '../../mesh-model/service.ts';
import type { ServiceSurroundings } from './convert-service.ts';
import { memberProtocols } from './member-ports.ts';
import type { ObjectInForce } from './object-in-force.ts';
import { agreedProtocol, writtenProtocol } from './port-protocol.ts';

/** Turns a `MeshService` into the mesh's service. Its hosts are the names of it; the first of them is not unique, so `host` is another. */
export function convertMeshService(
  inForce: ObjectInForce<'MeshService'>,
  surroundings: ServiceSurroundings,
): Service {
  const { metadata, spec } = inForce.object;
  const { namespace, name } = metadata;
  return {
    key: `MeshService/${namespace}/${name}`,
    kind: 'MeshService',
    namespace,
    name,
    host: `${name}.${namespace}.meshservice`,
    hostnames: spec.hosts,
    localHostnames: [],
    addresses: [],
    ports: spec.ports.map((port) => {
      const found = memberProtocols({ name: port.name, targetPort: port.number }, surroundings.members);
      const protocol = agreedProtocol(writtenProtocol(port), found);
      return { name: port.name, number: port.number, targetPort: port.number, protocol };
    }),
    ...(spec.selector === undefined ? {} : { selector: spec.selector }),
    location: spec.location,
    resolution: resolutionOf(spec, surroundings),
    staticEndpoints: (spec.endpoints ?? []).map(convertEndpoint),
    registry: surroundings.registry,
    origin: inForce.origin,
  };
}

/** Where MeshWorkloads are the instances, they are the answer, and nobody has to look up the hosts. */
function resolutionOf(spec: MeshService['spec'], { members }: ServiceSurroundings): Resolution {
  if (spec.selector !== undefined) return 'Registry';
  return spec.endpoints === undefined && members.length > 0 ? 'Registry' : spec.resolution;
}

type EndpointObject = NonNullable<MeshService['spec']['endpoints']>[number];

function convertEndpoint({ address, ports = {}, locality, weight }: EndpointObject): StaticEndpoint {
  return {
    address,
    ports,
    locality: locality === undefined ? undefined : parseLocality(locality),
    weight,
    labels: {},
  };
}
