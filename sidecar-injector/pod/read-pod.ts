import { limitProblems, type Problem } from '../../api/problem.ts';
import { FieldReader } from './field-reader.ts';
import type { Pod, PodMetadata, PodSpec } from './pod.ts';
import { readContainer } from './read-container.ts';

/** A pod, or why the document is none. */
export type PodReading =
  | { readonly ok: true; readonly pod: Pod }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Seconds that Kubernetes gives a pod to end, where the pod does not say. */
const DEFAULT_GRACE_SECONDS = 30;

/**
 * Reads a pod, or the template of one, from outside: what injection must know of it, with Kubernetes' own values in place
 * of those that are not written. Fields that it does not know are ignored. Never throws.
 */
export function readPod(raw: unknown): PodReading {
  const problems: Problem[] = [];
  const document = FieldReader.of(raw, problems);
  const metadata = document.object('metadata');
  const spec = document.object('spec');
  const pod: Pod = {
    name: metadata && nameOf(metadata),
    metadata: metadata && readMetadata(metadata),
    spec: readSpec(spec ?? FieldReader.of(undefined, problems, ['spec'])),
  };
  return problems.length === 0 ? { ok: true, pod } : { ok: false, problems: limitProblems(problems) };
}

/** The API server makes the name only after injection, from a text that ends with a dash. */
function nameOf(metadata: FieldReader): string | undefined {
  return metadata.text('generateName')?.replace(/-$/, '') || metadata.text('name');
}

function readMetadata(metadata: FieldReader): PodMetadata {
  return {
    labels: metadata.textMap('labels') ?? {},
    annotations: metadata.textMap('annotations'),
  };
}

function readSpec(spec: FieldReader): PodSpec {
  return {
    containers: (spec.objects('containers') ?? []).map(readContainer),
    initContainers: spec.objects('initContainers')?.map(readContainer),
    volumes: spec.objects('volumes')?.map((volume) => volume.requiredText('name')),
    hostNetwork: spec.flag('hostNetwork') ?? false,
    isWindows: isForWindows(spec),
    restartPolicy: spec.text('restartPolicy') || 'Always',
    terminationGracePeriodSeconds: spec.integer('terminationGracePeriodSeconds') ?? DEFAULT_GRACE_SECONDS,
    runAsUser: spec.object('securityContext')?.id('runAsUser'),
    hasPodResources: spec.object('resources') !== undefined,
  };
}

/** `spec.os` says it since Kubernetes 1.25, the node selector did before. */
function isForWindows(spec: FieldReader): boolean {
  const selector = spec.textMap('nodeSelector') ?? {};
  const systems = [
    spec.object('os')?.text('name'),
    selector['kubernetes.io/os'],
    selector['beta.kubernetes.io/os'],
  ];
  return systems.includes('windows');
}
