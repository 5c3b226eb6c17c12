import type { MeshWorkload } from '../../api/object.ts';
import { servingPort } from '../../mesh-model/membership/serving-port.ts';
import type { Protocol } from '../../mesh-model/protocol.ts';
import type { ServicePort } from '../../mesh-model/service.ts';
import type { WorkloadPort } from '../../mesh-model/workload.ts';
import type { ObjectInForce } from './object-in-force.ts';
import { writtenProtocol } from './port-protocol.ts';

/** A workload's ports as it declares them itself. The application listens where peers call, unless it says otherwise. */
export function declaredPorts(workload: MeshWorkload): readonly WorkloadPort[] {
  return (workload.spec.ports ?? []).map((port) => ({
    name: port.name,
    number: port.port,
    appPort: port.appPort ?? port.port,
    protocol: writtenProtocol(port),
  }));
}

/** What the instances say that they speak on a service's port. */
export function memberProtocols(
  servicePort: Pick<ServicePort, 'name' | 'targetPort'>,
  members: readonly ObjectInForce<'MeshWorkload'>[],
): readonly Protocol[] {
  return members
    .map(({ object }) => servingPort(servicePort, declaredPorts(object))?.protocol)
    .filter((protocol) => protocol !== undefined);
}
