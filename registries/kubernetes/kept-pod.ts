import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { numberOf, recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import {
  factsOfUnreadablePod,
  type InjectionFacts,
  injectionFacts,
} from '../../sidecar-injector/injection/injection-facts.ts';
import { PROXY_CONTAINER } from '../../sidecar-injector/mesh-words.ts';
import { readPod } from '../../sidecar-injector/pod/read-pod.ts';

/** What is kept of a pod. */
export interface KeptPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  /** RFC 3339. */
  readonly createdAt: string;
  /** What it was made by: `ReplicaSet/web-5d8f7c9b4d`; undefined for a pod that somebody made by hand. */
  readonly owner: string | undefined;
  readonly generation: number;
  readonly labels: Labels;
  readonly serviceAccount: string;
  readonly node: string | undefined;
  /** All its addresses, the main one first; none before it is on its node, and none any more when all its containers have ended. */
  readonly addresses: readonly string[];
  readonly ports: readonly PodPort[];
  readonly hasSidecar: boolean;
  /** What decides whether it should have one. */
  readonly injection: InjectionFacts;
  /** All its containers have ended, for good. */
  readonly hasEnded: boolean;
  readonly health: Endpoint['health'];
}

export interface PodPort {
  readonly name: string;
  readonly number: number;
}

/** Takes what the mesh reads of a pod. */
export function keepPod(object: RawObject): KeptPod {
  const { metadata, fields } = object;
  const spec = recordOf(fields.spec);
  const status = recordOf(fields.status);
  const containers = [...recordsOf(spec.initContainers), ...recordsOf(spec.containers)];
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    uid: metadata.uid,
    createdAt: metadata.createdAt,
    owner: ownerOf(object),
    generation: metadata.generation,
    labels: metadata.labels,
    serviceAccount: textOf(spec.serviceAccountName) ?? 'default',
    node: textOf(spec.nodeName),
    addresses: addressesOf(status),
    ports: containers.filter(({ name }) => name !== PROXY_CONTAINER).flatMap(({ ports }) => readPorts(ports)),
    // A pod on its node's network shares it with others: nothing of it is captured, whatever its containers are called.
    hasSidecar: spec.hostNetwork !== true && containers.some(({ name }) => name === PROXY_CONTAINER),
    injection: factsOf(object),
    hasEnded: hasEnded(status),
    health: healthOf(metadata.deletedAt !== undefined, status),
  };
}

function ownerOf({ metadata: { owners } }: RawObject): string | undefined {
  const controller = owners.find(({ isController }) => isController);
  return controller === undefined ? undefined : `${controller.kind}/${controller.name}`;
}

/** By the same reading as the webhook's, so that both come to the same decision. */
function factsOf({ metadata, fields }: RawObject): InjectionFacts {
  const reading = readPod(fields);
  return reading.ok ? injectionFacts(reading.pod) : factsOfUnreadablePod(metadata.labels);
}

function hasEnded({ phase }: Readonly<Record<string, unknown>>): boolean {
  return phase === 'Succeeded' || phase === 'Failed';
}

/** The address of a pod that has ended may be another pod's by now. */
function addressesOf(status: Readonly<Record<string, unknown>>): readonly string[] {
  if (hasEnded(status)) return [];
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
