import type { TextMap } from '../../api/metadata.ts';
import { formatProblem } from '../../api/problem.ts';
import { inject } from '../../sidecar-injector/injection/inject.ts';
import type { InjectionSettings } from '../../sidecar-injector/injection/injection-context.ts';
import { isAskedFor, type SkipReason, skipWords } from '../../sidecar-injector/injection/skip-reason.ts';
import type { ResourceRange } from '../../sidecar-injector/limits/limit-range.ts';
import { LABELS } from '../../sidecar-injector/mesh-words.ts';
import { readPod } from '../../sidecar-injector/pod/read-pod.ts';
import { type AdmissionAnswer, UNCHANGED } from '../admission/admission-answer.ts';
import type { AdmissionHandler } from '../admission/admission-handler.ts';
import type { AdmissionRequest } from '../admission/admission-request.ts';
import type { Log } from '../log.ts';
import type { InjectionMetrics } from './injection-metrics.ts';

export interface InjectionHandlerOptions {
  /** What holds now; asked for every pod. */
  readonly settings: () => InjectionSettings;
  /** The labels of a namespace, or `undefined` where it is not known, or not yet. Gives up when the signal says so. */
  readonly namespaceLabels: (name: string, signal: AbortSignal) => Promise<TextMap | undefined>;
  /** What the LimitRanges of a namespace say; asked for every pod. */
  readonly ranges: (namespace: string) => readonly ResourceRange[];
  readonly metrics: InjectionMetrics;
  readonly log: Log;
}

/** The webhook that gives pods their sidecars. */
export class InjectionHandler implements AdmissionHandler {
  readonly path = '/inject';
  readonly #options: InjectionHandlerOptions;

  constructor(options: InjectionHandlerOptions) {
    this.#options = options;
  }

  async handle(request: AdmissionRequest): Promise<AdmissionAnswer> {
    if (request.kind !== 'Pod' || request.operation !== 'CREATE') return UNCHANGED;
    const reading = readPod(request.object);
    if (!reading.ok) return this.#unreadable(request, reading.problems.map(formatProblem));
    const name = request.namespace;
    const namespace = { name, labels: await this.#labelsOf(name), ranges: this.#options.ranges(name) };
    const result = inject(reading.pod, { ...this.#options.settings(), namespace });
    if (result.kind === 'Skip') return this.#skipped(request, result.reason);
    this.#options.metrics.count(result.patch.length > 0 ? 'injected' : 'unchanged');
    const problems = result.problems.map(formatProblem);
    if (problems.length > 0) this.#options.log.warn({ ...placeOf(request), problems }, 'a pod has problems');
    return { kind: 'Allow', patch: result.patch, warnings: problems };
  }

  async #labelsOf(namespace: string): Promise<TextMap> {
    try {
      const signal = AbortSignal.timeout(NAMESPACE_PATIENCE_MS);
      return (await this.#options.namespaceLabels(namespace, signal)) ?? SELECTED;
    } catch (error) {
      this.#options.log.warn({ namespace, error: String(error) }, 'the labels of a namespace cannot be read');
      return SELECTED;
    }
  }

  #skipped(request: AdmissionRequest, reason: SkipReason): AdmissionAnswer {
    this.#options.metrics.count('skipped', reason);
    if (!isAskedFor(reason)) return UNCHANGED;
    this.#options.log.warn({ ...placeOf(request), reason }, 'a pod that should be in the mesh is left alone');
    return { kind: 'Allow', patch: [], warnings: [`not injected: ${skipWords(reason)}`] };
  }

  /** Kubernetes has taken it for a pod, so it may be newer than this program. */
  #unreadable(request: AdmissionRequest, problems: readonly string[]): AdmissionAnswer {
    this.#options.metrics.count('skipped', 'Unreadable');
    this.#options.log.error({ ...placeOf(request), problems }, 'a pod cannot be read');
    return { kind: 'Allow', patch: [], warnings: problems.map((problem) => `not injected: ${problem}`) };
  }
}

/** The API server waits for 5 seconds in all. */
const NAMESPACE_PATIENCE_MS = 1_000;

/**
 * What is true of a namespace that nobody knows yet: the webhook's own selectors name it, or the API server would not have asked.
 */
const SELECTED: TextMap = { [LABELS.injection]: 'enabled' };

function placeOf({ namespace, name }: AdmissionRequest): object {
  return { namespace, pod: name };
}
