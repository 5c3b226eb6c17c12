import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { PROXY_CONTAINER } from '../../sidecar-injector/mesh-words.ts';

/** What is kept of a pod. */
export interface KeptPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly generation: number;
  readonly labels: Labels;
  readonly serviceAccount: string;
  readonly node: string | undefined;
  /** All its addresses, the main one first; none before it is on its node, and none any more when all its containers have ended. */
  readonly addresses: readonly string[];
  readonly ports: readonly PodPort[];
  readonly hasSidecar: boolean;
  readonly health: Endpoint['health'];
}

export interface PodPort {
  readonly name: string;
  readonly number: number;
}

/** Takes what the mesh reads of a pod. */
export function keepPod({ metadata, fields }: RawObject): KeptPod {
  const spec = recordOf(fields.spec);
  const status = recordOf(fields.status);
  const containers = [...recordsOf(spec.initContainers), ...recordsOf(spec.containers)];
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    uid: metadata.uid,
    generation: metadata.generation,
    labels: metadata.labels,
    serviceAccount: textOf(spec.serviceAccountName) ?? 'default',
    node: textOf(spec.nodeName),
    addresses: addressesOf(status),
    ports: containers.filter(({ name }) => name !== PROXY_CONTAINER).flatMap(({ ports }) => readPorts(ports)),
    // A pod on its node's network shares it with others: nothing of it is captured, whatever its containers are called.
    hasSidecar: spec.hostNetwork !== true && containers.some(({ name }) => name === PROXY_CONTAINER),
    health: healthOf(metadata.deletedAt !== undefined, status),
  };
}

/** The address of a pod that has ended may be another pod's by now. */
function addressesOf(status: Readonly<Record<string, unknown>>): readonly string[] {
  if (status.phase === 'Succeeded' || status.phase === 'Failed') return [];
  const listed = recordsOf(status.podIPs).map(({ ip }) => textOf(ip));
  const all = [textOf(status.podIP), ...listed].filter((ip) => ip !== undefined && ip !== '');
  return [...new Set(all)].filter((ip) => ip !== undefined);
}

function readPorts(ports: unknown): readonly PodPort[] {
  return recordsOf(ports).flatMap(({ name, containerPort, protocol }) => {
    const number = numberOf(containerPort);
    if (number === undefined || (protocol ?? 'TCP') !== 'TCP') return [];
    return [{ name: textOf(name) ?? '', number }];
  });
}

function healthOf(isTerminating: boolean, status: Readonly<Record<string, unknown>>): Endpoint['health'] {
  if (isTerminating) return 'Draining';
  const ready = recordsOf(status.conditions).find(({ type }) => type === 'Ready');
  return ready?.status === 'True' ? 'Healthy' : 'Unhealthy';
}
