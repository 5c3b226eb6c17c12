import type { KeptPod } from '../../registries/kubernetes/kept-pod.ts';

/** The label by which a Deployment tells the pods of its versions; its ReplicaSets have it at the end of their names. */
const TEMPLATE_HASH = 'pod-template-hash';

/** The kinds whose pods `kubectl rollout restart` replaces. */
const RESTARTED = ['StatefulSet', 'DaemonSet'];

/** How to get a pod replaced by a new one, which is injected as things are then. To be read after a semicolon. */
export function restartWords(pod: Pick<KeptPod, 'namespace' | 'name' | 'labels' | 'owner'>): string {
  const [kind = '', name = ''] = pod.owner?.split('/') ?? [];
  const hash = pod.labels[TEMPLATE_HASH];
  if (kind === 'ReplicaSet' && hash !== undefined && name.endsWith(`-${hash}`)) {
    return rollout(pod.namespace, 'deployment', name.slice(0, -hash.length - 1));
  }
  if (RESTARTED.includes(kind)) return rollout(pod.namespace, kind.toLowerCase(), name);
  if (pod.owner === undefined) return 'delete it and make it again';
  // What made it makes another one; a Job counts it as a failure.
  return kind === 'Job'
    ? `the next run has it right, or delete ${pod.owner} and make it again`
    : `restart it: kubectl delete pod -n ${pod.namespace} ${pod.name}`;
}

function rollout(namespace: string, kind: string, name: string): string {
  return `restart it: kubectl rollout restart -n ${namespace} ${kind}/${name}`;
}
