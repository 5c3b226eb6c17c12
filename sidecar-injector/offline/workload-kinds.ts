import type { FieldPath } from '../../api/field-path.ts';
import { isRecord } from '../../api/record.ts';

/** Where the pod is in each kind that makes pods: in the object itself, or in a template. */
const POD_PLACES: Readonly<Record<string, FieldPath>> = {
  Pod: [],
  PodTemplate: ['template'],
  ReplicationController: ['spec', 'template'],
  ReplicaSet: ['spec', 'template'],
  Deployment: ['spec', 'template'],
  StatefulSet: ['spec', 'template'],
  DaemonSet: ['spec', 'template'],
  Job: ['spec', 'template'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template'],
  // Of Argo Rollouts, which takes the place of a Deployment.
  Rollout: ['spec', 'template'],
};

/** An object of a document that makes pods. */
export interface FoundWorkload {
  readonly kind: string;
  readonly name: string;
  /** `undefined` where it leaves that to whoever applies it. */
  readonly namespace: string | undefined;
  /** Where the pod is in the document. */
  readonly at: FieldPath;
  readonly pod: unknown;
}

/** Finds the workloads of a document: the object itself, or those in a list. */
export function findWorkloads(document: unknown, at: FieldPath = []): readonly FoundWorkload[] {
  if (!isRecord(document)) return [];
  const { kind, items, metadata } = document;
  if (typeof kind === 'string' && kind.endsWith('List') && Array.isArray(items)) {
    return items.flatMap((item, index) => findWorkloads(item, [...at, 'items', index]));
  }
  const place = typeof kind === 'string' && Object.hasOwn(POD_PLACES, kind) ? POD_PLACES[kind] : undefined;
  if (typeof kind !== 'string' || place === undefined) return [];
  const { name, generateName, namespace } = isRecord(metadata) ? metadata : {};
  return [
    {
      kind,
      name: String(name ?? generateName ?? ''),
      namespace: typeof namespace === 'string' ? namespace : undefined,
      at: [...at, ...place],
      pod: valueAt(document, place),
    },
  ];
}

function valueAt(value: unknown, path: FieldPath): unknown {
  return path.reduce((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);
}
