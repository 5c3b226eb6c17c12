import type { Problem } from '../../api/problem.ts';
import { inject } from '../injection/inject.ts';
import type { InjectionContext, InjectionSettings } from '../injection/injection-context.ts';
import type { SkipReason } from '../injection/skip-reason.ts';
import { LABELS } from '../mesh-words.ts';
import { readPod } from '../pod/read-pod.ts';
import { type ManifestDocument, readManifests, type UnreadableManifest } from './read-manifests.ts';
import { type FoundWorkload, findWorkloads } from './workload-kinds.ts';
import { type PodChange, writeChanged } from './write-changed.ts';

/** The manifests with sidecars in them, or why they cannot be read. */
export type ManifestInjection =
  | { readonly ok: true; readonly text: string; readonly workloads: readonly WorkloadOutcome[] }
  | { readonly ok: false; readonly reason: UnreadableManifest };

/** What became of an object that makes pods. */
export interface WorkloadOutcome {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly outcome:
    | { readonly kind: 'Injected'; readonly problems: readonly Problem[] }
    | { readonly kind: 'Skipped'; readonly reason: SkipReason }
    /** Kubernetes would not take it either. */
    | { readonly kind: 'Invalid'; readonly problems: readonly Problem[] };
}

export interface ManifestOptions {
  readonly settings: InjectionSettings;
  /** Where objects go that name no namespace. */
  readonly namespace: string;
}

/**
 * Injects all workloads of a text with manifests, YAML or JSON, as the webhook would in a namespace whose label asks for it. Other
 * objects stay as they stand in the text; in injected ones, what people wrote stays as well, with its comments.
 */
export function injectManifests(text: string, options: ManifestOptions): ManifestInjection {
  const documents = readManifests(text);
  if ('message' in documents) return { ok: false, reason: documents };
  const injected = documents.map((document) => injectDocument(document, options));
  return {
    ok: true,
    // A text of comments only has no documents.
    text: injected.length === 0 ? text : injected.reduce(join, ''),
    workloads: injected.flatMap(({ workloads }) => workloads),
  };
}

interface InjectedDocument {
  readonly source: string;
  readonly isRewritten: boolean;
  readonly workloads: readonly WorkloadOutcome[];
}

/** A document that is written anew begins on a line of its own; all others are pieces of the text as it was. */
function join(before: string, { source, isRewritten }: InjectedDocument): string {
  return isRewritten && before !== '' && !before.endsWith('\n')
    ? `${before}\n${source}`
    : `${before}${source}`;
}

function injectDocument(document: ManifestDocument, options: ManifestOptions): InjectedDocument {
  const injected = findWorkloads(document.value).map((workload) => injectWorkload(workload, options));
  const changes = injected.flatMap(({ change }) => (change === undefined ? [] : [change]));
  return {
    source: changes.length === 0 ? document.source : writeChanged(document, changes),
    isRewritten: changes.length > 0,
    workloads: injected.map(({ workload }) => workload),
  };
}

interface InjectedWorkload {
  readonly workload: WorkloadOutcome;
  readonly change?: PodChange;
}

function injectWorkload(found: FoundWorkload, { settings, namespace }: ManifestOptions): InjectedWorkload {
  const place = found.namespace ?? namespace;
  const workload = { kind: found.kind, namespace: place, name: found.name };
  const reading = readPod(found.pod);
  if (!reading.ok)
    return { workload: { ...workload, outcome: { kind: 'Invalid', problems: reading.problems } } };
  const context: InjectionContext = {
    ...settings,
    namespace: {
      name: place,
      labels: { [LABELS.injection]: 'enabled', [LABELS.revision]: settings.revision },
    },
  };
  // A template has no name; the pods of it are called after what it belongs to.
  const result = inject({ ...reading.pod, name: reading.pod.name ?? found.name }, context);
  if (result.kind === 'Skip')
    return { workload: { ...workload, outcome: { kind: 'Skipped', reason: result.reason } } };
  const outcome = { kind: 'Injected', problems: result.problems } as const;
  if (result.patch.length === 0) return { workload: { ...workload, outcome } };
  return {
    workload: { ...workload, outcome },
    change: { at: found.at, pod: found.pod, patch: result.patch },
  };
}
