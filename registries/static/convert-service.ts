import type { Service as ServiceObject } from '../../api/object.ts';
import { protocolOf } from '../../mesh-model/protocol.ts';
import type { Resolution, Service, ServicePort, StaticEndpoint } from '../../mesh-model/service.ts';
import { memberProtocols } from './member-ports.ts';
import type { ObjectInForce } from './object-in-force.ts';
import { agreedProtocol } from './port-protocol.ts';
import { aliasedServiceKey } from './service-alias.ts';
import { serviceNames } from './service-names.ts';

/** What else a service's conversion looks at. */
export interface ServiceSurroundings {
  readonly registry: string;
  readonly clusterDomain: string;
  /** The instances of the service. */
  readonly members: readonly ObjectInForce<'MeshWorkload'>[];
  /** The Service that this one is another name for, where the cluster has it. */
  readonly aliased?: ServiceObject | undefined;
}

/** Turns a Kubernetes `Service` into the mesh's. Ports of other transports than TCP are left out: the mesh does not carry them. */
export function convertService(
  inForce: ObjectInForce<'Service'>,
  surroundings: ServiceSurroundings,
): Service {
  const { metadata, spec } = inForce.object;
  const { namespace, name } = metadata;
  const alias = aliasOf(spec, surroundings);
  return {
    key: `Service/${namespace}/${name}`,
    kind: 'Service',
    namespace,
    name,
    ...serviceNames(namespace, name, surroundings.clusterDomain),
    addresses: virtualAddresses(spec),
    ports: portsOf(spec, alias === undefined ? undefined : surroundings.aliased)
      .filter(({ protocol }) => protocol === 'TCP')
      .map((port) => convertPort(port, surroundings)),
    ...(spec.selector === undefined ? {} : { selector: spec.selector }),
    ...instances(spec),
    ...(alias === undefined ? {} : { aliasOf: alias }),
    registry: surroundings.registry,
    origin: inForce.origin,
  };
}

/** One that stands for another by itself cannot be followed: its clients resolve the names one after the other. */
function aliasOf(
  spec: ServiceObject['spec'],
  { clusterDomain, aliased }: ServiceSurroundings,
): string | undefined {
  if (aliased === undefined || aliased.spec.type === 'ExternalName') return undefined;
  return aliasedServiceKey(spec, clusterDomain);
}

/** Kubernetes wants no ports of a Service that is another name: it has those of the one that it stands for. */
function portsOf(
  { ports = [] }: ServiceObject['spec'],
  aliased: ServiceObject | undefined,
): readonly PortObject[] {
  return ports.length > 0 ? ports : (aliased?.spec.ports ?? []);
}

type PortObject = NonNullable<ServiceObject['spec']['ports']>[number];

function convertPort(port: PortObject, { members }: ServiceSurroundings): ServicePort {
  // Kubernetes wants names only where there are several ports.
  const name = port.name ?? String(port.port);
  const targetPort = port.targetPort ?? port.port;
  const declared = protocolOf({ name: port.name, appProtocol: port.appProtocol });
  const protocol = agreedProtocol(declared, memberProtocols({ name, targetPort }, members));
  return { name, number: port.port, targetPort, protocol };
}

/** `None` and the empty text stand for no address. */
function virtualAddresses({ clusterIP, clusterIPs }: ServiceObject['spec']): readonly string[] {
  const written = clusterIPs ?? (clusterIP === undefined ? [] : [clusterIP]);
  return written.filter((address) => address !== '' && address !== 'None');
}

interface Instances {
  readonly location: Service['location'];
  readonly resolution: Resolution;
  readonly staticEndpoints: readonly StaticEndpoint[];
}

function instances({ type, externalName }: ServiceObject['spec']): Instances {
  if (type !== 'ExternalName' || externalName === undefined) {
    return { location: 'Mesh', resolution: 'Registry', staticEndpoints: [] };
  }
  const endpoint = { address: externalName, ports: {}, locality: undefined, weight: 1, labels: {} };
  return { location: 'External', resolution: 'DNS', staticEndpoints: [endpoint] };
}
