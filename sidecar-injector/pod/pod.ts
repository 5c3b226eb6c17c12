import type { TextMap } from '../../api/metadata.ts';
import type { Container } from './container.ts';

/**
 * What injection reads of a pod or a pod template. Everything else is in the document itself, which is changed by a patch
 * and so keeps what is not read here. Lists and maps are `undefined` where the document has none: a patch must make them.
 */
export interface Pod {
  /** What its name is, or is made from: `reviews`, `reviews-v1-5d8f7c9b4d`. */
  readonly name: string | undefined;
  /** `undefined` where the document has no metadata at all, as templates of Jobs may. */
  readonly metadata: PodMetadata | undefined;
  readonly spec: PodSpec;
}

export interface PodMetadata {
  readonly labels: TextMap;
  readonly annotations: TextMap | undefined;
}

export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers: readonly Container[] | undefined;
  /** Their names. */
  readonly volumes: readonly string[] | undefined;
  readonly hostNetwork: boolean;
  readonly isWindows: boolean;
  readonly restartPolicy: string;
  /** Seconds between the request to end and the kill. */
  readonly terminationGracePeriodSeconds: number;
  readonly runAsUser: number | undefined;
  /** Whether it sets resources for the pod as a whole, within which those of its containers must stay. */
  readonly hasPodResources: boolean;
}

export function labelsOf(pod: Pod): TextMap {
  return pod.metadata?.labels ?? {};
}

export function annotationsOf(pod: Pod): TextMap {
  return pod.metadata?.annotations ?? {};
}

/** A container and where it is. */
export interface PlacedContainer {
  readonly list: 'containers' | 'initContainers';
  readonly index: number;
  readonly container: Container;
}

/** The containers that run as long as the pod does: the main ones, and the native sidecars. */
export function runningContainers({ spec }: Pod): readonly PlacedContainer[] {
  const placed = (list: PlacedContainer['list'], containers: readonly Container[]) =>
    containers.map((container, index) => ({ list, index, container }));
  const sidecars = placed('initContainers', spec.initContainers ?? []).filter(
    ({ container }) => container.restartsAlways,
  );
  return [...sidecars, ...placed('containers', spec.containers)];
}

/** The names of all containers, whatever they are for. */
export function containerNames({ spec }: Pod): readonly string[] {
  return [...(spec.initContainers ?? []), ...spec.containers].map(({ name }) => name);
}
