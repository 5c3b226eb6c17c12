import { boundedCopy } from './bounded-copy.ts';
import { celProblems } from './cel-rules.ts';
import { shorten } from './field-path.ts';
import { ALL_KINDS, isKind, KINDS, type Kind, MESH_API_VERSION, MESH_GROUP } from './kinds.ts';
import { mapKeyProblems } from './map-key-problems.ts';
import { nearestName } from './nearest-name.ts';
import type { MeshObject } from './object.ts';
import { invalid, limitProblems, type Problem } from './problem.ts';
import { isRecord } from './record.ts';
import { schemaProblems } from './schema-problems.ts';
import { compiledSchema } from './schemas.ts';
import { restoreRetryOn } from './traffic-route/retry-on.ts';
import { substitutionProblems } from './traffic-route/substitution-problems.ts';
import { unsupportedProblems } from './unsupported.ts';

export { formatProblem, type Problem, type ProblemReason } from './problem.ts';

/** How strict the validation is. */
export interface ValidateOptions {
  /** Accept fields whose feature this version does not have. False when absent. */
  readonly allowUnsupported?: boolean;
}

/** A valid object, immutable and with all defaults filled in; or everything that is wrong with it. */
export type ValidationResult =
  | { readonly ok: true; readonly object: MeshObject }
  | { readonly ok: false; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Validates data from outside: a parsed YAML or JSON document, or an object of the Kubernetes API. Never throws,
 * never changes its argument, and takes bounded time and memory whatever it is given.
 */
export function validateObject(raw: unknown, options: ValidateOptions = {}): ValidationResult {
  const copy = boundedCopy(raw);
  if (!copy.ok) return refused([copy.problem]);
  const object = copy.value;
  if (!isRecord(object))
    return refused([invalid([], 'must be an object with apiVersion, kind and metadata')]);
  const kind = knownKind(object);
  if (typeof kind !== 'string') return refused([kind]);
  const checked = checkedObject(kind, object);
  if (!checked.ok) return checked;
  const unsupported = options.allowUnsupported === true ? [] : unsupportedProblems(kind, checked.object);
  return unsupported.length > 0 ? refused(unsupported) : { ok: true, object: deepFreeze(checked.object) };
}

function refused(problems: readonly Problem[]): ValidationResult {
  const [first, ...rest] = limitProblems(problems);
  if (first === undefined) throw new Error('an object is refused without a problem');
  return { ok: false, problems: [first, ...rest] };
}

/** Finds the kind of an object, or the problem with its apiVersion or kind. */
function knownKind(object: Readonly<Record<string, unknown>>): Kind | Problem {
  const { apiVersion, kind } = object;
  if (apiVersion === undefined) return invalid(['apiVersion'], 'is required');
  if (typeof apiVersion !== 'string') return invalid(['apiVersion'], 'must be text');
  if (kind === undefined) return invalid(['kind'], 'is required');
  if (typeof kind !== 'string') return invalid(['kind'], 'must be text');
  if (isKind(kind) && KINDS[kind].apiVersion === apiVersion) return kind;
  return apiVersion.split('/')[0] === MESH_GROUP ? misnamed(apiVersion, kind) : unknownKind(apiVersion, kind);
}

/** In the mesh's own group, a kind that does not exist is a mistake. */
function misnamed(apiVersion: string, kind: string): Problem {
  if (apiVersion !== MESH_API_VERSION) return invalid(['apiVersion'], `must be ${MESH_API_VERSION}`);
  const own = ALL_KINDS.filter((name) => KINDS[name].apiVersion === MESH_API_VERSION);
  const near = nearestName(kind, own);
  if (near !== undefined) return invalid(['kind'], `unknown kind; did you mean \`${near}\`?`);
  return invalid(['kind'], `must be one of ${own.join(', ')}`);
}

/** In another group, it is somebody else's. */
function unknownKind(apiVersion: string, kind: string): Problem {
  const named = `${shorten(apiVersion, 60)} ${shorten(kind, 60)}`;
  return {
    reason: 'UnknownKind',
    path: 'kind',
    at: ['kind'],
    message: `${named} is not a kind that the mesh reads`,
  };
}

function checkedObject(kind: Kind, object: Record<string, unknown>): ValidationResult {
  if (kind === 'TrafficRoute') restoreRetryOn(object);
  const { schema, validate } = compiledSchema(kind);
  if (!validate(object)) return refused(schemaProblems(validate.errors ?? [], object));
  const problems = [...scopeProblems(object), ...celProblems(schema, object), ...mapKeyProblems(object)];
  // Only once the rules hold is every pattern one that can be read.
  if (problems.length === 0) problems.push(...substitutionProblems(object));
  return problems.length > 0 ? refused(problems) : { ok: true, object };
}

function scopeProblems({ kind, metadata }: MeshObject): readonly Problem[] {
  if (KINDS[kind].namespaced || metadata.namespace === undefined) return [];
  return [invalid(['metadata', 'namespace'], `must not be there: a ${kind} belongs to no namespace`)];
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
