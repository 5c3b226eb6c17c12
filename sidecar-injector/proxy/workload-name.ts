import { labelsOf, type Pod } from '../pod/pod.ts';

/** The labels by which people call what a pod is an instance of, best first. */
const NAME_LABELS = ['app.kubernetes.io/name', 'app'] as const;

/** The part of a generated pod name that a ReplicaSet's template hash is, in the safe alphabet of Kubernetes' names. */
const TEMPLATE_HASH = /-[bcdfghjklmnpqrstvwxz2456789]{6,10}$/;

/** What a pod is an instance of, as people call it: for display only. */
export function workloadName(pod: Pod): string {
  const labels = labelsOf(pod);
  const label = NAME_LABELS.map((name) => labels[name]).find((value) => value !== undefined && value !== '');
  return label || pod.name?.replace(TEMPLATE_HASH, '') || 'pod';
}
