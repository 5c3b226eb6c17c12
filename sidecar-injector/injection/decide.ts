import type { TextMap } from '../../api/metadata.ts';
import { DEFAULT_REVISION, LABELS } from '../mesh-words.ts';
import type { Pod } from '../pod/pod.ts';
import type { InjectionContext } from './injection-context.ts';
import { type InjectionFacts, injectionFacts } from './injection-facts.ts';
import type { SkipReason } from './skip-reason.ts';

/** What is to be done with a pod. `Injected`: it has its sidecar already. */
export type Decision =
  | { readonly kind: 'Inject' }
  | { readonly kind: 'Injected' }
  | { readonly kind: 'Skip'; readonly reason: SkipReason };

/** What besides the pod decides. */
export type DecisionContext = Pick<InjectionContext, 'namespace' | 'rootNamespace' | 'revision' | 'cluster'>;

/** The cluster's own namespaces: without what runs there, nothing else would start, the mesh included. */
const KUBERNETES_NAMESPACES = ['kube-system', 'kube-public', 'kube-node-lease'];

/** A namespace whose pods get no sidecar, whatever its labels are: Kubernetes' own, and the mesh's. */
export function isProtectedNamespace(name: string, rootNamespace: string): boolean {
  return name === rootNamespace || KUBERNETES_NAMESPACES.includes(name);
}

/** The control plane that injects the pods of a namespace which name none themselves. */
export function revisionOfNamespace(labels: TextMap): string {
  return labels[LABELS.revision] ?? DEFAULT_REVISION;
}

/** Whether a namespace asks for sidecars in its pods. */
export function isLabelledForInjection(labels: TextMap): boolean {
  return labels[LABELS.injection] === 'enabled';
}

/** Decides whether a pod gets a sidecar. Obstacles count only where somebody has asked for one. */
export function decide(pod: Pod, context: InjectionContext): Decision {
  return decideByFacts(injectionFacts(pod), context);
}

/** The same by what is known of the pod. */
export function decideByFacts(facts: InjectionFacts, context: DecisionContext): Decision {
  const reason = refusal(facts, context);
  if (reason !== undefined) return { kind: 'Skip', reason };
  if (facts.injectedBy !== undefined) return { kind: 'Injected' };
  const obstacle = obstacleOf(facts, context);
  return obstacle === undefined ? { kind: 'Inject' } : { kind: 'Skip', reason: obstacle };
}

function refusal(facts: InjectionFacts, context: DecisionContext): SkipReason | undefined {
  const { namespace, rootNamespace, revision } = context;
  if (isProtectedNamespace(namespace.name, rootNamespace)) return 'ProtectedNamespace';
  if (facts.inject === 'false') return 'OptedOut';
  if (facts.inject !== 'true' && !isLabelledForInjection(namespace.labels)) return 'NotSelected';
  const wanted = facts.revision ?? revisionOfNamespace(namespace.labels);
  return wanted === revision ? undefined : 'OtherRevision';
}

function obstacleOf(facts: InjectionFacts, { namespace, cluster }: DecisionContext): SkipReason | undefined {
  if (facts.obstacle !== undefined) return facts.obstacle;
  // The API server would refuse the injected pod, where it would take the pod as it is.
  const standard = namespace.labels[POD_SECURITY_LABEL];
  if (standard === 'baseline' || standard === 'restricted') return 'PodSecurity';
  if (!cluster.nativeSidecars && facts.endsByItself) return 'NeedsNativeSidecars';
  return facts.hasTakenNames ? 'NameTaken' : undefined;
}

/** Which Pod Security Standard the API server holds the pods of a namespace to. */
export const POD_SECURITY_LABEL = 'pod-security.kubernetes.io/enforce';
