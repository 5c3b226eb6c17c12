import {
  CAPTURE_CONTAINER,
  INJECTED_ANNOTATIONS,
  LABELS,
  PROXY_CONTAINER,
  SIDECAR_VOLUME,
  TOOLS_VOLUME,
} from '../mesh-words.ts';
import { annotationsOf, containerNames, labelsOf, type Pod } from '../pod/pod.ts';
import type { SkipReason } from './skip-reason.ts';

/** What of a pod decides whether it gets a sidecar: little enough to be kept of every pod of a cluster. */
export interface InjectionFacts {
  /** The values of its labels. */
  readonly inject: string | undefined;
  readonly revision: string | undefined;
  /** Who gave it its sidecar, `<revision>/<version>`; undefined where it has none. */
  readonly injectedBy: string | undefined;
  /** Why it can have none in any namespace of any cluster. */
  readonly obstacle: PodObstacle | undefined;
  /** Its containers are not started again when they have ended well. */
  readonly endsByItself: boolean;
  /** It has a container or volume that is called as one of the sidecar's. */
  readonly hasTakenNames: boolean;
}

export type PodObstacle = Extract<SkipReason, 'Unreadable' | 'MirrorPod' | 'Windows' | 'HostNetwork'>;

export function injectionFacts(pod: Pod): InjectionFacts {
  const { [LABELS.inject]: inject, [LABELS.revision]: revision } = labelsOf(pod);
  return {
    inject,
    revision,
    injectedBy: injectedBy(pod),
    obstacle: obstacleOf(pod),
    endsByItself: pod.spec.restartPolicy !== 'Always',
    hasTakenNames: hasTakenNames(pod),
  };
}

/** Of a pod that nothing else is known of, as it is newer than our reading of it. */
export function factsOfUnreadablePod(labels: Readonly<Record<string, string>>): InjectionFacts {
  const { [LABELS.inject]: inject, [LABELS.revision]: revision } = labels;
  return {
    inject,
    revision,
    injectedBy: undefined,
    obstacle: 'Unreadable',
    endsByItself: false,
    hasTakenNames: false,
  };
}

/** Injection is known by what it writes, so that the order of containers, which others change, is of no concern. */
function injectedBy(pod: Pod): string | undefined {
  const names = containerNames(pod);
  const annotations = annotationsOf(pod);
  const isWhole = names.includes(PROXY_CONTAINER) && names.includes(CAPTURE_CONTAINER);
  return isWhole && Object.hasOwn(annotations, INJECTED_ANNOTATIONS.injectedBy)
    ? annotations[INJECTED_ANNOTATIONS.injectedBy]
    : undefined;
}

function obstacleOf(pod: Pod): PodObstacle | undefined {
  if (Object.hasOwn(annotationsOf(pod), 'kubernetes.io/config.mirror')) return 'MirrorPod';
  if (pod.spec.isWindows) return 'Windows';
  return pod.spec.hostNetwork ? 'HostNetwork' : undefined;
}

function hasTakenNames(pod: Pod): boolean {
  const containers = containerNames(pod);
  const volumes = pod.spec.volumes ?? [];
  return (
    [PROXY_CONTAINER, CAPTURE_CONTAINER].some((name) => containers.includes(name)) ||
    [SIDECAR_VOLUME, TOOLS_VOLUME].some((name) => volumes.includes(name))
  );
}
