import { protocolOf } from '../../mesh-model/protocol.ts';
import type { Locality } from '../../mesh-model/service.ts';
import type { Workload, WorkloadPort } from '../../mesh-model/workload.ts';
import type { KeptPod, PodPort } from './kept-pod.ts';

/** Turns a pod into the mesh's workload. Undefined where it has no address: not yet, or not any more. */
export function convertPod(
  pod: KeptPod,
  locality: Locality | undefined,
  registry: string,
): Workload | undefined {
  const [address] = pod.addresses;
  if (address === undefined) return undefined;
  const { namespace, name, labels, serviceAccount, generation, health } = pod;
  return {
    key: `${namespace}/${name}`,
    namespace,
    name,
    serviceAccount,
    labels,
    address,
    locality,
    weight: 1,
    ports: pod.ports.map(convertPort),
    service: undefined,
    isReported: true,
    health,
    proxy: { mode: pod.hasSidecar ? 'Transparent' : 'None' },
    registry,
    origin: { object: `Pod/${namespace}/${name}`, generation },
  };
}

/** The traffic of a pod is captured: the application listens where peers call. */
function convertPort({ name, number }: PodPort): WorkloadPort {
  return {
    name: name === '' ? String(number) : name,
    number,
    appPort: number,
    protocol: protocolOf({ name }),
  };
}
