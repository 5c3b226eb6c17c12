import type { MeshWorkload } from '../../api/object.ts';
import { servingPort } from '../../mesh-model/membership/serving-port.ts';
import { parseLocality, type Service } from '../../mesh-model/service.ts';
import type { ProxyMode, Workload, WorkloadPort } from '../../mesh-model/workload.ts';
import { declaredPorts } from './member-ports.ts';
import type { ObjectInForce } from './object-in-force.ts';
import { agreedProtocol } from './port-protocol.ts';

/** Turns a `MeshWorkload` into the mesh's workload. `services` are those it is an instance of, as they declare themselves. */
export function convertWorkload(
  inForce: ObjectInForce<'MeshWorkload'>,
  registry: string,
  services: readonly Service[],
): Workload {
  const { metadata, spec } = inForce.object;
  const { namespace, name } = metadata;
  return {
    key: `${namespace}/${name}`,
    namespace,
    name,
    labels: metadata.labels ?? {},
    serviceAccount: spec.serviceAccount,
    address: spec.address,
    locality: spec.locality === undefined ? undefined : parseLocality(spec.locality),
    weight: spec.weight,
    ports: withServiceProtocols(declaredPorts(inForce.object), services),
    service: spec.service,
    proxy: convertProxy(spec.proxy),
    registry,
    origin: inForce.origin,
  };
}

/** A port that does not say what it speaks: what the services that it serves say. */
function withServiceProtocols(
  ports: readonly WorkloadPort[],
  services: readonly Service[],
): readonly WorkloadPort[] {
  const servicePorts = services.flatMap((service) => service.ports);
  return ports.map((port) => {
    const served = servicePorts.filter((servicePort) => servingPort(servicePort, ports) === port);
    const protocols = served.map(({ protocol }) => protocol);
    return { ...port, protocol: agreedProtocol(port.protocol, protocols) };
  });
}

function convertProxy(proxy: MeshWorkload['spec']['proxy']): ProxyMode {
  return proxy.mode === 'Explicit'
    ? { mode: 'Explicit', outboundPort: proxy.outboundPort }
    : { mode: proxy.mode };
}
