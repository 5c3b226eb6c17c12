import { KINDS, MESH_GROUP } from '../../api/kinds.ts';
import type { MeshObject } from '../../api/object.ts';
import { formatProblem, type Problem, validateObject } from '../../api/validate.ts';
import { PreviewTooWide } from '../../mesh-model/collections/preview.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { ResolvedRoute } from '../../mesh-model/route.ts';
import { type AdmissionAnswer, MOST_WARNINGS, UNCHANGED } from '../admission/admission-answer.ts';
import type { AdmissionHandler } from '../admission/admission-handler.ts';
import type { AdmissionRequest } from '../admission/admission-request.ts';
import type { Log } from '../log.ts';
import { type Candidate, readCandidate } from './candidate.ts';
import { expectedProblems, type Shadow } from './expected-problems.ts';
import type { ValidationMetrics } from './validation-metrics.ts';

export interface ValidationHandlerOptions {
  /** What holds now; it is read, and never changed. */
  readonly model: MeshModel;
  /** The rules because of which no rule of a route would ever be reached; none unless told. */
  readonly shadowsOf?: (route: ResolvedRoute) => readonly Shadow[];
  readonly metrics: ValidationMetrics;
  readonly log: Log;
  readonly now?: () => Date;
}

/** The kinds that people write. */
const VALIDATED: ReadonlySet<string> = new Set([
  KINDS.TrafficRoute.kind,
  KINDS.MeshPolicy.kind,
  KINDS.Telemetry.kind,
  KINDS.MeshService.kind,
  KINDS.MeshWorkload.kind,
  KINDS.ServiceRegistry.kind,
]);

/**
 * The webhook that says what is wrong with a configuration object while whoever wrote it still looks. What can never be right is
 * refused; what other objects may put right, before or after, is a warning.
 */
export class ValidationHandler implements AdmissionHandler {
  readonly path = '/validate';
  readonly #options: ValidationHandlerOptions;

  constructor(options: ValidationHandlerOptions) {
    this.#options = options;
  }

  async handle(request: AdmissionRequest): Promise<AdmissionAnswer> {
    const { metrics, now = () => new Date() } = this.#options;
    if (!isAskedAbout(request)) return UNCHANGED;
    const candidate = readCandidate(request, now());
    if (candidate.isDeleted) {
      metrics.count(request.kind, 'unread');
      return UNCHANGED;
    }
    const result = validateObject(candidate.written);
    if (!result.ok) return this.#invalid(request, candidate, result.problems);
    const warnings = this.#expect(result.object, candidate);
    metrics.count(request.kind, warnings.length > 0 ? 'warned' : 'valid');
    return allowed(warnings);
  }

  #invalid(request: AdmissionRequest, candidate: Candidate, problems: readonly Problem[]): AdmissionAnswer {
    const { kind, group, name } = request;
    const lines = problems.map(formatProblem);
    // It was stored when its CRD, or we, knew less. Who only takes a finalizer off it has not made it so.
    const isOld = candidate.hasOldSpec;
    this.#options.metrics.count(kind, isOld ? 'warned' : 'refused');
    if (isOld) return allowed(lines);
    const message = lines.join('\n');
    return { kind: 'Refuse', message, warnings: [], invalid: { group, kind, name, problems } };
  }

  #expect(object: MeshObject, candidate: Candidate): readonly string[] {
    const { model, shadowsOf = () => [], log } = this.#options;
    try {
      return expectedProblems({ model, shadowsOf }, object, candidate);
    } catch (error) {
      if (error instanceof PreviewTooWide) {
        return ['it concerns so many others that only its status will tell what it means for them'];
      }
      const words = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      const { kind, metadata } = object;
      log.error(
        { kind, namespace: metadata.namespace, name: metadata.name, error: words },
        'the validation webhook could not look at other objects',
      );
      return [`the mesh could not look at what else there is, and only the status will tell: ${words}`];
    }
  }
}

function isAskedAbout({ group, kind, operation, subResource }: AdmissionRequest): boolean {
  const isWritten = operation === 'CREATE' || operation === 'UPDATE';
  return group === MESH_GROUP && VALIDATED.has(kind) && isWritten && subResource === '';
}

function allowed(warnings: readonly string[]): AdmissionAnswer {
  return { kind: 'Allow', patch: [], warnings: limited(warnings) };
}

/** Whoever is told of some must know that there are more. */
function limited(warnings: readonly string[]): readonly string[] {
  if (warnings.length <= MOST_WARNINGS) return warnings;
  const shown = warnings.slice(0, MOST_WARNINGS - 1);
  return [...shown, `${warnings.length - shown.length} more: see the object's status`];
}
