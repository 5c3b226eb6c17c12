import {
  CAPTURE_CONTAINER,
  DEFAULT_REVISION,
  INJECTED_ANNOTATIONS,
  LABELS,
  PROXY_CONTAINER,
  SIDECAR_VOLUME,
  TOOLS_VOLUME,
} from '../mesh-words.ts';
import { annotationsOf, containerNames, labelsOf, type Pod } from '../pod/pod.ts';
import type { InjectionContext } from './injection-context.ts';
import type { SkipReason } from './skip-reason.ts';

/** What is to be done with a pod. `Injected`: it has its sidecar already. */
export type Decision =
  | { readonly kind: 'Inject' }
  | { readonly kind: 'Injected' }
  | { readonly kind: 'Skip'; readonly reason: SkipReason };

/** The cluster's own namespaces: without what runs there, nothing else would start, the mesh included. */
const KUBERNETES_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease'];

/** Decides whether a pod gets a sidecar. Obstacles count only where somebody has asked for one. */
export function decide(pod: Pod, context: InjectionContext): Decision {
  const reason = refusal(pod, context);
  if (reason !== undefined) return { kind: 'Skip', reason };
  if (hasSidecar(pod)) return { kind: 'Injected' };
  const obstacle = obstacleOf(pod, context);
  return obstacle === undefined ? { kind: 'Inject' } : { kind: 'Skip', reason: obstacle };
}

/** Whether injection has been here: by what it writes, so that the order of containers, which others change, is of no concern. */
export function hasSidecar(pod: Pod): boolean {
  const names = containerNames(pod);
  return (
    names.includes(PROXY_CONTAINER) &&
    names.includes(CAPTURE_CONTAINER) &&
    Object.hasOwn(annotationsOf(pod), INJECTED_ANNOTATIONS.injectedBy)
  );
}

function refusal(pod: Pod, { namespace, rootNamespace, revision }: InjectionContext): SkipReason | undefined {
  if ([...KUBERNETES_NAMESPACES, rootNamespace].includes(namespace.name)) return 'ProtectedNamespace';
  const labels = labelsOf(pod);
  const wish = labels[LABELS.inject];
  if (wish === 'false') return 'OptedOut';
  if (wish !== 'true' && namespace.labels[LABELS.injection] !== 'enabled') return 'NotSelected';
  const wanted = labels[LABELS.revision] ?? namespace.labels[LABELS.revision] ?? DEFAULT_REVISION;
  return wanted === revision ? undefined : 'OtherRevision';
}

function obstacleOf(pod: Pod, { namespace, cluster }: InjectionContext): SkipReason | undefined {
  const { spec } = pod;
  if (Object.hasOwn(annotationsOf(pod), 'kubernetes.io/config.mirror')) return 'MirrorPod';
  if (spec.isWindows) return 'Windows';
  if (spec.hostNetwork) return 'HostNetwork';
  // The API server would refuse the injected pod, where it would take the pod as it is.
  const standard = namespace.labels['pod-security.kubernetes.io/enforce'];
  if (standard === 'baseline' || standard === 'restricted') return 'PodSecurity';
  if (!cluster.nativeSidecars && spec.restartPolicy !== 'Always') return 'NeedsNativeSidecars';
  return hasTakenNames(pod) ? 'NameTaken' : undefined;
}

function hasTakenNames(pod: Pod): boolean {
  const containers = containerNames(pod);
  const volumes = pod.spec.volumes ?? [];
  return (
    [PROXY_CONTAINER, CAPTURE_CONTAINER].some((name) => containers.includes(name)) ||
    [SIDECAR_VOLUME, TOOLS_VOLUME].some((name) => volumes.includes(name))
  );
}
